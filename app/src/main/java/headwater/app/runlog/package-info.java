/// The log of a run as a value: a million lines in order, searched, folded and set in rows. Pure: no toolkit, no
/// server, no threads.
@NullMarked
package headwater.app.runlog;

import org.jspecify.annotations.NullMarked;
