package headwater.app.drawing;

import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.graph.NodeId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A flow on the canvas: the one that is shown, or one that is drawn open in the place of a call. An edit of its cards
/// is an edit of it.
///
/// @param call the card in whose place it is drawn; null for the flow that is shown
/// @param document what it is written in
/// @param file where that is, if it is another file than the one that is shown; null for the same
public record CanvasFlow(
        @Nullable NodeId call,
        Document document,
        Flow flow,
        @Nullable Path file) {
    /// Its id, which edits name.
    public String id() {
        return flow.id();
    }

    /// Whether it is of another file, so that it cannot be changed here.
    public boolean isReadOnly() {
        return file != null;
    }

    /// Whether both are the same flow, be it drawn in two places.
    public boolean isSame(CanvasFlow other) {
        return document.source().equals(other.document.source()) && flow.id().equals(other.flow.id());
    }

    /// The card of one of its items.
    public NodeId card(ItemId item) {
        return card(CardIds.card(item));
    }

    /// One of its cards, as it is named where it is shown by itself, as a card of the canvas.
    NodeId card(NodeId alone) {
        return call == null ? alone : CardIds.inside(call, alone);
    }

    /// The item that a card of it stands for.
    public Optional<Item> item(NodeId card) {
        return flow.item(CardIds.item(card));
    }

    /// The same as a node of the flow's graph.
    public Optional<FlowNode> node(NodeId card) {
        return flow.graph().node(CardIds.item(card));
    }

    /// The call that a card of it stands for, if it stands for one.
    public Optional<Item.Call> callAt(NodeId card) {
        return item(card).flatMap(item -> item instanceof Item.Call found ? Optional.of(found) : Optional.empty());
    }

    /// The item whose note is the caption of one of its cards: that of the card, or one before it without a card.
    public Optional<ItemId> captionItem(NodeId card) {
        var paragraphs = new Paragraphs(document, flow.graph());
        return node(card).map(node -> paragraphs.first(node).id());
    }

    /// How many values are still to be filled in on each of its cards, `...` in their place; in the order of the text,
    /// without the cards that lack none.
    public Map<NodeId, Integer> missing() {
        var missing = new LinkedHashMap<NodeId, Integer>();
        for (var node : flow.graph().nodes()) {
            int count = CardText.missing(node, document.source());
            if (count > 0) {
                missing.put(card(node.id()), count);
            }
        }
        return missing;
    }

    /// What a card of it calls, if that is a flow whose text is known; empty for any other card.
    public Optional<Callee> subflowAt(NodeId card) {
        return callAt(card)
                .flatMap(called -> Optional.ofNullable(called.callee()))
                .filter(callee -> callee.kind() == NodeKind.SUBFLOW);
    }

    /// The file of what one of its calls calls, if it is another one than the file that is shown; null for the same.
    ///
    /// @param shown that file
    public @Nullable Path fileOf(Callee callee, @Nullable Path shown) {
        var found = callee.file() == null ? file : callee.file();
        return found == null || found.equals(shown) ? null : found;
    }
}
