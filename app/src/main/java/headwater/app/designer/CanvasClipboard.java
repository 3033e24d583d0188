package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.CardIds;
import headwater.app.look.Copied;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.edit.CopiedText;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import java.util.List;
import java.util.Set;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;

/// Copies the statements of selected cards as Python text, and pastes text that is Python, wherever it is from.
final class CanvasClipboard {
    private final DesignerModel model;
    private final EditedFlow edited;

    CanvasClipboard(DesignerModel model) {
        this.model = model;
        this.edited = new EditedFlow(model);
    }

    /// Puts the statements of the selected cards on the clipboard; nothing if no card is selected.
    void copy() {
        var text = text();
        if (!text.isEmpty()) {
            Copied.text(text + "\n");
        } else {
            mayChange();
        }
    }

    /// As [#copy()], and deletes the cards.
    void cut() {
        if (mayChange()) {
            copy();
            new CanvasEdits(model).delete(Selection.of(selected()));
        }
    }

    /// Puts what is on the clipboard after the selected cards, or at the end of the flow.
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank() && mayChange()) {
            paste(text);
        }
    }

    /// Puts a copy of the selected cards after them.
    void duplicate() {
        var items = items();
        var flow = mayChange() ? flow() : null;
        if (flow == null || items.isEmpty()) {
            return;
        }
        if (items.size() == 1) {
            model.apply(new FlowEdit.Duplicate(flow.id(), items.getFirst()));
        } else {
            paste(text());
        }
    }

    private void paste(String text) {
        var flow = flow();
        if (flow != null) {
            model.apply(new FlowEdit.Paste(flow.id(), text, place(flow.flow())));
        }
    }

    /// The flow of the selected cards; without one the flow that is shown.
    private @Nullable CanvasFlow flow() {
        return selected().isEmpty() ? model.drawn().flows().shown() : edited.of(selected());
    }

    private boolean mayChange() {
        var refusal = edited.cards(selected().stream());
        if (refusal != null) {
            model.document().show(refusal);
        }
        return refusal == null;
    }

    private FlowEdit.Position place(Flow flow) {
        var selected = items();
        var last = flow.items().stream()
                .filter(item -> selected.contains(item.id()))
                .reduce((_, next) -> next)
                .orElse(null);
        return switch (last) {
            case null -> new FlowEdit.Position.AtEnd();
            case Item.Return way -> new FlowEdit.Position.Before(way.id());
            case Item.Exit way -> new FlowEdit.Position.Before(way.id());
            case Item item -> new FlowEdit.Position.After(item.id());
        };
    }

    private String text() {
        var flow = flow();
        return flow == null ? "" : CopiedText.of(flow.document(), flow.id(), items());
    }

    private List<ItemId> items() {
        return CardIds.items(selected());
    }

    private Set<NodeId> selected() {
        return model.drawn().plan().outermost(model.selectionProperty().get().nodes());
    }
}
