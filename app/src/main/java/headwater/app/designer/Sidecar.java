package headwater.app.designer;

import headwater.flow.ItemId;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.Project;
import headwater.graph.NodeId;
import headwater.graph.Point;
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

/// What is kept beside a flow file, in `.headwater/`, and is safe to delete: where a person has put the cards.
///
/// Keys are sorted, one card a line, whole numbers: two people who move different cards merge without a conflict.
///
/// @param flows for each flow the upper left corners of the cards that were moved
record Sidecar(Map<String, Map<NodeId, Point>> flows) {
    /// No drawing is as wide or high as this, in pixels.
    private static final double FARTHEST = 1_000_000;

    static final Sidecar NONE = new Sidecar(Map.of());

    private static final int VERSION = 1;

    /// The corners of the cards of a flow that were moved.
    Map<NodeId, Point> of(String flow) {
        return flows.getOrDefault(flow, Map.of());
    }

    /// This sidecar with some cards of a flow moved.
    Sidecar with(String flow, Map<NodeId, Point> moved) {
        var all = new LinkedHashMap<>(flows);
        var places = new LinkedHashMap<>(of(flow));
        places.putAll(moved);
        all.put(flow, places);
        return new Sidecar(all);
    }

    /// This sidecar without the cards of a flow.
    Sidecar without(String flow) {
        var all = new LinkedHashMap<>(flows);
        all.remove(flow);
        return new Sidecar(all);
    }

    /// This sidecar after a change of the text: each corner follows its card, and goes with it.
    Sidecar after(ItemMatch match) {
        var all = new LinkedHashMap<String, Map<NodeId, Point>>();
        flows.forEach((flow, corners) ->
                match.flowAfter(flow).ifPresent(function -> all.put(function, followed(corners, flow, match))));
        return new Sidecar(all);
    }

    /// Corners of cards of a flow after a change of the text.
    static Map<NodeId, Point> followed(Map<NodeId, Point> corners, String flow, ItemMatch match) {
        var moved = new LinkedHashMap<NodeId, Point>();
        corners.forEach((id, corner) ->
                match.after(flow, new ItemId(id.value())).ifPresent(now -> moved.put(new NodeId(now.value()), corner)));
        return moved;
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
        } catch (IOException | JacksonException unreadable) {
            return NONE;
        }
    }

    private static Sidecar of(JsonNode json) {
        var flows = new LinkedHashMap<String, Map<NodeId, Point>>();
        json.path("flows").forEachEntry((flow, kept) -> {
            var places = new LinkedHashMap<NodeId, Point>();
            kept.path("nodes").forEachEntry((id, place) -> {
                if (isWithinReach(place.path("x")) && isWithinReach(place.path("y"))) {
                    places.put(
                            new NodeId(id),
                            new Point(
                                    place.path("x").asDouble(), place.path("y").asDouble()));
                }
            });
            flows.put(flow, places);
        });
        return new Sidecar(flows);
    }

    /// Whether it is a number to which one can scroll; JSON also has `1e999`, which is infinite.
    private static boolean isWithinReach(JsonNode coordinate) {
        return coordinate.isNumber() && Math.abs(coordinate.asDouble()) <= FARTHEST;
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
