/// Finds things by words of their names: commands, files, flows, tasks, runs.
@NullMarked
package headwater.app.finder;

import org.jspecify.annotations.NullMarked;
