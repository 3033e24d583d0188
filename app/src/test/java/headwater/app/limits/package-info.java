@NullMarked
package headwater.app.limits;

import org.jspecify.annotations.NullMarked;
