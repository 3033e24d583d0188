/// The bridge to GraphStream: the graph behind a diagram, and what can be asked of it.
@NullMarked
package headwater.graph.stream;

import org.jspecify.annotations.NullMarked;
