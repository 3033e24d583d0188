package headwater.app.watch;

import headwater.app.run.Recordings;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A recorded run that happens again on a [PretendPrefect], event by event: rows and log lines are there as far as
/// the run has got. All is JSON as a real server wrote it; rows before the end are the last ones with the state of
/// the event.
final class Playback {
    private final PretendPrefect server;
    private final List<Map<?, ?>> events;
    private final List<Map<String, @Nullable Object>> flowRuns = new ArrayList<>();
    private final List<Map<String, @Nullable Object>> taskRuns;
    private final List<Map<String, @Nullable Object>> logs;
    private final Map<@Nullable Object, Map<?, ?>> latest = new LinkedHashMap<>();
    private int happened;

    Playback(PretendPrefect server, String run) {
        this.server = server;
        events = Recordings.eventLines(run).stream()
                .<Map<?, ?>>map(PretendPrefect::json)
                .toList();
        flowRuns.add(object(PretendPrefect.json(Recordings.text(run + "-flow_run.json"))));
        flowRuns.addAll(subflows(run));
        taskRuns = array(run + "-task_runs.json");
        logs = array(run + "-logs.json");
        show(taskRuns());
    }

    /// The rows of a run's subflows.
    static List<Map<String, @Nullable Object>> subflows(String run) {
        return run.equals("nested") ? array(run + "-subflows.json") : List.of();
    }

    boolean hasNext() {
        return happened < events.size();
    }

    /// Lets the next event happen on the server and returns it; it is not sent yet.
    Map<?, ?> next() {
        var event = events.get(happened++);
        latest.put(resource(event), event);
        server.stores(event);
        show(taskRuns());
        return event;
    }

    /// Shows the last rows of all, after some readings that lag behind.
    void end(int lagging) {
        var readings = new ArrayList<List<Map<String, @Nullable Object>>>();
        for (int reading = 0; reading < lagging; reading++) {
            readings.add(taskRuns.subList(0, taskRuns.size() * reading / lagging));
        }
        readings.add(taskRuns);
        server.hasTaskRunsInTurn(readings);
    }

    /// The log lines that were written by now and not before the event at this place.
    List<Map<String, @Nullable Object>> newLines(int since) {
        return lines(happened).stream()
                .filter(line -> !lines(since).contains(line))
                .toList();
    }

    int happened() {
        return happened;
    }

    private void show(List<Map<String, @Nullable Object>> rows) {
        flowRuns.stream().map(this::asFar).filter(Objects::nonNull).forEach(server::hasFlowRun);
        server.hasTaskRunsInTurn(List.of(rows));
        server.hasLogs(lines(happened));
    }

    private List<Map<String, @Nullable Object>> lines(int count) {
        if (count == events.size()) {
            return logs;
        }
        if (count == 0) {
            return List.of();
        }
        var now = ServerFilter.time(events.get(count - 1).get("occurred"));
        return logs.stream()
                .filter(line -> !ServerFilter.time(line.get("timestamp")).isAfter(now))
                .toList();
    }

    private List<Map<String, @Nullable Object>> taskRuns() {
        return taskRuns.stream().map(this::asFar).filter(Objects::nonNull).toList();
    }

    // The call of a subflow has no events of its own: its row is there when the subflow is.
    private @Nullable Map<String, @Nullable Object> asFar(Map<String, @Nullable Object> row) {
        var isTask = row.containsKey("task_key");
        var event = latest.get((isTask ? "prefect.task-run." : "prefect.flow-run.") + row.get("id"));
        if (isTask && event == null) {
            var child = row.get("state") instanceof Map<?, ?> state
                            && state.get("state_details") instanceof Map<?, ?> details
                    ? details.get("child_flow_run_id")
                    : null;
            event = child == null ? null : latest.get("prefect.flow-run." + child);
            return event == null ? null : inState(row, event, child);
        }
        if (event == null) {
            return row.equals(flowRuns.getFirst()) ? scheduled(row) : null;
        }
        var isLast = row.get("state") instanceof Map<?, ?> state && Objects.equals(state.get("id"), event.get("id"));
        return isLast ? row : inState(row, event, null);
    }

    private static Map<String, @Nullable Object> inState(
            Map<String, @Nullable Object> row, Map<?, ?> event, @Nullable Object child) {
        var labels = (Map<?, ?>) Objects.requireNonNull(event.get("resource"));
        var state = new LinkedHashMap<String, @Nullable Object>();
        state.put("id", event.get("id"));
        state.put("type", labels.get("prefect.state-type"));
        state.put("name", labels.get("prefect.state-name"));
        state.put("timestamp", labels.get("prefect.state-timestamp"));
        state.put("message", labels.get("prefect.state-message"));
        state.put("state_details", child == null ? Map.of() : Map.of("child_flow_run_id", child));
        var copy = new LinkedHashMap<String, @Nullable Object>(row);
        copy.put("state", state);
        copy.put("run_count", Integer.parseInt(String.valueOf(labels.get("prefect.run-count"))));
        copy.put("end_time", null);
        copy.put("total_run_time", 0.0);
        if ("PENDING".equals(state.get("type"))) {
            copy.put("start_time", null);
        }
        return copy;
    }

    private static Map<String, @Nullable Object> scheduled(Map<String, @Nullable Object> row) {
        var copy = new LinkedHashMap<String, @Nullable Object>(row);
        copy.put("state", null);
        copy.put("run_count", 0);
        copy.put("start_time", null);
        copy.put("end_time", null);
        copy.put("total_run_time", 0.0);
        return copy;
    }

    private static @Nullable Object resource(Map<?, ?> event) {
        var labels = (Map<?, ?>) Objects.requireNonNull(event.get("resource"));
        var id = labels.get("prefect.resource.id");
        // A heartbeat is not a state.
        return labels.containsKey("prefect.state-type") ? id : id + " " + event.get("event");
    }

    private static List<Map<String, @Nullable Object>> array(String name) {
        try {
            var all = new ArrayList<Map<String, @Nullable Object>>();
            ((List<?>) Objects.requireNonNull(Json.readAny(Recordings.text(name))))
                    .forEach(row -> all.add(object((Map<?, ?>) Objects.requireNonNull(row))));
            return all;
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, @Nullable Object> object(Map<?, ?> row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        row.forEach((key, value) -> object.put(String.valueOf(key), value));
        return object;
    }
}
