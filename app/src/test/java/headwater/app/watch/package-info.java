/// What following a run promises, shown against a server that behaves as a real one did.
@NullMarked
package headwater.app.watch;

import org.jspecify.annotations.NullMarked;
