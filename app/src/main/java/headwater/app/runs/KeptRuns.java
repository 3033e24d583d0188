package headwater.app.runs;

import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.ListPage;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Which of the runs that are known a list keeps. A schedule makes up to a hundred runs of a deployment before their
/// time (the server's `services.scheduler` settings), which must not take the place of those that have run.
final class KeptRuns {
    /// How many runs are kept whose time has yet to come: the next ones.
    static final int MOST_UPCOMING = 100;

    private KeptRuns() {}

    /// The next upcoming runs, one page of the others, and one page of older ones that are searched for; latest first.
    static List<Listed> of(List<Listed> all, Predicate<Listed> isFound, Instant now) {
        var sorted = all.stream().sorted(RunsModel.LATEST_FIRST).toList();
        Predicate<Listed> isUpcoming = each -> each.run().isUpcoming(now);
        var upcoming = sorted.stream().filter(isUpcoming).toList();
        var others = sorted.stream().filter(isUpcoming.negate()).toList();
        var older = others.stream().skip(ListPage.SIZE).filter(isFound).limit(ListPage.SIZE);
        return Stream.of(
                        upcoming.stream().skip(Math.max(0, upcoming.size() - MOST_UPCOMING)),
                        others.stream().limit(ListPage.SIZE),
                        older)
                .flatMap(part -> part)
                .toList();
    }
}
