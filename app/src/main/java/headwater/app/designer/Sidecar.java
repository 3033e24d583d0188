package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.flow.Document;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.Project;
import headwater.graph.NodeId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// What is kept beside a flow file, in `.headwater/`, and is safe to delete: which containers a person has opened and
/// closed. Where a card is says its statement, so no positions are kept; those of older versions are passed over.
///
/// Keys are sorted, one container a line: changes of two people merge without a conflict.
///
/// @param flows for each flow the containers that were opened (true) or closed (false)
record Sidecar(Map<String, Map<NodeId, Boolean>> flows) {
    static final Sidecar NONE = new Sidecar(Map.of());

    private static final int VERSION = 2;

    /// The containers of a flow that were opened or closed.
    Map<NodeId, Boolean> of(String flow) {
        return flows.getOrDefault(flow, Map.of());
    }

    /// This sidecar with some containers of a flow opened or closed.
    Sidecar with(String flow, Map<NodeId, Boolean> open) {
        var all = new LinkedHashMap<>(flows);
        var here = new LinkedHashMap<>(of(flow));
        here.putAll(open);
        all.put(flow, here);
        return new Sidecar(all);
    }

    /// This sidecar after a change of the text: what is known of a container follows it, and goes with it.
    Sidecar after(Document before, ItemMatch match) {
        var all = new LinkedHashMap<String, Map<NodeId, Boolean>>();
        flows.forEach((flow, open) ->
                match.flowAfter(flow).ifPresent(function -> all.put(function, followed(open, flow, before, match))));
        return new Sidecar(all);
    }

    private static Map<NodeId, Boolean> followed(
            Map<NodeId, Boolean> open, String flow, Document before, ItemMatch match) {
        var followed = new LinkedHashMap<NodeId, Boolean>();
        open.forEach(
                (id, isOpen) -> CardIds.after(id, flow, before, match).ifPresent(now -> followed.put(now, isOpen)));
        return followed;
    }

    /// The sidecar of a flow file.
    static Path fileOf(Path flowFile) {
        var file = flowFile.toAbsolutePath().normalize();
        var project = Project.folderOf(file);
        var relative = project.relativize(file);
        return project.resolve(".headwater").resolve(relative + ".json");
    }

    /// Reads a sidecar; one that is not there, or is broken, is empty: nothing that affects the flow is in it.
    static Sidecar read(Path file) {
        try {
            return Files.isRegularFile(file) ? of(JsonMapper.shared().readTree(Files.readAllBytes(file))) : NONE;
        } catch (IOException | JacksonException _) {
            return NONE;
        }
    }

    private static Sidecar of(JsonNode json) {
        var flows = new LinkedHashMap<String, Map<NodeId, Boolean>>();
        json.path("flows").forEachEntry((flow, kept) -> {
            var open = new LinkedHashMap<NodeId, Boolean>();
            kept.path("open").forEachEntry((id, isOpen) -> {
                if (isOpen.isBoolean()) {
                    open.put(new NodeId(id), isOpen.asBoolean());
                }
            });
            if (!open.isEmpty()) {
                flows.put(flow, open);
            }
        });
        return new Sidecar(flows);
    }

    /// What the file holds.
    byte[] bytes() {
        var flowTexts = new TreeMap<>(flows)
                .entrySet().stream()
                        .filter(flow -> !flow.getValue().isEmpty())
                        .map(flow -> "    " + quoted(flow.getKey()) + ": {\"open\": {\n" + containers(flow.getValue())
                                + "\n    }}")
                        .collect(Collectors.joining(",\n"));
        var text = "{\n  \"flows\": {\n" + flowTexts + "\n  },\n  \"version\": " + VERSION + "\n}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String containers(Map<NodeId, Boolean> open) {
        var sorted = new TreeMap<String, Boolean>();
        open.forEach((id, isOpen) -> sorted.put(id.value(), isOpen));
        return sorted.entrySet().stream()
                .map(each -> "      " + quoted(each.getKey()) + ": " + each.getValue())
                .collect(Collectors.joining(",\n"));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
