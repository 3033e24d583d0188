/// A diagram as immutable values, whatever it means: nodes, edges, where they are, and what a person did to them.
/// No JavaFX, no Prefect.
@NullMarked
package headwater.graph;

import org.jspecify.annotations.NullMarked;
