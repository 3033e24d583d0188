/// The flow document: what a Prefect flow's Python file says, each element with its byte range. No JavaFX.
///
/// The file's bytes are the truth; everything here is read from them and never written back as a whole.
@NullMarked
package headwater.flow;

import org.jspecify.annotations.NullMarked;
