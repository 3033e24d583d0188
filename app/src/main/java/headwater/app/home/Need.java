package headwater.app.home;

import headwater.flow.Message;
import headwater.prefect.model.FlowRun;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that needs a person. Runs that failed alike are one of these.
///
/// @param source the flow and deployment of the runs, or the work pool
/// @param runs the runs, for a work pool those that wait for it, which may be none
/// @param since when it began; null if the server did not say
/// @param said what a machine said of it; empty for nothing
/// @param detail the rest, as a sentence; null for nothing
/// @param isOver whether it has gone by itself since
public record Need(
        NeedKind kind,
        String source,
        List<FlowRun> runs,
        @Nullable Instant since,
        String said,
        @Nullable Message detail,
        boolean isOver) {
    /// Copies the list.
    public Need {
        runs = List.copyOf(runs);
    }
}
