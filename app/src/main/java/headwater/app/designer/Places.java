package headwater.app.designer;

import headwater.flow.python.Project;
import headwater.graph.NodeId;
import headwater.graph.Point;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Where a person has put the cards of a file's flows: kept beside the file in `.headwater/`, safe to delete.
///
/// Keys are sorted, one card a line, whole numbers: two people who move different cards merge without a conflict.
///
/// @param flows for each flow the upper left corners of the cards that were moved
record Places(Map<String, Map<NodeId, Point>> flows) {
    static final Places NONE = new Places(Map.of());

    private static final int VERSION = 1;

    Map<NodeId, Point> of(String flow) {
        return flows.getOrDefault(flow, Map.of());
    }

    /// These places, with some cards of a flow moved.
    Places with(String flow, Map<NodeId, Point> moved) {
        var all = new LinkedHashMap<>(flows);
        var places = new LinkedHashMap<>(of(flow));
        places.putAll(moved);
        all.put(flow, places);
        return new Places(all);
    }

    /// These places without those of a flow.
    Places without(String flow) {
        var all = new LinkedHashMap<>(flows);
        all.remove(flow);
        return new Places(all);
    }

    /// The file that keeps the places of a flow file.
    static Path fileOf(Path flowFile) {
        var file = flowFile.toAbsolutePath().normalize();
        var root = Project.around(file).root();
        var base = root == null ? Objects.requireNonNull(file.getParent(), "a file stands in a folder") : root;
        var relative = base.relativize(file);
        return base.resolve(".headwater").resolve(relative + ".json");
    }

    /// Reads a file; one that is not there, or is broken, holds none: nothing that matters stands in it.
    static Places read(Path file) {
        try {
            return Files.isRegularFile(file) ? of(JsonMapper.shared().readTree(Files.readAllBytes(file))) : NONE;
        } catch (IOException | JacksonException unreadable) {
            return NONE;
        }
    }

    private static Places of(JsonNode json) {
        var flows = new LinkedHashMap<String, Map<NodeId, Point>>();
        json.path("flows").forEachEntry((flow, told) -> {
            var places = new LinkedHashMap<NodeId, Point>();
            told.path("nodes").forEachEntry((id, place) -> {
                if (place.path("x").isNumber() && place.path("y").isNumber()) {
                    places.put(
                            new NodeId(id),
                            new Point(
                                    place.path("x").asDouble(), place.path("y").asDouble()));
                }
            });
            flows.put(flow, places);
        });
        return new Places(flows);
    }

    /// What the file holds.
    byte[] bytes() {
        var flowTexts = new TreeMap<>(flows)
                .entrySet().stream()
                        .filter(flow -> !flow.getValue().isEmpty())
                        .map(flow -> "    " + quoted(flow.getKey()) + ": {\"nodes\": {\n" + nodes(flow.getValue())
                                + "\n    }}")
                        .collect(Collectors.joining(",\n"));
        var text = "{\n  \"flows\": {\n" + flowTexts + "\n  },\n  \"version\": " + VERSION + "\n}\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String nodes(Map<NodeId, Point> places) {
        var sorted = new TreeMap<String, Point>();
        places.forEach((id, point) -> sorted.put(id.value(), point));
        return sorted.entrySet().stream()
                .map(place -> "      " + quoted(place.getKey()) + ": {\"x\": "
                        + Math.round(place.getValue().x()) + ", \"y\": "
                        + Math.round(place.getValue().y()) + "}")
                .collect(Collectors.joining(",\n"));
    }

    private static String quoted(String text) {
        return JsonNodeFactory.instance.stringNode(text).toString();
    }
}
