/// What the form of a run promises.
@NullMarked
package headwater.app.launch;

import org.jspecify.annotations.NullMarked;
