@NullMarked
package headwater.app.why;

import org.jspecify.annotations.NullMarked;
