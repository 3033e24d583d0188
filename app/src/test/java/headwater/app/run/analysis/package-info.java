/// What the analysis of a run promises.
@NullMarked
package headwater.app.run.analysis;

import org.jspecify.annotations.NullMarked;
