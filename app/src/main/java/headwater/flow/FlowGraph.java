package headwater.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A flow as plain lists of nodes and edges, in the order of the file. Immutable.
public final class FlowGraph {
    private final List<FlowNode> nodes;
    private final List<Edge> edges;
    private final Map<ItemId, FlowNode> byId = new HashMap<>();

    private FlowGraph(List<FlowNode> nodes, List<Edge> edges) {
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        nodes.forEach(node -> byId.putIfAbsent(node.id(), node));
    }

    /// The nodes, containers before what they hold.
    public List<FlowNode> nodes() {
        return nodes;
    }

    /// The edges.
    public List<Edge> edges() {
        return edges;
    }

    /// The node of this id, if there is one.
    public Optional<FlowNode> node(ItemId id) {
        return Optional.ofNullable(byId.get(id));
    }

    static FlowGraph of(Flow flow) {
        var bound = new HashMap<ItemId, Set<String>>();
        for (var edge : flow.edges()) {
            if (edge.port() != null) {
                bound.computeIfAbsent(edge.to(), _ -> new LinkedHashSet<>()).add(edge.port());
            }
        }
        var nodes = new ArrayList<FlowNode>();
        add(flow.body(), null, 0, bound, nodes);
        return new FlowGraph(nodes, flow.edges());
    }

    /// @param bound the ports that edges lead into, by the items that these are of
    private static void add(
            Block block, @Nullable ItemId parent, int branch, Map<ItemId, Set<String>> bound, List<FlowNode> nodes) {
        for (var item : block.items()) {
            nodes.add(node(item, parent, branch, bound.getOrDefault(item.id(), Set.of())));
            if (item instanceof Item.Container container) {
                for (int i = 0; i < container.branches().size(); i++) {
                    add(container.branches().get(i).block(), item.id(), i, bound, nodes);
                }
            }
        }
    }

    private static FlowNode node(Item item, @Nullable ItemId parent, int branch, Set<String> bound) {
        return switch (item) {
            case Item.Call call ->
                new Outline(call, call.kind(), call.mode(), call.name(), call.reference(), parent, branch)
                        .with(call.overrides(), ports(call, bound), call.outputs(), List.of(), false);
            case Item.Code code -> {
                List<FlowNode.Port> inputs = code.reads().stream()
                        .map(name -> port(name, name, bound.contains(name)))
                        .toList();
                var outputs = new ArrayList<String>(code.writes());
                code.mutates().stream().filter(name -> !outputs.contains(name)).forEach(outputs::add);
                yield new Outline(code, NodeKind.CODE, null, "code", null, parent, branch)
                        .with(List.of(), inputs, outputs, List.of(), code.folded());
            }
            case Item.Container container -> {
                List<String> labels =
                        container.branches().stream().map(Item.Branch::label).toList();
                List<FlowNode.Port> inputs = bound.stream()
                        .map(name -> port(name, container.header(), true))
                        .toList();
                yield new Outline(container, container.kind(), null, container.header(), null, parent, branch)
                        .with(List.of(), inputs, container.outputs(), labels, false);
            }
            case Item.Return end ->
                new Outline(end, NodeKind.RETURN, null, "return", null, parent, branch)
                        .with(List.of(), value(end.value(), bound), List.of(), List.of(), false);
            case Item.Exit exit ->
                new Outline(exit, NodeKind.EXIT, null, exit.text(), null, parent, branch)
                        .with(List.of(), value(exit.value(), bound), List.of(), List.of(), false);
        };
    }

    private static List<FlowNode.Port> value(@Nullable Binding value, Set<String> bound) {
        return value == null ? List.of() : List.of(port("value", value.text(), bound.contains("value")));
    }

    private static FlowNode.Port port(String name, String text, boolean bound) {
        return new FlowNode.Port(name, null, text, null, bound, true, null);
    }

    private static List<FlowNode.Port> ports(Item.Call call, Set<String> bound) {
        var ports = new LinkedHashMap<String, FlowNode.Port>();
        var callee = call.callee();
        if (callee != null) {
            for (var parameter : callee.parameters()) {
                ports.put(
                        parameter.name(),
                        new FlowNode.Port(
                                parameter.name(),
                                parameter.annotation(),
                                null,
                                parameter.defaultText(),
                                false,
                                parameter.isRequired(),
                                null));
            }
        }
        for (var argument : call.arguments()) {
            var known = ports.get(argument.port());
            ports.put(
                    argument.port(),
                    new FlowNode.Port(
                            argument.port(),
                            known == null ? null : known.annotation(),
                            argument.binding().text(),
                            known == null ? null : known.defaultText(),
                            bound.contains(argument.port()),
                            known != null && known.required(),
                            argument.wrapper()));
        }
        return List.copyOf(ports.values());
    }

    private record Outline(
            Item item,
            NodeKind kind,
            @Nullable CallMode mode,
            String name,
            @Nullable String callee,
            @Nullable ItemId parent,
            int branch) {
        FlowNode with(
                List<Option> options,
                List<FlowNode.Port> inputs,
                List<String> outputs,
                List<String> branches,
                boolean folded) {
            var span = item.span();
            return new FlowNode(
                    item.id(),
                    kind,
                    mode,
                    name,
                    callee,
                    span.line(),
                    span.endLine(),
                    parent,
                    branch,
                    options,
                    inputs,
                    outputs,
                    branches,
                    folded,
                    item instanceof Item.Code code ? code.head() : span,
                    span);
        }
    }
}
