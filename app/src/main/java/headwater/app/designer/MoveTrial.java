package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.words.Words;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.Outcome;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Spot;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says, while cards are dragged, what would go along with them or why they cannot be dropped at a place. The newest
/// question counts: the work for those before it is given up.
final class MoveTrial implements MayMove {
    private final DesignerModel model;
    private final CanvasEdits edits;
    private Background.Task asked = () -> {};

    MoveTrial(DesignerModel model, CanvasEdits edits) {
        this.model = model;
        this.edits = edits;
    }

    @Override
    public void ask(Set<NodeId> nodes, Spot to, Consumer<Answer> answer) {
        asked.cancel();
        var flow = model.flowProperty().get();
        edits.moved(nodes, to).ifPresent(move -> {
            asked = model.document()
                    .attempt(
                            model.drawnDocument(),
                            move,
                            outcome -> answer.accept(flow == null ? Answer.YES : answer(flow, move, outcome)));
        });
    }

    private static Answer answer(Flow flow, FlowEdit.Move move, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Edited _ -> new Answer(true, along(flow, move));
            case Outcome.Refused(int line, var why, var _) ->
                new Answer(false, Words.of(DesignerText.NOT_HERE, why, line));
        };
    }

    /// The calls that share a statement with what moves, other than what is in it.
    private static String along(Flow flow, FlowEdit.Move move) {
        var statements = move.nodes().stream()
                .flatMap(id -> flow.item(id).stream())
                .map(Item::statement)
                .collect(Collectors.toSet());
        var names = flow.items().stream()
                .filter(item -> statements.contains(item.statement()))
                .map(Item::id)
                .filter(id -> !move.nodes().contains(id) && !isInside(flow, id, move))
                .map(ItemId::value)
                .collect(Collectors.joining("`, `"));
        return names.isEmpty() ? "" : Words.of(DesignerText.MOVES_ALONG, names);
    }

    private static @Nullable ItemId parent(Flow flow, ItemId id) {
        return flow.graph().node(id).map(FlowNode::parent).orElse(null);
    }

    private static boolean isInside(Flow flow, ItemId id, FlowEdit.Move move) {
        for (var at = parent(flow, id); at != null; at = parent(flow, at)) {
            if (move.nodes().contains(at)) {
                return true;
            }
        }
        return false;
    }
}
