package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Placement.Kept;
import headwater.graph.Shape;
import headwater.graph.Size;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An edit leaves all that it does not touch in its row.
class KeptRowsTest {
    private static final NodeId ADDED = new NodeId("added");

    private final Layout layout = new RowLayout();

    static Stream<Diagram> diagrams() {
        var programs = IntStream.range(0, 60).mapToObj(seed -> Samples.program(6 + seed, seed));
        return Stream.concat(Stream.of(chain(9), chain(33), Samples.dailyOrders()), programs);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void deletingACardKeepsTheRowsOfTheOthers(Diagram diagram) {
        for (var card : someCards(diagram)) {
            keepsRows(diagram, without(diagram, card.id()));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void addingACardKeepsTheRowsOfTheOthers(Diagram diagram) {
        for (var card : someCards(diagram)) {
            keepsRows(diagram, withOneAfter(diagram, card));
        }
    }

    @Test
    void movingACardKeepsTheRowsOfTheOthers() {
        var before = chain(20);
        for (int to : List.of(0, 1, 7, 19)) {
            var nodes = new ArrayList<>(before.nodes());
            var moved = nodes.remove(4);
            nodes.add(to, moved);
            var placed = place(before, Kept.NONE);
            var again = place(new Diagram(nodes, List.copyOf(before.edges())), placed.kept());

            assertThat(rows(again, Set.of(moved.id()))).isEqualTo(rows(placed, Set.of(moved.id())));
        }
    }

    @Test
    void aCardFromElsewhereJoinsTheRowOfTheOneBeforeIt() {
        var frame = DiagramNode.of("frame", Shape.CONTAINER, "for", "for each");
        var nodes = new ArrayList<>(chain(12).nodes());
        nodes.add(frame);
        nodes.add(card("in").in(frame.id()));
        nodes.add(card("stays").in(frame.id()));
        var placed = place(new Diagram(nodes, List.of()), Kept.NONE);
        nodes.remove(13);
        nodes.add(2, card("in"));
        var again = place(new Diagram(nodes, List.of()), placed.kept());

        assertThat(rows(again, Set.of(new NodeId("in")))).isEqualTo(rows(placed, Set.of(new NodeId("in"))));
    }

    @Test
    void followsCardsWhoseIdsChange() {
        var placed = place(Samples.program(40, 5), Kept.NONE).kept();
        var renamed = placed.followed(id -> Optional.of(new NodeId("now " + id.value())));

        assertThat(renamed.followed(id -> Optional.of(new NodeId(id.value().substring(4)))))
                .isEqualTo(placed);
        assertThat(placed.followed(_ -> Optional.empty()).cells()).isEmpty();
    }

    /// Rows that would make the drawing much smaller than it could be are not kept.
    @Test
    void breaksRowsAgainThatHaveBecomeMuchTooLong() {
        var diagram = chain(12);
        var placement = place(diagram, Kept.NONE);
        for (int i = 0; i < 25; i++) {
            var nodes = new ArrayList<>(diagram.nodes());
            nodes.add(2, card("more" + i));
            diagram = new Diagram(nodes, List.copyOf(diagram.edges()));
            placement = place(diagram, placement.kept());
            double free = new LayoutChecks(diagram, place(diagram, Kept.NONE)).fit(LayoutPage.USUAL);

            assertThat(new LayoutChecks(diagram, placement).fit(LayoutPage.USUAL))
                    .isGreaterThan(free - 0.3);
        }
    }

    /// However many cards have been added to its row before it.
    @Test
    void keepsTheRowOfTheHighestCard() {
        var nodes = new ArrayList<>(chain(6).nodes());
        nodes.set(5, card("n5").withTitle("a_name_of_many_words_in_three_lines"));
        var kept = Kept.NONE;
        for (int i = 0; i < 30; i++) {
            var diagram = new Diagram(nodes, List.copyOf(chain(6).edges()));
            var result = layout.place(diagram, new LayoutPage(6_000, 640, kept));

            assertThat(result.failure()).isNull();
            new LayoutChecks(diagram, result.placement()).everything();
            kept = result.placement().kept();
            nodes.add(3, card("more" + i));
        }
    }

    private void keepsRows(Diagram before, Diagram after) {
        var placed = place(before, Kept.NONE);
        var again = place(after, placed.kept());
        var gone = new HashSet<>(before.nodes().stream().map(DiagramNode::id).toList());
        after.nodes().forEach(node -> gone.remove(node.id()));
        gone.add(ADDED);

        assertThat(rows(again, gone)).isEqualTo(rows(placed, gone));
        after.nodes().stream()
                .filter(node -> node.shape() == Shape.PANEL)
                .map(DiagramNode::id)
                .forEach(panel -> assertThat(size(again, panel)).isEqualTo(size(placed, panel)));
        new LayoutChecks(after, again).nothingOverlaps();
        new LayoutChecks(after, again).orderIsKept();
    }

    private static @Nullable Size size(Placement placement, NodeId id) {
        var box = placement.box(id);
        return box == null ? null : new Size(box.width(), box.height());
    }

    /// What is in each row of a drawing, without some nodes.
    private static Set<Set<NodeId>> rows(Placement placement, Set<NodeId> without) {
        var rows = new HashMap<List<Object>, Set<NodeId>>();
        placement.kept().cells().forEach((id, cell) -> {
            if (!without.contains(id)) {
                var row = List.<Object>of(String.valueOf(cell.parent()), cell.branch(), cell.row());
                rows.computeIfAbsent(row, _ -> new HashSet<>()).add(id);
            }
        });
        return new HashSet<>(rows.values());
    }

    private static List<DiagramNode> someCards(Diagram diagram) {
        var cards = diagram.nodes().stream().filter(node -> !node.isContainer()).toList();
        return IntStream.range(0, cards.size())
                .filter(i -> i % (1 + cards.size() / 8) == 0)
                .mapToObj(cards::get)
                .toList();
    }

    private static Diagram without(Diagram diagram, NodeId gone) {
        return new Diagram(
                diagram.nodes().stream().filter(node -> !node.id().equals(gone)).toList(),
                diagram.edges().stream()
                        .filter(edge -> !edge.from().equals(gone) && !edge.to().equals(gone))
                        .toList());
    }

    private static Diagram withOneAfter(Diagram diagram, DiagramNode card) {
        var nodes = new ArrayList<DiagramNode>();
        for (var node : diagram.nodes()) {
            nodes.add(node);
            if (node.id().equals(card.id())) {
                nodes.add(card("added").in(card.parent(), card.branch()));
            }
        }
        var edges = new ArrayList<>(diagram.edges());
        edges.add(DiagramEdge.of(DiagramEdgeKind.ORDER, card.id(), "", ADDED, ""));
        return new Diagram(nodes, edges);
    }

    private Placement place(Diagram diagram, Kept before) {
        var result = layout.place(diagram, LayoutPage.USUAL.after(before));
        assertThat(result.failure()).isNull();
        return result.placement();
    }

    private static Diagram chain(int count) {
        var nodes = IntStream.range(0, count).mapToObj(each -> card("n" + each)).toList();
        var edges = IntStream.range(1, count)
                .mapToObj(each -> DiagramEdge.of(
                        DiagramEdgeKind.DATA, new NodeId("n" + (each - 1)), "", new NodeId("n" + each), ""));
        return new Diagram(nodes, edges.toList());
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id);
    }
}
