/// What went wrong, in words for a person.
@NullMarked
package headwater.app.problem;

import org.jspecify.annotations.NullMarked;
