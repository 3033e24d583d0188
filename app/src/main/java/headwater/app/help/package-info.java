/// Help when something is wrong: which program this is, what it knows of itself for a report, and a failure that
/// nothing caught.
@NullMarked
package headwater.app.help;

import org.jspecify.annotations.NullMarked;
