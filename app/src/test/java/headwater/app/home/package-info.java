@NullMarked
package headwater.app.home;

import org.jspecify.annotations.NullMarked;
