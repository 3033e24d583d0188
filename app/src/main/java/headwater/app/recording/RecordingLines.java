package headwater.app.recording;

import static java.util.Objects.requireNonNull;

import headwater.app.problem.UnusableFileException;
import headwater.app.run.Change;
import headwater.app.run.RunRecording;
import headwater.flow.Message;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import headwater.prefect.model.Artifact;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A recording as lines of JSON: first a line with the format's version and the flow run, then one line for each
/// change and each log line. Fields have the server's names. Fields and lines of a kind that this program does not
/// know are passed over, so files of later versions with additions can be read.
final class RecordingLines {
    private static final String FORMAT = "headwater-run";
    private static final int VERSION = 1;

    private RecordingLines() {}

    /// One line; of all but the first two fields one is given.
    private record Line(
            @Nullable String format,
            int version,
            @Nullable FlowRun flowRun,
            @Nullable TaskRun taskRun,
            @Nullable Entered flowState,
            @Nullable Artifact artifact,
            @Nullable LogLine log) {}

    private record Entered(FlowRunId flowRunId, State state, int runCount) {
        Entered {
            requireNonNull(flowRunId);
            requireNonNull(state);
        }
    }

    static Stream<String> of(RunRecording recording) {
        var header = new LinkedHashMap<String, Object>();
        header.put("format", FORMAT);
        header.put("version", VERSION);
        header.put("flow_run", recording.flowRun());
        return Stream.concat(
                Stream.of(Json.write(header)),
                Stream.concat(
                        recording.changes().stream().map(RecordingLines::of),
                        recording.lines().stream().map(line -> Json.write(Map.of("log", line)))));
    }

    static String of(Change change) {
        return Json.write(
                switch (change) {
                    case Change.FlowRunRead(var run) -> Map.of("flow_run", run);
                    case Change.FlowStateEntered(var run, var state, var count) ->
                        Map.of("flow_state", new Entered(run, state, count));
                    case Change.TaskRunChanged(var run) -> Map.of("task_run", run);
                    case Change.ArtifactSaved(var artifact) -> Map.of("artifact", artifact);
                });
    }

    /// Reads a recording. A last line that was cut off while it was written is passed over.
    ///
    /// @throws UnusableFileException if the first line is not that of a recording of this version, or a later
    ///     line is not JSON
    static RunRecording read(Iterator<String> lines) throws UnusableFileException {
        var header = lines.hasNext() ? parsed(lines.next(), 1, false) : null;
        if (header == null || !FORMAT.equals(header.format()) || header.flowRun() == null) {
            throw RecordingReason.notARecording();
        }
        if (header.version() > VERSION) {
            throw RecordingReason.unusable(Message.of(RecordingReason.NEWER), RecordingReason.NEWER_CURE);
        }
        var changes = new ArrayList<Change>();
        var logged = new ArrayList<LogLine>();
        for (int number = 2; lines.hasNext(); number++) {
            var text = lines.next();
            var line = text.isBlank() ? null : parsed(text, number, !lines.hasNext());
            var change = line == null ? null : change(line);
            if (change != null) {
                changes.add(change);
            } else if (line != null && line.log() != null) {
                logged.add(line.log());
            }
        }
        return new RunRecording(header.flowRun(), changes, logged);
    }

    private static @Nullable Line parsed(String line, int number, boolean isLast) throws UnusableFileException {
        try {
            return Json.read(line, Line.class);
        } catch (JsonException e) {
            if (isLast) {
                return null;
            }
            throw RecordingReason.unusable(
                    Message.of(RecordingReason.BAD_LINE, number, String.valueOf(e.getMessage())),
                    RecordingReason.DAMAGED_CURE);
        }
    }

    private static @Nullable Change change(Line line) {
        if (line.flowRun() != null) {
            return new Change.FlowRunRead(line.flowRun());
        }
        if (line.flowState() != null) {
            var entered = line.flowState();
            return new Change.FlowStateEntered(entered.flowRunId(), entered.state(), entered.runCount());
        }
        if (line.taskRun() != null) {
            return new Change.TaskRunChanged(line.taskRun());
        }
        return line.artifact() == null ? null : new Change.ArtifactSaved(line.artifact());
    }
}
