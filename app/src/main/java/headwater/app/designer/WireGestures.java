package headwater.app.designer;

import headwater.app.look.Sentence;
import headwater.graph.EdgeId;
import headwater.graph.PortRef;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What becomes of a wire that is drawn or pulled on the canvas. Where a card has several parameters, a person is asked
/// which of them it goes into.
final class WireGestures {
    private final CanvasEdits edits;
    private final Consumer<ContextMenu> asked;

    /// @param asked shows a menu at the pointer
    WireGestures(CanvasEdits edits, Consumer<ContextMenu> asked) {
        this.edits = edits;
        this.asked = asked;
    }

    /// Why a wire may not be drawn, in plain characters as the canvas shows them; null if it may.
    @Nullable
    String reasonAgainst(PortRef from, PortRef to) {
        var reason = edits.reasonAgainst(from, to);
        return reason == null ? null : Sentence.quoted(reason);
    }

    /// Draws a wire, into a parameter that is chosen or to wait only.
    void connect(PortRef from, PortRef to) {
        chooseParameter(
                to,
                parameter -> edits.connect(from, to.node(), parameter),
                CanvasView.item("Wait only", Feather.CLOCK, () -> edits.waitFor(from.node(), to.node())));
    }

    /// Does something with the parameter that a wire ends at; asks which, where a card has several.
    ///
    /// @param other what may be done instead; null for nothing
    private void chooseParameter(PortRef to, Consumer<String> action, @Nullable MenuItem other) {
        var parameters = edits.parametersOf(to.node());
        if (!to.port().isEmpty()) {
            action.accept(to.port());
        } else if (parameters.size() == 1) {
            action.accept(parameters.getFirst());
        } else {
            var menu = new ContextMenu();
            parameters.forEach(parameter -> menu.getItems()
                    .add(CanvasView.item("Into " + parameter, Feather.LOG_IN, () -> action.accept(parameter))));
            if (other != null) {
                if (!parameters.isEmpty()) {
                    menu.getItems().add(new SeparatorMenuItem());
                }
                menu.getItems().add(other);
            }
            asked.accept(menu);
        }
    }

    /// Pulls the end of a wire to another card.
    void rewire(EdgeId edge, PortRef to) {
        if (edits.isValue(edge)) {
            chooseParameter(to, parameter -> edits.rewire(edge, to.node(), parameter), null);
        } else {
            edits.waitElsewhere(edge, to.node());
        }
    }
}
