/// What following a run promises, told by a server that does as a real one did.
@NullMarked
package headwater.app.watch;

import org.jspecify.annotations.NullMarked;
