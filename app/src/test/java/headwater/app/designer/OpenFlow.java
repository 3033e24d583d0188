package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.fx.Inline;
import headwater.flow.UnreadableException;
import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// A small flow that a test has opened.
final class OpenFlow {
    static final String TEXT = """
            from prefect import flow, task


            @task
            def load(day):
                return [day]


            @task
            def clean(rows):
                return rows


            @task
            def publish(rows, title="Orders"):
                print(title, rows)


            @flow
            def orders(day: str = "today"):
                raw = load(day)  # one day
                good = clean(raw)
                publish(good)
            """;

    private OpenFlow() {}

    static DesignerModel in(Path folder) throws IOException, UnreadableException {
        return in(folder, TEXT);
    }

    static DesignerModel in(Path folder, String text) throws IOException, UnreadableException {
        var file = folder.resolve("orders.py");
        Files.writeString(file, text);
        return open(file);
    }

    static DesignerModel open(Path file) throws UnreadableException {
        return open(file, new Inline());
    }

    static DesignerModel open(Path file, Background background) throws UnreadableException {
        var opened = OpenedFlow.read(file, OpenFlow::inARow, recoveries(file));
        return new DesignerModel(opened, OpenFlow::inARow, background);
    }

    static RecoveryFolder recoveries(Path file) {
        return new RecoveryFolder(file.resolveSibling("recovery"));
    }

    // A layout that a test can foresee: all in one row.
    static LayoutResult inARow(Diagram diagram, LayoutPage page) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        for (var node : diagram.nodes()) {
            boxes.put(node.id(), new Box(200 * boxes.size(), 0, 180, 60));
        }
        return new LayoutResult(new Placement(boxes, Map.of()), null);
    }

    static String text(DesignerModel model) {
        return model.document().sourceProperty().get().text();
    }

    static Diagram diagram(DesignerModel model) {
        return model.drawingProperty().get().diagram();
    }

    static DiagramNode node(DesignerModel model, String id) {
        return Objects.requireNonNull(diagram(model).node(new NodeId(id)), id);
    }

    static DiagramEdge edge(DesignerModel model, DiagramEdgeKind kind, String from, String to) {
        return diagram(model).edges().stream()
                .filter(edge -> edge.kind() == kind
                        && edge.from().value().equals(from)
                        && edge.to().value().equals(to))
                .findFirst()
                .orElseThrow();
    }
}
