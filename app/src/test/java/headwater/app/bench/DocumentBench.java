package headwater.app.bench;

import headwater.app.Wiring;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.program.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import tools.jackson.databind.json.JsonMapper;

/// Measures how long a keystroke in the code pane takes to the redrawn graph, in the real window, off-screen: from the
/// text that changes to the end of the pulse that paints the drawing of that text. Each keystroke changes what a card
/// shows, and waits for the one before.
public final class DocumentBench {
    private static final int[] LINES = {100, 500, 2000};
    private static final int KEYSTROKES = 60;
    private static final int WARMING = 20;

    private final Script script = new Script();
    private final PrintStream out;
    private final Wiring wiring;

    private DocumentBench(PrintStream out, Wiring wiring) {
        this.out = out;
        this.wiring = wiring;
    }

    /// Measures, prints, and ends the process.
    public static void main(String[] arguments) throws Exception {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        var place = Files.createTempDirectory("headwater-bench");
        try {
            FxToolkit.start();
            open(System.out, place).measureAll(place);
        } finally {
            delete(place);
        }
        System.exit(0);
    }

    private static DocumentBench open(PrintStream out, Path place) {
        var folders = new Folders(
                place.resolve("data"), place.resolve("config"), place.resolve("cache"), place.resolve("state"));
        return FxToolkit.ask(() -> {
            Theme.loadFonts();
            var stage = new Stage();
            var made = new Wiring(stage, folders, Map.of());
            made.show();
            stage.setWidth(1280);
            stage.setHeight(800);
            return new DocumentBench(out, made);
        });
    }

    private void measureAll(Path place) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        var tails = new LinkedHashMap<String, Double>();
        for (var lines : LINES) {
            var took = measure(Files.writeString(place.resolve("flow" + lines + ".py"), text(lines)));
            medians.put(String.valueOf(lines), percentile(took, 50));
            tails.put(String.valueOf(lines), percentile(took, 95));
            out.println(lines + " lines: from a keystroke to the redrawn graph, median "
                    + medians.get(String.valueOf(lines)) + " ms, 95 of 100 within " + tails.get(String.valueOf(lines))
                    + " ms");
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("bench", "document");
        figures.put("median_ms", medians);
        figures.put("p95_ms", tails);
        out.println(JsonMapper.shared().writeValueAsString(figures));
    }

    private double[] measure(Path file) throws Exception {
        script.run(() -> wiring.open(file));
        script.until("the page", 60, () -> wiring.view().flowView() != null && isDrawn(file));
        var area = script.ask(() -> (CodeArea)
                Objects.requireNonNull(find(Objects.requireNonNull(wiring.view().flowView())), "the code pane"));
        var place = script.ask(() -> area.getText().lastIndexOf("step(0") + "step(0".length());
        var took = new double[KEYSTROKES];
        for (int i = -WARMING; i < KEYSTROKES; i++) {
            var key = String.valueOf(Math.floorMod(i, 10));
            var time = keystroke(area, place, key);
            if (i >= 0) {
                took[i] = time;
            }
        }
        script.run(() -> wiring.shell()
                .close(Objects.requireNonNull(wiring.shell().pageProperty().get())));
        Arrays.sort(took);
        return took;
    }

    // The listener is called when a pulse has laid out the scene; the scene is painted in the same pulse.
    private double keystroke(CodeArea area, int place, String key) throws Exception {
        var painted = new CompletableFuture<Long>();
        var began = script.ask(() -> {
            var scene = area.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (isCurrent()) {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(() -> painted.complete(System.nanoTime()));
                    }
                }
            });
            var now = System.nanoTime();
            area.insertText(place, key);
            return now;
        });
        return (painted.get() - began) / 1e6;
    }

    private boolean isDrawn(Path file) {
        var designer = wiring.shell().designer();
        return designer != null
                && designer.file().equals(file.toAbsolutePath().normalize())
                && !designer.drawingProperty().get().diagram().nodes().isEmpty();
    }

    private boolean isCurrent() {
        var designer = Objects.requireNonNull(wiring.shell().designer(), "the flow's page");
        return designer.drawnDocument()
                .source()
                .equals(designer.document().sourceProperty().get());
    }

    private static Node find(Node page) {
        return page.lookup(".code-area");
    }

    // Eight lines make a task, five more a flow: tasks take two thirds of the file, as in real ones.
    private static String text(int lines) {
        var text = new StringBuilder("from prefect import flow, task\n");
        var tasks = Math.max(1, lines / 14);
        for (int i = 0; i < tasks; i++) {
            text.append("\n\n@task(retries=2)\ndef task_%d(rows, limit: int = 10):\n    \"\"\"Step %d.\"\"\"\n"
                    .formatted(i, i));
            text.append("    kept = [row for row in rows if row < limit]\n    return kept\n");
        }
        text.append("\n\n@task\ndef step(n):\n    return [n]\n");
        var flows = Math.max(1, lines / 100);
        for (int i = 0; i < flows; i++) {
            text.append("\n\n@flow\ndef flow_%d(day: str = \"today\"):\n    rows = step(0)\n".formatted(i));
            for (int j = 0; j < Math.min(tasks, 25); j++) {
                text.append("    rows = task_%d(rows)  # step %d\n".formatted((i * 7 + j) % tasks, j));
            }
        }
        while (text.chars().filter(c -> c == '\n').count() < lines) {
            text.append("# the end\n");
        }
        return text.toString();
    }

    private static double percentile(double[] sorted, int percent) {
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
