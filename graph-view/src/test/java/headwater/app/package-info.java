/// Stands in for the program, which this module may not know.
@NullMarked
package headwater.app;

import org.jspecify.annotations.NullMarked;
