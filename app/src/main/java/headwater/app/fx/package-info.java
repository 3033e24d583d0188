/// The only crossing to the JavaFX thread: one-shot work, streams of values, and nothing else.
@NullMarked
package headwater.app.fx;

import org.jspecify.annotations.NullMarked;
