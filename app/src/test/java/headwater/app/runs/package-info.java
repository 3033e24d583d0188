/// Tests of the list of flow runs.
@NullMarked
package headwater.app.runs;

import org.jspecify.annotations.NullMarked;
