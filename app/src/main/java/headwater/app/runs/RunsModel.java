package headwater.app.runs;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.servers.ServerCall;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.ListPage;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// The latest flow runs of a server, one page of them, the next upcoming ones, and one page of those that are
/// searched for, kept up to date by its events: a row changes with the event of its run, runs that are new are
/// read by id, several at once, those of subflows too where they are followed, and the list is read when the feed
/// opens and when the feed has dropped something. Whenever runs are read by id those that go on are among them, so
/// that an event that got lost keeps no row in an old state for long. Nothing is asked while nothing happens. For the
/// JavaFX thread.
public final class RunsModel implements AutoCloseable {
    static final EventFilter FLOW_RUNS = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));
    static final Comparator<Listed> LATEST_FIRST = Comparator.comparing(RunsModel::start, Comparator.reverseOrder());

    private final ServerSession session;
    private final ServerSession.Use use;
    private final Background background;
    private final InstantSource clock;
    private final RunReadings.Pace pace;
    private final RunReadings readings;
    private final ObservableList<Listed> runs = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper isRead = new ReadOnlyBooleanWrapper(this, "read", false);
    private final FilteredList<Listed> found = new FilteredList<>(runs);
    private final ObjectProperty<RunsQuery> query = new SimpleObjectProperty<>(this, "query", RunsQuery.ALL);
    private final RunsOptions options = new RunsOptions();
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final RunNames names = new RunNames();
    private final UnknownRuns unknown = new UnknownRuns();
    private final List<Listed> news = new ArrayList<>();
    private Consumer<List<Listed>> onNews = _ -> {};
    private Subscription events = () -> {};
    private @Nullable SubflowRuns subflows;
    private boolean isListWanted;
    private boolean isSearchWanted;
    private boolean isClosed;

    /// A flow run of the list.
    ///
    /// @param flow the name of its flow; empty if the server did not say
    /// @param deployment the name of its deployment; empty without one, or if the server did not say
    public record Listed(FlowRun run, String flow, String deployment) {
        Listed with(FlowRun now) {
            return new Listed(now, flow, deployment);
        }
    }

    /// The list of this server, empty until [#start()].
    public RunsModel(ServerSession session, Background background) {
        this(session, background, RunReadings.Pace.USUAL, InstantSource.system());
    }

    RunsModel(ServerSession session, Background background, RunReadings.Pace pace, InstantSource clock) {
        this.session = session;
        this.use = session.use();
        this.background = background;
        this.pace = pace;
        this.readings = new RunReadings(session, background, pace);
        this.clock = clock;
        query.subscribe((_, _) -> search());
        typed.subscribe(words -> query.set(RunsQuery.parse(words)));
    }

    private void search() {
        found.setPredicate(query.get().matches(now()));
        isSearchWanted = !query.get().isAll();
        readNext();
    }

    /// Searches again in what is listed, as the passing time can change what is found. The server is asked for nothing.
    void timePassed() {
        var isFound = query.get().matches(now());
        if (!runs.stream().filter(isFound).toList().equals(found)) {
            found.setPredicate(isFound);
        }
    }

    /// The present time.
    Instant now() {
        return clock.instant();
    }

    /// What is typed to search; empty for every run.
    public StringProperty typedProperty() {
        return typed;
    }

    /// What is searched for; every run at first.
    public ObjectProperty<RunsQuery> queryProperty() {
        return query;
    }

    /// Those of [#runs()] that are searched for.
    public ObservableList<Listed> found() {
        return found;
    }

    /// How a person wants to see it.
    RunsOptions options() {
        return options;
    }

    /// The runs of subflows of the runs of this list, which begin to be followed.
    SubflowRuns followSubflows() {
        var followed = new SubflowRuns(this, names, session, background).start();
        subflows = followed;
        return followed;
    }

    /// How many task runs the runs of this list have, and those of their subflows.
    TaskRunCounts countTaskRuns(SubflowRuns followed) {
        return new TaskRunCounts(this, followed, session, background, pace.counting());
    }

    /// Follows the runs of subflows no longer.
    void leave(SubflowRuns followed) {
        if (followed.equals(subflows)) {
            subflows = null;
        }
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public RunsModel start() {
        var inbox = Inbox.<FeedMessage<Event>>onFxThread(this::take);
        events.close();
        events = session.events().subscribe(FLOW_RUNS, inbox::add);
        return this;
    }

    /// The runs, latest first.
    public ObservableList<Listed> runs() {
        return runs;
    }

    /// Sends the runs that are read or have changed, those that are too old for the list among them, those that come
    /// together at once.
    public void setOnNews(Consumer<List<Listed>> receiver) {
        onNews = receiver;
    }

    /// Whether it was read at all.
    public ReadOnlyBooleanProperty readProperty() {
        return isRead.getReadOnlyProperty();
    }

    /// Why the list may be old, null if it is not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return readings.problemProperty();
    }

    /// Reads the list again.
    public void refresh() {
        wantList();
        readNext();
    }

    private void wantList() {
        isListWanted = true;
        readings.endWait();
    }

    private void take(List<FeedMessage<Event>> messages) {
        if (isClosed) {
            return;
        }
        for (var message : messages) {
            switch (message) {
                case FeedMessage.Opened<Event> _ -> {
                    readings.opened();
                    wantList();
                }
                case FeedMessage.Received<Event>(var event) -> take(event);
                case FeedMessage.Lost<Event>(var why, var _) -> {
                    readings.lost(why);
                    isListWanted |= !isRead.get();
                }
            }
        }
        tell();
        readNext();
    }

    private void tell() {
        if (!news.isEmpty()) {
            var told = List.copyOf(news);
            news.clear();
            onNews.accept(told);
        }
    }

    private void take(Event event) {
        if (!(event.stateChange() instanceof StateChange.OfFlowRun(var id, var _, var runCount, var state))) {
            return;
        }
        var isAfterGap = unknown.isAfterGap(id, event);
        var at = indexOf(id);
        if (at < 0) {
            if (isAfterGap) {
                unknown.addAgain(Set.of(id));
            } else if (subflows == null || !subflows.contains(id)) {
                unknown.add(id);
            }
            return;
        }
        isListWanted |= isAfterGap;
        var listed = runs.get(at);
        if (state.supersedes(listed.run().state())) {
            var changed = listed.with(listed.run().inState(state, runCount));
            news.add(changed);
            runs.set(at, changed);
            show(List.copyOf(runs));
        }
    }

    // What was requested is read as soon as the allowance permits, one reading at a time.
    private void readNext() {
        if (!readings.isBusy() && !isClosed && (isListWanted || isSearchWanted || !unknown.isEmpty())) {
            readings.next(isListWanted && !isRead.get(), this::readNow);
        }
    }

    private void readNow() {
        if (isListWanted) {
            isListWanted = false;
            unknown.forgetNotListed();
            readTopLevel("list flow runs", FlowRunFilter.any(), this::showList);
        } else if (isSearchWanted) {
            isSearchWanted = false;
            readTopLevel("search flow runs", query.get().filter(now()), this::showNew);
        } else {
            readUnknown();
        }
    }

    private void readUnknown() {
        var ids = unknown.take(ListPage.SIZE);
        var followed = subflows;
        var known = followed == null ? Stream.<Listed>empty() : followed.all();
        Stream.concat(runs.stream(), known)
                .filter(listed -> goesOn(listed.run()))
                .limit(Math.max(0, ListPage.SIZE - ids.size()))
                .forEach(listed -> ids.add(listed.run().id()));
        var filter = FlowRunFilter.any().withIds(ids);
        if (followed == null) {
            readTopLevel("read new flow runs", filter, this::showNew);
            return;
        }
        var owners = followed.owners();
        read(
                "read new flow runs",
                client -> FoundRuns.all(client, names, filter, owners),
                found -> {
                    showNew(found.topLevel());
                    followed.take(found.within());
                },
                () -> unknown.addAgain(ids));
    }

    /// Whether something of a run can change at any moment.
    static boolean goesOn(FlowRun run) {
        return !run.stateType().isTerminal() && run.stateType() != StateType.SCHEDULED;
    }

    private void readTopLevel(String name, FlowRunFilter filter, Consumer<List<FlowRun>> show) {
        read(
                name,
                client -> FoundRuns.topLevel(client, names, filter.topLevel(), now()),
                found -> show.accept(found.topLevel()),
                () -> {});
    }

    private void read(String name, ServerCall<FoundRuns> call, Consumer<FoundRuns> show, Runnable failed) {
        readings.read(
                name,
                call,
                show,
                () -> {
                    isListWanted = true;
                    failed.run();
                },
                this::readNext);
    }

    private void showList(List<FlowRun> read) {
        isSearchWanted = !query.get().isAll();
        read.forEach(run -> unknown.isListed(run.id()));
        var all = read.stream().map(this::listed).toList();
        show(all);
        isRead.set(true);
        onNews.accept(all);
    }

    private void showNew(List<FlowRun> read) {
        var all = new ArrayList<>(runs);
        for (var run : read) {
            unknown.isListed(run.id());
            all.removeIf(listed -> listed.run().id().equals(run.id()));
            var listed = listed(run);
            all.add(listed);
            news.add(listed);
        }
        show(all);
        tell();
    }

    // The feed may have received a state that is newer than the row.
    private Listed listed(FlowRun row) {
        var listed = names.listed(row);
        var at = indexOf(row.id());
        if (at < 0) {
            return listed;
        }
        var known = runs.get(at).run();
        var state = known.state();
        if (state == null || !state.supersedes(row.state())) {
            return listed;
        }
        return listed.with(row.inState(state, known.runCount()));
    }

    private void show(List<Listed> all) {
        var isFound = query.get().isAll()
                ? (Predicate<Listed>) _ -> false
                : query.get().matches(now());
        var shown = KeptRuns.of(all, isFound, now());
        if (!shown.equals(runs)) {
            runs.setAll(shown);
        }
    }

    private int indexOf(FlowRunId id) {
        for (int at = 0; at < runs.size(); at++) {
            if (runs.get(at).run().id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    /// When a run started, or is to start; long ago where the server says neither.
    static Instant start(Listed listed) {
        var run = listed.run();
        var start = run.startTime() == null ? run.expectedStartTime() : run.startTime();
        return start == null ? Instant.EPOCH : start;
    }

    /// Ends it: what is being read is dropped, and so is what was received and not shown yet.
    @Override
    public void close() {
        isClosed = true;
        events.close();
        readings.cancel();
        use.close();
    }
}
