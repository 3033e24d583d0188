@NullMarked
package headwater.app.window;

import org.jspecify.annotations.NullMarked;
