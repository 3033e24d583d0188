/// The commands that need no window. Standard output carries the answer only, steps and errors go to standard
/// error.
@NullMarked
package headwater.app.cli;

import org.jspecify.annotations.NullMarked;
