/// The `prefect.yaml` that is written, against files as people write them.
@NullMarked
package headwater.flow.export.prefect;

import org.jspecify.annotations.NullMarked;
