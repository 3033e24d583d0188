package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.flow.CallMode;
import headwater.flow.Callee;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.edit.FlowEdit;
import headwater.graph.DiagramEdge;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        if (from.node().equals(FlowDiagram.PARAMETERS)) {
            model.apply(new FlowEdit.SetArgument(function(), item(to), port, from.port()));
        } else {
            var variable = from.port().isEmpty() ? null : from.port();
            model.apply(new FlowEdit.Connect(function(), item(from.node()), item(to), port, variable));
        }
    }

    /// The parameters that a wire to this card could go into.
    List<String> parametersOf(NodeId card) {
        return callAt(card)
                .map(call -> call.callee())
                .map(callee -> callee.parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList())
                .orElse(List.of());
    }

    /// Why a wire may not be drawn; null if it may.
    @Nullable
    String reasonAgainst(PortRef from, PortRef to) {
        if (from.node().equals(to.node())) {
            return "A task cannot wait for itself";
        }
        if (to.node().equals(FlowDiagram.PARAMETERS)) {
            return "Parameters are inputs of the flow";
        }
        var call = callAt(to.node());
        if (call.isEmpty()) {
            return "Only calls take values by wire; edit the code instead";
        }
        if (before(to.node(), from.node())) {
            return "That runs later than the card it would go into";
        }
        return null;
    }

    private boolean before(NodeId one, NodeId other) {
        var flow = model.flowProperty().get();
        if (flow == null || other.equals(FlowDiagram.PARAMETERS)) {
            return false;
        }
        var order = flow.items().stream().map(Item::id).toList();
        return order.indexOf(item(one)) < order.indexOf(item(other));
    }

    /// Makes one card wait for another without taking its value.
    void waitFor(NodeId from, NodeId to) {
        model.apply(new FlowEdit.WaitFor(function(), item(from), item(to)));
    }

    /// Takes a wire away.
    void disconnect(EdgeId edge) {
        edit(edge).ifPresent(model::apply);
    }

    /// Deletes cards and wires as one step.
    void delete(Selection selection) {
        var edits = new ArrayList<FlowEdit>();
        var nodes = selection.nodes().stream()
                .filter(node -> !node.equals(FlowDiagram.PARAMETERS))
                .map(CanvasEdits::item)
                .toList();
        selection
                .edges()
                .forEach(edge -> edit(edge)
                        .filter(_ -> nodes.stream().noneMatch(node -> isEndOf(node, edge)))
                        .ifPresent(edits::add));
        if (!nodes.isEmpty()) {
            edits.add(new FlowEdit.Delete(function(), nodes, true));
        }
        model.apply(edits, nodes.size() == 1 ? "Delete " + nodes.getFirst() : "Delete");
    }

    private boolean isEndOf(ItemId node, EdgeId id) {
        var edge = edge(id);
        return edge != null
                && (item(edge.from()).equals(node) || item(edge.to()).equals(node));
    }

    private Optional<FlowEdit> edit(EdgeId id) {
        var edge = edge(id);
        if (edge == null) {
            return Optional.empty();
        }
        return switch (edge.kind()) {
            case DATA, COLLECT -> Optional.of(new FlowEdit.Disconnect(function(), item(edge.to()), edge.toPort()));
            case WAIT -> Optional.of(new FlowEdit.Unwait(function(), item(edge.from()), item(edge.to())));
            case ORDER, BARRIER -> Optional.empty();
        };
    }

    /// Puts a call of something on a wire.
    void insert(EdgeId id, Callee callee) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        model.apply(
                new FlowEdit.Insert(function(), item(edge.from()), item(edge.to()), edge.toPort(), callee.reference()));
    }

    /// Adds a call of something, after the card it is wired from, inside the container at that place, or at the
    /// end.
    void add(Callee callee, @Nullable PortRef from, @Nullable NodeId container) {
        model.apply(add(callee.reference(), parameterNames(callee), from, container));
    }

    private FlowEdit add(
            String reference, List<String> parameters, @Nullable PortRef from, @Nullable NodeId container) {
        var value = from == null ? "" : from.port();
        Map<String, String> arguments =
                value.isEmpty() || parameters.isEmpty() ? Map.of() : Map.of(parameters.getFirst(), value);
        var after = from == null || from.node().equals(FlowDiagram.PARAMETERS) ? null : item(from.node());
        var in = container == null || after != null ? null : item(container);
        return new FlowEdit.Add(function(), reference, CallMode.CALL, arguments, null, after, in, 0);
    }

    /// Makes a new task and calls it, as one step.
    void create(String name, @Nullable PortRef from, @Nullable NodeId container) {
        var value = from == null ? "" : from.port();
        var parameters = value.isEmpty() ? List.<String>of() : List.of(value);
        var body = value.isEmpty() ? "..." : "return " + value;
        model.apply(
                List.of(new FlowEdit.AddTask(name, parameters, body, Map.of()), add(name, parameters, from, container)),
                "New task " + name);
    }

    /// Makes a new task and puts it on a wire, as one step.
    void createOn(EdgeId id, String name) {
        var edge = edge(id);
        if (edge == null) {
            return;
        }
        var value = edge.fromPort().isEmpty() ? "value" : edge.fromPort();
        model.apply(
                List.of(
                        new FlowEdit.AddTask(name, List.of(value), "return " + value, Map.of()),
                        new FlowEdit.Insert(function(), item(edge.from()), item(edge.to()), edge.toPort(), name)),
                "New task " + name);
    }

    /// Gives what a card calls another name.
    void rename(NodeId card, String name) {
        callAt(card)
                .map(Item.Call::callee)
                .ifPresent(callee -> model.apply(new FlowEdit.Rename(
                        callee.kind() == NodeKind.SUBFLOW ? FlowEdit.Rename.Kind.FLOW : FlowEdit.Rename.Kind.TASK,
                        callee.kind() == NodeKind.SUBFLOW ? callee.function() : null,
                        callee.function(),
                        name)));
    }

    /// The call that a card stands for, if it stands for one.
    Optional<Item.Call> callAt(NodeId card) {
        var flow = model.flowProperty().get();
        if (flow == null) {
            return Optional.empty();
        }
        return flow.item(item(card))
                .flatMap(item -> item instanceof Item.Call call ? Optional.of(call) : Optional.empty());
    }

    private static List<String> parameterNames(Callee callee) {
        return callee.parameters().stream().map(parameter -> parameter.name()).toList();
    }

    private @Nullable DiagramEdge edge(EdgeId id) {
        return model.drawingProperty().get().diagram().edge(id);
    }

    private @Nullable String function() {
        var flow = model.flowProperty().get();
        return flow == null ? null : flow.id();
    }

    private static ItemId item(NodeId node) {
        return new ItemId(node.value());
    }
}
