/// Two flow runs side by side: what differs in their values, logs and tasks, and when each task ran. The comparison is
/// pure, `ComparisonReader` reads.
@NullMarked
package headwater.app.compare;

import org.jspecify.annotations.NullMarked;
