package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Size;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ViewportsTest {
    private static final Box ALL = new Box(0, 0, 800, 420);
    private static final Box CLEAR = new Box(40, 52, 500, 300);

    static Stream<Diagram> diagrams() {
        return Stream.concat(
                Stream.of(hangingLow(), Samples.dailyOrders(), Samples.everyShape(), Samples.random(200, 1.5, 3)),
                IntStream.range(0, 60).mapToObj(seed -> Samples.nested(30, 1.2, seed)));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void openADrawingWholeOrWhereItBegins(Diagram diagram) {
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        var drawing = PlacedDiagram.of(diagram, placement);
        var viewport = opening(drawing.bounds());
        var sight = clear(viewport);
        var first = drawing.nodes().getFirst().box();

        assertThat(viewport.zoom()).isBetween(0.5, 1.0);
        assertThat(sight.contains(drawing.bounds()) || sight.contains(first.corner()))
                .isTrue();
    }

    @Test
    void openASmallDrawingWhole() {
        var small = new Box(0, 0, 900, 300);

        assertThat(clear(opening(small)).contains(small)).isTrue();
    }

    @Test
    void openATallDrawingAtItsTopAndInTheMiddleAcross() {
        var sight = clear(opening(new Box(0, 0, 400, 4_000)));

        assertThat(sight.y()).isNegative();
        assertThat(sight.centre().x()).isCloseTo(200, Offset.offset(0.01));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void revealsEveryNodeInTheClearPart(Diagram diagram) {
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        var viewport = new Viewport(0, 0, 0.5);
        for (var placed : PlacedDiagram.of(diagram, placement).nodes()) {
            viewport = Viewports.revealing(viewport, placed.box(), CLEAR);
            var sight = clear(viewport);
            var around = placed.box().grown(48);
            boolean isTooLarge = around.width() > sight.width() || around.height() > sight.height();

            assertThat(sight.contains(placed.box())
                            || (isTooLarge && sight.contains(placed.box().corner())))
                    .isTrue();
        }
    }

    @Test
    void fitsInTheClearPart() {
        var bounds = new Box(-30, 200, 4_000, 700);

        assertThat(clear(fitting(bounds)).contains(bounds)).isTrue();
    }

    @Test
    void fitsInTheMiddleOfTheWholeViewAsFarAsTheClearPartHasRoom() {
        var narrow = new Box(0, 0, 200, 100);
        var wide = new Box(0, 0, 400, 100);

        assertThat(middle(fitting(narrow), narrow)).isEqualTo(ALL.centre());
        assertThat(middle(fitting(wide), wide).x())
                .isBetween(CLEAR.centre().x(), ALL.centre().x());
        assertThat(clear(fitting(wide)).contains(wide)).isTrue();
    }

    @Test
    void fitsInTheMiddleOfWhatIsFreeNowNoLargerThanWhatIsAlwaysFree() {
        var narrow = new Box(0, 0, 480, 100);
        var wide = new Box(0, 0, 900, 100);

        assertThat(middle(spared(narrow), narrow)).isEqualTo(ALL.centre());
        assertThat(spared(narrow).zoom()).isLessThan(1);
        assertThat(middle(spared(wide), wide)).isEqualTo(ALL.centre());
        assertThat(spared(wide))
                .extracting(Viewport::zoom)
                .isEqualTo(fitting(wide).zoom());
    }

    private static Viewport spared(Box bounds) {
        return Viewports.fitting(bounds, size(CLEAR), ALL, size(ALL));
    }

    private static Size size(Box box) {
        return new Size(box.width(), box.height());
    }

    private static Viewport fitting(Box bounds) {
        return Viewports.fitting(bounds, size(CLEAR), CLEAR, size(ALL));
    }

    private static Viewport opening(Box bounds) {
        return Viewports.opening(bounds, size(CLEAR), CLEAR, size(ALL));
    }

    private static Point middle(Viewport viewport, Box bounds) {
        return viewport.toScreen(bounds.centre());
    }

    private static Box clear(Viewport viewport) {
        return Box.between(viewport.toDrawing(CLEAR.x(), CLEAR.y()), viewport.toDrawing(CLEAR.right(), CLEAR.bottom()));
    }

    /// A chain that ends in fifty results above and below it: its beginning is half way down.
    private static Diagram hangingLow() {
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        for (var name : List.of("first", "second", "third")) {
            nodes.add(card(name));
        }
        edges.add(edge("first", "second"));
        edges.add(edge("second", "third"));
        for (int i = 0; i < 50; i++) {
            nodes.add(card("result" + i));
            edges.add(edge("third", "result" + i));
        }
        return new Diagram(nodes, edges);
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id).withPorts(List.of(Port.of("in")), List.of(Port.of("out")));
    }

    private static DiagramEdge edge(String from, String to) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, new NodeId(from), "out", new NodeId(to), "in");
    }

    @Test
    void aSmallDrawingIsShownLargerThanLifeInALargeViewAlone() {
        var small = new Box(0, 0, 900, 300);

        assertThat(fitting(small, 1396, 838).zoom()).isEqualTo(1);
        assertThat(fitting(small, 1876, 500).zoom()).isEqualTo(1);
        assertThat(fitting(small, 1876, 1000).zoom()).isEqualTo(1.25);
        var wide = new Box(0, 0, 1600, 300);
        assertThat(fitting(wide, 1876, 1000).zoom()).isBetween(1.1, 1.2);
        assertThat(fitting(new Box(0, 0, 3000, 300), 1876, 1000).zoom()).isLessThan(1);
    }

    private static Viewport fitting(Box bounds, double width, double height) {
        var all = new Box(0, 0, width, height);
        return Viewports.fitting(bounds, size(all), all, size(all));
    }
}
