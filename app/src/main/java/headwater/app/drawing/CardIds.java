package headwater.app.drawing;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import headwater.graph.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which card stands for which item of its flow. The id of a card is the item's; in an open subflow that of the
/// call's card comes before it, as in `report::render`.
public final class CardIds {
    private static final String INSIDE = "::";

    private CardIds() {}

    /// The card of an item of the flow that is shown.
    public static NodeId card(ItemId item) {
        return new NodeId(item.value());
    }

    /// The item that a card stands for, in the flow that the card is in.
    public static ItemId item(NodeId card) {
        int at = card.value().lastIndexOf(INSIDE);
        return new ItemId(at < 0 ? card.value() : card.value().substring(at + INSIDE.length()));
    }

    /// The items that cards stand for; the parameters are none.
    public static List<ItemId> items(Collection<NodeId> cards) {
        return cards.stream()
                .filter(card -> !card.equals(FlowDiagram.PARAMETERS))
                .map(CardIds::item)
                // A flow may be open in two places.
                .distinct()
                .toList();
    }

    /// The call in whose place the flow is drawn that a card is in; empty for a card of the flow that is shown.
    public static Optional<NodeId> call(NodeId card) {
        int at = card.value().lastIndexOf(INSIDE);
        return at < 0 ? Optional.empty() : Optional.of(new NodeId(card.value().substring(0, at)));
    }

    /// A card as it is named where its flow is drawn in the place of a call.
    public static NodeId inside(NodeId call, NodeId card) {
        return new NodeId(call + INSIDE + card);
    }

    /// The card without the outermost call that it is inside of; empty for one that is not in that call.
    public static Optional<NodeId> within(NodeId call, NodeId card) {
        var around = call + INSIDE;
        return card.value().startsWith(around)
                ? Optional.of(new NodeId(card.value().substring(around.length())))
                : Optional.empty();
    }

    /// The card in the next version of a document; empty if it is gone.
    ///
    /// @param shown the id of the flow that is shown, in the version before
    public static Optional<NodeId> after(NodeId card, String shown, Document before, ItemMatch match) {
        if (card.equals(FlowDiagram.PARAMETERS)) {
            return Optional.of(card);
        }
        var call = call(card);
        if (call.isEmpty()) {
            return match.after(shown, item(card)).map(CardIds::card);
        }
        var called = called(call.get(), shown, before);
        // An edit of this file changes no other one.
        var item = called.isEmpty()
                ? Optional.of(item(card))
                : match.after(called.get().id(), item(card));
        return after(call.get(), shown, before, match).flatMap(around -> item.map(now -> inside(around, card(now))));
    }

    /// The flow of the same file that a call's card calls; empty where it is of another file or not known.
    private static Optional<Flow> called(NodeId call, String shown, Document document) {
        var around = call(call);
        var flow = around.isEmpty() ? document.flow(shown) : called(around.get(), shown, document);
        return flow.flatMap(each -> each.item(item(call)))
                .flatMap(item ->
                        item instanceof Item.Call calling ? Optional.ofNullable(calling.callee()) : Optional.empty())
                .filter(callee -> callee.file() == null || callee.file().equals(document.file()))
                .flatMap(callee -> document.flow(callee.function()));
    }
}
