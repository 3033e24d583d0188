package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.live.Feed;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The latest flow runs of a server, kept up to date by its events: nothing is asked while nothing happens.
public final class RunsModel implements AutoCloseable {
    private static final int SHOWN = 200;
    // A busy server tells of many runs a second; each reading shows all that came meanwhile.
    private static final Duration TOGETHER = Duration.ofSeconds(2);

    private final PrefectClient client;
    private final Background background;
    private final ObservableList<Listed> runs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final Subscription events;
    // Touched by readings only, of which there is one at a time.
    private final Map<FlowId, String> names = new HashMap<>();
    private Background.@Nullable Task asking;
    private boolean askAgain;

    /// A flow run of the list.
    ///
    /// @param flow the name of its flow; empty if the server did not tell
    public record Listed(FlowRun run, String flow) {}

    /// The list of this server.
    public RunsModel(ServerSession session, Background background) {
        this.client = session.client();
        this.background = background;
        var inbox = Inbox.<Feed<Event>>onFxThread(_ -> refresh(TOGETHER));
        events = session.events().subscribe(EventFilter.any().withPrefixes(List.of("prefect.flow-run.")), inbox::add);
        refresh();
    }

    /// The runs, latest first.
    public ObservableList<Listed> runs() {
        return runs;
    }

    /// Why the list could not be read last time, null if it could.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads the list again; wishes that come while it is read are one more reading.
    public void refresh() {
        refresh(Duration.ZERO);
    }

    private void refresh(Duration delay) {
        if (asking != null) {
            askAgain = true;
            return;
        }
        asking = background.run(
                "list flow runs",
                () -> {
                    TimeUnit.NANOSECONDS.sleep(delay.toNanos());
                    return read();
                },
                this::show,
                why -> {
                    problem.set(Problems.of(why));
                    done();
                });
    }

    private List<Listed> read() throws PrefectException {
        var page = client.flowRuns().page(FlowRunFilter.any().topLevel(), FlowRunSort.START_TIME_DESC, 0, SHOWN);
        if (page.items().stream().anyMatch(run -> run.flowId() != null && !names.containsKey(run.flowId()))) {
            client.flows().all().forEach(flow -> names.put(flow.id(), flow.name()));
        }
        return page.items().stream()
                .map(run -> new Listed(run, name(run.flowId())))
                .toList();
    }

    private String name(@Nullable FlowId flow) {
        return flow == null ? "" : names.getOrDefault(flow, "");
    }

    private void show(List<Listed> read) {
        problem.set(null);
        if (!read.equals(runs)) {
            runs.setAll(read);
        }
        done();
    }

    private void done() {
        asking = null;
        if (askAgain) {
            askAgain = false;
            refresh(TOGETHER);
        }
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        events.close();
        if (asking != null) {
            asking.cancel();
        }
    }
}
