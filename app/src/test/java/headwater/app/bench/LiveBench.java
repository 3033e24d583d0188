package headwater.app.bench;

import headwater.app.designer.DesignerModel;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.monitor.RunModel;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.servers.Connection;
import headwater.app.watch.FeedState;
import headwater.app.window.Wiring;
import headwater.prefect.PrefectClient;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.EventFeed;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import headwater.prefect.model.StateChange;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Measures how long a change of state on a real server takes to the repaint of its card in the real window,
/// off-screen: runs the sample on a server of its own until enough changes were seen. The server, its flows and the
/// window share one machine and one clock.
public final class LiveBench {
    private static final int ENOUGH = 200;
    private static final int MOST_RUNS = 6;
    private static final int SERVER_SECONDS = 1500;
    private static final int RUN_SECONDS = 900;

    private final Script script = new Script();
    private final Latencies latencies = new Latencies();
    private final PrintStream out;
    private final Wiring wiring;
    private int mostRequests;

    private LiveBench(PrintStream out, Wiring wiring) {
        this.out = out;
        this.wiring = wiring;
    }

    /// Measures, prints, and ends the process: with 0, or 1 if there was nothing to measure.
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var place = Files.createTempDirectory("headwater-bench");
        var enough = false;
        try {
            FxToolkit.start();
            enough = open(System.out, place).measure(Sample.copyTo(place.resolve("project")));
        } finally {
            delete(place);
        }
        System.exit(enough ? 0 : 1);
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
            return new LiveBench(out, wiring);
        });
    }

    private boolean measure(Path flow) throws Exception {
        try {
            connect();
            var designer = draw(flow);
            for (int number = 1; number <= MOST_RUNS && count() < ENOUGH; number++) {
                run(designer, number);
            }
            report();
            return count() >= ENOUGH;
        } finally {
            script.run(wiring::close);
        }
    }

    private void connect() throws Exception {
        var servers = wiring.shell().servers();
        out.println("Starting a Prefect server");
        script.run(() -> servers.startLocal(0));
        script.until(
                "the server", SERVER_SECONDS, () -> servers.connectionProperty().get() instanceof Connection.Connected);
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
                var planned = designer.plannedRunProperty().get();
                if (planned != null) {
                    latencies.shown(drawing, planned);
                }
            });
        });
        script.untilPainted();
        return designer;
    }

    private void run(DesignerModel designer, int number) throws Exception {
        var before = script.ask(() -> designer.runProperty().get());
        script.run(() -> wiring.shell()
                .run(designer, Objects.requireNonNull(designer.flowProperty().get()), Map.of("pause", 0.3)));
        script.until(
                "the run to be submitted",
                RUN_SECONDS,
                () -> designer.runProperty().get() != before);
        var run = script.ask(() -> Objects.requireNonNull(designer.runProperty().get()));
        var client =
                script.ask(() -> Objects.requireNonNull(wiring.shell().servers().client()));
        try (var _ = listen(client, run)) {
            script.until("the end of the run", RUN_SECONDS, () -> {
                mostRequests = Math.max(mostRequests, client.traffic().requestsInLastMinute());
                return run.feedProperty().get() instanceof FeedState.Settled;
            });
        }
        out.println("Run " + number + ": "
                + script.ask(() -> run.runProperty().get().stateName()) + ", " + count() + " changes painted, "
                + script.ask(latencies::seen) + " states seen");
    }

    private Subscription listen(PrefectClient client, RunModel run) throws Exception {
        var id = script.ask(() -> run.runProperty().get().flowRun().id());
        var filter = EventFilter.any().about(List.of("prefect.flow-run." + id));
        return new EventFeed(client).subscribe(filter, told -> {
            if (told instanceof FeedMessage.Received<Event>(var event)
                    && event.stateChange() instanceof StateChange.OfTaskRun(var _, var state)
                    && state.id() != null) {
                latencies.received(state.id(), Instant.now());
            }
        });
    }

    private int count() throws InterruptedException {
        return script.ask(latencies::count);
    }

    private void report() throws InterruptedException {
        var entered = script.ask(latencies::sinceEntered);
        var received = script.ask(latencies::sinceReceived);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "live");
        figures.put("changes", entered.length);
        figures.put("median_ms", percentile(entered, 50));
        figures.put("p95_ms", percentile(entered, 95));
        figures.put("received_to_painted_median_ms", percentile(received, 50));
        figures.put("received_to_painted_p95_ms", percentile(received, 95));
        figures.put("requests_per_minute", mostRequests);
        out.println("From a state's time on the server to the repaint of its card: median " + figures.get("median_ms")
                + " ms, 95 of 100 within " + figures.get("p95_ms") + " ms");
        out.println("From the arrival of the event to the repaint: median "
                + figures.get("received_to_painted_median_ms") + " ms, 95 of 100 within "
                + figures.get("received_to_painted_p95_ms") + " ms (" + received.length + " events)");
        out.println("Requests of the window to the server: at most " + mostRequests + " in a minute");
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        var at = Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100.0) - 1);
        return Math.round(sorted[at] * 10) / 10.0;
    }

    private static void delete(Path place) throws IOException {
        try (var files = Files.walk(place)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
