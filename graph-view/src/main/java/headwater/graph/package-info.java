/// A JavaFX control that shows, lays out and edits a diagram, whatever it means. No Prefect.
@NullMarked
package headwater.graph;

import org.jspecify.annotations.NullMarked;
