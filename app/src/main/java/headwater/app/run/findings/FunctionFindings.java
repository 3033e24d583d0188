package headwater.app.run.findings;

import headwater.app.look.Times;
import headwater.app.run.PlanMatch;
import headwater.app.run.analysis.Attempt;
import headwater.app.run.analysis.FailureOrigin;
import headwater.app.run.analysis.NotReached;
import headwater.app.run.analysis.Phase;
import headwater.app.run.analysis.UsualDuration;
import headwater.flow.Message;
import headwater.prefect.model.State;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What stands out in the runs of one function.
final class FunctionFindings {
    // What is shorter is noise.
    private static final Duration LEAST = Duration.ofMillis(500);
    private static final int SEVERAL = 3;

    // Of this share of the runs it is usual that they take longer than the others.
    private static final double SLOW_SHARE = 0.2;

    private final FunctionRuns runs;
    private final @Nullable UsualDuration usual;

    /// @param usual how long one takes usually; null where that is not known
    FunctionFindings(FunctionRuns runs, @Nullable UsualDuration usual) {
        this.runs = runs;
        this.usual = usual;
    }

    Stream<RunFinding> all(Collection<NotReached> notReached) {
        return Stream.of(
                        failure(notReached),
                        Optional.ofNullable(usual).flatMap(this::slow),
                        retries(),
                        oneByOne(),
                        fewWorkers(),
                        slots(),
                        cache())
                .flatMap(Optional::stream);
    }

    private Optional<RunFinding> failure(Collection<NotReached> notReached) {
        var failed = runs.tasks().stream()
                .filter(task -> task.stateType().isFailure())
                .toList();
        if (failed.isEmpty()) {
            return Optional.empty();
        }
        var origins = failed.stream()
                .map(task -> FailureOrigin.of(runs.timing().run(), task))
                .toList();
        long lost = notReached.stream()
                .filter(each -> failed.stream().anyMatch(task -> task.equals(each.because())))
                .count();
        return Optional.of(new RunFinding(
                RunFindingKind.FAILURE,
                failure(origins),
                Message.of(RunFindingText.NOT_REACHED, lost),
                Duration.ZERO,
                FunctionRuns.ids(origins.stream().map(FailureOrigin::task).toList())));
    }

    private Message failure(List<FailureOrigin> origins) {
        var first = origins.getFirst();
        var said = said(first.task().state());
        var function = PlanMatch.function(first.task());
        int count = origins.size();
        if (first.subflow().isEmpty()) {
            return runs.count() == 1
                    ? Message.of(RunFindingText.FAILED, function, said)
                    : Message.of(RunFindingText.FAILED_OF, function, count, runs.count(), said);
        }
        return count == 1
                ? Message.of(RunFindingText.FAILED_WITHIN, function, first.subflow(), said)
                : Message.of(
                        RunFindingText.FAILED_WITHIN_OF,
                        runs.function(),
                        count,
                        runs.count(),
                        function,
                        first.subflow(),
                        said);
    }

    // One in many that takes long is usual, unless it takes very long.
    private Optional<RunFinding> slow(UsualDuration usually) {
        var slow = runs.tasks().stream()
                .filter(task -> usually.isClearlyExceededBy(runs.longest(task)))
                .toList();
        var longest = slow.stream().map(runs::longest).max(Duration::compareTo);
        boolean isNone = slow.size() < SLOW_SHARE * runs.count()
                && longest.map(usually::isFarExceededBy).map(far -> !far).orElse(true);
        if (longest.isEmpty() || isNone) {
            return Optional.empty();
        }
        var took = longest.get();
        var times = String.format(Locale.ROOT, "%.1f", usually.times(took));
        var title = runs.count() == 1
                ? Message.of(
                        RunFindingText.SLOW,
                        runs.function(),
                        Times.words(took),
                        times,
                        Times.words(usually.median()),
                        usually.runs())
                : Message.of(
                        RunFindingText.SLOW_OF,
                        runs.function(),
                        Times.words(took),
                        slow.size(),
                        runs.count(),
                        times,
                        Times.words(usually.median()),
                        usually.runs());
        return Optional.of(new RunFinding(
                RunFindingKind.SLOW,
                title,
                Message.of(RunFindingText.SLOW_DETAIL, Times.words(usually.most())),
                took.minus(usually.median()),
                FunctionRuns.ids(slow)));
    }

    private Optional<RunFinding> retries() {
        var retried = runs.tasks().stream()
                .filter(task -> runs.of(task).attempts().size() > 1)
                .toList();
        var broken = FunctionRuns.sum(retried.stream()
                .flatMap(task -> runs.of(task).attempts().stream()
                        .limit(runs.of(task).attempts().size() - 1L))
                .map(Attempt::duration));
        var between =
                FunctionRuns.sum(retried.stream().map(task -> runs.of(task).in(Phase.WAITING_FOR_RETRY)));
        var cost = broken.plus(between);
        if (retried.isEmpty() || cost.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        return Optional.of(new RunFinding(
                RunFindingKind.RETRIES,
                Message.of(RunFindingText.RETRIES, runs.function(), Times.words(cost)),
                Message.of(RunFindingText.RETRIES_DETAIL, Times.words(broken), Times.words(between)),
                cost,
                FunctionRuns.ids(retried)));
    }

    private Optional<RunFinding> oneByOne() {
        var saved = runs.work().minus(runs.longest());
        // A subflow can be neither submitted nor mapped.
        if (runs.count() < SEVERAL || runs.areSubflows() || saved.compareTo(LEAST) < 0 || !runs.isOneByOne()) {
            return Optional.empty();
        }
        return Optional.of(new RunFinding(
                RunFindingKind.ONE_BY_ONE,
                Message.of(RunFindingText.ONE_BY_ONE, runs.function(), runs.count()),
                Message.of(RunFindingText.ONE_BY_ONE_DETAIL, Times.words(runs.work()), Times.words(runs.longest())),
                saved,
                runs.ids()));
    }

    // With as many workers as runs each would have begun with the first.
    private Optional<RunFinding> fewWorkers() {
        int atOnce = runs.atOnce();
        var saved = runs.span().minus(runs.longest());
        boolean isWaiting = runs.in(Phase.PENDING).compareTo(runs.work()) > 0;
        if (runs.count() < 2 * atOnce || runs.isOneByOne() || !isWaiting || saved.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        return Optional.of(new RunFinding(
                RunFindingKind.FEW_WORKERS,
                Message.of(RunFindingText.FEW_WORKERS, runs.function(), atOnce, runs.count()),
                Message.of(RunFindingText.FEW_WORKERS_DETAIL, Times.words(saved)),
                saved,
                runs.ids()));
    }

    private Optional<RunFinding> slots() {
        var waited = runs.tasks().stream()
                .filter(task -> runs.of(task).in(Phase.WAITING_FOR_SLOT).compareTo(LEAST) >= 0)
                .toList();
        var longest = waited.stream()
                .map(task -> runs.of(task).in(Phase.WAITING_FOR_SLOT))
                .max(Duration::compareTo);
        return longest.map(cost -> new RunFinding(
                RunFindingKind.SLOTS,
                Message.of(RunFindingText.SLOTS, runs.function(), Times.words(cost)),
                Message.of(RunFindingText.SLOTS_DETAIL, waited.size(), runs.count()),
                cost,
                FunctionRuns.ids(waited)));
    }

    private Optional<RunFinding> cache() {
        boolean isUseless = runs.count() >= SEVERAL
                && runs.tasks().stream().allMatch(FunctionFindings::hasKey)
                && runs.tasks().stream().noneMatch(TaskRun::wasCached);
        if (!isUseless) {
            return Optional.empty();
        }
        return Optional.of(new RunFinding(
                RunFindingKind.CACHE,
                Message.of(RunFindingText.CACHE, runs.function(), runs.count()),
                Message.of(RunFindingText.CACHE_DETAIL),
                Duration.ZERO,
                runs.ids()));
    }

    private static boolean hasKey(TaskRun task) {
        var state = task.state();
        return state != null && state.stateDetails().cacheKey() != null;
    }

    /// What a state says, or its name where it says nothing.
    static String said(@Nullable State state) {
        if (state == null) {
            return "";
        }
        return state.said().isEmpty() ? state.name() : state.said();
    }
}
