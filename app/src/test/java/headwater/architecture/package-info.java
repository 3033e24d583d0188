/// What ARCHITECTURE.md says, checked.
@NullMarked
package headwater.architecture;

import org.jspecify.annotations.NullMarked;
