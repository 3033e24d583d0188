package headwater.app.drawing;

import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import headwater.graph.NodeId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Which card stands for which item of a flow: their ids have the same text. A card in an open subflow is no item: see
/// [Subflow].
public final class CardIds {
    private CardIds() {}

    /// The card of an item.
    public static NodeId card(ItemId item) {
        return new NodeId(item.value());
    }

    /// The item that a card stands for.
    public static ItemId item(NodeId card) {
        return new ItemId(card.value());
    }

    /// The items that cards stand for; the parameters are none.
    public static List<ItemId> items(Collection<NodeId> cards) {
        return cards.stream()
                .filter(card -> !card.equals(FlowDiagram.PARAMETERS))
                .map(CardIds::item)
                .toList();
    }

    /// The card in the next version of a document; empty if it is gone. One in an open subflow goes with its call.
    ///
    /// @param function the function of its flow before
    public static Optional<NodeId> after(NodeId card, String function, ItemMatch match) {
        if (card.equals(FlowDiagram.PARAMETERS)) {
            return Optional.of(card);
        }
        var call = Subflow.around(card);
        return match.after(function, item(call.orElse(card)))
                .map(now -> call.isPresent() ? Subflow.moved(card, now) : card(now));
    }
}
