@NullMarked
package headwater.app.compare;

import org.jspecify.annotations.NullMarked;
