package headwater.app.runs;

import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the runs of a list that have come to match a saved search of which a person wants to be told. What matched
/// when the list, or the search, was first looked at is no news.
public final class RunNotices {
    private final Map<SavedFilter, Set<FlowRunId>> matching = new HashMap<>();
    private Set<FlowRunId> known = Set.of();
    // When the last state of the first list was entered; null before there was a list.
    private @Nullable Instant begin;

    /// Looks at a list that has changed; a run is in one notice at most.
    ///
    /// @param filters all saved searches
    /// @param now the present time
    public List<RunNotice> next(List<RunsModel.Listed> runs, Collection<SavedFilter> filters, Instant now) {
        var since = begin == null ? last(runs) : begin;
        begin = since;
        var notices = new ArrayList<RunNotice>();
        var told = new HashSet<FlowRunId>();
        matching.keySet().retainAll(filters);
        for (var filter : filters) {
            if (!filter.isWatched()) {
                continue;
            }
            var found = runs.stream()
                    .filter(RunsQuery.parse(filter.words()).matches(now))
                    .toList();
            var before = matching.put(filter, ids(found));
            if (before == null) {
                continue;
            }
            var news = found.stream()
                    .filter(listed -> !before.contains(listed.run().id()))
                    .filter(listed -> isNews(listed, since))
                    .filter(listed -> told.add(listed.run().id()))
                    .toList();
            if (!news.isEmpty()) {
                notices.add(new RunNotice(filter, news));
            }
        }
        known = ids(runs);
        return notices;
    }

    // An old run can come into the list: where others are deleted, or searched for.
    private boolean isNews(RunsModel.Listed listed, Instant since) {
        return known.contains(listed.run().id()) || entered(listed).isAfter(since);
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

    private static Set<FlowRunId> ids(List<RunsModel.Listed> runs) {
        return runs.stream().map(listed -> listed.run().id()).collect(Collectors.toSet());
    }
}
