package headwater.graph.view;

import org.jspecify.annotations.Nullable;

/// Work done by a view since it was made; for tests and measurements.
///
/// @param repaints pulses in which something was drawn
/// @param fullRepaints those of them that drew everything in sight
/// @param nodesDrawn nodes drawn, over all repaints
/// @param geometries times that the paths of all edges were computed
/// @param comparisons times that two diagrams were compared node by node
/// @param wirePictures times that the wires in sight were drawn as one picture, for many repaints
public record RenderCounters(
        long repaints, long fullRepaints, long nodesDrawn, long geometries, long comparisons, long wirePictures) {
    /// Those of a view.
    ///
    /// @param screen what it paints on; null before it is shown
    static RenderCounters of(ShownDiagram shown, @Nullable DiagramCanvas screen) {
        return screen == null
                ? new RenderCounters(0, 0, 0, shown.geometries(), shown.comparisons(), 0)
                : new RenderCounters(
                        screen.repaints(),
                        screen.fullRepaints(),
                        screen.nodesDrawn(),
                        shown.geometries(),
                        shown.comparisons(),
                        screen.wirePictures());
    }
}
