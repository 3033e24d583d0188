package headwater.app.monitor;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.run.Change;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.servers.ServerSession;
import headwater.app.watch.FeedState;
import headwater.app.watch.RunSource;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// One flow run that is being watched. For the JavaFX thread.
public final class RunModel implements AutoCloseable {
    private final RunSource source;
    private final Background background;
    private final LogModel log;
    private final TimeCursor time;
    private final Playback playback;
    private final UsualModel usual;
    private final ReadOnlyObjectWrapper<Run> run;
    private final ReadOnlyObjectWrapper<Run> shown;
    private final ReadOnlyObjectWrapper<FeedState> feed =
            new ReadOnlyObjectWrapper<>(this, "feed", new FeedState.Connecting());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private Background.Task watch = () -> {};

    /// A run of which nothing has been received yet; [#start()] begins to follow it.
    ///
    /// @param clock the present time, for runs that have not ended
    public RunModel(FlowRun flowRun, RunSource source, Background background, InstantSource clock) {
        this.source = source;
        this.background = background;
        this.log = new LogModel(background);
        this.time = new TimeCursor(clock);
        this.usual = new UsualModel(source.server(), background, clock);
        this.run = new ReadOnlyObjectWrapper<>(this, "run", Run.of(flowRun));
        this.playback = new Playback(time, run.getReadOnlyProperty(), clock);
        this.shown = new ReadOnlyObjectWrapper<>(this, "shown", run.get());
        run.subscribe(this::show);
        run.subscribe(this::divide);
        log.onlyProperty().subscribe(this::divide);
        time.pastProperty().subscribe(this::show);
        log.asOfProperty().bind(time.pastProperty());
    }

    /// Follows the run until its source has nothing more to say, or until [#close()].
    ///
    /// @return this
    public RunModel start() {
        var news = Inbox.<RunNews>onFxThread(this::take);
        var feeds = Inbox.<FeedState>onFxThread(states -> feed.set(states.getLast()));
        // A run that is followed again has its log already.
        var known = log.all().stream().map(LogLine::id).collect(Collectors.toSet());
        problem.set(null);
        usual.read(run.get().flowRun());
        watch.cancel();
        watch = background.run(
                "watch " + run.get().flowRun().name(),
                () -> {
                    source.follow(
                            piece -> {
                                if (!(piece instanceof RunNews.Logged(var line)) || !known.contains(line.id())) {
                                    news.add(piece);
                                }
                            },
                            feeds::add);
                    return true;
                },
                _ -> {},
                why -> problem.set(Problems.of(why)));
        return this;
    }

    void take(List<RunNews> news) {
        var changes = new ArrayList<Change>();
        var lines = new ArrayList<LogLine>();
        for (var piece : news) {
            switch (piece) {
                case RunNews.Changed(var change) -> changes.add(change);
                case RunNews.Logged(var line) -> lines.add(line);
            }
        }
        log.add(lines);
        if (!changes.isEmpty()) {
            run.set(run.get().after(changes));
            usual.read(run.get().flowRun());
        }
    }

    private void divide() {
        var options = log.optionsProperty();
        var dividers = LogDividers.of(run.get(), log.onlyProperty().get());
        if (!dividers.equals(options.get().dividers())) {
            options.set(options.get().withDividers(dividers));
        }
    }

    private void show() {
        var past = time.pastProperty().get();
        shown.set(past == null ? run.get() : run.get().at(past));
    }

    /// The run at the instant of [#time()]: as it is known now, or as it was.
    public ReadOnlyObjectProperty<Run> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The instant at which the run is shown.
    public TimeCursor time() {
        return time;
    }

    /// What moves that instant.
    public Playback playback() {
        return playback;
    }

    /// The run as it is known now.
    public ReadOnlyObjectProperty<Run> runProperty() {
        return run.getReadOnlyProperty();
    }

    /// Whether that is up to date.
    public ReadOnlyObjectProperty<FeedState> feedProperty() {
        return feed.getReadOnlyProperty();
    }

    /// Why it is no longer followed; null unless that went wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How long it and its tasks take usually; unknown until that has been read, and where there is nothing to read.
    public ReadOnlyObjectProperty<UsualDurations> usualProperty() {
        return usual.durationsProperty();
    }

    /// Its log.
    public LogModel log() {
        return log;
    }

    /// Where the run is; null for a recording.
    public @Nullable ServerSession server() {
        return source.server();
    }

    /// Takes a state that the server has answered with, which may be before its feed says so. A run that goes on after
    /// its end is followed again.
    public void entered(State state) {
        var known = run.get().flowRun();
        take(List.of(new RunNews.Changed(new Change.FlowStateEntered(known.id(), state, known.runCount()))));
        if (feed.get() instanceof FeedState.Settled && !state.type().isTerminal()) {
            start();
        }
    }

    /// Stops watching; the run itself goes on.
    @Override
    public void close() {
        watch.cancel();
        usual.close();
        source.close();
    }
}
