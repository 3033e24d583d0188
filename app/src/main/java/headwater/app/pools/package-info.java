/// The list of a server's work pools, with their queues and workers.
@NullMarked
package headwater.app.pools;

import org.jspecify.annotations.NullMarked;
