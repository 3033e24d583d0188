package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.diff.ItemMatch;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.layout.Layout;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The way from one drawing to the next, made away from the JavaFX thread.
///
/// @param wanted the function of the flow that was to be shown
/// @param before the old drawing
/// @param match what became of the items of the old document
/// @param drawn the new drawing
/// @param added the calls that an edit added: which a person works on next
/// @param missing what is to be filled in
record FlowUpdate(
        String wanted, DrawnFlow before, ItemMatch match, DrawnFlow drawn, Set<NodeId> added, MissingValues missing) {
    /// What is selected in the new drawing.
    ///
    /// @param selected what was selected in the old one
    Selection after(Selection selected) {
        // What a person works on next.
        if (!added.isEmpty()) {
            return Selection.of(added);
        }
        if (!missing.left().isEmpty()) {
            return Selection.of(missing.left().keySet());
        }
        var nodes = selected.nodes().stream().flatMap(id -> after(id).stream()).collect(Collectors.toSet());
        return nodes.equals(selected.nodes()) ? selected : Selection.of(nodes);
    }

    /// Draws a document.
    ///
    /// @param sidecar what was opened and closed before
    /// @param isEdit whether an edit of the canvas or of a form made its text
    static FlowUpdate of(
            DrawnFlow before,
            Document document,
            boolean isEdit,
            String wanted,
            Sidecar sidecar,
            Redrawing how,
            Layout layout) {
        var match = ItemMatch.between(before.document(), document);
        var known = sidecar.after(before.document(), match);
        var flow = match.flowAfter(wanted)
                .flatMap(document::flow)
                .or(() -> document.flow(wanted))
                .orElse(document.flows().isEmpty() ? null : document.flows().getLast());
        var drawn = flow != null && match.flowAfter(before.function()).equals(Optional.of(flow.id()))
                ? before.next(document, flow, match, known, how, layout)
                : DrawnFlow.first(document, flow, known, how.page(), layout);
        var isOld = document.source().equals(before.document().source());
        return isOld || !isEdit
                ? new FlowUpdate(wanted, before, match, drawn, Set.of(), MissingValues.of(drawn))
                : new FlowUpdate(
                        wanted,
                        before,
                        match,
                        drawn,
                        added(before, match, drawn),
                        MissingValues.after(before, match, drawn));
    }

    private static Set<NodeId> added(DrawnFlow before, ItemMatch match, DrawnFlow drawn) {
        var added = new HashSet<NodeId>();
        var seen = new HashSet<String>();
        for (var flow : drawn.flows().all()) {
            var old = flow.isReadOnly() ? "" : match.flowBefore(flow.id()).orElse("");
            // What is drawn in two places is added in one.
            boolean wasDrawn = before.flows().all().stream()
                    .anyMatch(each -> !each.isReadOnly() && each.id().equals(old));
            if (wasDrawn && seen.add(flow.id())) {
                flow.flow().items().stream()
                        .filter(item -> item instanceof Item.Call && !match.isAfter(old, item.id()))
                        .forEach(item -> added.add(flow.card(item.id())));
            }
        }
        return added;
    }

    /// The id of a card after the step, empty if it is gone.
    Optional<NodeId> after(NodeId card) {
        return CardIds.after(card, before.function(), before.document(), match);
    }
}
