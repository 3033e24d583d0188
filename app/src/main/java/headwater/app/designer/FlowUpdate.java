package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.diff.ItemMatch;
import headwater.graph.NodeId;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The way from one drawing to the next, made away from the JavaFX thread.
///
/// @param wanted the function of the flow that was to be shown
/// @param match what became of the items of the old document
/// @param drawn the new drawing
/// @param added the calls that an edit added: which a person works on next
record FlowUpdate(String wanted, ItemMatch match, DrawnFlow drawn, Set<NodeId> added) {
    /// Draws a document.
    ///
    /// @param sidecar what was opened and closed before
    /// @param page what it is laid out for
    /// @param isTidying whether to forget how it was laid out
    /// @param isEdit whether an edit of the canvas or of a form made its text
    static FlowUpdate of(
            DrawnFlow before,
            Document document,
            boolean isEdit,
            String wanted,
            Sidecar sidecar,
            LayoutPage page,
            boolean isTidying,
            Layout layout) {
        var match = ItemMatch.between(before.document(), document);
        var flow = match.flowAfter(wanted)
                .flatMap(document::flow)
                .or(() -> document.flow(wanted))
                .orElse(document.flows().isEmpty() ? null : document.flows().getLast());
        var drawn = flow != null && match.flowAfter(before.function()).equals(Optional.of(flow.id()))
                ? before.next(document, flow, match, sidecar.after(match), page, isTidying, layout)
                : DrawnFlow.first(document, flow, sidecar.after(match), page, layout);
        var isOld = document.source().equals(before.document().source());
        var added = flow == null || isOld || !isEdit ? Set.<NodeId>of() : added(before, match, flow);
        return new FlowUpdate(wanted, match, drawn, added);
    }

    private static Set<NodeId> added(DrawnFlow before, ItemMatch match, Flow flow) {
        var old = before.flow();
        if (old == null || !match.flowAfter(old.id()).equals(Optional.of(flow.id()))) {
            return Set.of();
        }
        var kept = old.items().stream()
                .flatMap(item -> match.after(old.id(), item.id()).stream())
                .collect(Collectors.toSet());
        return flow.items().stream()
                .filter(item -> item instanceof Item.Call && !kept.contains(item.id()))
                .map(item -> CardIds.card(item.id()))
                .collect(Collectors.toSet());
    }

    /// The id of a card after the step, empty if it is gone.
    ///
    /// @param function the function of its flow before
    Optional<NodeId> after(String function, NodeId card) {
        return CardIds.after(card, function, match);
    }
}
