/// Tests of what flows are exported to.
@NullMarked
package headwater.flow.export;

import org.jspecify.annotations.NullMarked;
