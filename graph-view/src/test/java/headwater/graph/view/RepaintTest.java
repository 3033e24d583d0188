package headwater.graph.view;

import static headwater.graph.view.Window.B;
import static headwater.graph.view.Window.DIAGRAM;
import static headwater.graph.view.Window.PLACEMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.graph.Tone;
import headwater.graph.Viewport;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class RepaintTest {
    private final Window window;

    RepaintTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void letGo() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void changingOneNodesStateDrawsThatNodeAndLaysOutNothing() {
        var before = window.view.counters();
        var running = running(B, Statuses.NONE);
        window.interact(() -> window.view.showStatuses(running));
        window.settle();

        var after = window.view.counters();
        assertThat(after.geometries()).isEqualTo(before.geometries());
        assertThat(after.fullRepaints()).isEqualTo(before.fullRepaints());
        assertThat(after.repaints()).isEqualTo(before.repaints() + 1);
        assertThat(after.nodesDrawn()).isEqualTo(before.nodesDrawn() + 1);
        assertThat(after.comparisons()).isEqualTo(before.comparisons());
        assertThat(window.painted.getLast().statuses()).isSameAs(running);
        assertThat(window.view.node(B))
                .extracting(node -> node.status().tone().name())
                .isEqualTo("running");
    }

    @Test
    void changingOneOfTenThousandStatesDrawsItAloneAndComparesNothing() {
        var diagram = Samples.random(10_000, 1.5, 4);
        var placement = new RunLayout().place(diagram, LayoutPage.USUAL).placement();
        var first = diagram.nodes().iterator().next().id();
        window.interact(() -> {
            window.view.show(diagram, placement);
            window.view.zoomTo(1);
            window.view.reveal(first);
        });
        window.settle();
        var before = window.view.counters();
        window.interact(() -> {
            var statuses = Statuses.NONE;
            for (var node : List.of(first, new NodeId("n9999"))) {
                statuses = running(node, statuses);
                window.view.showStatuses(statuses);
            }
        });
        window.settle();

        var after = window.view.counters();
        assertThat(after.comparisons()).isEqualTo(before.comparisons());
        assertThat(after.geometries()).isEqualTo(before.geometries());
        assertThat(after.fullRepaints()).isEqualTo(before.fullRepaints());
        assertThat(after.nodesDrawn()).isBetween(before.nodesDrawn() + 1, before.nodesDrawn() + 2);
    }

    @Test
    void drawsAllWiresOfALargeGraphOnceForAllPanningAndChangesOfState() {
        var diagram = Samples.random(10_000, 1.5, 4);
        var placement = new RunLayout().place(diagram, LayoutPage.USUAL).placement();
        window.interact(() -> {
            window.view.show(diagram, placement);
            window.view.fit();
        });
        await().until(() ->
                window.painted.getLast().edgesDrawn() == diagram.edges().size());
        var before = window.view.counters();
        for (int i = 0; i < 5; i++) {
            var states = running(new NodeId("n" + i), Statuses.NONE);
            window.interact(() -> {
                window.view.setViewport(window.view.getViewport().panned(3, 7));
                window.view.showStatuses(states);
            });
            window.settle();
        }

        var after = window.view.counters();
        assertThat(after.repaints()).isGreaterThan(before.repaints());
        assertThat(after.wirePictures()).isEqualTo(before.wirePictures());
        assertThat(after.geometries()).isEqualTo(before.geometries());
        assertThat(window.painted.getLast().edgesDrawn())
                .isEqualTo(diagram.edges().size());
    }

    @Test
    void drawsWiresAgainForAnotherZoomAndThenRests() {
        var diagram = Samples.random(10_000, 1.5, 4);
        var placement = new RunLayout().place(diagram, LayoutPage.USUAL).placement();
        window.interact(() -> {
            window.view.show(diagram, placement);
            window.view.fit();
        });
        await().until(() ->
                window.painted.getLast().edgesDrawn() == diagram.edges().size());
        window.interact(() -> window.view.zoomTo(0.2));
        await().until(() -> window.painted.getLast().edgesDrawn() > 600);
        var rested = window.view.counters();
        for (int i = 0; i < 5; i++) {
            window.settle();
        }

        assertThat(window.view.counters()).isEqualTo(rested);
    }

    @Test
    void showingTheSameDiagramAgainKeepsTheStatuses() {
        window.interact(() -> {
            window.view.showStatuses(running(B, Statuses.NONE));
            window.view.show(DIAGRAM, PLACEMENT);
        });

        assertThat(window.view.node(B))
                .extracting(node -> node.status().tone().name())
                .isEqualTo("running");
    }

    @Test
    void anotherDiagramBeginsWithTheStatusesThatItGives() {
        window.interact(() -> {
            window.view.showStatuses(running(B, Statuses.NONE));
            window.view.show(DIAGRAM.with(node().withTitle("other")), PLACEMENT);
        });
        window.settle();

        assertThat(window.view.node(B)).extracting(node -> node.status().tone()).isEqualTo(Tone.PLAIN);
    }

    private static Statuses running(NodeId id, Statuses before) {
        var status = Status.PLAIN
                .withState(new Tone("running"), null)
                .withShares(List.of(new Status.Share(new Tone("running"), 2)));
        return before.with(Map.of(id, status), Map.of());
    }

    @Test
    void manyDiagramsInOnePulseCostOneRepaint() {
        var before = window.view.counters();
        window.interact(() -> {
            for (int i = 0; i < 100; i++) {
                window.view.show(DIAGRAM.with(node().withSubtitle(i + " s")), PLACEMENT);
            }
        });
        window.settle();

        assertThat(window.view.counters().repaints()).isEqualTo(before.repaints() + 1);
    }

    @Test
    void anEqualDiagramCostsNoRepaint() {
        var before = window.view.counters();
        var equal = new Diagram(List.copyOf(DIAGRAM.nodes()), List.copyOf(DIAGRAM.edges()));
        window.interact(() -> window.view.show(equal, PLACEMENT));
        window.settle();

        assertThat(window.view.counters().repaints()).isEqualTo(before.repaints());
        assertThat(window.view.counters().geometries()).isEqualTo(before.geometries());
        assertThat(window.painted.getLast().diagram()).isSameAs(equal);
    }

    @Test
    void whatIsOutOfSightIsNotDrawn() {
        var diagram = Samples.random(1_000, 1.5, 4);
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        window.interact(() -> {
            window.view.show(diagram, placement);
            window.view.zoomTo(1);
        });
        window.settle();

        assertThat(window.painted.getLast().nodesDrawn()).isLessThan(100);
    }

    @Test
    void keepsTheViewportForTheSameNodesAndOpensOthersWhole() {
        var here = new Viewport(11, 12, 1);
        window.interact(() -> {
            window.view.setViewport(here);
            window.view.show(DIAGRAM.with(node().withTitle("other")), PLACEMENT);
        });
        window.settle();
        assertThat(window.view.getViewport()).isEqualTo(here);

        var orders = Samples.dailyOrders();
        window.interact(() -> window.view.show(
                orders, new RowLayout().place(orders, LayoutPage.USUAL).placement()));
        window.settle();
        assertThat(window.view.getViewport().zoom()).isGreaterThanOrEqualTo(0.7);
        assertThat(window.view
                        .getViewport()
                        .seen(900, 600)
                        .contains(window.view.drawing().bounds()))
                .isTrue();
    }

    @Test
    void panningAndZoomingLayOutAndCompareNothing() {
        var before = window.view.counters();
        for (int i = 0; i < 5; i++) {
            int step = i;
            window.interact(() -> {
                window.view.setViewport(window.view.getViewport().panned(3, 7));
                window.view.zoomTo(0.2 + 0.3 * step);
            });
            window.settle();
        }

        var after = window.view.counters();
        assertThat(after.repaints()).isGreaterThan(before.repaints());
        assertThat(after.geometries()).isEqualTo(before.geometries());
        assertThat(after.comparisons()).isEqualTo(before.comparisons());
    }

    @Test
    void selectingDrawsOnlyWhatLooksDifferent() {
        var before = window.view.counters();
        window.interact(() -> window.view.select(Set.of(B)));
        window.settle();

        assertThat(window.view.counters().fullRepaints()).isEqualTo(before.fullRepaints());
        assertThat(window.view.counters().repaints()).isEqualTo(before.repaints() + 1);
    }

    @Test
    void forgetsTheSelectionOfWhatIsGone() {
        window.interact(() -> {
            window.view.select(Set.of(B));
            window.view.show(Diagram.EMPTY, PLACEMENT);
        });

        assertThat(window.view.getSelection().isEmpty()).isTrue();
    }

    @Test
    void aStillPictureRunsNoClock() {
        assertThat(motion().isRunning()).isFalse();
    }

    @Test
    void movesTheDashesOfWhatIsAnimatedAndNothingElse() {
        var before = window.view.counters();
        var edge = Window.A_B.asAnimated(true);
        var moving = new Diagram(List.copyOf(DIAGRAM.nodes()), List.of(edge));
        window.interact(() -> window.view.show(moving, PLACEMENT));
        await().until(() -> motion().phase() > 4);

        assertThat(window.view.counters().fullRepaints()).isEqualTo(before.fullRepaints() + 1);
        window.interact(() -> window.view.show(DIAGRAM, PLACEMENT));
        window.settle();
        assertThat(motion().isRunning()).isFalse();
    }

    private EdgeAnimation motion() {
        return ((GraphViewSkin) window.view.getSkin()).edgeAnimation();
    }

    @Test
    void joinsDirtyAreasThatOverlap() {
        var areas = DirtyAreas.joined(
                List.of(new Box(0, 0, 10, 10), new Box(20, 0, 10, 10), new Box(5, 5, 20, 2), new Box(90, 90, 1, 1)));

        assertThat(areas).containsExactlyInAnyOrder(new Box(0, 0, 30, 10), new Box(90, 90, 1, 1));
    }

    private static DiagramNode node() {
        return DIAGRAM.nodes().stream()
                .filter(node -> node.id().equals(B))
                .findFirst()
                .orElseThrow();
    }
}
