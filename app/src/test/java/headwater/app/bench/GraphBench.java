package headwater.app.bench;

import com.sun.management.OperatingSystemMXBean;
import headwater.app.drawing.RunDiagram;
import headwater.app.fx.FxToolkit;
import headwater.app.recording.RunFile;
import headwater.app.run.PlannedRun;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement.Kept;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javafx.application.Platform;
import tools.jackson.databind.json.JsonMapper;

/// Measures how large graphs are laid out and drawn: graphs of 100 to 100,000 nodes with 1.5 wires a node, or those of
/// the recorded runs given as arguments. Prints one JSON object a graph.
///
/// The view has 1600x1000 pixels and all of its wires; see [GraphFrames] for how a frame is known to have been drawn.
/// In each view it is panned for half of the frames and zoomed for the other half, a little in each, while 1,000
/// states a second change.
public final class GraphBench {
    private static final int[] SIZES = {100, 1_000, 10_000, 50_000, 100_000};
    /// How far back a node's wires reach, in nodes.
    private static final int REACH = 30;

    private static final int FRAMES = 120;
    private static final double MIDDLE = 0.3;

    private final PrintStream out;

    private GraphBench(PrintStream out) {
        this.out = out;
    }

    /// Measures and prints.
    public static void main(String[] arguments) throws Exception {
        FxToolkit.start();
        var bench = new GraphBench(System.out);
        bench.measure(graph(SIZES[0])); // loads what is drawn with
        if (arguments.length == 0) {
            for (int size : SIZES) {
                bench.print(bench.measure(graph(size)));
            }
        }
        for (var argument : arguments) {
            bench.print(bench.measure(recorded(Path.of(argument))));
        }
        Platform.exit();
    }

    private void print(Map<String, Object> figures) {
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private Map<String, Object> measure(Diagram diagram) throws InterruptedException {
        var page = new LayoutPage(GraphFrames.WIDTH, GraphFrames.HEIGHT, Kept.NONE);
        var frames = GraphFrames.open();
        long start = System.nanoTime();
        var placement = new RunLayout().place(diagram, page).placement();
        double layout = (System.nanoTime() - start) / 1e6;
        double first = frames.first(diagram, placement);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "graph");
        figures.put("nodes", diagram.nodes().size());
        figures.put("wires_drawn", frames.edgesDrawn());
        figures.put("layout_ms", rounded(layout));
        figures.put("first_frame_ms", rounded(layout + first));
        var medians = new LinkedHashMap<String, Double>();
        var most = new LinkedHashMap<String, Double>();
        for (var zoom : zooms(frames).entrySet()) {
            frames.look(zoom.getValue());
            frames.moved(FRAMES);
            long work = cpuTime();
            var times = Stream.of(frames.moved(FRAMES))
                    .mapToDouble(each -> each)
                    .sorted()
                    .toArray();
            medians.put(zoom.getKey(), Bench.percentile(times, 50));
            most.put(zoom.getKey(), Bench.percentile(times, 95));
            double cpu = (cpuTime() - work) / 1e6 / FRAMES;
            var input = Stream.of(frames.scrolled(FRAMES))
                    .mapToDouble(each -> each)
                    .sorted()
                    .toArray();
            out.printf(
                    "%,7d nodes, %-6s: frame median %5.1f ms, p95 %5.1f, worst %5.1f, CPU %5.1f; input to frame median %5.1f, p95 %5.1f%n",
                    diagram.nodes().size(),
                    zoom.getKey(),
                    Bench.percentile(times, 50),
                    Bench.percentile(times, 95),
                    Bench.percentile(times, 100),
                    cpu,
                    Bench.percentile(input, 50),
                    Bench.percentile(input, 95));
        }
        figures.put("median_ms", medians);
        figures.put("p95_ms", most);
        figures.put("heap_mb", heap());
        frames.close();
        return figures;
    }

    private static Map<String, Double> zooms(GraphFrames frames) {
        var zooms = new LinkedHashMap<String, Double>();
        zooms.put("full", frames.fitting());
        zooms.put("middle", MIDDLE);
        zooms.put("close", 1.0);
        return zooms;
    }

    /// What all threads have worked, in nanoseconds: on a busy machine the better measure.
    private static long cpuTime() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /// What is in use after a collection, in MB: of the program with this graph on its canvas.
    private static long heap() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }

    private static Diagram recorded(Path file) throws IOException {
        return RunDiagram.ofTaskRuns(
                PlannedRun.byTaskRun(RunFile.read(file).recording().run()));
    }

    /// A random graph in the order of its wires, one and two a node by turns. The same for the same size.
    private static Diagram graph(int size) {
        var random = new Random(1);
        var tones = List.of("completed", "running", "failed", "pending", "plain");
        var nodes = new ArrayList<DiagramNode>();
        var edges = new LinkedHashSet<DiagramEdge>();
        for (int i = 0; i < size; i++) {
            nodes.add(DiagramNode.of("n" + i, Shape.CARD, "task", "task_" + i)
                    .withTone(tones.get(random.nextInt(tones.size())))
                    .withPorts(List.of(Port.of("in")), List.of(Port.of("out"))));
            int wires = i < 2 ? 0 : 1 + i % 2;
            while (wires > 0) {
                var from = new NodeId("n" + (i - 1 - random.nextInt(Math.min(i, REACH))));
                if (edges.add(DiagramEdge.of(DiagramEdgeKind.DATA, from, "out", new NodeId("n" + i), "in"))) {
                    wires--;
                }
            }
        }
        return new Diagram(nodes, List.copyOf(edges));
    }
}
