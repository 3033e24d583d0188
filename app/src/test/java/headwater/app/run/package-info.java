/// What the fold of a run promises.
@NullMarked
package headwater.app.run;

import org.jspecify.annotations.NullMarked;
