package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// How many task runs the flow runs of a list have, without the calls of subflows. One request asks for a page of
/// them: when the list has been read, when some have ended since, and now and then while some go on, never more than
/// one a minute but for the first two. For the JavaFX thread.
final class TaskRunCounts implements AutoCloseable {
    private static final Duration SHORTEST_BETWEEN = Duration.ofMinutes(1);
    /// A run that is stuck goes on for ever, and counts no more.
    private static final Duration LONGEST_BETWEEN = Duration.ofMinutes(16);

    private final RunsModel list;
    private final SubflowRuns subflows;
    private final LiveReading<Map<FlowRunId, Count>> reading;
    // Written by the JavaFX thread, read by the one that reads.
    private final AtomicReference<Question> question = new AtomicReference<>(new Question(List.of(), Map.of()));
    private final Subscription changes;
    private Map<FlowRunId, Count> before = Map.of();
    private Duration pause = SHORTEST_BETWEEN;
    private @Nullable Instant next;

    /// @param isLast whether the run had ended when they were counted
    private record Count(int number, boolean isLast) {}

    /// @param open the runs whose task runs may be more than is known, or are not known
    /// @param known what is known of the runs of the list
    private record Question(List<FlowRun> open, Map<FlowRunId, Count> known) {
        Map<FlowRunId, Count> ask(PrefectClient client) throws PrefectException {
            if (open.isEmpty()) {
                return known;
            }
            var counts = client.flowRuns()
                    .taskRunCounts(open.stream().map(FlowRun::id).toList());
            var all = new HashMap<>(known);
            open.forEach(run -> all.put(
                    run.id(),
                    new Count(counts.getOrDefault(run.id(), 0), run.stateType().isTerminal())));
            return Collections.unmodifiableMap(all);
        }
    }

    /// Counts for a list and the runs of its subflows, from now on.
    ///
    /// @param between how often one request may be spent
    TaskRunCounts(
            RunsModel list, SubflowRuns subflows, ServerSession session, Background background, Duration between) {
        this.list = list;
        this.subflows = subflows;
        var source = new LiveReading.Source<Map<FlowRunId, Count>>(
                "count task runs",
                EventFilter.any(),
                (_, _) -> false,
                client -> question.get().ask(client));
        reading = new LiveReading<>(session, background, source, new Allowance(2, between, System.nanoTime()));
        changes = list.runs()
                .subscribe(this::look)
                .and(subflows.byParentProperty().subscribe((_, _) -> look()))
                .and(reading.valueProperty().subscribe((_, _) -> look()));
        look();
    }

    /// Says when they have changed.
    ObservableValue<?> changes() {
        return reading.valueProperty();
    }

    /// How many a run has; null while that is not known, and for one that has yet to begin.
    @Nullable
    Integer of(FlowRun run) {
        var count = known().get(run.id());
        return count == null || (run.stateType() == StateType.SCHEDULED && count.number() == 0) ? null : count.number();
    }

    private Map<FlowRunId, Count> known() {
        return Objects.requireNonNullElse(reading.valueProperty().get(), Map.of());
    }

    // Beside those that have to be asked for there is room for others, which may have more by now.
    private void look() {
        var known = new HashMap<FlowRunId, Count>();
        var wanted = new ArrayList<FlowRun>();
        var others = new ArrayList<FlowRun>();
        Stream.concat(list.runs().stream(), subflows.all())
                .map(RunsModel.Listed::run)
                .forEach(run -> {
                    var count = known().get(run.id());
                    if (count != null) {
                        known.put(run.id(), count);
                    }
                    if (count == null || !count.isLast()) {
                        (isWanted(run, count) ? wanted : others).add(run);
                    }
                });
        question.set(new Question(
                Stream.concat(wanted.stream(), others.stream())
                        .limit(ListPage.SIZE)
                        .toList(),
                Map.copyOf(known)));
        if (!wanted.isEmpty()) {
            reading.want();
        }
    }

    private static boolean isWanted(FlowRun run, @Nullable Count known) {
        return known == null
                ? run.stateType() != StateType.SCHEDULED
                : run.stateType().isTerminal();
    }

    /// Counts again if it is time to and a run goes on; ever less often while the numbers stay the same.
    void timePassed() {
        var now = list.now();
        if (next == null) {
            next = now.plus(pause);
        }
        if (now.isBefore(next) || question.get().open().stream().noneMatch(RunsModel::goesOn)) {
            return;
        }
        var twice = pause.multipliedBy(2);
        pause = !known().equals(before)
                ? SHORTEST_BETWEEN
                : twice.compareTo(LONGEST_BETWEEN) > 0 ? LONGEST_BETWEEN : twice;
        before = known();
        next = now.plus(pause);
        reading.want();
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        changes.unsubscribe();
        reading.close();
    }
}
