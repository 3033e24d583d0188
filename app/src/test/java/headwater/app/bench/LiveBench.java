package headwater.app.bench;

import headwater.app.designer.DesignerModel;
import headwater.app.engine.PrefectEnvironment;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.monitor.RunModel;
import headwater.app.program.Folders;
import headwater.app.servers.Connection;
import headwater.app.servers.ServerSession;
import headwater.app.shell.ServerPlace;
import headwater.app.watch.FeedState;
import headwater.app.window.Wiring;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.StateChange;
import headwater.prefect.model.StateType;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Measures the real window, off-screen, on real servers of its own, which share this machine and its clock: how long
/// a change of state takes to the repaint of its card, and how many requests and connections the window sends.
///
/// Requests are counted, all of them, while a flow of 500 task runs with a subflow runs, from the start of the run
/// until everything about it is read: on a server that streams log lines and on one that does not, which is Prefect's
/// default. And they are counted while nothing happens and the list of flow runs is open.
public final class LiveBench {
    private static final String FLOW = """
            import time

            from prefect import flow, get_run_logger, task
            from prefect.task_runners import ThreadPoolTaskRunner


            @task
            def extract(count: int) -> list[int]:
                return list(range(count))


            @task
            def clean(row: int, pause: float) -> int:
                get_run_logger().info("row %d", row)
                time.sleep(pause)
                return row


            @task
            def enrich(row: int, pause: float) -> int:
                time.sleep(pause)
                return row


            @task
            def score(row: int, pause: float) -> int:
                get_run_logger().info("row %d", row)
                time.sleep(pause)
                return row


            @task
            def publish(scores: list[int]) -> int:
                return sum(scores)


            @task
            def check(row: int, pause: float) -> int:
                time.sleep(pause)
                return row


            @flow
            def quality(pause: float) -> list[int]:
                return [check(row, pause) for row in range(47)]


            @flow(task_runner=ThreadPoolTaskRunner(max_workers=8))
            def workload(pause: float = 1.6):
                rows = extract(150)
                cleaned = clean.map(rows, pause)
                enriched = enrich.map(cleaned, pause)
                scored = score.map(enriched, pause)
                quality(pause)
                return publish(scored)
            """;
    private static final int IDLE_SECONDS = 65;
    // Until what opening a list leads to has been asked.
    private static final int CALM_SECONDS = 10;
    private static final int SERVER_SECONDS = 1500;
    private static final int RUN_SECONDS = 900;

    private final Script script = new Script();
    private final Latencies latencies = new Latencies();
    private final PrintStream out;
    private final Folders folders;
    private final Wiring wiring;

    private LiveBench(PrintStream out, Folders folders, Wiring wiring) {
        this.out = out;
        this.folders = folders;
        this.wiring = wiring;
    }

    /// Measures, prints, and ends the process: with 0, or 1 if a run did not complete.
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var place = Files.createTempDirectory("headwater-bench");
        var isDone = false;
        try {
            FxToolkit.start();
            isDone = open(System.out, place).measure(place);
        } finally {
            Bench.delete(place);
        }
        System.exit(isDone ? 0 : 1);
    }

    private static LiveBench open(PrintStream out, Path place) {
        var here = Folders.here();
        var folders = new Folders(here.data(), place.resolve("config"), here.cache(), here.state());
        var variables = new HashMap<>(System.getenv());
        variables.put("HEADWATER_SERVER_HOME", place.resolve("server").toString());
        return FxToolkit.ask(() -> {
            Theme.loadFonts();
            var stage = new Stage();
            var wiring = new Wiring(stage, folders, variables);
            wiring.show();
            // The headless screen is 1000 by 1000.
            stage.setX(0);
            stage.setY(0);
            stage.setWidth(1000);
            stage.setHeight(1000);
            return new LiveBench(out, folders, wiring);
        });
    }

    private boolean measure(Path place) throws Exception {
        try {
            var flow = Files.createDirectories(place.resolve("project")).resolve("workload.py");
            Files.writeString(flow, FLOW);
            var servers = wiring.shell().servers();
            out.println("Starting a Prefect server that streams log lines");
            script.run(() -> servers.startLocal(0));
            awaitConnection("127.0.0.1");
            var designer = draw(flow);
            var streamed = run(designer);
            out.println("On a server that streams log lines: " + streamed);
            var idle = idle();
            out.println("With the list of flow runs open while nothing happens: " + idle);
            out.println("Starting a Prefect server that streams no log lines");
            var venv = new PrefectEnvironment(folders, System.getenv()).prepare(_ -> {});
            try (var silent = SilentServer.start(venv, place.resolve("silent"))) {
                script.run(() -> servers.connect(silent.address(), "", ""));
                awaitConnection(silent.address().replaceFirst(".*/", ""));
                var unstreamed = run(designer);
                out.println("On a server that streams none: " + unstreamed);
                report(idle, streamed, unstreamed);
                script.run(wiring::close);
            }
            return true;
        } finally {
            script.run(wiring::close);
        }
    }

    private void awaitConnection(String host) throws Exception {
        var servers = wiring.shell().servers();
        script.until(
                "the server",
                SERVER_SECONDS,
                () -> servers.connectionProperty().get() instanceof Connection.Connected connected
                        && connected.session().address().hostAndPort().contains(host));
    }

    private DesignerModel draw(Path flow) throws Exception {
        script.run(() -> wiring.open(flow));
        script.until("the drawing", 120, () -> {
            var view = wiring.view().flowView();
            return view != null && !view.graph().placement().boxes().isEmpty();
        });
        script.untilPainted();
        var designer = script.ask(() -> Objects.requireNonNull(wiring.shell().designer()));
        script.run(() -> {
            var graph = Objects.requireNonNull(wiring.view().flowView()).graph();
            // What is not in sight is not painted.
            graph.fit();
            graph.setOnPainted(repaint -> latencies.painted(repaint, Instant.now()));
            // Subscribed after the canvas, which is therefore given the drawing before.
            designer.drawingProperty().subscribe(drawing -> {
                var planned = designer.plannedRunProperty().getValue();
                if (planned != null) {
                    latencies.shown(drawing, planned);
                }
            });
        });
        script.untilPainted();
        return designer;
    }

    private Requests run(DesignerModel designer) throws Exception {
        var before = script.ask(() -> designer.runProperty().get());
        script.run(() -> {
            var page = wiring.shell().pages().stream()
                    .filter(open -> open.title().getValue().contains("workload"))
                    .findFirst();
            page.ifPresent(wiring.shell().pageProperty()::set);
            wiring.shell()
                    .run(
                            designer,
                            designer.drawnDocument(),
                            Objects.requireNonNull(designer.flowProperty().get()),
                            Map.of());
        });
        script.until(
                "the run to be submitted",
                RUN_SECONDS,
                () -> designer.runProperty().get() != before);
        var run = script.ask(() -> Objects.requireNonNull(designer.runProperty().get()));
        var session =
                script.ask(() -> Objects.requireNonNull(wiring.shell().servers().session()));
        script.until(
                "the start of the run",
                RUN_SECONDS,
                () -> run.runProperty().get().stateType() == StateType.RUNNING);
        var requests = Requests.of(session.client());
        // Not before: the watch has asked for all these events already, so listening costs no connection.
        try (var _ = listen(session)) {
            script.until("the end of the run", RUN_SECONDS, () -> {
                requests.look();
                return run.feedProperty().get() instanceof FeedState.Settled;
            });
        }
        var sent = requests.end();
        out.println(summary(run));
        return sent;
    }

    private String summary(RunModel run) throws InterruptedException {
        return script.ask(() -> {
            var shown = run.runProperty().get();
            return "Run " + shown.flowRun().name() + ": " + shown.stateName() + ", "
                    + shown.tasks().size() + " task runs of its own, "
                    + run.log().size() + " log lines, " + latencies.count() + " changes painted, "
                    + latencies.seen() + " states seen";
        });
    }

    private Requests idle() throws Exception {
        script.run(() -> wiring.shell().openServers().open(ServerPlace.RUNS));
        TimeUnit.SECONDS.sleep(CALM_SECONDS);
        var session =
                script.ask(() -> Objects.requireNonNull(wiring.shell().servers().session()));
        var requests = Requests.of(session.client());
        TimeUnit.SECONDS.sleep(IDLE_SECONDS);
        return requests.end();
    }

    private Subscription listen(ServerSession session) {
        return session.events().subscribe(EventFilter.any().withPrefixes(List.of("prefect.task-run.")), message -> {
            if (message instanceof FeedMessage.Received<Event>(var event)
                    && event.stateChange() instanceof StateChange.OfTaskRun(var _, var state)
                    && state.id() != null) {
                latencies.received(state.id(), Instant.now());
            }
        });
    }

    private void report(Requests idle, Requests streamed, Requests unstreamed) throws InterruptedException {
        var entered = script.ask(latencies::sinceEntered);
        var onServer = script.ask(latencies::onServer);
        var received = script.ask(latencies::sinceReceived);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "live");
        figures.put("changes", entered.length);
        figures.put("median_ms", Bench.percentile(entered, 50));
        figures.put("p95_ms", Bench.percentile(entered, 95));
        figures.put("server_p95_ms", Bench.percentile(onServer, 95));
        var perMinute = new LinkedHashMap<String, Object>();
        perMinute.put("idle", idle.perMinute());
        perMinute.put("streamed", streamed.perMinute());
        perMinute.put("unstreamed", unstreamed.perMinute());
        figures.put("requests_per_minute", perMinute);
        figures.put("received_to_painted_median_ms", Bench.percentile(received, 50));
        figures.put("received_to_painted_p95_ms", Bench.percentile(received, 95));
        out.println("From a state's time to the repaint of its card: median " + figures.get("median_ms")
                + " ms, 95 of 100 within " + figures.get("p95_ms") + " ms");
        out.println("  until its event arrives: 95 of 100 within " + figures.get("server_p95_ms") + " ms");
        out.println("  from then to the repaint: median " + figures.get("received_to_painted_median_ms")
                + " ms, 95 of 100 within " + figures.get("received_to_painted_p95_ms") + " ms (" + received.length
                + " events)");
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }
}
