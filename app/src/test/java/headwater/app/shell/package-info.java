/// What the model of the window promises.
@NullMarked
package headwater.app.shell;

import org.jspecify.annotations.NullMarked;
