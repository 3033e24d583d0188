package headwater.app.bench;

import headwater.app.designer.DesignerModel;
import headwater.app.fx.FxToolkit;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.panels.Panel;
import headwater.app.program.Folders;
import headwater.app.window.Wiring;
import headwater.flow.Source;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import tools.jackson.databind.json.JsonMapper;

/// Measures how long a keystroke in the code pane takes to the redrawn graph, in the real window, off-screen:
/// from the key event at the code pane to the end of the pulse that paints the drawing of the text. Each
/// keystroke changes what a card shows. They come at the pace of a fast typist, whether the one before has been
/// painted or not.
public final class DocumentBench {
    private static final int[] LINES = {100, 500, 2000};
    private static final int KEYSTROKES = 100;
    private static final int WARMING = 40;
    private static final Duration BETWEEN_KEYSTROKES = Duration.ofMillis(100);

    private final Script script = new Script();
    private final PrintStream out;
    private final Wiring wiring;
    private final List<Source> texts = new ArrayList<>();
    private int place;

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
            Bench.delete(place);
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
            made.shell().panels().show(Panel.CODE, true);
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
            medians.put(String.valueOf(lines), Bench.percentile(took, 50));
            tails.put(String.valueOf(lines), Bench.percentile(took, 95));
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
        script.run(() -> {
            wiring.open(file);
            wiring.shell().panels().show(Panel.CODE, true);
        });
        script.until("the page", 60, () -> wiring.view().flowView() != null && isDrawn(file));
        var area = script.ask(() -> (CodeArea)
                Objects.requireNonNull(find(Objects.requireNonNull(wiring.view().flowView())), "the code pane"));
        script.run(() -> {
            texts.clear();
            place = area.getText().lastIndexOf("step(0") + "step(".length();
            area.requestFocus();
            area.moveTo(place);
            area.requestFollowCaret();
        });
        var painted = new ArrayList<CompletableFuture<Double>>();
        var next = System.nanoTime();
        for (var i = 0; i < WARMING + KEYSTROKES; i++) {
            next += BETWEEN_KEYSTROKES.toNanos();
            LockSupport.parkNanos(next - System.nanoTime());
            painted.add(keystroke(area, i));
        }
        var took = new double[KEYSTROKES];
        for (var i = 0; i < KEYSTROKES; i++) {
            took[i] = painted.get(WARMING + i).get(60, TimeUnit.SECONDS);
        }
        script.run(() -> wiring.shell()
                .close(Objects.requireNonNull(wiring.shell().pageProperty().get())));
        Arrays.sort(took);
        return took;
    }

    // Types a digit over the one that the card shows. The clock starts where the system would hand the key to
    // JavaFX, whose thread may be busy; it stops at the end of the pulse that first paints this text, or a newer
    // one.
    private CompletableFuture<Double> keystroke(CodeArea area, int index) {
        var painted = new CompletableFuture<Double>();
        var began = System.nanoTime();
        Platform.runLater(() -> {
            area.selectRange(place, place + 1);
            press(area, index % 10);
            texts.add(designer().document().sourceProperty().get());
            var scene = area.getScene();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    if (texts.lastIndexOf(designer().drawnDocument().source()) >= index) {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(() -> painted.complete((System.nanoTime() - began) / 1e6));
                    }
                }
            });
        });
        return painted;
    }

    private static void press(CodeArea area, int digit) {
        var character = String.valueOf(digit);
        var code = KeyCode.getKeyCode(character);
        for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_TYPED, KeyEvent.KEY_RELEASED)) {
            var isTyped = type.equals(KeyEvent.KEY_TYPED);
            Event.fireEvent(
                    area,
                    new KeyEvent(
                            type,
                            isTyped ? character : KeyEvent.CHAR_UNDEFINED,
                            isTyped ? "" : character,
                            isTyped ? KeyCode.UNDEFINED : code,
                            false,
                            false,
                            false,
                            false));
        }
    }

    private DesignerModel designer() {
        return Objects.requireNonNull(wiring.shell().designer(), "the flow's page");
    }

    private boolean isDrawn(Path file) {
        var shown = wiring.shell().designer();
        return shown != null
                && shown.file().equals(file.toAbsolutePath().normalize())
                && !shown.drawingProperty().get().diagram().nodes().isEmpty();
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
}
