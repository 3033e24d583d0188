/// A run being watched: its model, its log, its timeline, and the views of them.
@NullMarked
package headwater.app.monitor;

import org.jspecify.annotations.NullMarked;
