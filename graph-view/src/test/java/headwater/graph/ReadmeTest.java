package headwater.graph;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.paint.Palette;
import headwater.graph.paint.SvgPicture;
import headwater.graph.stream.StreamGraph;
import headwater.graph.view.GraphView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path THIS = Path.of("src/test/java/headwater/graph/ReadmeTest.java");

    /// Takes the place of whatever a program does about gestures.
    interface Model {
        void move(Iterable<NodeId> nodes, Spot to);

        void connect(PortRef from, PortRef to);
    }

    static GraphView example(Model model) {
        // example
        var load = DiagramNode.of("load", Shape.CARD, "task", "load_orders")
                .withSubtitle("2.4 s")
                .withPorts(List.of(), List.of(Port.of("orders")))
                .withTone("completed");
        var each = DiagramNode.of("each", Shape.CONTAINER, "for", "for region in orders")
                .withPorts(List.of(Port.of("orders")), List.of());
        var clean = DiagramNode.of("clean", Shape.CARD, "task", "clean_orders")
                .in(each.id())
                .withPorts(List.of(Port.of("region")), List.of(Port.of("rows")))
                .withTone("running")
                .withShares(
                        List.of(new Status.Share(new Tone("completed"), 30), new Status.Share(new Tone("running"), 18)))
                .asStacked(true);
        var wires = List.of(
                DiagramEdge.of(DiagramEdgeKind.DATA, load.id(), "orders", each.id(), "orders"),
                DiagramEdge.of(DiagramEdgeKind.DATA, each.id(), "region", clean.id(), "region")
                        .asAnimated(true));
        var diagram = new Diagram(List.of(load, each, clean), wires);

        LayoutResult result = new RowLayout().place(diagram, LayoutPage.USUAL); // on any thread; never fails
        var view = new GraphView();
        view.setPalette(Palette.dark());
        view.setMayConnect((from, to) ->
                StreamGraph.of(diagram).ancestors(from.node()).contains(to.node()) ? "that would be a cycle" : null);
        view.setOnGesture(gesture -> {
            switch (gesture) {
                case Gesture.Move(var nodes, var spot) -> model.move(nodes, spot);
                case Gesture.Connect(var from, var to) -> model.connect(from, to);
                default -> {} // and so on: the set is sealed
            }
        });
        view.show(diagram, result.placement());
        view.showStatuses(Statuses.NONE.with(Map.of(load.id(), load.status().withSubtitle("2.5 s")), Map.of()));
        // end
        return view;
    }

    @Test
    void hasTheExampleThatIsCompiledHere() throws IOException {
        var written = Files.readString(README).split("```java\n", -1)[1].split("```", -1)[0];

        assertThat(written).isEqualTo(compiled());
        assertThat(written.lines().filter(line -> !line.isBlank()).count()).isLessThanOrEqualTo(40);
    }

    private static String compiled() throws IOException {
        return Files.readAllLines(THIS).stream()
                .dropWhile(line -> !line.equals("        // example"))
                .skip(1)
                .takeWhile(line -> !line.equals("        // end"))
                .map(line -> line.isEmpty() ? line : line.substring(8))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void showsTheExample() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var view = WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> example(new Model() {
                    @Override
                    public void move(Iterable<NodeId> nodes, Spot to) {}

                    @Override
                    public void connect(PortRef from, PortRef to) {}
                }));
        var load = view.node(new NodeId("load"));

        assertThat(load)
                .isNotNull()
                .extracting(node -> node.status().subtitle())
                .isEqualTo("2.5 s");
        assertThat(view.placement().routes()).hasSize(2);
        assertThat(WaitForAsyncUtils.waitForAsyncFx(
                        10_000,
                        () -> SvgPicture.of(view.diagram(), view.placement(), view.statuses(), view.getPalette())))
                .contains("load_orders", "clean_orders");
    }

    @Test
    void namesOnlyWhatThereIs() throws IOException {
        var sources = Path.of("src");
        try (var files = Files.walk(sources)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            var named = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w+)`")
                    .matcher(Files.readString(README))
                    .results()
                    .map(result -> result.group(1))
                    .toList();

            assertThat(named).isNotEmpty().allMatch(names::contains);
        }
    }
}
