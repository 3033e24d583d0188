/// The list of the flows that a server knows.
@NullMarked
package headwater.app.flows;

import org.jspecify.annotations.NullMarked;
