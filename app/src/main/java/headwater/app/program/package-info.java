/// What every part of the program shares and what belongs to none: its folders on this machine, the progress of
/// long work.
@NullMarked
package headwater.app.program;

import org.jspecify.annotations.NullMarked;
