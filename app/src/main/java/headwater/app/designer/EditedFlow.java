package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.CardIds;
import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.NoPlace;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which flow a gesture on the canvas edits: the one that is shown, or one that is open in the place of its call. What
/// is of another file cannot be edited here, and one gesture edits one flow.
final class EditedFlow {
    private final DesignerModel model;

    EditedFlow(DesignerModel model) {
        this.model = model;
    }

    /// The flow that a card is in; null for none.
    @Nullable
    CanvasFlow of(NodeId card) {
        return model.drawn().flows().of(card);
    }

    /// The flow that all of these cards are in; null without a card, or where they are in several.
    @Nullable
    CanvasFlow of(Collection<NodeId> cards) {
        var flows = different(flows(cards.stream()));
        return flows.size() == 1 ? flows.getFirst() : null;
    }

    /// The flow that a place is in; null for none.
    @Nullable
    CanvasFlow at(Spot spot) {
        var container = spot.container();
        if (container == null) {
            return model.drawn().flows().shown();
        }
        var open = model.drawn().flows().in(container);
        return open == null ? of(container) : open;
    }

    /// The place as one of the flow that it is in, whose outermost cards are in no container.
    Spot within(Spot spot) {
        var container = spot.container();
        return container == null || model.drawn().flows().in(container) == null
                ? spot
                : new Spot(null, 0, spot.before(), spot.after());
    }

    /// Why a gesture cannot be made; null where nothing is known against it.
    @Nullable
    Problem refusal(Gesture gesture) {
        return switch (gesture) {
            case Gesture.Select _, Gesture.Open _, Gesture.Fold _, Gesture.Menu _, Gesture.MoveNowhere _ -> null;
            case Gesture.Move(var nodes, var to) ->
                refusal(
                        Stream.concat(flows(nodes.stream()), flowAt(to)),
                        (one, other) -> DesignerText.problem(
                                Message.of(DesignerText.TWO_FLOWS_MOVE, one, other), DesignerText.TWO_FLOWS_MOVE_CURE));
            case Gesture.Connect(var from, var to) -> wire(Stream.of(from.node(), to.node()));
            case Gesture.Rewire(var edge, var to) -> wire(Stream.concat(ends(edge), Stream.of(to.node())));
            case Gesture.Disconnect(var edge) -> cards(ends(edge));
            case Gesture.Delete(var selection) ->
                cards(Stream.concat(
                        model.drawn().plan().outermost(selection.nodes()).stream(),
                        selection.edges().stream().flatMap(this::ends)));
            case Gesture.InsertOn(var edge, var _) -> cards(ends(edge));
            case Gesture.AddAt(var _, var from, var spot) -> refusal(added(from, spot), EditedFlow::wireBetween);
            case Gesture.Rename(var node) -> cards(Stream.of(node));
            case Gesture.Note(var node) -> cards(Stream.of(node));
            case Gesture.Drop(var _, var _, var edge, var spot) ->
                edge == null ? refusal(flowAt(spot)) : cards(ends(edge));
        };
    }

    /// Why a key moved nothing.
    static Problem nowhere(NoPlace why) {
        var words = switch (why) {
            case NOTHING -> Words.of(DesignerText.NOTHING_TO_MOVE);
            case PANEL -> Words.of(DesignerText.PARAMETERS_STAY);
            case SEVERAL_BLOCKS -> Words.of(DesignerText.SEVERAL_BLOCKS);
            case FIRST -> Words.of(DesignerText.FIRST_OF_BLOCK);
            case LAST -> Words.of(DesignerText.LAST_OF_BLOCK);
            case NO_CONTAINER -> Words.of(DesignerText.NO_BLOCK_THAT_WAY);
        };
        return new Problem(words, "");
    }

    /// Why no wire may lead from one card to another; null if it may, as far as their flows go.
    @Nullable
    Problem wire(NodeId from, NodeId to) {
        return wire(Stream.of(from, to));
    }

    /// Why these cards cannot be changed together; null if they can.
    @Nullable
    Problem cards(Stream<NodeId> cards) {
        return refusal(flows(cards));
    }

    private @Nullable Problem wire(Stream<NodeId> cards) {
        var flows = flows(cards).toList();
        var refusal = refusal(flows.stream(), EditedFlow::wireBetween);
        boolean isBetweenCopies =
                flows.stream().map(CanvasFlow::call).distinct().count() > 1;
        return refusal == null && isBetweenCopies
                ? DesignerText.problem(
                        Message.of(DesignerText.TWO_COPIES, flows.getFirst().id()), DesignerText.TWO_COPIES_CURE)
                : refusal;
    }

    private static Problem wireBetween(String one, String other) {
        return DesignerText.problem(
                Message.of(DesignerText.TWO_FLOWS_WIRE, one, other), DesignerText.TWO_FLOWS_WIRE_CURE);
    }

    private @Nullable Problem refusal(Stream<CanvasFlow> concerned) {
        return refusal(
                concerned,
                (one, other) -> DesignerText.problem(
                        Message.of(DesignerText.TWO_FLOWS, one, other), DesignerText.TWO_FLOWS_CURE));
    }

    /// @param two says of two flows why they cannot be changed together
    private static @Nullable Problem refusal(Stream<CanvasFlow> concerned, BiFunction<String, String, Problem> two) {
        var flows = different(concerned);
        for (var flow : flows) {
            var call = flow.call();
            if (flow.isReadOnly() && call != null) {
                return DesignerText.problem(
                        Message.of(DesignerText.IN_SUBFLOW, CardIds.item(call)), DesignerText.IN_SUBFLOW_CURE);
            }
        }
        return flows.size() < 2
                ? null
                : two.apply(flows.getFirst().id(), flows.get(1).id());
    }

    private Stream<CanvasFlow> flows(Stream<NodeId> cards) {
        return cards.flatMap(card -> Stream.ofNullable(of(card)));
    }

    private Stream<CanvasFlow> flowAt(Spot spot) {
        return Stream.ofNullable(at(spot));
    }

    private static List<CanvasFlow> different(Stream<CanvasFlow> concerned) {
        var flows = new ArrayList<CanvasFlow>();
        concerned.forEach(flow -> {
            if (flows.stream().noneMatch(flow::isSame)) {
                flows.add(flow);
            }
        });
        return flows;
    }

    // What follows a card goes where the card is, unless it is asked for elsewhere.
    private Stream<CanvasFlow> added(@Nullable PortRef from, Spot spot) {
        var there = flowAt(spot);
        if (from == null) {
            return there;
        }
        var here = flows(Stream.of(from.node()));
        return isLeftOpen(from, spot) ? here : Stream.concat(here, there);
    }

    /// Whether a place says no more than that something is to follow a card.
    private static boolean isLeftOpen(PortRef from, Spot spot) {
        return spot.equals(Spot.END) || from.node().equals(spot.container());
    }

    private Stream<NodeId> ends(EdgeId id) {
        var edge = model.drawn().plan().edge(id);
        return edge == null ? Stream.empty() : Stream.of(edge.from(), edge.to());
    }
}
