/// What the look promises: contrast, words and shapes.
@NullMarked
package headwater.app.look;

import org.jspecify.annotations.NullMarked;
