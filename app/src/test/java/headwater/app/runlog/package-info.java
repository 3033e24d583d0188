@NullMarked
package headwater.app.runlog;

import org.jspecify.annotations.NullMarked;
