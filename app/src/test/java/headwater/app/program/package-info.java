/// Tests of what every part of the program shares.
@NullMarked
package headwater.app.program;

import org.jspecify.annotations.NullMarked;
