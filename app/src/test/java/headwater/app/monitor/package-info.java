/// What the log and the timeline of a run promise.
@NullMarked
package headwater.app.monitor;

import org.jspecify.annotations.NullMarked;
