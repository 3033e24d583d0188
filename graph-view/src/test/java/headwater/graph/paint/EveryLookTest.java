package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Bar;
import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Port;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Status;
import headwater.graph.Tone;
import headwater.graph.Viewport;
import headwater.graph.geometry.PlacedDiagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Icons;
import headwater.graph.sample.Samples;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kordamp.ikonli.feather.Feather;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Every shape and every kind of edge in several statuses, at every level of detail, on a canvas and as SVG.
class EveryLookTest {
    private static final List<Double> ZOOMS = List.of(0.05, 0.2, 0.5, 1.0, 2.0);
    private static final List<DiagramEdgeKind> KINDS = List.of(DiagramEdgeKind.values());
    private static final NodeId HOLDER = new NodeId("holder");

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, Icons::loadFonts);
    }

    static List<Status> statuses() {
        var all = new ArrayList<Status>(states());
        for (var form : Bar.values()) {
            all.add(Status.PLAIN.withState(new Tone("running"), null).withBar(form));
        }
        return all;
    }

    private static List<Status> states() {
        var check = Icons.of(Feather.CHECK);
        return List.of(
                Status.PLAIN,
                Status.PLAIN.withState(new Tone("completed"), check).withSubtitle("2.4 s"),
                Status.PLAIN
                        .withState(new Tone("running"), Icons.of(Feather.PLAY))
                        .withShares(List.of(
                                new Status.Share(new Tone("completed"), 9_412),
                                new Status.Share(new Tone("failed"), 3),
                                new Status.Share(new Tone("pending"), 585)))
                        .asStacked(true),
                Status.PLAIN
                        .withState(new Tone("not in the palette"), null)
                        .withSubtitle("a very long second line of it"),
                Status.PLAIN.withMark("dimmed").withMark("hole"),
                Status.PLAIN.withMark("added").withMark("changed"),
                Status.PLAIN.withMark("removed").withMark("critical"));
    }

    static Stream<Diagram> diagrams() {
        return Stream.concat(
                Stream.of(Diagram.EMPTY, Samples.everyShape(), Samples.everyState(), Samples.dailyOrders()),
                Stream.of(Shape.values()).map(EveryLookTest::inEveryStatus));
    }

    /// A shape in each status, outside and inside of a container, each joined to the next.
    private static Diagram inEveryStatus(Shape shape) {
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        nodes.add(DiagramNode.of("holder", Shape.CONTAINER, "for", "for each of them")
                .withBranches(List.of("a", "b")));
        for (var parent : new @Nullable NodeId[] {null, HOLDER}) {
            for (var status : statuses()) {
                var node = DiagramNode.of("n" + nodes.size(), shape, "task", "a_name_of_it " + nodes.size())
                        .withPorts(
                                List.of(Port.of("in")), List.of(Port.of("out").withDetail("= 1")))
                        .in(parent, parent == null ? 0 : nodes.size() % 2)
                        .with(status);
                var kind = KINDS.get(nodes.size() % KINDS.size());
                edges.add(DiagramEdge.of(kind, nodes.getLast().id(), "out", node.id(), "in"));
                nodes.add(nodes.size() % 3 == 0 ? node.withIcon(Icons.of(Feather.BOX)) : node);
            }
        }
        return new Diagram(nodes, edges);
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isDrawnOnACanvasAtEveryZoom(Diagram diagram) {
        var drawing = placed(diagram);
        for (var palette : List.of(Palette.light(), Palette.dark())) {
            for (double zoom : ZOOMS) {
                var image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> painted(drawing, palette, zoom));

                assertThat(colours(image))
                        .as("zoom " + zoom)
                        .hasSizeGreaterThan(diagram.nodes().isEmpty() ? 0 : 2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isDrawnAsSvgAtEveryZoom(Diagram diagram) {
        var drawing = placed(diagram);
        for (double zoom : ZOOMS) {
            var written = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                var surface = new SvgSurface();
                var palette = Palette.light();
                new ScenePainter(new Pen(surface, palette, Fonts.of(palette), new Texts(), zoom), drawing, all(diagram))
                        .draw(drawing.nodes(), drawing.edges());
                return surface.written();
            });

            assertThat(written).doesNotContain("NaN", "Infinity", "null");
            assertThat(written.isEmpty()).isEqualTo(diagram.nodes().isEmpty());
        }
    }

    /// From afar a card has nothing but its name, and from further not even that.
    @ParameterizedTest
    @EnumSource(Shape.class)
    void saysLessFromAfar(Shape shape) {
        var drawing = placed(inEveryStatus(shape));
        var lengths = ZOOMS.stream().map(zoom -> words(drawing, zoom).length()).toList();

        assertThat(lengths).isSorted();
        assertThat(lengths.getFirst()).isZero();
        assertThat(lengths.getLast()).isPositive();
    }

    private static String words(PlacedDiagram drawing, double zoom) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            var surface = new SvgSurface();
            var palette = Palette.light();
            new ScenePainter(new Pen(surface, palette, Fonts.of(palette), new Texts(), zoom), drawing, Highlights.PLAIN)
                    .draw(drawing.nodes(), drawing.edges());
            return surface.written()
                    .lines()
                    .filter(line -> line.startsWith("<text"))
                    .map(line -> line.replaceAll("<[^>]*>", ""))
                    .reduce("", String::concat);
        });
    }

    /// A plate is what is behind cards, so it must be over the container that they are in.
    @Test
    void drawsPlatesOverTheirContainer() {
        var frame = DiagramNode.of("holder", Shape.CONTAINER, "for", "for each of them");
        var a = DiagramNode.of("a", Shape.CARD, "task", "a").in(HOLDER);
        var diagram = new Diagram(List.of(frame, a), List.of());
        var places = placed(diagram).placement();
        var plate = places.boxes().values().stream()
                .reduce((_, last) -> last)
                .orElseThrow()
                .grown(7);
        var drawing = PlacedDiagram.of(
                diagram,
                new Placement(
                        places.boxes(),
                        places.regions(),
                        List.of(plate),
                        places.captions(),
                        places.routes(),
                        places.named(),
                        places.kept()));
        var palette = Palette.light();
        var image = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> painted(drawing, palette, 1));
        var bounds = drawing.bounds().grown(10);
        var seen = image.getPixelReader()
                .getColor((int) (plate.centre().x() - bounds.x()), (int) (plate.bottom() - 3 - bounds.y()));

        assertThat(seen).isEqualTo(palette.frames().plate());
    }

    private static PlacedDiagram placed(Diagram diagram) {
        return PlacedDiagram.of(
                diagram, new RowLayout().place(diagram, LayoutPage.USUAL).placement());
    }

    private static WritableImage painted(PlacedDiagram drawing, Palette palette, double zoom) {
        var bounds = drawing.bounds().grown(10);
        double width = Math.ceil(bounds.width() * zoom);
        double height = Math.ceil(bounds.height() * zoom);
        var canvas = new Canvas(width, height);
        new DiagramPainter(palette)
                .paint(
                        new Screen(canvas),
                        drawing,
                        new Viewport(-bounds.x(), -bounds.y(), zoom),
                        zoom == 1 ? Highlights.PLAIN : all(drawing.diagram()),
                        null,
                        Repaint.all(new Box(0, 0, width, height), 1));
        return canvas.snapshot(null, null);
    }

    /// Everything selected, and one node under the pointer with the focus.
    private static Highlights all(Diagram diagram) {
        var nodes = diagram.nodes().stream().map(DiagramNode::id).toList();
        var edges = diagram.edges().stream().map(DiagramEdge::id).toList();
        var one = nodes.isEmpty() ? null : nodes.getLast();
        var selection = new Selection(Set.copyOf(nodes), Set.copyOf(edges));
        return new Highlights(
                selection,
                one,
                one,
                edges.isEmpty() ? null : edges.getFirst(),
                Set.copyOf(edges),
                2,
                new Overlay.Nothing(),
                new Glow(Set.copyOf(nodes), 0.5));
    }

    private static Set<Integer> colours(WritableImage image) {
        var found = new HashSet<Integer>();
        for (int x = 0; x < image.getWidth(); x += 3) {
            for (int y = 0; y < image.getHeight(); y += 3) {
                found.add(image.getPixelReader().getArgb(x, y));
            }
        }
        return found;
    }
}
