/// The flow document: what a Prefect flow's Python file says, each element with its byte range. No JavaFX.
@NullMarked
package headwater.flow;

import org.jspecify.annotations.NullMarked;
