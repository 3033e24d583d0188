package headwater.app.designer;

import headwater.graph.Viewport;
import headwater.graph.view.GraphView;
import org.jspecify.annotations.Nullable;

/// Keeps a drawing in sight when its view gets another size: one that was whole in sight before is so after.
/// A viewport that was moved stays.
final class KeptInSight {
    private final GraphView graph;
    private @Nullable Viewport ours;
    private double width;
    private double height;

    KeptInSight(GraphView graph) {
        this.graph = graph;
        graph.layoutBoundsProperty().subscribe((_, now) -> resized(now.getWidth(), now.getHeight()));
    }

    private void resized(double newWidth, double newHeight) {
        if (newWidth == width && newHeight == height) {
            return;
        }
        boolean wasWhole = width > 0 && height > 0 && isWhole(width, height);
        width = newWidth;
        height = newHeight;
        var viewport = graph.getViewport();
        boolean isRoomier = viewport.equals(ours) && viewport.zoom() < 1;
        if (newWidth > 0 && newHeight > 0 && wasWhole && (isRoomier || !isWhole(newWidth, newHeight))) {
            graph.open();
            ours = graph.getViewport();
        }
    }

    private boolean isWhole(double inWidth, double inHeight) {
        var seen = graph.getViewport().seen(inWidth, inHeight);
        return !graph.placement().boxes().isEmpty()
                && graph.placement().boxes().values().stream()
                        .allMatch(box -> box.x() >= seen.x()
                                && box.right() <= seen.right()
                                && box.y() >= seen.y()
                                && box.bottom() <= seen.bottom());
    }
}
