package headwater.graph.view;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.scene.Node;

/// The event handlers that a skin put on its control, so that they can be taken off again with the skin.
final class Handlers {
    private final Node node;
    private final List<Runnable> removals = new ArrayList<>();

    Handlers(Node node) {
        this.node = node;
    }

    <E extends Event> void add(EventType<E> type, EventHandler<? super E> handler) {
        node.addEventHandler(type, handler);
        removals.add(() -> node.removeEventHandler(type, handler));
    }

    void removeAll() {
        removals.forEach(Runnable::run);
        removals.clear();
    }
}
