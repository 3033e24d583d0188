package headwater.app.bench;

import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.Folding;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.UnreadableException;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Placement.Kept;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.json.JsonMapper;

/// Lays out every flow of the files and folders given, for a page of 1100x640, and says how well each can be read.
public final class PictureBench {
    private static final double WIDTH = 1100;
    private static final double HEIGHT = 640;
    private static final int SMALL = 6;
    private static final int EDITS = 20;

    private final Random random = new Random(13);
    private final List<Double> fits = new ArrayList<>();
    private final List<Double> firstFits = new ArrayList<>();
    private final List<Double> times = new ArrayList<>();
    private final List<Double> deletions = new ArrayList<>();
    private final List<Double> additions = new ArrayList<>();
    private final PrintStream out;
    private int flows;
    private int failed;
    private int cards;
    private long names;
    private long readable;
    private int through;
    private int shared;
    private int against;
    private int outOfOrder;
    private int pairs;
    private int wires;
    private int named;
    private int crossings;

    private PictureBench(PrintStream out) {
        this.out = out;
    }

    /// Measures and prints; the last line is JSON.
    public static void main(String[] arguments) throws IOException {
        var bench = new PictureBench(System.out);
        for (var argument : arguments) {
            try (var files = Files.walk(Path.of(argument))) {
                for (var file : files.filter(each -> each.toString().endsWith(".py") && Files.isRegularFile(each))
                        .sorted()
                        .toList()) {
                    bench.measure(file);
                }
            }
        }
        bench.report();
    }

    private void measure(Path file) throws IOException {
        try {
            if (!Files.readString(file).contains("prefect")) {
                return;
            }
            var document = new PythonReader(Project.around(file)).read(file);
            for (var flow : document.flows()) {
                measure(file + " " + flow.function(), FlowDiagram.of(flow, document));
                measureFirst(flow, document);
            }
        } catch (UnreadableException | java.nio.charset.CharacterCodingException _) {
            // Not a text file.
        }
    }

    private void measure(String name, Diagram diagram) {
        flows++;
        long cardsHere =
                diagram.nodes().stream().filter(node -> !node.isContainer()).count();
        cards += (int) cardsHere;
        Placement placement;
        try {
            if (times.isEmpty()) {
                // The first layout of a program loads its classes and fonts.
                layOut(diagram, Kept.NONE);
            }
            long start = System.nanoTime();
            placement = layOut(diagram, Kept.NONE);
            times.add((System.nanoTime() - start) / 1e6);
        } catch (RuntimeException e) {
            failed++;
            out.println("failed: " + name + " " + e);
            return;
        }
        var checks = new PictureChecks(diagram, placement);
        double fit = checks.fit();
        if (cardsHere >= SMALL) {
            fits.add(fit);
            names += cardsHere;
            readable += checks.readableNames(fit);
        }
        int throughHere = checks.through();
        int sharedHere = checks.shared();
        through += throughHere;
        shared += sharedHere;
        against += checks.against();
        outOfOrder += checks.outOfOrder();
        pairs += diagram.nodes().size();
        wires += checks.wires().size();
        named += checks.named();
        crossings += checks.crossings();
        out.printf(
                "%5.2f  %3d cards %3d wires %3d named %3d crossings %2d through %2d shared %7.1f ms  %s%n",
                fit,
                cardsHere,
                checks.wires().size(),
                checks.named(),
                checks.crossings(),
                throughHere,
                sharedHere,
                times.getLast(),
                name);
        if (cardsHere >= SMALL) {
            edit(diagram, placement);
        }
    }

    /// As it is opened, with some containers closed.
    private void measureFirst(Flow flow, Document document) {
        var open = FlowDiagram.of(flow, document);
        if (open.nodes().stream().filter(node -> !node.isContainer()).count() < SMALL) {
            return;
        }
        var closed = Folding.first(flow, document, new LayoutPage(WIDTH, HEIGHT, Kept.NONE), Map.of());
        var diagram = closed.isEmpty() ? open : FlowDiagram.of(flow, document, closed);
        firstFits.add(new PictureChecks(diagram, layOut(diagram, Kept.NONE)).fit());
    }

    private static Placement layOut(Diagram diagram, Kept before) {
        var result = new RowLayout().place(diagram, new LayoutPage(WIDTH, HEIGHT, before));
        if (result.failure() != null) {
            throw result.failure();
        }
        return result.placement();
    }

    private void edit(Diagram diagram, Placement placement) {
        var leaves =
                diagram.nodes().stream().filter(node -> !node.isContainer()).toList();
        for (int i = 0; i < EDITS; i++) {
            var leaf = leaves.get(random.nextInt(leaves.size()));
            var changed = i % 2 == 0 ? without(diagram, leaf) : withCopy(diagram, leaf);
            double moved = PictureChecks.moved(diagram, placement, changed, layOut(changed, placement.kept()));
            (i % 2 == 0 ? deletions : additions).add(moved);
        }
    }

    private static Diagram without(Diagram diagram, DiagramNode gone) {
        return new Diagram(
                diagram.nodes().stream()
                        .filter(node -> !node.id().equals(gone.id()))
                        .toList(),
                diagram.edges().stream()
                        .filter(edge ->
                                !edge.from().equals(gone.id()) && !edge.to().equals(gone.id()))
                        .toList());
    }

    private static Diagram withCopy(Diagram diagram, DiagramNode twin) {
        var nodes = new ArrayList<DiagramNode>();
        for (var node : diagram.nodes()) {
            nodes.add(node);
            if (node.id().equals(twin.id())) {
                nodes.add(new DiagramNode(
                        new NodeId("added"),
                        twin.parent(),
                        twin.branch(),
                        twin.appearance(),
                        twin.ports(),
                        twin.status()));
            }
        }
        var edges = new ArrayList<DiagramEdge>(diagram.edges());
        edges.add(DiagramEdge.of(DiagramEdgeKind.ORDER, twin.id(), "", new NodeId("added"), ""));
        return new Diagram(nodes, edges);
    }

    private void report() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "picture");
        figures.put("flows", flows);
        figures.put("failed", failed);
        figures.put("cards", cards);
        figures.put("fit", Map.of("min", at(fits, 0), "p10", at(fits, 10), "median", at(fits, 50)));
        figures.put(
                "fit_first", Map.of("min", at(firstFits, 0), "p10", at(firstFits, 10), "median", at(firstFits, 50)));
        figures.put("names_readable", share(readable, names));
        figures.put("wires_through", through);
        figures.put("wires_shared", shared);
        figures.put("against", against);
        figures.put("out_of_order", share(outOfOrder, pairs));
        figures.put("crossings_per_wire", share(crossings, wires));
        figures.put("named_ends", share(named, wires));
        figures.put("moved", Map.of("delete", mean(deletions), "add", mean(additions)));
        figures.put("ms_median", at(times, 50));
        figures.put("ms_p95", at(times, 95));
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private static double share(long some, long all) {
        return all == 0 ? 0 : Math.round(1000.0 * some / all) / 1000.0;
    }

    private static double mean(List<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        return Math.round(1000 * mean) / 1000.0;
    }

    private static double at(List<Double> values, int percent) {
        if (values.isEmpty()) {
            return 0;
        }
        var sorted = values.stream().sorted().toList();
        int index = Math.min(sorted.size() - 1, Math.floorDiv(sorted.size() * percent, 100));
        return Math.round(1000 * sorted.get(index)) / 1000.0;
    }
}
