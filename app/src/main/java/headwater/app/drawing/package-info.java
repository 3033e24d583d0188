/// What the canvas shows, made of flows and runs: pure functions to diagrams, and to the cards that a run is
/// matched to.
@NullMarked
package headwater.app.drawing;

import org.jspecify.annotations.NullMarked;
