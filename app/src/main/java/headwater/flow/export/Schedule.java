package headwater.flow.export;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// When a flow runs by itself.
public sealed interface Schedule {

    /// At the times of a cron expression.
    ///
    /// @param timezone such as `Europe/Berlin`; null leaves that open
    record Cron(String expression, @Nullable String timezone) implements Schedule {}

    /// Again and again, this far apart.
    record Interval(Duration every) implements Schedule {}
}
