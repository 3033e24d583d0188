package headwater.graph.layout.seeded;

import headwater.app.Stub;
import headwater.graph.seeded.Back;
import headwater.graph.view.GraphView;
import java.util.Set;
import javafx.application.Platform;
import org.graphstream.graph.Node;

/// Names, out of a place that may not, everything that it may not.
public final class Breaches {
    /// A breach in itself: a mutable static.
    public static int count;

    private Breaches() {}

    public static Set<Class<?>> named() {
        Runnable later = Breaches::new;
        Platform.runLater(later);
        return Set.of(Stub.class, Back.class, GraphView.class, Node.class);
    }
}
