/// What recorded runs promise.
@NullMarked
package headwater.app.recording;

import org.jspecify.annotations.NullMarked;
