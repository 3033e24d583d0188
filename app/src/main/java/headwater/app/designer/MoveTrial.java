package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.fx.Background;
import headwater.app.look.Sentence;
import headwater.app.words.Words;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.MoveInstead;
import headwater.flow.edit.Outcome;
import headwater.graph.Gesture;
import headwater.graph.MayMove;
import headwater.graph.NodeId;
import headwater.graph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Says, while cards are dragged, what would go along with them or why they cannot be dropped at a place, and then
/// where
/// they go instead and what they need. The newest question counts: the work for those before it is given up.
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
        var refusal = edits.refusal(new Gesture.Move(nodes, to));
        if (refusal != null) {
            answer.accept(new Answer(false, Sentence.quoted(refusal.line())));
            return;
        }
        var flow = model.drawn().flows().of(nodes.iterator().next());
        var move = edits.moved(nodes, to).orElse(null);
        if (flow == null || move == null) {
            return;
        }
        var document = model.drawnDocument();
        asked = model.document().ask(editor -> editor.attempt(document, move), outcome -> {
            switch (outcome) {
                case Outcome.Edited _ -> answer.accept(new Answer(true, along(flow.flow(), move)));
                case Outcome.Refused(int line, var why, var _) -> {
                    var words = Sentence.quoted(Words.of(DesignerText.NOT_HERE, why, line));
                    answer.accept(new Answer(false, words));
                    asked = model.document()
                            .ask(
                                    editor -> editor.insteadOf(document, move),
                                    instead -> answer.accept(answer(flow, move, words, instead)));
                }
            }
        });
    }

    private Answer answer(CanvasFlow flow, FlowEdit.Move move, String why, MoveInstead instead) {
        var nearest = instead.nearest().map(edit -> spot(flow, edit.to())).orElse(null);
        var more = new ArrayList<>(instead.along().map(FlowEdit.Move::nodes).orElse(List.of()));
        more.removeAll(move.nodes());
        var names = more.stream().map(ItemId::value).collect(Collectors.joining("`, `"));
        var words = new ArrayList<>(List.of(why));
        if (nearest != null) {
            words.add(Sentence.quoted(Words.of(DesignerText.GOES_NEAREST)));
        }
        if (!more.isEmpty()) {
            words.add(Sentence.quoted(Words.of(DesignerText.SHIFT_BRINGS, names)));
        }
        var along = more.isEmpty()
                ? null
                : new Along(
                        more.stream().map(flow::card).collect(Collectors.toSet()),
                        Sentence.quoted(Words.of(DesignerText.MOVES_ALONG, names)));
        return new Answer(false, String.join(". ", words), nearest, along);
    }

    /// A place in the text as one on the canvas; null where that is not drawn.
    private @Nullable Spot spot(CanvasFlow flow, FlowEdit.Position place) {
        return switch (place) {
            case FlowEdit.Position.Before(var item) -> beside(flow.card(item), true);
            case FlowEdit.Position.After(var item) -> beside(flow.card(item), false);
            case FlowEdit.Position.AtEndOf(var container, int branch) ->
                new Spot(flow.card(container), branch, null, null);
            case FlowEdit.Position.AtEnd _ -> new Spot(flow.call(), 0, null, null);
        };
    }

    private @Nullable Spot beside(NodeId card, boolean before) {
        var node = model.drawn().plan().node(card);
        return node == null ? null : new Spot(node.parent(), node.branch(), before ? card : null, before ? null : card);
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
                .filter(id -> !move.nodes().contains(id) && !isInside(id, move))
                .map(ItemId::value)
                .collect(Collectors.joining("`, `"));
        return names.isEmpty() ? "" : Sentence.quoted(Words.of(DesignerText.MOVES_ALONG, names));
    }

    private static boolean isInside(ItemId id, FlowEdit.Move move) {
        return move.nodes().stream().anyMatch(id::isIn);
    }
}
