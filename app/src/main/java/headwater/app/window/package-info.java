/// The window: what makes everything that lives as long as it does, and the application that shows it.
@NullMarked
package headwater.app.window;

import org.jspecify.annotations.NullMarked;
