/// The other half of a cycle.
@NullMarked
package headwater.prefect.architecture.bad.inner;

import org.jspecify.annotations.NullMarked;
