package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.geometry.Detail;
import headwater.graph.geometry.NameLines;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.sample.Icons;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// The small marks of a drawing: arrow heads, symbols, rings, and the names of what comes by wires that are not drawn.
class MarksTest {
    private static final NodeId FROM = new NodeId("from");
    private static final NodeId TO = new NodeId("to");
    private static final Box FIRST = new Box(0, 0, 120, 48);
    private static final Box SECOND = new Box(154, 0, 140, 48);

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, Icons::loadFonts);
    }

    private static DiagramNode card(NodeId id) {
        return DiagramNode.of(id.value(), Shape.CARD, "task", "load")
                .withIcon(Icons.of(Feather.BOX))
                .withSubtitle("task")
                .withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static RecordingSurface drawn(PlacedDiagram drawing, double zoom) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var surface = new RecordingSurface();
            var palette = Palette.light();
            new ScenePainter(new Pen(surface, palette, Fonts.of(palette), new Texts(), zoom), drawing, Highlights.PLAIN)
                    .draw(drawing.nodes(), drawing.edges());
            return surface;
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.76, 0.78, 1})
    void headsAndSymbolsOfKindsAreSeenDownToHalfTheSize(double zoom) {
        var edge = DiagramEdge.of(DiagramEdgeKind.DATA, FROM, "out", TO, "in");
        var line = List.of(new Point(120, 22), new Point(154, 22));
        var drawing = PlacedDiagram.of(
                new Diagram(List.of(card(FROM), card(TO)), List.of(edge)),
                new Placement(Map.of(FROM, FIRST, TO, SECOND), Map.of(edge.id(), line)));
        var surface = drawn(drawing, zoom);
        var card = Detail.of(zoom) == Detail.FULL ? SECOND : NameLines.grown(SECOND, zoom);

        assertThat(surface.areas)
                .singleElement()
                .satisfies(head ->
                        assertThat(head).as("not under the card").allMatch(corner -> corner.x() <= card.x() + 1e-6));
        assertThat(surface.glyphs).containsExactly(Icons.of(Feather.BOX), Icons.of(Feather.BOX));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 0.76})
    void aHeaderFromAfarHasADotAndNoWordsThatCannotBeRead(double zoom) {
        var container = DiagramNode.of(TO.value(), Shape.CONTAINER, "if", "if rows");
        var drawing = named(container, new Box(154, 0, 300, 120), "config");

        assertThat(drawn(drawing, 1).texts).contains("← config");
        var surface = drawn(drawing, zoom);
        assertThat(surface.texts).noneMatch(words -> words.startsWith("←"));
        assertThat(surface.discs).contains(Palette.light().wire(drawing.hue(FROM)));
    }

    @Test
    void aHeaderWithoutRoomForANameHasADotAndNoNumber() {
        var container = DiagramNode.of(TO.value(), Shape.CONTAINER, "if", "if rows_of_yesterday");
        var surface = drawn(named(container, new Box(154, 0, 200, 120), "everything", "all_of_it"), 1);

        assertThat(surface.texts).noneMatch(words -> words.startsWith("←"));
    }

    private static PlacedDiagram named(String... names) {
        return named(card(TO), SECOND, names);
    }

    private static PlacedDiagram named(DiagramNode to, Box place, String... names) {
        var edges = new LinkedHashSet<DiagramEdge>();
        for (var name : names) {
            edges.add(DiagramEdge.of(DiagramEdgeKind.DATA, FROM, name, TO, "in"));
        }
        var ids = new LinkedHashSet<>(edges.stream().map(DiagramEdge::id).toList());
        return PlacedDiagram.of(
                new Diagram(List.of(card(FROM), to), List.copyOf(edges)),
                new Placement(
                        Map.of(FROM, FIRST, TO, place),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        Map.of(),
                        ids,
                        Placement.Kept.NONE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 0.6, 1})
    void ringsAreSeenDownToHalfTheSize(double zoom) {
        var rings = drawn(named("config"), zoom).outlines.stream()
                .filter(box -> box.width() < 20)
                .toList();
        assertThat(rings)
                .singleElement()
                .satisfies(ring -> assertThat(ring.centre().y()).isEqualTo(22));
    }

    @Test
    void aWireThatIsNotDrawnIsNamedWithADotInTheColourOfItsSource() {
        var drawing = named("config");
        var surface = drawn(drawing, 1);

        assertThat(surface.texts).contains("task ·", "← config");
        assertThat(surface.discs).contains(Palette.light().wire(drawing.hue(FROM)));
    }

    @Test
    void severalAreNamedByTheFirstThatFits() {
        assertThat(drawn(named("day", "rows"), 1).texts).contains("← day +1");
        assertThat(drawn(named("everything_of_yesterday", "rows"), 1).texts).contains("← rows +1");
    }

    @Test
    void aNameIsMoreThanAWordThatTheSymbolOfTheCardSaysToo() {
        assertThat(drawn(named("org_units"), 1).texts).contains("← org_units").doesNotContain("task ·");
    }

    @Test
    void onlyWhereNoNameFitsTheyAreCounted() {
        assertThat(drawn(named("everything_of_yesterday", "and_the_day_before_that"), 1).texts)
                .contains("task ·", "← 2");
    }

    @Test
    void whatHasNoRoomBesideTheirNumberIsLeftOutWhole() {
        var card = card(TO).withSubtitle("task · \"production\"");
        var drawing = named(card, SECOND, "everything_of_yesterday", "and_the_day_before_that");
        assertThat(drawn(drawing, 1).texts).contains("task ·", "← 2");
    }

    @Test
    void whatIsInAClosedBlockIsShortenedForTheNumberOfWhatComes() {
        var closed = DiagramNode.of(TO.value(), Shape.CLOSED, "if", "if rows")
                .withSubtitle("2 inside: orders_of_yesterday, code");
        var drawing = named(closed, SECOND, "everything_of_yesterday", "and_the_day_before_that");

        assertThat(drawn(drawing, 1).texts)
                .contains("← 2")
                .anyMatch(words -> words.startsWith("2 inside") && words.endsWith("… ·"));
    }

    @Test
    void theShadowOfAPillIsAsRoundAsThePill() {
        var pill = DiagramNode.of(TO.value(), Shape.SMALL, "return", "return rows");
        var drawing = PlacedDiagram.of(
                new Diagram(List.of(pill), List.of()),
                new Placement(Map.of(TO, new Box(0, 0, 120, CardMetrics.PILL)), Map.of()));

        assertThat(drawn(drawing, 1).faces).isNotEmpty().allMatch(Surface.Corners::areEqual);
    }
}
