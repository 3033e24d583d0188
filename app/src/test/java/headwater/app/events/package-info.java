@NullMarked
package headwater.app.events;

import org.jspecify.annotations.NullMarked;
