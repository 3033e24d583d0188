package headwater.prefect.live;

import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.LogLine;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Asks for the log lines of all runs. Nothing of before a connection is sent: the lines of a run are read from
/// REST anyway.
final class LogSource implements FeedSource<LogFilter, LogLine> {
    @Override
    public String path() {
        return "logs/out";
    }

    @Override
    public Map<String, ?> filter(Collection<LogFilter> wanted) {
        return Map.of();
    }

    @Override
    public boolean covers(Collection<LogFilter> sent, LogFilter wanted) {
        return true;
    }

    @Override
    public boolean matches(LogFilter wanted, LogLine value) {
        return true;
    }

    @Override
    public boolean backfill() {
        return false;
    }

    @Override
    public void opened() {}

    @Override
    public @Nullable LogLine value(Frame frame) {
        return frame instanceof Frame.Log(var line) ? line : null;
    }

    @Override
    public List<LogLine> late() {
        return List.of();
    }
}
