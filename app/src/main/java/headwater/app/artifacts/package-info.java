/// The list of what runs saved for people to look at.
@NullMarked
package headwater.app.artifacts;

import org.jspecify.annotations.NullMarked;
