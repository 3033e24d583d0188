package headwater.app.drawing;

import headwater.app.look.Glyphs;
import headwater.flow.CallMode;
import headwater.flow.Document;
import headwater.flow.Edge;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.FlowGraph;
import headwater.flow.FlowNode;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Source;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow as a diagram: pure.
public final class FlowDiagram {
    /// The panel of the flow's parameters.
    public static final NodeId PARAMETERS = CardIds.card(ItemId.PARAMETERS);

    /// The mark of what can be opened and closed in its place.
    public static final String FOLDABLE = "foldable";

    private FlowDiagram() {}

    /// The drawing of a flow as it is written.
    public static Diagram of(Flow flow, Document document) {
        return of(flow, document, Set.of());
    }

    /// The drawing of a flow with some containers closed: each is one card, and what leads into it ends there.
    public static Diagram of(Flow flow, Document document, Set<NodeId> closed) {
        return of(flow, document, closed, Map.of(), Set.of());
    }

    /// The same with some subflows open in the place of their calls, and some cards of code that show their lines.
    public static Diagram of(
            Flow flow, Document document, Set<NodeId> closed, Map<NodeId, Subflow> open, Set<NodeId> code) {
        var source = document.source();
        var graph = flow.graph();
        var guards = Guards.of(graph);
        var folds = new ClosedContainers(graph, closed);
        var shown = graph.nodes().stream()
                .filter(node -> !node.folded() && !guards.hides(node.id()) && !folds.hides(node.id()))
                .toList();
        var ids = shown.stream().map(FlowNode::id).collect(Collectors.toSet());
        var nodes = new ArrayList<DiagramNode>();
        if (!flow.parameters().isEmpty()) {
            ids.add(ItemId.PARAMETERS);
            nodes.add(parameters(flow));
        }
        var wired = fromCards(graph);
        var titles = CallTitles.of(flow);
        var telling = TellingArguments.of(flow);
        var paragraphs = new Paragraphs(document, graph);
        var firstLines = flow.items().stream()
                .collect(Collectors.toMap(Item::id, item -> item.statement().line()));
        for (var node : shown) {
            var exit = guards.exit(node.id());
            // What is above an inner line of a statement is not above the statement.
            boolean isFirst = firstLines.getOrDefault(node.id(), node.line()) >= node.line();
            var card = node(node, source, wired, telling.get(node.id()))
                    .withParagraph(isFirst ? paragraphs.of(node) : null);
            boolean isOpenCode = node.kind() == NodeKind.CODE && code.contains(card.id());
            var plain = isOpenCode ? card.withLines(lines(node, source)) : card;
            var drawn = plain.withTitle(titles.getOrDefault(node.id(), plain.title()));
            var subflow = open.get(drawn.id());
            if (subflow != null) {
                nodes.add(subflow.container(drawn));
                nodes.addAll(subflow.nodes(drawn.id()));
            } else if (folds.isClosed(node.id())) {
                nodes.add(folds.card(drawn, node.id()).withMark(FOLDABLE));
            } else if (exit != null) {
                nodes.add(guard(drawn, exit, source));
            } else {
                boolean isFoldable = node.kind().isContainer() || node.kind() == NodeKind.CODE;
                nodes.add(isFoldable ? drawn.withMark(FOLDABLE) : drawn);
            }
        }
        var edges = new ArrayList<>(edges(folds.over(guards.over(graph.edges())), ids));
        open.forEach((call, subflow) -> {
            if (ids.contains(CardIds.item(call))) {
                edges.addAll(subflow.edges(call));
            }
        });
        return new Diagram(nodes, edges);
    }

    /// The cards that are hidden in each closed container.
    static Map<NodeId, Set<NodeId>> hidden(Flow flow, Set<NodeId> closed) {
        return ClosedContainers.hidden(flow.graph(), closed);
    }

    private static DiagramNode guard(DiagramNode condition, FlowNode exit, Source source) {
        var look = condition.appearance().withShape(Shape.GUARD).withBranches(List.of());
        return condition
                .with(look)
                .withTitle(CardText.condition(condition.title()))
                .withSubtitle("→ " + CardText.title(exit, source));
    }

    private static DiagramNode parameters(Flow flow) {
        var ports = flow.parameters().stream()
                .map(parameter -> new Port(
                        parameter.name(),
                        parameter.name(),
                        detail(parameter.defaultText()),
                        true,
                        parameter.isRequired()))
                .toList();
        return DiagramNode.of(PARAMETERS.value(), Shape.PANEL, "parameters", "Parameters")
                .withIcon(Glyphs.of(Feather.SLIDERS))
                .withPorts(List.of(), ports);
    }

    private static @Nullable String detail(@Nullable String text) {
        return text == null ? null : CardText.defaultValue(text);
    }

    private static Set<String> fromCards(FlowGraph graph) {
        return graph.edges().stream()
                .filter(edge -> !edge.from().equals(ItemId.PARAMETERS) && edge.port() != null)
                .map(edge -> edge.to() + " " + edge.port())
                .collect(Collectors.toSet());
    }

    /// @param telling the argument that tells it from its like; null for none
    private static DiagramNode node(FlowNode view, Source source, Set<String> wired, @Nullable String telling) {
        var parent = view.parent();
        var node = DiagramNode.of(view.id().value(), shape(view), view.kind().word(), CardText.title(view, source))
                .withSubtitle(CardText.subtitle(view, telling))
                .withIcon(NodeIcons.glyph(view.kind(), view.name()))
                .withPorts(inputs(view, wired), outputs(view))
                .withBranches(view.branches().stream()
                        .map(label -> CardText.branch(view, label))
                        .toList())
                .in(parent == null ? null : CardIds.card(parent), view.branch());
        if (CardText.isHole(view, source)) {
            node = node.withMark("hole");
        }
        return node.asStacked(view.mode() == CallMode.MAP);
    }

    private static Shape shape(FlowNode view) {
        return switch (view.kind()) {
            case TASK, SUBFLOW, DEPLOYMENT, NOTEBOOK, ARTIFACT, PAUSE -> Shape.CARD;
            case STEP -> Shape.STEP;
            case CODE -> Shape.CODE;
            case RETURN, EXIT -> Shape.SMALL;
            case IF, FOR, WHILE, WITH, TRY, MATCH, COMPREHENSION, GATHER -> Shape.CONTAINER;
        };
    }

    private static List<Port> inputs(FlowNode view, Set<String> wired) {
        if (view.kind().isContainer()) {
            return List.of();
        }
        var ports = new ArrayList<Port>();
        for (var port : view.inputs()) {
            var text = port.text();
            if (text == null && !port.required()) {
                continue;
            }
            var isWired = wired.contains(view.id() + " " + port.name());
            var detail = isWired || view.kind() == NodeKind.CODE ? null : text;
            ports.add(new Port(port.name(), port.name(), detail, text != null, port.required()));
        }
        return ports;
    }

    private static List<Port> outputs(FlowNode view) {
        if (view.kind().isContainer()) {
            return List.of();
        }
        return view.outputs().stream()
                .map(name -> new Port(name, name, null, true, false))
                .toList();
    }

    private static List<String> lines(FlowNode view, Source source) {
        var first = source.text(source.lineStart(view.line()), view.span().startByte());
        return CodeLines.of(
                source.text(view.span()), first.length() - first.stripLeading().length());
    }

    private static List<DiagramEdge> edges(List<Edge> all, Set<ItemId> shown) {
        return all.stream()
                // A parameter is known at every card by its name, as a constant is by its value: wires from the
                // panel to everywhere would hide those that say what waits for what.
                .filter(edge -> !edge.from().equals(ItemId.PARAMETERS))
                .filter(edge -> shown.contains(edge.from()) && shown.contains(edge.to()))
                .map(FlowDiagram::edge)
                .filter(edge -> !edge.from().equals(edge.to()))
                .distinct()
                .toList();
    }

    private static DiagramEdge edge(Edge edge) {
        return DiagramEdge.of(
                kind(edge.kind()),
                CardIds.card(edge.from()),
                orEmpty(edge.variable()),
                CardIds.card(edge.to()),
                orEmpty(edge.port()));
    }

    private static DiagramEdgeKind kind(EdgeKind kind) {
        return switch (kind) {
            case DATA -> DiagramEdgeKind.DATA;
            case ORDER -> DiagramEdgeKind.ORDER;
            case WAIT_FOR -> DiagramEdgeKind.WAIT;
            case BARRIER -> DiagramEdgeKind.BARRIER;
            case COLLECT -> DiagramEdgeKind.COLLECT;
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
