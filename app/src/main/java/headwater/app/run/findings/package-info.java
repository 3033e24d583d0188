/// What stands out in a run that has ended, in words with figures: pure functions of a [headwater.app.run.Run].
@NullMarked
package headwater.app.run.findings;

import org.jspecify.annotations.NullMarked;
