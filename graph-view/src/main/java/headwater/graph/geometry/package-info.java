/// Where the parts of a placed diagram are: sizes, ports, curves, and what is at a point or in a box. Pure
/// arithmetic, any thread.
@NullMarked
package headwater.graph.geometry;

import org.jspecify.annotations.NullMarked;
