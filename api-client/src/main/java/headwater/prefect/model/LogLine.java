package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One log line, as REST and the live feed both report it.
///
/// @param id the id, equal in REST and in the live feed
/// @param name the logger, such as `prefect.task_runs`; empty if omitted
/// @param levelNumber Python's number of its [#level()]; any number can occur
/// @param message the text, which may have several lines
/// @param timestamp when it was written, by the clock of the machine that wrote it
/// @param flowRunId the flow run, null without
/// @param taskRunId the task run, null for a line of the flow itself
public record LogLine(
        LogId id,
        String name,
        @JsonProperty("level") int levelNumber,
        String message,
        Instant timestamp,
        @Nullable FlowRunId flowRunId,
        @Nullable TaskRunId taskRunId) {
    /// Puts empty texts where the server said nothing.
    public LogLine {
        Objects.requireNonNull(id, "a log line without id");
        Objects.requireNonNull(timestamp, "a log line without timestamp");
        name = Absent.text(name);
        message = Absent.text(message);
    }

    /// How serious it is.
    public LogLevel level() {
        return LogLevel.of(levelNumber);
    }
}
