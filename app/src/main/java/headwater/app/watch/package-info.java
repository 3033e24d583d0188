/// Follows flow runs on a server: the live feeds, corrected by REST where they dropped something. Blocking; no
/// toolkit.
@NullMarked
package headwater.app.watch;

import org.jspecify.annotations.NullMarked;
