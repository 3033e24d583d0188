package headwater.graph.layout;

import headwater.graph.Appearance.Paragraph;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// A diagram that changes as by the edits of a person: one at a time, at random.
final class RandomEdits {
    private static final String CAPTION = "Now the orders of the day are taken from all shops and put in order";

    private final Random random;
    private Diagram diagram;
    private int added;

    /// @param diagram what the edits begin with
    RandomEdits(Diagram diagram, long seed) {
        this.diagram = diagram;
        this.random = new Random(seed);
    }

    /// The diagram after one more edit.
    Diagram next() {
        var nodes = new ArrayList<>(diagram.nodes());
        var edges = new ArrayList<>(diagram.edges());
        var cards = nodes.stream().filter(node -> !node.isContainer()).toList();
        if (cards.size() < 3) {
            return diagram;
        }
        var card = one(cards);
        var other = one(cards);
        switch (random.nextInt(7)) {
            case 0 -> delete(card, nodes, edges);
            case 1, 2 -> add(card, other, nodes, edges);
            case 3 -> move(card, other, nodes, edges);
            case 4 -> nodes.replaceAll(node -> node.equals(card) ? node.withTitle(title()) : node);
            case 5 -> nodes.replaceAll(node -> node.equals(card) ? node.withParagraph(paragraph()) : node);
            default -> wire(other, card, nodes, edges);
        }
        diagram = new Diagram(nodes, edges);
        return diagram;
    }

    private static void delete(DiagramNode card, List<DiagramNode> nodes, List<DiagramEdge> edges) {
        nodes.remove(card);
        edges.removeIf(edge -> edge.from().equals(card.id()) || edge.to().equals(card.id()));
    }

    private void add(DiagramNode before, DiagramNode from, List<DiagramNode> nodes, List<DiagramEdge> edges) {
        var shape = random.nextInt(4) == 0 ? Shape.CODE : Shape.CARD;
        var node = DiagramNode.of("added" + added++, shape, "task", title())
                .withParagraph(paragraph())
                .in(before.parent(), before.branch());
        nodes.add(nodes.indexOf(before) + 1, node);
        wire(from, node, nodes, edges);
    }

    /// Puts a card behind another, wherever that is.
    private static void move(DiagramNode card, DiagramNode behind, List<DiagramNode> nodes, List<DiagramEdge> edges) {
        if (card.equals(behind)) {
            return;
        }
        nodes.remove(card);
        nodes.add(nodes.indexOf(behind) + 1, card.in(behind.parent(), behind.branch()));
        edges.removeIf(edge -> isTo(edge, nodes));
    }

    private static void wire(DiagramNode from, DiagramNode to, List<DiagramNode> nodes, List<DiagramEdge> edges) {
        var edge = DiagramEdge.of(DiagramEdgeKind.DATA, from.id(), "", to.id(), "");
        if (!isTo(edge, nodes) && edges.stream().noneMatch(each -> each.id().equals(edge.id()))) {
            edges.add(edge);
        }
    }

    /// Whether an edge leads to what is before its start or to itself.
    private static boolean isTo(DiagramEdge edge, List<DiagramNode> nodes) {
        var ids = nodes.stream().map(DiagramNode::id).toList();
        return ids.indexOf(edge.to()) <= ids.indexOf(edge.from());
    }

    private @Nullable Paragraph paragraph() {
        return switch (random.nextInt(3)) {
            case 0 -> new Paragraph("");
            case 1 ->
                new Paragraph(CAPTION.substring(0, 4 + random.nextInt(CAPTION.length() - 4))
                        .strip());
            default -> null;
        };
    }

    private String title() {
        return "make_some_orders_of_today".substring(0, 3 + random.nextInt(22));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
