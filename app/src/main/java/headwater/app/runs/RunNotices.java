package headwater.app.runs;

import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the runs that have come to match a saved search of which a person wants to be told. What matched when runs
/// were first looked at, or the search was, is no news.
public final class RunNotices {
    private static final int MOST_KNOWN = 2000;
    private static final int MOST_MATCHING = 50_000;

    private final Map<SavedFilter, Watched> watched = new HashMap<>();
    private final Map<FlowRunId, RunsModel.Listed> known = new LatestRuns<>(MOST_KNOWN);
    // When the last state of the first runs was entered; null before there were any.
    private @Nullable Instant begin;

    private record Watched(RunsQuery query, Set<FlowRunId> matching) {}

    /// Looks at runs that were read or have changed; each is in one notice at most.
    ///
    /// @param filters all saved searches
    /// @param now the present time
    public List<RunNotice> next(List<RunsModel.Listed> runs, Collection<SavedFilter> filters, Instant now) {
        var since = begin == null ? last(runs) : begin;
        begin = since;
        watch(filters, now);
        var notices = new ArrayList<RunNotice>();
        var told = new HashSet<FlowRunId>();
        for (var filter : filters) {
            var search = watched.get(filter);
            if (search == null) {
                continue;
            }
            var matches = search.query().matches(now);
            var news = new ArrayList<RunsModel.Listed>();
            for (var listed : runs) {
                var id = listed.run().id();
                if (!matches.test(listed)) {
                    search.matching().remove(id);
                } else if (search.matching().add(id) && isNews(listed, since) && told.add(id)) {
                    news.add(listed);
                }
            }
            if (!news.isEmpty()) {
                notices.add(new RunNotice(filter, news, ""));
            }
        }
        runs.forEach(listed -> known.put(listed.run().id(), listed));
        return notices;
    }

    private void watch(Collection<SavedFilter> filters, Instant now) {
        watched.keySet().removeIf(filter -> !filters.contains(filter));
        for (var filter : filters) {
            if (filter.isWatched()) {
                watched.computeIfAbsent(filter, made -> begun(RunsQuery.parse(made.words()), now));
            }
        }
    }

    private Watched begun(RunsQuery query, Instant now) {
        var matches = query.matches(now);
        var matching = Collections.newSetFromMap(new LatestRuns<Boolean>(MOST_MATCHING));
        known.values().stream()
                .filter(matches)
                .forEach(listed -> matching.add(listed.run().id()));
        return new Watched(query, matching);
    }

    // An old run can be read for the first time, when it is searched for.
    private boolean isNews(RunsModel.Listed listed, Instant since) {
        return known.containsKey(listed.run().id()) || entered(listed).isAfter(since);
    }

    private static Instant last(List<RunsModel.Listed> runs) {
        return runs.stream()
                .map(RunNotices::entered)
                .reduce(Instant.MIN, (one, other) -> one.isAfter(other) ? one : other);
    }

    private static Instant entered(RunsModel.Listed listed) {
        var state = listed.run().state();
        return state == null || state.timestamp() == null ? Instant.MIN : state.timestamp();
    }
}
