package headwater.graph.sample;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Status;
import headwater.graph.Statuses;
import headwater.graph.Viewport;
import headwater.graph.view.GraphView;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// Measures the time from frame to frame while something changes in each, for graphs of several sizes. Started by
/// hand, with `-Djavafx.animation.fullspeed=true`, or frames wait for the clock.
public final class Bench extends AnimationTimer {
    private static final int FRAMES = 80;
    private static final int WARM = 20;

    private final Queue<Phase> phases = new ArrayDeque<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private final long[] times = new long[FRAMES];
    private int frame;
    private long before;

    private Bench() {}

    public static void main(String[] arguments) throws InterruptedException {
        var bench = new Bench();
        Platform.startup(() -> {
            Icons.loadFonts();
            var stage = new Stage();
            for (int size : new int[] {100, 1_000, 10_000, 50_000}) {
                bench.plan(stage, size);
            }
            stage.show();
            bench.start();
        });
        bench.done.await();
        Platform.exit();
    }

    private void plan(Stage stage, int size) {
        var diagram = Samples.random(size, 1.5, 1);
        var placement = grid(diagram);
        var view = new GraphView();
        view.setPalette(SamplePalettes.dark());
        var states = new States(view, diagram);
        phases.add(new Phase(
                size,
                "whole graph, panning",
                () -> {
                    stage.setScene(new Scene(new StackPane(view), 1_000, 1_000));
                    view.show(diagram, placement);
                    view.fit();
                },
                i -> view.setViewport(view.getViewport().panned(i % 2 == 0 ? 9 : -9, 3))));
        phases.add(new Phase(size, "whole graph, 20 states changing", view::fit, i -> states.change(i, 20)));
        phases.add(new Phase(
                size,
                "middle zoom, panning",
                () -> view.setViewport(new Viewport(0, 0, 0.3)),
                i -> view.setViewport(view.getViewport().panned(-9, -3))));
        phases.add(new Phase(
                size,
                "close up, panning",
                () -> view.setViewport(new Viewport(0, 0, 1)),
                i -> view.setViewport(view.getViewport().panned(i % 2 == 0 ? -7 : 7, -3))));
        phases.add(new Phase(
                size,
                "close up, one state changing",
                () -> view.setViewport(new Viewport(0, 0, 1)),
                i -> states.change(0, 1)));
    }

    @Override
    public void handle(long now) {
        var phase = phases.peek();
        if (phase == null) {
            stop();
            done.countDown();
            return;
        }
        long time = System.nanoTime();
        if (frame == 0) {
            phase.start().run();
        } else if (frame > WARM) {
            times[frame - WARM - 1] = time - before;
        }
        before = time;
        if (frame == FRAMES + WARM) {
            report(phase);
            phases.remove();
            frame = 0;
            return;
        }
        phase.step().accept(frame);
        frame++;
    }

    private void report(Phase phase) {
        Arrays.sort(times);
        System.err.printf(
                "%,7d  %-34s median %6.2f ms  p95 %6.2f ms%n",
                phase.size(), phase.name(), times[FRAMES / 2] / 1e6, times[FRAMES * 95 / 100] / 1e6);
    }

    private static Placement grid(Diagram diagram) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        int across = (int) Math.ceil(Math.sqrt(diagram.nodes().size() / 3.0));
        int at = 0;
        for (var node : diagram.nodes()) {
            double column = at % across;
            double row = Math.floorDiv(at, across);
            boxes.put(node.id(), new Box(column * 264, row * 84, 200, 56));
            at++;
        }
        return new Placement(boxes, Map.of());
    }

    private record Phase(int size, String name, Runnable start, IntConsumer step) {}

    private static final class States {
        private final GraphView view;
        private final List<DiagramNode> nodes;
        private Statuses statuses = Statuses.NONE;
        private int round;

        States(GraphView view, Diagram diagram) {
            this.view = view;
            this.nodes = List.copyOf(diagram.nodes());
        }

        void change(int first, int count) {
            round++;
            var changed = new HashMap<NodeId, Status>();
            for (int i = 0; i < count; i++) {
                var node = nodes.get((first * 37 + i * 101) % nodes.size())
                        .withTone(round % 2 == 0 ? "running" : "completed");
                changed.put(node.id(), node.status());
            }
            statuses = statuses.with(changed, Map.of());
            view.showStatuses(statuses);
        }
    }
}
