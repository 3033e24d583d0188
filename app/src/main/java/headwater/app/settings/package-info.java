/// What the program remembers from one start to the next.
@NullMarked
package headwater.app.settings;

import org.jspecify.annotations.NullMarked;
