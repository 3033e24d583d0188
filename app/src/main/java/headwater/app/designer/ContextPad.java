package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.app.look.IconButton;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.geometry.Detail;
import headwater.graph.view.GraphView;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Small buttons at the only selected card, for what is done most with it. Each is also a key of the canvas.
final class ContextPad extends HBox {
    private static final double GAP = 6;
    private static final double MARGIN = 4;

    /// What a button does with the card.
    ///
    /// @param words what it does, and its key
    record Action(String words, Feather icon, Consumer<NodeId> action) {}

    private final GraphView graph;
    private @Nullable NodeId card;
    private boolean isHeld;

    ContextPad(GraphView graph, List<Action> actions) {
        this.graph = graph;
        setId("context-pad");
        getStyleClass().add("context-pad");
        setManaged(false);
        setVisible(false);
        for (var action : actions) {
            var button = new IconButton(action.icon(), action.words(), () -> perform(action));
            button.setFocusTraversable(false);
            getChildren().add(button);
        }
        graph.selectionProperty().subscribe(_ -> update());
        graph.viewportProperty().subscribe(_ -> update());
        graph.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> goAway());
        graph.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> hold(false));
        graph.addEventFilter(KeyEvent.KEY_RELEASED, _ -> hold(false));
        graph.layoutBoundsProperty().subscribe(_ -> update());
    }

    private void perform(Action action) {
        var node = card;
        graph.requestFocus();
        if (node != null) {
            action.action().accept(node);
        }
    }

    /// Hides until the next click or key, so that it covers nothing of what is dragged.
    void goAway() {
        hold(true);
    }

    private void hold(boolean held) {
        isHeld = held;
        update();
    }

    /// Goes to where the selected card is now, or away.
    void update() {
        var selection = graph.getSelection();
        var only = selection.nodes().size() == 1 && selection.edges().isEmpty()
                ? selection.nodes().iterator().next()
                : null;
        var box = only == null || only.equals(FlowDiagram.PARAMETERS)
                ? null
                : graph.placement().box(only);
        boolean isShown = box != null
                && !isHeld
                && graph.isEditable()
                && Detail.of(graph.getViewport().zoom()).hasNames();
        card = isShown ? only : null;
        setVisible(isShown);
        if (box == null || !isShown) {
            return;
        }
        applyCss();
        autosize();
        var caption = graph.placement().captions().get(card);
        var top = graph.getViewport().toScreen(caption == null ? box.corner() : caption.corner());
        var bottom = graph.getViewport().toScreen(new Point(box.x(), box.bottom()));
        double above = top.y() - getHeight() - GAP;
        double most = Math.max(MARGIN, graph.getWidth() - getWidth() - MARGIN);
        relocate(Math.clamp(top.x(), MARGIN, most), above >= MARGIN ? above : bottom.y() + GAP);
    }
}
