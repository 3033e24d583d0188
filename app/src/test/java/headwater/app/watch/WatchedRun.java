package headwater.app.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.run.Change;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateId;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;

/// A watch of a recorded run over a simulated server, with what it has passed on.
abstract class WatchedRun {
    static final Duration NEVER = Duration.ofHours(1);
    static final Duration SOON = Duration.ofMillis(20);
    static final String ROWS = "/task_runs/filter";
    static final String LOGS = "/logs/filter";
    static final FlowRunId ETL = Recordings.flowRun("etl").id();
    static final String FLOW_RUN = "/flow_runs/" + ETL;

    /// Only what a test is about happens by itself.
    static final Delays PATIENT = delays(NEVER, NEVER, NEVER);

    @AutoClose
    final PretendPrefect server = new PretendPrefect();

    final List<RunNews> news = new CopyOnWriteArrayList<>();
    final List<FeedState> feedStates = new CopyOnWriteArrayList<>();
    private @Nullable Thread watching;
    volatile @Nullable Exception end;

    @AfterEach
    void stopWatching() throws InterruptedException {
        if (watching == null) {
            return;
        }
        watching.interrupt();
        watching.join();
    }

    static Delays delays(Duration afterOpening, Duration silence, Duration withoutFeed) {
        return delays(afterOpening, silence, withoutFeed, SOON, Duration.ofNanos(1));
    }

    static Delays delays(
            Duration afterOpening, Duration silence, Duration withoutFeed, Duration logs, Duration logRequest) {
        return new Delays(
                afterOpening,
                SOON,
                SOON,
                SOON,
                SOON,
                SOON,
                SOON,
                silence,
                withoutFeed,
                SOON,
                logs,
                logRequest,
                Duration.ofNanos(1));
    }

    void watch(Delays delays) {
        watchRun(ETL, delays);
    }

    void watchRun(FlowRunId id, Delays delays) {
        var watch = new RunWatch(server.session(), id, delays, news::add, feedStates::add);
        watching = Thread.ofVirtual().start(() -> {
            try {
                watch.follow();
            } catch (PrefectException | InterruptedException e) {
                end = e;
            }
        });
    }

    Thread ended() {
        assertThat(watching).isNotNull();
        return watching;
    }

    void awaitFeed() {
        await().until(() -> server.openFeeds() == 1);
    }

    void awaitRowsRead() {
        awaitFeed();
        await().until(() -> server.asked(ROWS) >= 1);
    }

    void awaitSettled() {
        await().until(() -> feedStates.contains(new FeedState.Settled()));
    }

    @Nullable
    FeedState last() {
        return feedStates.isEmpty() ? null : feedStates.getLast();
    }

    Run run() {
        return Run.of(begun())
                .after(news.stream()
                        .filter(RunNews.Changed.class::isInstance)
                        .map(piece -> ((RunNews.Changed) piece).change())
                        .toList());
    }

    List<LogLine> lines() {
        return news.stream()
                .filter(RunNews.Logged.class::isInstance)
                .map(piece -> ((RunNews.Logged) piece).line())
                .toList();
    }

    List<UUID> stateIds() {
        return news.stream()
                .filter(RunNews.Changed.class::isInstance)
                .map(piece -> ((RunNews.Changed) piece).change().stateId())
                .filter(Objects::nonNull)
                .map(StateId::value)
                .toList();
    }

    List<TaskRunId> taskRuns() {
        return news.stream()
                .filter(RunNews.Changed.class::isInstance)
                .map(piece -> ((RunNews.Changed) piece).change())
                .filter(Change.TaskRunChanged.class::isInstance)
                .map(change -> ((Change.TaskRunChanged) change).run().id())
                .toList();
    }

    static FlowRun begun() {
        return Recordings.flowRun("etl").withState(null, 0, null, null, null);
    }
}
