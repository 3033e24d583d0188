/// Takes the place of the program, which this module must not know.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;
