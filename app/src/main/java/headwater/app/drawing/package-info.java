/// What the canvas shows, made of flows and runs: pure functions to diagrams, and the legend over them.
@NullMarked
package headwater.app.drawing;

import org.jspecify.annotations.NullMarked;
