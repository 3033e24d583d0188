package headwater.app.designer;

import headwater.app.drawing.CardIds;
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
import javafx.scene.input.ClipboardContent;

/// Copies the statements of selected cards as Python text, and pastes text that is Python, wherever it is from.
final class CanvasClipboard {
    private final DesignerModel model;

    CanvasClipboard(DesignerModel model) {
        this.model = model;
    }

    /// Puts the statements of the selected cards on the clipboard; nothing if no card is selected.
    void copy() {
        var text = text();
        if (!text.isEmpty()) {
            var content = new ClipboardContent();
            content.putString(text + "\n");
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    /// As [#copy()], and deletes the cards.
    void cut() {
        copy();
        new CanvasEdits(model).delete(Selection.of(selected()));
    }

    /// Puts what is on the clipboard after the selected cards, or at the end of the flow.
    void paste() {
        var text = Clipboard.getSystemClipboard().getString();
        if (text != null && !text.isBlank()) {
            paste(text);
        }
    }

    /// Puts a copy of the selected cards after them.
    void duplicate() {
        var flow = model.flowProperty().get();
        var items = items();
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
        var flow = model.flowProperty().get();
        if (flow != null) {
            model.apply(new FlowEdit.Paste(flow.id(), text, place(flow)));
        }
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
        var flow = model.flowProperty().get();
        return flow == null ? "" : CopiedText.of(model.drawnDocument(), flow.id(), items());
    }

    private List<ItemId> items() {
        return CardIds.items(selected());
    }

    private Set<NodeId> selected() {
        return model.selectionProperty().get().nodes();
    }
}
