package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.drawing.CardIds;
import headwater.app.drawing.FlowDiagram;
import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Callee;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.Message;
import headwater.flow.NodeKind;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.Notes;
import headwater.flow.edit.PartChange;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What gestures on the canvas mean as edits of the flow. Pure but for the model that it reads and changes.
final class CanvasEdits {
    private final DesignerModel model;
    private final EditedFlow edited;

    CanvasEdits(DesignerModel model) {
        this.model = model;
        this.edited = new EditedFlow(model);
    }

    /// Draws a wire: the value of one card goes into a parameter of another.
    ///
    /// @param port the parameter
    void connect(PortRef from, NodeId to, String port) {
        apply(
                to,
                flow -> from.node().equals(FlowDiagram.PARAMETERS)
                        ? new FlowEdit.SetArgument(flow, CardIds.item(to), port, new PartChange.To(from.port()))
                        : new FlowEdit.Connect(flow, CardIds.item(from.node()), CardIds.item(to), port, from.port()));
    }

    /// The parameters that a wire to this card could go into.
    List<String> parametersOf(NodeId card) {
        return callAt(card)
                .map(Item.Call::callee)
                .map(CanvasEdits::parameterNames)
                .orElse(List.of());
    }

    /// Why a wire may not be drawn; null if it may.
    @Nullable
    String reasonAgainst(PortRef from, PortRef to) {
        if (from.node().equals(to.node())) {
            return Words.of(DesignerText.TO_ITSELF);
        }
        if (to.node().equals(FlowDiagram.PARAMETERS)) {
            return Words.of(DesignerText.TO_PARAMETERS);
        }
        var otherFlow = edited.wire(from.node(), to.node());
        if (otherFlow != null) {
            return otherFlow.line();
        }
        var call = callAt(to.node());
        if (call.isEmpty()) {
            return Words.of(DesignerText.TO_NO_CALL);
        }
        if (before(to.node(), from.node())) {
            return Words.of(DesignerText.RUNS_LATER);
        }
        return null;
    }

    private boolean before(NodeId one, NodeId other) {
        var flow = edited.of(one);
        if (flow == null || other.equals(FlowDiagram.PARAMETERS)) {
            return false;
        }
        var order = flow.flow().items().stream().map(Item::id).toList();
        return order.indexOf(CardIds.item(one)) < order.indexOf(CardIds.item(other));
    }

    /// Makes one card wait for another without taking its value.
    void waitFor(NodeId from, NodeId to) {
        apply(to, flow -> new FlowEdit.WaitFor(flow, CardIds.item(from), CardIds.item(to)));
    }

    /// Why a gesture cannot be made in the flows that it is about; null where nothing is known against it.
    @Nullable
    Problem refusal(Gesture gesture) {
        return edited.refusal(gesture);
    }

    /// Puts cards where another place in the order is.
    void move(Set<NodeId> cards, Spot to) {
        moved(cards, to).ifPresent(model::apply);
    }

    /// That move, without making it; empty where nothing would move.
    Optional<FlowEdit.Move> moved(Set<NodeId> cards, Spot to) {
        var nodes = CardIds.items(cards);
        var flow = edited.at(to);
        return nodes.isEmpty() || flow == null
                ? Optional.empty()
                : Optional.of(new FlowEdit.Move(flow.id(), nodes, WiredCall.position(edited.within(to))));
    }

    /// Puts the end of a wire into another parameter, as one step.
    void rewire(EdgeId id, NodeId to, String port) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        apply(
                to,
                flow -> new FlowEdit.Rewire(
                        new FlowEdit.Disconnect(flow, CardIds.item(edge.to()), edge.toPort()),
                        new FlowEdit.Connect(
                                flow, CardIds.item(edge.from()), CardIds.item(to), port, edge.fromPort())));
    }

    /// Whether a wire brings a value into a parameter.
    boolean isValue(EdgeId id) {
        var edge = edge(id);
        return edge != null && (edge.kind() == DiagramEdgeKind.DATA || edge.kind() == DiagramEdgeKind.COLLECT);
    }

    /// Makes another card wait for what one waited for, as one step.
    void waitElsewhere(EdgeId id, NodeId to) {
        var edge = edge(id);
        var flow = edited.of(to);
        if (edge == null || flow == null || to.equals(edge.to())) {
            return;
        }
        edit(id).ifPresentOrElse(
                        unwait -> model.apply(
                                List.of(
                                        unwait,
                                        new FlowEdit.WaitFor(flow.id(), CardIds.item(edge.from()), CardIds.item(to))),
                                "Wait for " + CardIds.item(edge.from())),
                        () -> sayItStays(edge));
    }

    /// Takes a wire away, or says why it stays.
    void disconnect(EdgeId id) {
        edit(id).ifPresentOrElse(model::apply, () -> sayItStays(edge(id)));
    }

    private void sayItStays(@Nullable DiagramEdge edge) {
        if (edge != null) {
            var isOrder = edge.isOrder();
            model.document()
                    .show(
                            isOrder
                                    ? DesignerText.problem(
                                            Message.of(DesignerText.ORDER_STAYS), DesignerText.ORDER_STAYS_CURE)
                                    : DesignerText.problem(
                                            Message.of(DesignerText.WAITS_IN_CODE, CardIds.item(edge.to())),
                                            DesignerText.WAITS_IN_CODE_CURE));
        }
    }

    /// Deletes cards and wires as one step.
    void delete(Selection selection) {
        var edits = new ArrayList<FlowEdit>();
        var cards = model.drawn().plan().outermost(selection.nodes());
        var nodes = CardIds.items(cards);
        selection
                .edges()
                .forEach(edge -> edit(edge)
                        .filter(_ -> cards.stream().noneMatch(card -> isEndOf(card, edge)))
                        .ifPresent(edits::add));
        var flow = edited.of(cards);
        if (!nodes.isEmpty() && flow != null) {
            edits.add(new FlowEdit.Delete(flow.id(), nodes, true));
        }
        if (edits.isEmpty()) {
            selection.edges().stream().findFirst().ifPresent(edge -> sayItStays(edge(edge)));
        }
        model.apply(edits, nodes.size() == 1 ? "Delete " + nodes.getFirst() : "Delete");
    }

    private boolean isEndOf(NodeId card, EdgeId id) {
        var edge = edge(id);
        return edge != null && (edge.from().equals(card) || edge.to().equals(card));
    }

    private Optional<FlowEdit> edit(EdgeId id) {
        var edge = edge(id);
        var flow = edge == null ? null : edited.of(edge.to());
        if (edge == null || flow == null) {
            return Optional.empty();
        }
        var to = CardIds.item(edge.to());
        return switch (edge.kind()) {
            case DATA, COLLECT -> Optional.of(new FlowEdit.Disconnect(flow.id(), to, edge.toPort()));
            case WAIT -> Optional.of(new FlowEdit.Unwait(flow.id(), CardIds.item(edge.from()), to));
            case ORDER, BARRIER -> Optional.empty();
        };
    }

    /// Puts a call of something on a wire.
    void insert(EdgeId id, Callee callee) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        apply(edge.to(), flow -> insert(flow, edge, callee.reference()));
    }

    /// Adds a call of something at a place in the order, wired to a port if its signature lets it.
    void add(Callee callee, @Nullable PortRef port, Spot spot) {
        var flow = flowAt(port, spot);
        if (flow != null) {
            var call = new WiredCall(flow, callee.reference(), parameterNames(callee));
            model.apply(call.edits(port, spotFor(port, spot)), "Add " + callee.function());
        }
    }

    /// Adds lines of code at a place in the order, after the output that it is to read.
    void addCode(String code, @Nullable PortRef port, Spot spot) {
        var flow = flowAt(port, spot);
        if (flow != null) {
            var here = spotFor(port, spot);
            var place = port == null || !port.output()
                    ? WiredCall.position(here)
                    : new WiredCall(flow, "", List.of()).placeAfter(port, here);
            model.apply(new FlowEdit.AddCode(flow.id(), code, place));
        }
    }

    /// Adds a statement at a place in the order or, dropped on a wire, about the value of the wire behind what makes
    /// it.
    void addStatement(Statement statement, @Nullable EdgeId wire, Spot spot) {
        var edge = wire == null ? null : edge(wire);
        var port = edge == null ? null : new PortRef(edge.from(), edge.fromPort(), true);
        addCode(statement.code(port == null ? "" : port.port()), port, spot);
    }

    /// The flow that something added on a wire to a card would be in.
    @Nullable
    CanvasFlow flowAt(NodeId card) {
        return edited.of(card);
    }

    /// The flow that something added there would be in, wired to a port or (null) not.
    @Nullable
    CanvasFlow flowAt(@Nullable PortRef port, Spot spot) {
        return port == null ? edited.at(spot) : edited.of(port.node());
    }

    // What is to follow a card of another flow than that of the place goes right after the card.
    private Spot spotFor(@Nullable PortRef port, Spot spot) {
        var flow = flowAt(port, spot);
        var at = edited.at(spot);
        return flow != null && at != null && flow.isSame(at) ? edited.within(spot) : Spot.END;
    }

    private static FlowEdit insert(String flow, DiagramEdge edge, String reference) {
        return new FlowEdit.Insert(flow, CardIds.item(edge.from()), CardIds.item(edge.to()), edge.toPort(), reference);
    }

    /// Makes a new task and calls it, as one step.
    void create(String name, @Nullable PortRef port, Spot spot) {
        var flow = flowAt(port, spot);
        if (flow == null) {
            return;
        }
        var value = port == null || !port.output() ? "" : port.port();
        var parameters = value.isEmpty() ? List.<String>of() : List.of(value);
        var body = value.isEmpty() ? "..." : "return " + value;
        var edits = new ArrayList<FlowEdit>();
        edits.add(new FlowEdit.AddTask(name, parameters, body, Map.of()));
        edits.addAll(new WiredCall(flow, name, parameters).edits(port, spotFor(port, spot)));
        model.apply(edits, "New task " + name);
    }

    /// Makes a new task and puts it on a wire, as one step.
    void createOn(EdgeId id, String name) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        var value = edge.fromPort().isEmpty() ? "value" : edge.fromPort();
        var task = new FlowEdit.AddTask(name, List.of(value), "return " + value, Map.of());
        var flow = edited.of(edge.to());
        if (flow != null) {
            model.apply(List.of(task, insert(flow.id(), edge, name)), "New task " + name);
        }
    }

    /// Gives what a card calls, or the one variable that its code makes, another name.
    void rename(NodeId card, String name) {
        named(card).ifPresent(named -> model.apply(new FlowEdit.Rename(named, name)));
    }

    /// The name that can be changed on a card: of what it calls, or of the one variable that its code makes.
    Optional<String> nameOf(NodeId card) {
        return named(card).map(named -> switch (named) {
            case FlowEdit.Rename.Named.Variable(var _, var name) -> name;
            case FlowEdit.Rename.Named.Parameter(var _, var name) -> name;
            case FlowEdit.Rename.Named.Task(var name) -> function(card, name);
            case FlowEdit.Rename.Named.Flow(var name) -> function(card, name);
        });
    }

    /// Changes the note above the statement of a card; empty for none.
    void writeNote(NodeId card, String text) {
        var flow = edited.of(card);
        if (flow != null) {
            flow.captionItem(card).ifPresent(item -> model.apply(new FlowEdit.SetNote(flow.id(), item, text)));
        }
    }

    /// The note above the statement of a card, empty without one; nothing for what is no statement.
    Optional<String> noteOf(NodeId card) {
        return Optional.ofNullable(edited.of(card))
                .filter(flow -> !flow.isReadOnly())
                .flatMap(flow -> flow.captionItem(card).flatMap(item -> Notes.of(flow.document(), flow.id(), item)));
    }

    private String function(NodeId card, String id) {
        return callAt(card).map(Item.Call::callee).map(Callee::function).orElse(id);
    }

    private Optional<FlowEdit.Rename.Named> named(NodeId card) {
        var flow = edited.of(card);
        var node = flow == null ? null : flow.node(card).orElse(null);
        if (flow == null || node == null) {
            return Optional.empty();
        }
        if (node.kind() == NodeKind.CODE && node.outputs().size() == 1) {
            return Optional.of(
                    new FlowEdit.Rename.Named.Variable(flow.id(), node.outputs().getFirst()));
        }
        return callAt(card)
                .map(Item.Call::callee)
                .map(callee -> callee.kind() == NodeKind.SUBFLOW
                        ? new FlowEdit.Rename.Named.Flow(callee.function())
                        : new FlowEdit.Rename.Named.Task(callee.function()));
    }

    /// Where what a card calls is written, if that is in the file that is shown.
    Optional<Callee> calleeHere(NodeId card) {
        var flow = edited.of(card);
        return callAt(card)
                .flatMap(call -> Optional.ofNullable(call.callee()))
                .filter(callee -> flow != null && flow.fileOf(callee, model.file()) == null);
    }

    /// The line of a card's statement, if that is in the file that is shown.
    Optional<Integer> lineOf(NodeId card) {
        return Optional.ofNullable(edited.of(card))
                .filter(flow -> !flow.isReadOnly())
                .flatMap(flow -> flow.node(card))
                .map(FlowNode::line);
    }

    /// The call that a card stands for, if it stands for one.
    Optional<Item.Call> callAt(NodeId card) {
        return Optional.ofNullable(edited.of(card)).flatMap(flow -> flow.callAt(card));
    }

    private static List<String> parameterNames(Callee callee) {
        return callee.parameters().stream().map(parameter -> parameter.name()).toList();
    }

    private @Nullable DiagramEdge edge(EdgeId id) {
        return model.drawingProperty().get().diagram().edge(id);
    }

    /// Makes an edit of the flow that a card is in.
    private void apply(NodeId card, Function<String, FlowEdit> edit) {
        Optional.ofNullable(edited.of(card)).map(CanvasFlow::id).map(edit).ifPresent(model::apply);
    }
}
