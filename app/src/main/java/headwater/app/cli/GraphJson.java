package headwater.app.cli;

import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.flow.check.Checks;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What `graph --json` prints for a file.
///
/// Folded code is left out, as it is in the drawing. Values of parameters come from no node, so the
/// edges of the parameter panel are left out too; each parameter is listed by name. In a file with
/// several flows each id begins with its flow's function and a colon, so that an edit can name it
/// without the flow.
final class GraphJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private GraphJson() {}

    /// The object for a document; `flow` (a function or Prefect name) keeps only that flow,
    /// null keeps all.
    static ObjectNode of(Document document, String file, @Nullable String flow) {
        var json = JSON.objectNode();
        json.put("file", file);
        var flows = json.putArray("flows");
        boolean several = document.flows().size() > 1;
        document.flows().stream()
                .filter(each ->
                        flow == null || each.id().equals(flow) || each.name().equals(flow))
                .forEach(each -> flows.add(flow(each, several ? each.id() + ":" : "")));
        var unresolved = json.putArray("unresolved");
        document.unresolved().forEach(unresolved::add);
        var findings = Checks.of(document);
        if (!findings.isEmpty()) {
            var problems = json.putArray("problems");
            for (var finding : findings) {
                problems.addObject().put("line", finding.line()).put("words", Words.of(finding.message()));
            }
        }
        return json;
    }

    private static ObjectNode flow(Flow flow, String prefix) {
        var json = JSON.objectNode();
        json.put("name", flow.name());
        json.put("id", flow.id());
        json.put("function", flow.function());
        json.put("line", flow.line());
        json.put("level", flow.level());
        var parameters = json.putArray("parameters");
        for (var parameter : flow.parameters()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("annotation", parameter.annotation())
                    .put("default", parameter.defaultText());
        }
        var graph = flow.graph();
        var nodes = json.putArray("nodes");
        graph.nodes().stream().filter(node -> !node.folded()).forEach(node -> nodes.add(node(node, prefix)));
        var edges = json.putArray("edges");
        graph.edges().stream()
                .filter(edge -> !edge.from().equals(ItemId.PARAMETERS))
                .forEach(edge -> edges.addObject()
                        .put("kind", edge.kind().word())
                        .put("from", prefix + edge.from().value())
                        .put("to", prefix + edge.to().value())
                        .put("port", edge.port())
                        .put("variable", edge.variable()));
        return json;
    }

    private static ObjectNode node(FlowNode node, String prefix) {
        var mode = node.mode();
        var parent = node.parent();
        var json = JSON.objectNode();
        json.put("id", prefix + node.id().value());
        json.put("kind", node.kind().word());
        json.put("mode", mode == null ? null : mode.word());
        json.put("name", node.name());
        json.put("callee", node.callee());
        json.put("line", node.line());
        json.put("endLine", node.endLine());
        json.put("parent", parent == null ? null : prefix + parent.value());
        json.put("branch", node.branch());
        var options = json.putObject("options");
        node.options().forEach(option -> options.put(option.name(), option.value()));
        return json;
    }
}
