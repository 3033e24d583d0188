package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.app.drawing.Subflow;
import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Finds the flows of those calls of subflows that a person has opened on the canvas. Blocks: a flow may be in another
/// file of the project.
final class OpenSubflows {
    private OpenSubflows() {}

    /// The flows by the cards of their calls; one that cannot be read stays a card.
    ///
    /// @param opened cards that were opened (true) or closed (false)
    static Map<NodeId, Subflow> of(Document document, Flow flow, Map<NodeId, Boolean> opened) {
        var found = new HashMap<NodeId, Subflow>();
        opened.forEach((card, isOpen) -> {
            if (isOpen) {
                callee(flow, card).flatMap(callee -> subflow(document, callee)).ifPresent(sub -> found.put(card, sub));
            }
        });
        return found;
    }

    /// What a card calls, if that is a flow whose text is known; empty for any other card.
    static Optional<Callee> callee(Flow flow, NodeId card) {
        return flow.item(CardIds.item(card))
                .flatMap(item -> item instanceof Item.Call call ? Optional.ofNullable(call.callee()) : Optional.empty())
                .filter(callee -> callee.kind() == NodeKind.SUBFLOW);
    }

    private static Optional<Subflow> subflow(Document document, Callee callee) {
        var file = callee.file();
        if (file == null || file.equals(document.file())) {
            return document.flow(callee.function()).map(called -> new Subflow(called, document.source(), null));
        }
        try {
            var other = new PythonReader(Project.around(file)).read(file);
            return other.flow(callee.function()).map(called -> new Subflow(called, other.source(), file));
        } catch (UnreadableException _) {
            return Optional.empty();
        }
    }
}
