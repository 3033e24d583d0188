/// The window: its pages, its bars, and the commands that work on whatever is shown.
@NullMarked
package headwater.app.shell;

import org.jspecify.annotations.NullMarked;
