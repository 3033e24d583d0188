package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.Subflow;
import headwater.app.problem.Problem;
import headwater.app.words.Words;
import headwater.flow.Callee;
import headwater.flow.Comments;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Message;
import headwater.flow.NodeKind;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramNode;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What gestures on the canvas mean as edits of the flow. Pure but for the model that it reads and changes.
final class CanvasEdits {
    private final DesignerModel model;

    CanvasEdits(DesignerModel model) {
        this.model = model;
    }

    /// Draws a wire: the value of one card goes into a parameter of another.
    ///
    /// @param port the parameter
    void connect(PortRef from, NodeId to, String port) {
        apply(flow -> from.node().equals(FlowDiagram.PARAMETERS)
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
        var flow = model.flowProperty().get();
        if (flow == null || other.equals(FlowDiagram.PARAMETERS)) {
            return false;
        }
        var order = flow.items().stream().map(Item::id).toList();
        return order.indexOf(CardIds.item(one)) < order.indexOf(CardIds.item(other));
    }

    /// Makes one card wait for another without taking its value.
    void waitFor(NodeId from, NodeId to) {
        apply(flow -> new FlowEdit.WaitFor(flow, CardIds.item(from), CardIds.item(to)));
    }

    /// Why a gesture would change what is read only here, in an open subflow; null where it does not.
    @Nullable
    Problem readOnly(Gesture gesture) {
        var concerned = switch (gesture) {
            case Gesture.Select _, Gesture.Open _, Gesture.Menu _ -> Stream.<NodeId>empty();
            case Gesture.Move(var nodes, var to) -> Stream.concat(nodes.stream(), around(to));
            case Gesture.Connect(var from, var to) -> Stream.of(from.node(), to.node());
            case Gesture.Rewire(var edge, var to) -> Stream.concat(ends(edge), Stream.of(to.node()));
            case Gesture.Disconnect(var edge) -> ends(edge);
            case Gesture.Delete(var selection) ->
                Stream.concat(
                        selection.nodes().stream(), selection.edges().stream().flatMap(this::ends));
            case Gesture.InsertOn(var edge, var _) -> ends(edge);
            case Gesture.AddAt(var _, var _, var spot) -> around(spot);
            case Gesture.Rename(var node) -> Stream.of(node);
            case Gesture.Note(var node) -> Stream.of(node);
            case Gesture.Drop(var _, var _, var edge, var spot) -> edge == null ? around(spot) : ends(edge);
        };
        return concerned
                .flatMap(card -> Subflow.around(card).stream())
                .findFirst()
                .map(call ->
                        DesignerText.problem(Message.of(DesignerText.IN_SUBFLOW, call), DesignerText.IN_SUBFLOW_CURE))
                .orElse(null);
    }

    // What an open subflow holds is in it as a whole: nothing can be put there.
    private Stream<NodeId> around(Spot spot) {
        var container = spot.container();
        var node = container == null
                ? null
                : model.drawingProperty().get().diagram().node(container);
        return node == null || !node.status().marked("subflow")
                ? Stream.ofNullable(container)
                : model.drawingProperty().get().diagram().children(node.id()).stream()
                        .map(DiagramNode::id);
    }

    private Stream<NodeId> ends(EdgeId id) {
        var edge = edge(id);
        return edge == null ? Stream.empty() : Stream.of(edge.from(), edge.to());
    }

    /// Puts cards where another place in the order is.
    void move(Set<NodeId> cards, Spot to) {
        moved(cards, to).ifPresent(model::apply);
    }

    /// That move, without making it; empty where nothing would move.
    Optional<FlowEdit.Move> moved(Set<NodeId> cards, Spot to) {
        var nodes = CardIds.items(cards);
        return nodes.isEmpty()
                ? Optional.empty()
                : flow().map(flow -> new FlowEdit.Move(flow, nodes, WiredCall.position(to)));
    }

    /// Puts the end of a wire into another parameter, as one step.
    void rewire(EdgeId id, NodeId to, String port) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        apply(flow -> new FlowEdit.Rewire(
                new FlowEdit.Disconnect(flow, CardIds.item(edge.to()), edge.toPort()),
                new FlowEdit.Connect(flow, CardIds.item(edge.from()), CardIds.item(to), port, edge.fromPort())));
    }

    /// Takes a wire away.
    void disconnect(EdgeId edge) {
        edit(edge).ifPresent(model::apply);
    }

    /// Deletes cards and wires as one step.
    void delete(Selection selection) {
        var edits = new ArrayList<FlowEdit>();
        var nodes = CardIds.items(selection.nodes());
        selection
                .edges()
                .forEach(edge -> edit(edge)
                        .filter(_ -> nodes.stream().noneMatch(node -> isEndOf(node, edge)))
                        .ifPresent(edits::add));
        if (!nodes.isEmpty()) {
            flow().ifPresent(flow -> edits.add(new FlowEdit.Delete(flow, nodes, true)));
        }
        model.apply(edits, nodes.size() == 1 ? "Delete " + nodes.getFirst() : "Delete");
    }

    private boolean isEndOf(ItemId node, EdgeId id) {
        var edge = edge(id);
        return edge != null
                && (CardIds.item(edge.from()).equals(node)
                        || CardIds.item(edge.to()).equals(node));
    }

    private Optional<FlowEdit> edit(EdgeId id) {
        var edge = edge(id);
        if (edge == null) {
            return Optional.empty();
        }
        return switch (edge.kind()) {
            case DATA, COLLECT ->
                flow().map(flow -> new FlowEdit.Disconnect(flow, CardIds.item(edge.to()), edge.toPort()));
            case WAIT ->
                flow().map(flow -> new FlowEdit.Unwait(flow, CardIds.item(edge.from()), CardIds.item(edge.to())));
            case ORDER, BARRIER -> Optional.empty();
        };
    }

    /// Puts a call of something on a wire.
    void insert(EdgeId id, Callee callee) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        apply(flow -> insert(flow, edge, callee.reference()));
    }

    /// Adds a call of something at a place in the order, wired to a port if its signature lets it.
    void add(Callee callee, @Nullable PortRef port, Spot spot) {
        var flow = model.flowProperty().get();
        if (flow != null) {
            var call = new WiredCall(flow, callee.reference(), parameterNames(callee));
            model.apply(call.edits(port, spot), "Add " + callee.function());
        }
    }

    /// Adds lines of code at a place in the order, after the output that it is to read.
    void addCode(String code, @Nullable PortRef port, Spot spot) {
        var flow = model.flowProperty().get();
        if (flow != null) {
            var place = port == null || !port.output()
                    ? WiredCall.position(spot)
                    : new WiredCall(flow, "", List.of()).placeAfter(port, spot);
            model.apply(new FlowEdit.AddCode(flow.id(), code, place));
        }
    }

    private static FlowEdit insert(String flow, DiagramEdge edge, String reference) {
        return new FlowEdit.Insert(flow, CardIds.item(edge.from()), CardIds.item(edge.to()), edge.toPort(), reference);
    }

    /// Makes a new task and calls it, as one step.
    void create(String name, @Nullable PortRef port, Spot spot) {
        var flow = model.flowProperty().get();
        if (flow == null) {
            return;
        }
        var value = port == null || !port.output() ? "" : port.port();
        var parameters = value.isEmpty() ? List.<String>of() : List.of(value);
        var body = value.isEmpty() ? "..." : "return " + value;
        var edits = new ArrayList<FlowEdit>();
        edits.add(new FlowEdit.AddTask(name, parameters, body, Map.of()));
        edits.addAll(new WiredCall(flow, name, parameters).edits(port, spot));
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
        flow().ifPresent(flow -> model.apply(List.of(task, insert(flow, edge, name)), "New task " + name));
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
        apply(flow -> new FlowEdit.SetNote(flow, CardIds.item(card), text));
    }

    /// The note above the statement of a card, empty without one; nothing for what is no statement.
    Optional<String> noteOf(NodeId card) {
        return Optional.ofNullable(model.flowProperty().get())
                .flatMap(flow -> flow.graph().node(CardIds.item(card)))
                .map(node ->
                        String.join("\n", new Comments(model.drawnDocument().source()).note(node.line())));
    }

    private String function(NodeId card, String id) {
        return callAt(card).map(Item.Call::callee).map(Callee::function).orElse(id);
    }

    private Optional<FlowEdit.Rename.Named> named(NodeId card) {
        var flow = model.flowProperty().get();
        var node = flow == null ? null : flow.graph().node(CardIds.item(card)).orElse(null);
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

    /// The call that a card stands for, if it stands for one.
    Optional<Item.Call> callAt(NodeId card) {
        var flow = model.flowProperty().get();
        if (flow == null) {
            return Optional.empty();
        }
        return flow.item(CardIds.item(card))
                .flatMap(item -> item instanceof Item.Call call ? Optional.of(call) : Optional.empty());
    }

    private static List<String> parameterNames(Callee callee) {
        return callee.parameters().stream().map(parameter -> parameter.name()).toList();
    }

    private @Nullable DiagramEdge edge(EdgeId id) {
        return model.drawingProperty().get().diagram().edge(id);
    }

    private void apply(Function<String, FlowEdit> edit) {
        flow().map(edit).ifPresent(model::apply);
    }

    /// The id of the flow that is shown.
    private Optional<String> flow() {
        return Optional.ofNullable(model.flowProperty().get()).map(Flow::id);
    }
}
