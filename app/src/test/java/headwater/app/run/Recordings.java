package headwater.app.run;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.TaskRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// What a real Prefect 3.8.8 said about a run: its events as they came, and its rows at the end.
public final class Recordings {
    private Recordings() {}

    /// The text of a file.
    public static String text(String name) {
        try (var stream = Recordings.class.getResourceAsStream("/recordings/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The row of a flow run.
    public static FlowRun flowRun(String run) {
        return read(text(run + "-flow_run.json"), FlowRun.class);
    }

    /// The rows of its task runs, those of its subflows among them.
    public static List<TaskRun> taskRuns(String run) {
        return readList(text(run + "-task_runs.json"), TaskRun.class);
    }

    /// Its log, by time.
    public static List<LogLine> logs(String run) {
        return readList(text(run + "-logs.json"), LogLine.class);
    }

    /// Its events, each as one line of JSON.
    public static List<String> eventLines(String run) {
        return text(run + "-events.jsonl").lines().toList();
    }

    /// Its events.
    public static List<Event> events(String run) {
        return eventLines(run).stream().map(line -> read(line, Event.class)).toList();
    }

    /// The changes that its events describe.
    public static List<Change> changesOfEvents(String run) {
        return events(run).stream()
                .map(Event::stateChange)
                .filter(Objects::nonNull)
                .map(Recordings::change)
                .toList();
    }

    /// The run that its events and its rows describe together.
    public static Run run(String run) {
        var changes = new ArrayList<>(changesOfEvents(run));
        taskRuns(run).forEach(task -> changes.add(new Change.TaskRunChanged(task)));
        changes.add(new Change.FlowRunRead(flowRun(run)));
        return Run.of(flowRun(run).withState(null, 0, null, null, null)).after(changes);
    }

    private static Change change(StateChange change) {
        return switch (change) {
            case StateChange.OfTaskRun(var run, var _) -> new Change.TaskRunChanged(run);
            case StateChange.OfFlowRun(var id, var _, var count, var state) ->
                new Change.FlowStateEntered(id, state, count);
        };
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return Json.read(json, type);
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }

    private static <T> List<T> readList(String json, Class<T> type) {
        try {
            return Json.readList(json, type);
        } catch (JsonException e) {
            throw new AssertionError(e);
        }
    }
}
