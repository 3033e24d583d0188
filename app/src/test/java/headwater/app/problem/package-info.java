/// That every failure has words.
@NullMarked
package headwater.app.problem;

import org.jspecify.annotations.NullMarked;
