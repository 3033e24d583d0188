/// What the crossing promises.
@NullMarked
package headwater.app.fx;

import org.jspecify.annotations.NullMarked;
