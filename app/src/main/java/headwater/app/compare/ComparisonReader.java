package headwater.app.compare;

import headwater.app.compare.ReadRun.Source;
import headwater.app.run.Run;
import headwater.app.watch.WholeRun;
import headwater.flow.Message;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads two runs whole, with the beginnings of their logs. Blocking; any thread.
final class ComparisonReader {
    /// Of longer logs only the beginning is compared: each 200 lines are a request.
    static final int MOST_LINES = 20_000;

    private final PrefectClient client;
    private final InstantSource clock;
    private final Consumer<Message> progress;

    /// @param progress receives what is being read, on the thread that reads
    ComparisonReader(PrefectClient client, InstantSource clock, Consumer<Message> progress) {
        this.client = client;
        this.clock = clock;
        this.progress = progress;
    }

    RunsRead read(FlowRun asked, Against against) throws PrefectException {
        progress.accept(Message.of(CompareText.READING_RUN, asked.name()));
        var rowA = row(asked);
        if (rowA == null) {
            return new RunsRead.Missing(Message.of(CompareText.DELETED, asked.name()));
        }
        return switch (against) {
            case Against.Chosen(var chosen) -> {
                var rowB = row(chosen);
                yield rowB == null
                        ? new RunsRead.Missing(Message.of(CompareText.DELETED, chosen.name()))
                        : compared(rowA, rowB);
            }
            case Against.Earlier earlier -> {
                var rowB = earlier(rowA, earlier);
                yield rowB == null ? none(rowA, earlier) : compared(rowA, rowB);
            }
        };
    }

    private static RunsRead none(FlowRun run, Against.Earlier earlier) {
        return new RunsRead.Missing(
                switch (earlier) {
                    case LAST_COMPLETED -> Message.of(CompareText.NONE_COMPLETED, run.name());
                    case RUN_BEFORE -> Message.of(CompareText.NONE_BEFORE, run.name());
                });
    }

    private RunsRead compared(FlowRun rowA, FlowRun rowB) throws PrefectException {
        var a = whole(rowA);
        var b = whole(rowB);
        progress.accept(Message.of(CompareText.COMPARING));
        return new RunsRead.Both(RunComparison.of(a, b));
    }

    private @Nullable FlowRun row(FlowRun asked) throws PrefectException {
        try {
            return client.flowRuns().read(asked.id());
        } catch (PrefectException e) {
            if (e.isNotFound()) {
                return null;
            }
            throw e;
        }
    }

    // The server filters by when runs started, and counts one that has not started by when it is due.
    private @Nullable FlowRun earlier(FlowRun run, Against.Earlier earlier) throws PrefectException {
        var deployment = run.deploymentId();
        var flow = run.flowId();
        var began = run.startTime() == null ? run.expectedStartTime() : run.startTime();
        if ((deployment == null && flow == null) || began == null) {
            return null;
        }
        var alike = deployment == null
                ? FlowRunFilter.any().ofFlows(Set.of(Objects.requireNonNull(flow)))
                : FlowRunFilter.any().ofDeployments(Set.of(deployment));
        var before = alike.startedUntil(began);
        var wanted = switch (earlier) {
            case LAST_COMPLETED -> before.withStates(Set.of(StateType.COMPLETED));
            case RUN_BEFORE -> before;
        };
        return client.flowRuns().page(wanted, FlowRunSort.START_TIME_DESC, 0, 10).items().stream()
                .filter(other -> !other.id().equals(run.id()) && other.startTime() != null)
                .findFirst()
                .orElse(null);
    }

    private ReadRun whole(FlowRun row) throws PrefectException {
        progress.accept(Message.of(CompareText.READING_RUN, row.name()));
        var run = WholeRun.read(client, row);
        var runs = new ArrayList<FlowRunId>(List.of(row.id()));
        runs.addAll(run.subflows().keySet());
        var lines = client.logs()
                .first(
                        LogFilter.any().ofFlowRuns(runs),
                        MOST_LINES,
                        count -> progress.accept(Message.of(CompareText.READING_LOG, row.name(), count)));
        return ReadRun.of(run, source(run), lines, lines.size() < MOST_LINES, clock.instant());
    }

    private Source source(Run run) throws PrefectException {
        var flow = run.flowRun().flowId();
        var deployment = run.flowRun().deploymentId();
        return new Source(
                flow == null ? "" : named(() -> client.flows().read(flow).name(), flow.toString()),
                deployment == null
                        ? ""
                        : named(() -> client.deployments().read(deployment).name(), deployment.toString()));
    }

    private interface Naming {
        String name() throws PrefectException;
    }

    // What was deleted has its id left.
    private static String named(Naming naming, String id) throws PrefectException {
        try {
            return naming.name();
        } catch (PrefectException e) {
            if (e.isNotFound()) {
                return id;
            }
            throw e;
        }
    }
}
