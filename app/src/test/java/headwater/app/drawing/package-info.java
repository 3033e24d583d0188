/// Every flow gets a drawing.
@NullMarked
package headwater.app.drawing;

import org.jspecify.annotations.NullMarked;
