package headwater.app.bench;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.monitor.LogModel;
import headwater.app.monitor.LogView;
import headwater.app.runlog.MadeLog;
import headwater.prefect.model.LogLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import tools.jackson.databind.json.JsonMapper;

/// Measures the log of a run with 1,000,000 lines, in a window of 1,440x900 pixels; see [FrameTimes] for how a frame is
/// known to have been drawn.
///
/// - open: from the lines in memory to the frame that shows the last of them, all in order, searched and counted
/// - search: from a change of what is searched for to the frame that shows all of its hits; the slowest of some
/// - frame: while the log is scrolled by a mouse wheel and 1,000 lines a second arrive; 95 of 100 take no longer
///
/// An argument is another number of lines.
public final class LogsBench {
    private static final int LINES = 1_000_000;
    private static final int LINES_A_SECOND = 1_000;
    private static final int BATCH = 20_000;
    private static final int FRAMES = 240;
    private static final int STILL_AFTER = 20_000;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 899;

    private final FrameTimes clock = new FrameTimes();
    private final LogModel log = new LogModel(Background.onVirtualThreads());
    private final LogView view;
    private final List<LogLine> lines;
    private final int count;
    private boolean isDone;
    private int sent;
    private long sendingFrom;

    private LogsBench(int count) {
        this.count = count;
        this.lines = MadeLog.lines(count + count / 2, 1);
        this.view = FxToolkit.ask(() -> {
            Theme.loadFonts();
            var shown = new LogView(
                    new SimpleObjectProperty<>(log),
                    line -> line.taskRunId() == null
                            ? "flow"
                            : "extract_orders-" + line.taskRunId().value().getLeastSignificantBits());
            var scene = new Scene(shown, WIDTH, HEIGHT);
            Theme.DARK.dress(scene);
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return shown;
        });
    }

    /// Measures and prints.
    public static void main(String[] arguments) throws Exception {
        FxToolkit.start();
        int count = arguments.length == 0 ? LINES : Integer.parseInt(arguments[0]);
        new LogsBench(count / 20).measure(); // loads what is measured
        var figures = new LogsBench(count).measure();
        System.out.println(JsonMapper.shared().writeValueAsString(figures));
        Platform.exit();
    }

    private Map<String, Object> measure() throws InterruptedException {
        double open = until(_ -> send(), count);
        say("open", open);
        double search = 0;
        for (var words : List.of("row", "CHF", "nowhere in it")) {
            search = Math.max(search, search(words, false));
        }
        for (var words : List.of("\\bCHF\\b|503", "order \\d+-0{3}\\d .*9\\.\\d\\d", "^partition (0[1-9]|1\\d): not")) {
            search = Math.max(search, search(words, true));
        }
        search = Math.max(search, search("", false));
        double still = frames("scrolling", () -> {});
        sendingFrom = System.nanoTime();
        double arriving = frames("scrolling while lines arrive", this::arrive);
        FxToolkit.run(() -> Event.fireEvent(pane(), wheel(-1e9)));
        double following = Bench.percentile(sorted(clock.of(FRAMES, _ -> arrive(), _ -> false)), 95);
        say("frame while the end is followed, p95", following);
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "logs");
        figures.put("lines", count);
        figures.put("open_ms", Math.round(open));
        figures.put("search_ms", Math.round(search));
        figures.put("frame_ms", Math.max(still, Math.max(arriving, following)));
        FxToolkit.run(() -> view.getScene().getWindow().hide());
        return figures;
    }

    private static void say(String what, double millis) {
        System.out.printf("%-60s %,10.1f ms%n", what, millis);
    }

    private double search(String words, boolean isPattern) throws InterruptedException {
        double took = until(
                frame -> {
                    if (frame == 0) {
                        log.patternProperty().set(isPattern);
                        log.searchProperty().set(words);
                    }
                },
                0);
        say(
                "search " + words + ", "
                        + String.format("%,d", FxToolkit.ask(() -> log.shown().size())) + " hits",
                took);
        return took;
    }

    /// Until all is searched and drawn, and there are so many lines.
    private double until(IntConsumer step, int atLeast) throws InterruptedException {
        isDone = false;
        return clock
                .of(STILL_AFTER, step, _ -> {
                    var wasDone = isDone;
                    isDone = log.pageProperty().get().isComplete()
                            && log.pageProperty().get().lines().size() == log.size()
                            && log.pageProperty()
                                    .get()
                                    .search()
                                    .words()
                                    .equals(log.searchProperty().get())
                            && log.size() >= atLeast;
                    // The frame after is the one that shows it.
                    return isDone && wasDone;
                })
                .stream()
                .mapToDouble(each -> each)
                .sum();
    }

    private void send() {
        int to = Math.min(count, sent + BATCH);
        log.add(lines.subList(sent, to));
        sent = to;
    }

    private void arrive() {
        int due = (int) Math.min(lines.size(), count + (System.nanoTime() - sendingFrom) / 1e9 * LINES_A_SECOND);
        if (due > sent) {
            log.add(lines.subList(sent, due));
            sent = due;
        }
    }

    private double frames(String what, Runnable each) throws InterruptedException {
        IntConsumer step = frame -> {
            each.run();
            Event.fireEvent(pane(), wheel(frame % 120 < 60 ? 120 : -100));
        };
        clock.of(FRAMES, step, _ -> false);
        var times = sorted(clock.of(FRAMES, step, _ -> false));
        say("frame " + what + ", median", Bench.percentile(times, 50));
        say("frame " + what + ", p95", Bench.percentile(times, 95));
        return Bench.percentile(times, 95);
    }

    private static double[] sorted(List<Double> times) {
        return times.stream().mapToDouble(each -> each).sorted().toArray();
    }

    private Node pane() {
        return view.lookup(".log-pane");
    }

    private static ScrollEvent wheel(double turned) {
        return new ScrollEvent(
                ScrollEvent.SCROLL,
                WIDTH / 2,
                HEIGHT / 2,
                WIDTH / 2,
                HEIGHT / 2,
                false,
                false,
                false,
                false,
                true,
                false,
                0,
                turned,
                0,
                turned,
                ScrollEvent.HorizontalTextScrollUnits.NONE,
                0,
                ScrollEvent.VerticalTextScrollUnits.NONE,
                0,
                0,
                null);
    }
}
