/// Measurements of the program, started by `packaging/bench NAME`; none is a test.
@NullMarked
package headwater.app.bench;

import org.jspecify.annotations.NullMarked;
