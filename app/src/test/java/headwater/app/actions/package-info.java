@NullMarked
package headwater.app.actions;

import org.jspecify.annotations.NullMarked;
