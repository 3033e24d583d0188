/// The local Prefect: a private Python environment, a server, a worker and `prefect deploy`, as processes on this
/// machine. No JavaFX; every call blocks, may be made on any thread, and is cancelled by interrupting it.
@NullMarked
package headwater.app.engine;

import org.jspecify.annotations.NullMarked;
