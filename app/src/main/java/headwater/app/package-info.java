/// The program: its entry point.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;
