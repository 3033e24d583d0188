package headwater.app.lists;

import headwater.app.look.StateLook;
import headwater.prefect.model.SimpleFlowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.VLineTo;
import org.jspecify.annotations.Nullable;

/// The last runs of something as bars side by side, the latest at the right: as high as they took long, in the colour
/// of their state. What failed or crashed hangs below the line.
public final class RunStrip extends Region {
    /// How many runs it has room for.
    public static final int MOST = 28;

    private static final double BAR = 4;
    private static final double STEP = 6;
    private static final double HEIGHT = 20;
    private static final double LINE = 14;
    private static final double LOWEST = 3;
    private static final double MARGIN = 24;

    private List<SimpleFlowRun> shown = List.of();

    /// A strip without runs.
    public RunStrip() {
        getStyleClass().add("run-strip");
        setMinSize(MOST * STEP, HEIGHT);
        setPrefSize(MOST * STEP, HEIGHT);
        setMaxSize(MOST * STEP, HEIGHT);
        paint(List.of());
    }

    /// A column of strips, which are read when they are first shown.
    ///
    /// @param key what has the runs
    /// @param <R> what a row shows
    /// @param <K> the id of what has the runs
    public static <R, K> TableColumn<R, R> column(String title, Function<R, K> key, RecentRuns<K> recent) {
        Comparator<R> latest = Comparator.comparing(
                row -> recent.runs().getOrDefault(key.apply(row), List.of()).stream()
                        .map(SimpleFlowRun::timestamp)
                        .findFirst()
                        .orElse(Instant.EPOCH),
                Comparator.reverseOrder());
        var column = RowColumns.<R>ofRows().nodes(title, MOST * STEP + MARGIN, latest, () -> {
            var strip = new RunStrip();
            var tooltip = new Tooltip();
            Tooltip.install(strip, tooltip);
            var shown = new SimpleObjectProperty<@Nullable R>(null);
            Runnable show = () -> {
                var row = shown.get();
                if (row != null) {
                    strip.show(recent.of(key.apply(row)));
                    tooltip.setText(strip.getAccessibleText());
                }
            };
            recent.runs().subscribe(show);
            shown.subscribe(show);
            return new RowColumns.Cell<R>(strip, shown::set);
        });
        column.setResizable(false);
        return column;
    }

    /// Shows runs.
    ///
    /// @param runs the latest first
    public void show(List<SimpleFlowRun> runs) {
        if (!runs.equals(shown)) {
            shown = List.copyOf(runs);
            paint(shown);
        }
    }

    private void paint(List<SimpleFlowRun> runs) {
        var latest = runs.subList(0, Math.min(MOST, runs.size()));
        long longest = latest.stream()
                .map(SimpleFlowRun::duration)
                .mapToLong(Duration::toMillis)
                .max()
                .orElse(0);
        Map<String, List<PathElement>> tones = new LinkedHashMap<>();
        for (int at = 0; at < MOST; at++) {
            double x = (MOST - 1 - at) * STEP;
            if (at >= latest.size()) {
                bar(tones, "plain", x, LINE - 1, LINE);
                continue;
            }
            var run = latest.get(at);
            double part = longest == 0 ? 0 : (double) run.duration().toMillis() / longest;
            double top = LINE - LOWEST - Math.sqrt(part) * (LINE - LOWEST);
            boolean isBad = run.stateType().isFailure();
            bar(tones, tone(run), x, top, isBad ? HEIGHT : LINE);
        }
        var bars = new ArrayList<Node>();
        tones.forEach((tone, elements) -> {
            var path = new Path(elements);
            path.getStyleClass().addAll("bars", "tone-" + tone);
            bars.add(path);
        });
        getChildren().setAll(bars);
        setAccessibleText(RecentRuns.words(latest));
    }

    private static String tone(SimpleFlowRun run) {
        return StateLook.of(run.stateType(), "").tone().name();
    }

    private static void bar(Map<String, List<PathElement>> tones, String tone, double x, double top, double bottom) {
        var elements = tones.computeIfAbsent(tone, _ -> new ArrayList<>());
        elements.addAll(List.of(
                new MoveTo(x, top), new HLineTo(x + BAR), new VLineTo(bottom), new HLineTo(x), new ClosePath()));
    }
}
