/// The list of a server's flow runs.
@NullMarked
package headwater.app.runs;

import org.jspecify.annotations.NullMarked;
