/// The list of a server's concurrency limits, with who holds their slots.
@NullMarked
package headwater.app.limits;

import org.jspecify.annotations.NullMarked;
