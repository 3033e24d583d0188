/// Two versions of a flow document: which item is which, and what differs.
@NullMarked
package headwater.flow.diff;

import org.jspecify.annotations.NullMarked;
