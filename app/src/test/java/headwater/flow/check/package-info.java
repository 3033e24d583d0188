@NullMarked
package headwater.flow.check;

import org.jspecify.annotations.NullMarked;
