/// What a run's history says about its time: attempts, waiting, the critical path, and what was never reached and
/// why. Pure functions of a [headwater.app.run.Run].
@NullMarked
package headwater.app.run.analysis;

import org.jspecify.annotations.NullMarked;
