package headwater.graph.layout;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Appearance;
import headwater.graph.Appearance.Paragraph;
import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Placement.Kept;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Size;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RowLayoutTest {
    private final Layout layout = new RowLayout();

    static Stream<Diagram> diagrams() {
        var samples = Stream.of(
                Diagram.EMPTY,
                new Diagram(List.of(card("alone")), List.of()),
                new Diagram(List.of(DiagramNode.of("frame", Shape.CONTAINER, "for", "for x in y")), List.of()),
                Samples.dailyOrders(),
                Samples.everyShape(),
                Samples.everyState(),
                Samples.random(60, 1.5, 3),
                Samples.random(300, 1.2, 8),
                Samples.deep(200),
                fan(40));
        var random =
                IntStream.range(0, 300).mapToObj(seed -> Samples.nested(2 + seed % 50, 0.4 + seed % 6 * 0.4, seed));
        var programs = IntStream.range(0, 300).mapToObj(seed -> Samples.program(5 + seed % 110, seed));
        return Stream.of(samples, random, programs).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keepsWhatADrawingMustKeep(Diagram diagram) {
        var result = layout.place(diagram, LayoutPage.USUAL);
        var checks = new LayoutChecks(diagram, result.placement());

        assertThat(result.failure()).isNull();
        checks.everything();
        assertThat(place(diagram)).isEqualTo(result.placement());
    }

    @Test
    void joinsNeighboursThatNothingElseJoins() {
        var order = DiagramEdge.of(DiagramEdgeKind.ORDER, new NodeId("a"), "", new NodeId("b"), "");
        var both = List.of(card("a"), card("b"));

        assertThat(place(new Diagram(both, List.of(order))).routes()).containsOnlyKeys(order.id());
        assertThat(place(new Diagram(both, List.of(order, data("a", "b")))).routes())
                .doesNotContainKey(order.id());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void keepsItWithALineForEveryStepOfTheOrder(Diagram diagram) {
        var result = layout.place(diagram, LayoutPage.USUAL.withAllOrder(true));
        var checks = new LayoutChecks(diagram, result.placement());

        assertThat(result.failure()).isNull();
        checks.everyNodeIsPlaced();
        checks.orderIsKept();
        checks.everyWireIsALineOrIsNamed();
        checks.everyLineIsLevelOrUpright();
        checks.noWireRunsThroughWhatItDoesNotBelongTo();
    }

    @Test
    void drawsTheOrderFromRowToRowWhenAsked() {
        var nodes = IntStream.range(0, 30).mapToObj(each -> card("step" + each)).toList();
        var order = IntStream.range(1, 30)
                .mapToObj(each -> DiagramEdge.of(
                        DiagramEdgeKind.ORDER, new NodeId("step" + (each - 1)), "", new NodeId("step" + each), ""))
                .toList();
        var diagram = new Diagram(nodes, order);
        var usual = layout.place(diagram, LayoutPage.USUAL).placement();
        var all = layout.place(diagram, LayoutPage.USUAL.withAllOrder(true)).placement();

        assertThat(usual.routes()).hasSizeLessThan(order.size());
        assertThat(all.routes()).hasSameSizeAs(order);
    }

    @Test
    void putsWhatFollowsRightOfItOnTheSameLine() {
        var placement = place(new Diagram(
                List.of(card("a"), card("a_card_with_quite_a_long_name"), card("c")),
                List.of(data("a", "a_card_with_quite_a_long_name"), data("a_card_with_quite_a_long_name", "c"))));

        assertThat(placement.routes().values()).allMatch(line -> line.size() == 2);
    }

    @Test
    void stacksCardsThatNothingJoinsOnACommonPlate() {
        var free = IntStream.range(0, 40).mapToObj(each -> card("free" + each)).toList();
        var placement = place(new Diagram(free, List.of()));

        assertThat(placement.plates())
                .isNotEmpty()
                .allSatisfy(plate -> assertThat(free.stream().filter(node -> plate.contains(box(placement, node.id()))))
                        .hasSizeGreaterThan(1));
        assertThat(place(chain(40)).plates()).isEmpty();
    }

    @Test
    void setsWhatIsCrowdedOnItsPageNarrower() {
        var diagram = chain(80);
        var crowded = place(diagram);
        var roomy =
                layout.place(diagram, new LayoutPage(4_400, 2_560, Kept.NONE)).placement();

        assertThat(leastGap(crowded)).isLessThan(leastGap(roomy));
        assertThat(LayoutPage.USUAL.scale(
                        crowded.bounds().width(), crowded.bounds().height()))
                .isGreaterThan(0.67);
    }

    /// The least distance between cards that are beside each other.
    private static double leastGap(Placement placement) {
        var boxes = List.copyOf(placement.boxes().values());
        return IntStream.range(1, boxes.size())
                .filter(each -> boxes.get(each).y() == boxes.get(each - 1).y())
                .mapToDouble(each -> boxes.get(each).x() - boxes.get(each - 1).right())
                .min()
                .orElseThrow();
    }

    @Test
    void fillsTheShapeOfThePage() {
        var diagram = chain(60);
        var wide = layout.place(diagram, new LayoutPage(1_800, 500, Kept.NONE))
                .placement()
                .bounds();
        var tall = layout.place(diagram, new LayoutPage(500, 1_800, Kept.NONE))
                .placement()
                .bounds();

        assertThat(wide.width()).isGreaterThan(2 * wide.height());
        assertThat(tall.height()).isGreaterThan(1.5 * tall.width());
    }

    @Test
    void fillsTheShapeOfThePageInContainersToo() {
        var outer = DiagramNode.of("outer", Shape.CONTAINER, "with", "with outer");
        var inner = DiagramNode.of("inner", Shape.CONTAINER, "for", "for inner").in(outer.id());
        var nodes = new ArrayList<>(List.of(outer, inner));
        chain(60).nodes().forEach(node -> nodes.add(node.in(inner.id())));
        var diagram = new Diagram(nodes, List.copyOf(chain(60).edges()));
        var bounds = layout.place(diagram, new LayoutPage(1_800, 500, Kept.NONE))
                .placement()
                .bounds();

        assertThat(bounds.width()).isGreaterThan(2 * bounds.height());
    }

    @Test
    void beginsARowWithAParagraphWhereThatCostsLittle() {
        var nodes = new ArrayList<>(chain(12).nodes());
        nodes.set(6, nodes.get(6).withParagraph(new Paragraph("the second half")));
        var placement = place(new Diagram(nodes, List.copyOf(chain(12).edges())));

        assertThat(placement.kept().beginsRow(nodes.get(6).id())).isTrue();
        assertThat(placement.captions()).containsOnlyKeys(nodes.get(6).id());
    }

    @Test
    void takesTheSizeOfAPanelThatFitsBest() {
        var ports = IntStream.range(0, 12)
                .mapToObj(each -> Port.of("value_" + each))
                .toList();
        var panel = DiagramNode.of("p", Shape.PANEL, "parameters", "Parameters").withPorts(List.of(), ports);
        var beside = place(new Diagram(List.of(panel, card("a")), List.of()));
        var sizes = CardMetrics.sizes(panel);

        assertThat(sizes).contains(size(box(beside, panel.id())));
        assertThat(IntStream.of(200, 2_000)
                        .mapToObj(width -> new LayoutPage(width, 240_000.0 / width, Kept.NONE))
                        .map(page -> size(box(
                                layout.place(new Diagram(List.of(panel, card("a")), List.of()), page)
                                        .placement(),
                                panel.id())))
                        .distinct())
                .hasSize(2);
    }

    /// What is deep in one branch does not push down what is in the others.
    @Test
    void beginsEachRegionBelowItsLabel() {
        var choice = DiagramNode.of("choice", Shape.CONTAINER, "if", "if x").withBranches(List.of("then", "else"));
        var nodes = new ArrayList<>(List.of(choice, card("other").in(choice.id(), 1)));
        var around = choice;
        for (int i = 0; i < 4; i++) {
            around = DiagramNode.of("deep" + i, Shape.CONTAINER, "for", "for each")
                    .in(around.id());
            nodes.add(around);
        }
        nodes.add(card("deepest").in(around.id()));
        var placement = place(new Diagram(nodes, List.of()));
        var regions = requireNonNull(placement.regions().get(choice.id()));

        assertThat(regions.getFirst().y()).isEqualTo(regions.getLast().y());
        assertThat(box(placement, new NodeId("other")).y())
                .isLessThan(regions.getLast().y() + 40);
    }

    private static Size size(Box box) {
        return new Size(box.width(), box.height());
    }

    @Test
    void movesNothingWhenNothingChanged() {
        for (var diagram : List.of(Samples.dailyOrders(), Samples.everyShape(), Samples.program(80, 2))) {
            var placed = place(diagram);

            assertThat(layout.place(diagram, LayoutPage.USUAL.after(placed.kept()))
                            .placement())
                    .isEqualTo(placed);
        }
    }

    /// The estimate leaves out the room for wires, so it may be larger than what comes out, but not by much.
    @Test
    void knowsTheScaleBeforeThereAreWires() {
        for (int seed = 0; seed < 60; seed++) {
            var diagram = Samples.program(10 + seed, seed);
            double real = new LayoutChecks(diagram, place(diagram)).fit(LayoutPage.USUAL);

            assertThat(RowLayout.scale(diagram, LayoutPage.USUAL) / real)
                    .as("seed " + seed)
                    .isBetween(0.9, 1.2);
        }
    }

    @Test
    void namesLongWiresWhereManyCross() {
        var crowded = place(Samples.random(200, 2, 1));

        assertThat(crowded.named()).isNotEmpty();
        assertThat(crowded.routes()).isNotEmpty();
        assertThat(place(Samples.dailyOrders()).named()).isEmpty();
    }

    @Test
    void namesAllFarWiresWhereTheyAreTooManyHoweverTheyAreLed() {
        var chain = chain(800);
        var far = IntStream.range(0, 400)
                .mapToObj(each -> data("n" + each, "n" + (each + 400)))
                .toList();
        var placement = place(new Diagram(
                List.copyOf(chain.nodes()),
                Stream.concat(chain.edges().stream(), far.stream()).toList()));

        assertThat(placement.named())
                .containsAll(far.stream().map(DiagramEdge::id).toList());
        assertThat(placement.routes().keySet())
                .containsAll(chain.edges().stream()
                        .filter(each -> isOnOneLine(placement, each))
                        .map(DiagramEdge::id)
                        .toList());
    }

    private static boolean isOnOneLine(Placement placement, DiagramEdge edge) {
        return box(placement, edge.from()).y() == box(placement, edge.to()).y();
    }

    @Test
    void drawsOneLineForAllEdgesBetweenTwoNodes() {
        var other = DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId("a"), "rest", new NodeId("b"), "more");
        var placement = place(new Diagram(List.of(card("a"), card("b")), List.of(data("a", "b"), other)));

        assertThat(placement.routes().get(other.id()))
                .isEqualTo(placement.routes().get(data("a", "b").id()));
    }

    @Test
    void givesCaptionsOneLineWhereThereAreManyNodes() {
        assertThat(captionHeights(10)).containsOnly(28.0);
        assertThat(captionHeights(60)).containsOnly(14.0);
    }

    private List<Double> captionHeights(int count) {
        var caption = new Appearance.Paragraph("What the next two or three steps do, and why they are done here");
        var diagram = new Diagram(
                IntStream.range(0, count)
                        .mapToObj(each -> card("n" + each).withParagraph(caption))
                        .toList(),
                List.of());
        return place(diagram).captions().values().stream().map(Box::height).toList();
    }

    @Test
    void placesTwoThousandNodes() {
        var result = layout.place(Samples.random(2_000, 1, 11), LayoutPage.USUAL);

        assertThat(result.failure()).isNull();
        assertThat(result.placement().boxes()).hasSize(2_000);
    }

    private static Diagram chain(int count) {
        var nodes = IntStream.range(0, count).mapToObj(each -> card("n" + each)).toList();
        var edges = IntStream.range(1, count).mapToObj(each -> data("n" + (each - 1), "n" + each));
        return new Diagram(nodes, edges.toList());
    }

    private static Box box(Placement placement, NodeId id) {
        return requireNonNull(placement.box(id));
    }

    private Placement place(Diagram diagram) {
        return layout.place(diagram, LayoutPage.USUAL).placement();
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static DiagramEdge data(String from, String to) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(from), "out", new NodeId(to), "in");
    }

    /// One card that many others end in.
    private static Diagram fan(int count) {
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        for (int i = 0; i < count; i++) {
            nodes.add(card("source" + i));
            edges.add(data("source" + i, "sink"));
        }
        nodes.add(card("sink"));
        return new Diagram(nodes, edges);
    }
}
