package headwater.app.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.run.Change;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A recorded run on a server that fails as servers and networks do, over real sockets: what is shown at the end is
/// what REST says, and every log line came once. The seed decides everything that goes wrong; as what it makes mostly
/// waits, several run at a time.
@Execution(ExecutionMode.CONCURRENT)
class FaultScheduleTest {
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Delays QUICK = new Delays(
            SOON,
            SOON,
            SOON,
            SOON,
            SOON,
            SOON,
            SOON,
            SOON.multipliedBy(10),
            SOON,
            SOON,
            SOON,
            Duration.ofMillis(1),
            Duration.ofMillis(1));
    private static final List<String> RUNS = List.of("etl", "nested", "retries");

    static IntStream seeds() {
        return IntStream.range(0, 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void endsAsRestSays(int seed) throws Exception {
        var run = RUNS.get(seed % RUNS.size());
        try (var server = new PretendPrefect();
                var proxy = new FaultyProxy(server.port());
                var session = new ServerSession(PretendPrefect.client(proxy.port()))) {
            if (seed % 2 == 0) {
                server.streamsLogs();
            }
            var playback = new Playback(server, run);
            var watched = new Watched(session, Recordings.flowRun(run).id());
            new Faults(new Random(seed), server, proxy, playback, watched).play();
            watched.awaitSettled();
            isWhatRestSays(watched, run);
        }
    }

    private static void isWhatRestSays(Watched watched, String run) {
        var flowRun = Recordings.flowRun(run);
        var rows = Recordings.taskRuns(run);
        assertThat(text(watched.run(flowRun.withState(null, 0, null, null, null))
                        .flowRun()))
                .isEqualTo(text(flowRun));
        for (var row : rows) {
            var shown = requireNonNull(watched.task(row), () -> "no task run " + row.name());
            if (row.childFlowRunId() == null) {
                assertThat(text(shown)).isEqualTo(text(row));
            } else {
                assertThat(shown.stateType()).isEqualTo(row.stateType());
            }
        }
        assertThat(watched.lines()).containsExactlyInAnyOrderElementsOf(Recordings.logs(run));
    }

    // Of an empty message an event says "" and a row null.
    private static String text(Object run) {
        return run.toString().replace("message=null", "message=");
    }

    /// A watch on a thread of its own.
    private static final class Watched {
        private final List<RunNews> news = new CopyOnWriteArrayList<>();
        private final List<FeedState> states = new CopyOnWriteArrayList<>();
        private volatile @Nullable Exception failure;
        private final Thread thread;

        Watched(ServerSession session, FlowRunId id) {
            var watch = new RunWatch(session, id, QUICK, news::add, states::add);
            thread = Thread.ofVirtual().start(() -> {
                try {
                    watch.follow();
                } catch (PrefectException | InterruptedException e) {
                    failure = e;
                }
            });
        }

        void awaitSettled() throws InterruptedException {
            assertThat(thread.join(Duration.ofSeconds(60))).as("the watch ends").isTrue();
            if (failure != null) {
                throw new AssertionError("the watch failed", failure);
            }
            assertThat(states).last().isEqualTo(new FeedState.Settled());
        }

        /// Waits until it says that the server cannot be reached, while the fault goes on.
        void awaitLoss(Runnable fault) {
            await().until(() -> {
                fault.run();
                return !states.isEmpty() && states.getLast() instanceof FeedState.Lost;
            });
        }

        private List<Change> changes() {
            var changes = new ArrayList<Change>();
            for (var piece : news) {
                if (piece instanceof RunNews.Changed(var change)) {
                    changes.add(change);
                }
            }
            return changes;
        }

        Run run(FlowRun start) {
            return Run.of(start).after(changes());
        }

        @Nullable
        TaskRun task(TaskRun row) {
            var flowRun = Recordings.flowRun("etl");
            // A fold takes the task runs of its own flow run only.
            var owner = new FlowRunDraft(requireNonNull(row.flowRunId()), "")
                    .created(flowRun.created())
                    .made();
            return run(owner).tasks().get(row.id());
        }

        List<LogLine> lines() {
            var lines = new ArrayList<LogLine>();
            for (var piece : news) {
                if (piece instanceof RunNews.Logged(var line)) {
                    lines.add(line);
                }
            }
            return lines;
        }
    }

    /// What goes wrong while the run happens.
    private record Faults(Random random, PretendPrefect server, FaultyProxy proxy, Playback playback, Watched watched) {
        void play() {
            var held = new ArrayList<Map<?, ?>>();
            while (playback.hasNext()) {
                var before = playback.happened();
                if (random.nextInt(8) == 0) {
                    fault();
                }
                if (!playback.hasNext()) {
                    break;
                }
                send(playback.next(), held);
                playback.newLines(before).forEach(this::send);
            }
            playback.end(random.nextInt(4));
            held.forEach(server::sends);
            server.failsWith(0);
            proxy.up();
        }

        private void fault() {
            switch (random.nextInt(7)) {
                case 0 -> lose(proxy::down);
                case 1 -> lose(proxy::halfOpen);
                case 2 -> proxy.cutAfter(random.nextInt(5000));
                case 3 -> server.losesFeeds();
                case 4 -> server.failsNext(List.of(429, 500, 502, 503).get(random.nextInt(4)), 1 + random.nextInt(6));
                case 5 -> server.failsWith(500);
                default -> {
                    server.failsWith(0);
                    proxy.up();
                }
            }
        }

        // The watch may notice at once, or only when much else has happened.
        private void lose(Runnable fault) {
            fault.run();
            if (random.nextBoolean()) {
                watched.awaitLoss(fault);
            } else {
                playSome();
            }
            proxy.up();
        }

        private void playSome() {
            for (var more = random.nextInt(4); more > 0 && playback.hasNext(); more--) {
                playback.next();
            }
        }

        private void send(Map<?, ?> event, List<Map<?, ?>> held) {
            switch (random.nextInt(10)) {
                case 0 -> {}
                case 1 -> {
                    server.sends(event);
                    server.sends(event);
                }
                case 2 -> held.add(event);
                default -> {
                    server.sends(event);
                    held.forEach(server::sends);
                    held.clear();
                }
            }
        }

        private void send(Map<String, @Nullable Object> line) {
            if (random.nextInt(5) > 0) {
                server.sendsLog(line);
            }
        }
    }
}
