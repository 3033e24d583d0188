/// A flow as a deployment in `prefect.yaml`, as Prefect's own `deploy` reads it.
@NullMarked
package headwater.flow.export.prefect;

import org.jspecify.annotations.NullMarked;
