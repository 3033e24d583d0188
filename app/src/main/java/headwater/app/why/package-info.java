/// Why a flow run has not started or does not go on: what has to hold, what does not, and what helps.
@NullMarked
package headwater.app.why;

import org.jspecify.annotations.NullMarked;
