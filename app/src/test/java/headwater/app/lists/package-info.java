@NullMarked
package headwater.app.lists;

import org.jspecify.annotations.NullMarked;
