/// Where things go: pure functions from a diagram to positions, callable from any thread.
@NullMarked
package headwater.graph.layout;

import org.jspecify.annotations.NullMarked;
