/// The program's own log: a few files of bounded size in the state folder, without secrets. Any package writes to
/// it by `System.getLogger("headwater")`.
@NullMarked
package headwater.app.log;

import org.jspecify.annotations.NullMarked;
