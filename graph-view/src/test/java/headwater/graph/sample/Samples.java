package headwater.graph.sample;

import static org.kordamp.ikonli.feather.Feather.*;

import headwater.graph.Appearance;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Status.Share;
import headwater.graph.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kordamp.ikonli.feather.Feather;

/// Diagrams of all kinds.
public final class Samples {
    static final List<String> CAPTIONS =
            List.of("", "clean up", "everything that came in yesterday, joined and scored");

    private static final List<String> BRANCHES = List.of("then", "else if rows > 10", "else");
    private static final List<String> WORDS = List.of("load", "the", "orders", "of", "yesterday");

    private Samples() {}

    private static NodeId id(String name) {
        return new NodeId(name);
    }

    private static DiagramNode task(String id, Feather icon, String subtitle, String tone, Feather state) {
        return DiagramNode.of(id, Shape.CARD, "task", id)
                .withSubtitle(subtitle)
                .withIcon(Icons.of(icon))
                .withPorts(List.of(Port.of("in")), List.of(Port.of("out")))
                .withState(new Tone(tone), Icons.of(state));
    }

    private static DiagramEdge data(String from, String to, String tone) {
        return DiagramEdge.of(DiagramEdgeKind.DATA, id(from), "out", id(to), "in")
                .withTone(tone);
    }

    /// The run of the prototype screens.
    public static Diagram dailyOrders() {
        var nodes = List.of(
                task("load_config", SETTINGS, "0.4 s", "completed", CHECK),
                task("list_partitions", LIST, "1.1 s", "completed", CHECK),
                task("fetch_fx_rates", GLOBE, "cached", "cached", ARCHIVE),
                task("extract_orders", DATABASE, "12 s", "completed", CHECK).asStacked(true),
                task("extract_refunds", DATABASE, "4.2 s", "completed", CHECK),
                task("validate_schema", CHECK_SQUARE, "2.4 s", "completed", CHECK)
                        .asStacked(true),
                task("clean_orders", FILTER, "running · 1 m 12 s", "running", PLAY)
                        .asStacked(true)
                        .withShares(List.of(new Share(new Tone("completed"), 30), new Share(new Tone("running"), 18))),
                task("quarantine_bad_rows", ALERT_CIRCLE, "skipped", "plain", SLASH)
                        .withMark("dimmed"),
                task("clean_refunds", FILTER, "6.8 s", "completed", CHECK),
                task("join_refunds", GIT_MERGE, "running · 8 s", "running", PLAY)
                        .withShares(List.of(new Share(new Tone("completed"), 1), new Share(new Tone("running"), 4))),
                task("build_features", GRID, "31 s", "completed", CHECK),
                task("convert_currency", DOLLAR_SIGN, "waiting", "pending", CLOCK),
                task("train_model", CPU, "ValueError: 3 rows", "failed", X),
                task("publish", UPLOAD_CLOUD, "scheduled 07:00", "scheduled", CLOCK),
                task("notify", MAIL, "crashed", "crashed", ZAP));
        var edges = List.of(
                data("load_config", "list_partitions", "completed"),
                data("load_config", "fetch_fx_rates", "completed"),
                data("list_partitions", "extract_orders", "completed"),
                data("list_partitions", "extract_refunds", "completed"),
                data("extract_orders", "validate_schema", "completed"),
                data("validate_schema", "clean_orders", "running").asAnimated(true),
                DiagramEdge.of(DiagramEdgeKind.WAIT, id("validate_schema"), "out", id("quarantine_bad_rows"), "in"),
                data("extract_refunds", "clean_refunds", "completed"),
                data("clean_orders", "join_refunds", "running").asAnimated(true),
                data("clean_refunds", "join_refunds", "running").asAnimated(true),
                data("clean_refunds", "build_features", "completed"),
                data("fetch_fx_rates", "convert_currency", "plain"),
                data("join_refunds", "convert_currency", "plain"),
                data("build_features", "train_model", "completed"),
                data("convert_currency", "publish", "plain"),
                data("train_model", "publish", "plain"),
                data("publish", "notify", "plain"));
        return new Diagram(nodes, edges);
    }

    /// A drawn flow with every shape, every kind of wire and most marks.
    public static Diagram everyShape() {
        return new Diagram(shapes(), wires());
    }

    private static List<DiagramNode> shapes() {
        var nodes = new ArrayList<DiagramNode>();
        nodes.add(DiagramNode.of("parameters", Shape.PANEL, "parameters", "Parameters")
                .withIcon(Icons.of(SLIDERS))
                .withPorts(
                        List.of(),
                        List.of(
                                Port.of("day").withDetail("date"),
                                Port.of("limit").withDetail("10"),
                                Port.of("region").withDetail("\"eu\""))));
        nodes.add(DiagramNode.of("guard", Shape.GUARD, "guard", "if day is None")
                .withSubtitle("→ raise ValueError")
                .withIcon(Icons.of(ALERT_CIRCLE))
                .withPorts(List.of(Port.of("day")), List.of()));
        nodes.add(DiagramNode.of("fetch", Shape.CARD, "task", "fetch_orders")
                .withSubtitle("3 retries")
                .withIcon(Icons.of(DOWNLOAD))
                .withPorts(
                        List.of(
                                Port.of("day").asConnected(),
                                Port.of("limit").asConnected(),
                                Port.of("timeout").withDetail("30"),
                                Port.of("session").asRequired()),
                        List.of(Port.of("orders").asConnected())));
        nodes.add(DiagramNode.of("shape", Shape.CODE, "code", "rows, bad")
                .withSubtitle("12–19")
                .withIcon(Icons.of(CODE))
                .withPorts(List.of(Port.of("orders").asConnected()), List.of(Port.of("rows"), Port.of("bad")))
                .withMark("changed"));
        nodes.add(DiagramNode.of("loop", Shape.CONTAINER, "for", "for region in rows")
                .withSubtitle("3 rounds")
                .withIcon(Icons.of(REPEAT))
                .withParagraph(new Appearance.Paragraph("each region on its own"))
                .withPorts(List.of(Port.of("rows")), List.of(Port.of("results"))));
        nodes.add(DiagramNode.of("clean", Shape.CARD, "task", "clean")
                .in(id("loop"))
                .withSubtitle("submit")
                .withIcon(Icons.of(FILTER))
                .withPorts(List.of(Port.of("rows")), List.of(Port.of("out")))
                .withState(new Tone("running"), Icons.of(PLAY))
                .withShares(List.of(new Share(new Tone("completed"), 5), new Share(new Tone("running"), 7)))
                .asStacked(true));
        nodes.add(DiagramNode.of("if", Shape.CONTAINER, "if", "if region.large")
                .in(id("loop"))
                .withBranches(List.of("then", "else"))
                .withIcon(Icons.of(GIT_BRANCH)));
        nodes.add(DiagramNode.of("score", Shape.STEP, "step", "score_rows")
                .in(id("if"), 0)
                .withSubtitle("plain function")
                .withIcon(Icons.of(BOX))
                .withPorts(List.of(Port.of("rows")), List.of(Port.of("out"))));
        nodes.add(DiagramNode.of("skip", Shape.CARD, "task", "skip_region")
                .in(id("if"), 1)
                .withIcon(Icons.of(SLASH))
                .withMark("dimmed"));
        nodes.add(DiagramNode.of("closed", Shape.CLOSED, "subflow", "audit")
                .withSubtitle("5 inside: count, compare, …")
                .withIcon(Icons.of(LAYERS))
                .withPorts(List.of(Port.of("rows")), List.of(Port.of("out"))));
        nodes.add(DiagramNode.of("hole", Shape.CARD, "task", "pick a task")
                .withSubtitle("nothing here yet")
                .withIcon(Icons.of(PLUS))
                .withPorts(List.of(Port.of("in")), List.of(Port.of("out")))
                .withMark("hole"));
        nodes.add(DiagramNode.of("added", Shape.CARD, "task", "new_task").withMark("added"));
        nodes.add(DiagramNode.of("removed", Shape.CARD, "task", "old_task").withMark("removed"));
        nodes.add(DiagramNode.of("report", Shape.SMALL, "artifact", "report.md").withIcon(Icons.of(FILE_TEXT)));
        nodes.add(DiagramNode.of("pause", Shape.SMALL, "pause", "wait for approval")
                .withIcon(Icons.of(PAUSE))
                .withState(new Tone("paused"), null));
        nodes.add(DiagramNode.of("return", Shape.SMALL, "return", "return results")
                .withIcon(Icons.of(CORNER_DOWN_RIGHT))
                .withPorts(List.of(Port.of("results").asConnected()), List.of()));
        return nodes;
    }

    private static List<DiagramEdge> wires() {
        return List.of(
                DiagramEdge.of(DiagramEdgeKind.DATA, id("parameters"), "day", id("guard"), "day"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("parameters"), "day", id("fetch"), "day"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("parameters"), "limit", id("fetch"), "limit"),
                DiagramEdge.of(DiagramEdgeKind.ORDER, id("guard"), "", id("fetch"), ""),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("fetch"), "orders", id("shape"), "orders"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("shape"), "rows", id("loop"), "rows"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("loop"), "region", id("clean"), "rows"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("clean"), "out", id("score"), "rows")
                        .withTone("running")
                        .asAnimated(true),
                DiagramEdge.of(DiagramEdgeKind.COLLECT, id("score"), "out", id("loop"), "results"),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("shape"), "bad", id("closed"), "rows"),
                DiagramEdge.of(DiagramEdgeKind.WAIT, id("loop"), "results", id("hole"), "in"),
                DiagramEdge.of(DiagramEdgeKind.ORDER, id("added"), "", id("removed"), ""),
                DiagramEdge.of(DiagramEdgeKind.BARRIER, id("closed"), "out", id("pause"), ""),
                DiagramEdge.of(DiagramEdgeKind.ORDER, id("loop"), "", id("report"), ""),
                DiagramEdge.of(DiagramEdgeKind.ORDER, id("report"), "", id("pause"), ""),
                DiagramEdge.of(DiagramEdgeKind.DATA, id("loop"), "results", id("return"), "results"));
    }

    /// Every state, one card each.
    public static Diagram everyState() {
        var nodes = new ArrayList<DiagramNode>();
        var icons = List.of(CHECK, PLAY, X, CLOCK, CALENDAR, SLASH, SLASH, ZAP, PAUSE, ARCHIVE, MINUS);
        var tones = List.of(
                "completed",
                "running",
                "failed",
                "pending",
                "scheduled",
                "cancelled",
                "cancelling",
                "crashed",
                "paused",
                "cached",
                "plain");
        for (int i = 0; i < tones.size(); i++) {
            nodes.add(task(tones.get(i) + "_task", BOX, tones.get(i), tones.get(i), icons.get(i)));
        }
        return new Diagram(nodes, List.of());
    }

    /// A random acyclic diagram, the same for the same arguments.
    public static Diagram random(int size, double edgesEach, long seed) {
        var random = new Random(seed);
        var tones = List.of("completed", "running", "failed", "pending", "plain");
        var nodes = new ArrayList<DiagramNode>();
        var edges = new ArrayList<DiagramEdge>();
        var seen = new java.util.HashSet<String>();
        for (int i = 0; i < size; i++) {
            nodes.add(DiagramNode.of("n" + i, Shape.CARD, "task", "task_" + i)
                    .withTone(tones.get(random.nextInt(tones.size())))
                    .withPorts(List.of(Port.of("in")), List.of(Port.of("out"))));
            for (int e = 0; i > 0 && e < edgesEach; e++) {
                int from = Math.max(0, i - 1 - random.nextInt(Math.min(i, 30)));
                if (random.nextDouble() < edgesEach - e && seen.add(from + ">" + i)) {
                    edges.add(data("n" + from, "n" + i, "plain"));
                }
            }
        }
        return new Diagram(nodes, edges);
    }

    /// A random diagram of containers in containers, some of them empty and some with branches, with edges of every
    /// kind across all levels: cycles, self loops and edges between a container and what is in it too. The same for
    /// the same arguments.
    public static Diagram nested(int size, double edgesEach, long seed) {
        var random = new Random(seed);
        var nodes = new ArrayList<DiagramNode>();
        var containers = new ArrayList<DiagramNode>();
        for (int i = 0; i < size; i++) {
            var shape = random.nextInt(3) == 0 ? Shape.CONTAINER : one(List.of(Shape.values()), random);
            var node = DiagramNode.of("n" + i, shape, "task", name(i, random)).withPorts(ports(random), ports(random));
            if (random.nextInt(6) == 0) {
                node = node.withParagraph(new Appearance.Paragraph(one(CAPTIONS, random)));
            }
            int parent = random.nextInt(containers.size() + 1) - 1;
            if (parent >= 0) {
                var container = containers.get(parent);
                node = node.in(
                        container.id(),
                        random.nextInt(Math.max(1, container.branches().size())));
            }
            if (shape == Shape.CONTAINER) {
                node = node.withBranches(BRANCHES.subList(0, random.nextInt(BRANCHES.size() + 1)));
                containers.add(node);
            }
            nodes.add(node);
        }
        return new Diagram(nodes, edges(nodes, edgesEach, random));
    }

    private static List<DiagramEdge> edges(List<DiagramNode> nodes, double each, Random random) {
        var edges = new LinkedHashMap<EdgeId, DiagramEdge>();
        for (int i = 0; i < nodes.size() * each; i++) {
            var kind = one(List.of(DiagramEdgeKind.values()), random);
            var from = one(nodes, random);
            var to = one(nodes, random);
            var edge = DiagramEdge.of(kind, from.id(), "p" + random.nextInt(4), to.id(), "p" + random.nextInt(4));
            edges.put(edge.id(), edge);
        }
        return List.copyOf(edges.values());
    }

    private static String name(int number, Random random) {
        return String.join("_", WORDS.subList(0, 1 + random.nextInt(WORDS.size()))) + "_" + number;
    }

    /// A random diagram that is like a program: values go from what was shortly before, containers pass them on
    /// inwards and gather results, blocks follow each other. The same for the same arguments.
    public static Diagram program(int size, long seed) {
        return new RandomProgram(size, new Random(seed)).diagram();
    }

    /// Containers in each other, one card in the innermost, wired from outside.
    public static Diagram deep(int depth) {
        var nodes = new ArrayList<DiagramNode>();
        nodes.add(DiagramNode.of("outside", Shape.CARD, "task", "outside"));
        NodeId parent = null;
        for (int i = 0; i < depth; i++) {
            nodes.add(DiagramNode.of("c" + i, Shape.CONTAINER, "for", "for each in level_" + i)
                    .in(parent));
            parent = id("c" + i);
        }
        nodes.add(DiagramNode.of("inside", Shape.CARD, "task", "inside").in(parent));
        return new Diagram(nodes, List.of(data("outside", "inside", "plain")));
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }

    private static List<Port> ports(Random random) {
        return IntStream.range(0, random.nextInt(4))
                .mapToObj(each -> Port.of("p" + each))
                .toList();
    }
}
