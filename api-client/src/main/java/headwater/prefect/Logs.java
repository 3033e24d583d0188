package headwater.prefect;

import headwater.prefect.Transport.Path;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.LogLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntConsumer;

/// Log lines that the server has stored. Python sends them in batches every two seconds, so lines can turn up
/// late and before others in time.
public final class Logs {
    private final Transport transport;

    Logs(Transport transport) {
        this.transport = transport;
    }

    /// Up to 200 lines by time, from this place on.
    public ListPage<LogLine> page(LogFilter filter, int offset) throws PrefectException {
        var body = Fields.none()
                .with("logs", filter.criteria().isEmpty() ? null : filter.criteria())
                .with("sort", "TIMESTAMP_ASC")
                .with("limit", ListPage.SIZE)
                .with("offset", offset)
                .map();
        return Paging.page(transport.postForList(Path.of("logs", "filter"), body, LogLine.class), offset);
    }

    /// All lines that match, by time.
    public List<LogLine> all(LogFilter filter) throws PrefectException {
        return first(filter, Integer.MAX_VALUE, _ -> {});
    }

    /// The earliest lines that match, by time. Each request begins at the time of the last line read rather than at a
    /// place in the list, as a server counts its way to a place.
    ///
    /// @param most how many lines are wanted at most
    /// @param progress receives how many there are, after each request
    public List<LogLine> first(LogFilter filter, int most, IntConsumer progress) throws PrefectException {
        var lines = new ArrayList<LogLine>();
        var seen = new HashSet<>();
        var from = filter;
        var offset = 0;
        while (true) {
            var page = page(from, offset);
            for (var line : page.items()) {
                if (seen.add(line.id())) {
                    lines.add(line);
                }
            }
            progress.accept(Math.min(most, lines.size()));
            if (!page.more() || lines.size() >= most) {
                return List.copyOf(lines.subList(0, Math.min(most, lines.size())));
            }
            var first = page.items().getFirst().timestamp();
            var last = page.items().getLast().timestamp();
            if (last.equals(first)) {
                offset += page.items().size();
            } else {
                from = filter.since(last);
                offset = 0;
            }
        }
    }
}
