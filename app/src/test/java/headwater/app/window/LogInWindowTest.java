package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Times;
import headwater.app.monitor.LogModel;
import headwater.app.recording.RunFile;
import headwater.app.recording.SavedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.RunRecording;
import headwater.app.runlog.MadeLog;
import headwater.prefect.model.LogLine;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogInWindowTest extends OpenWindow {
    private static final int COUNT = 2_000;
    private final List<LogLine> lines = MadeLog.lines(COUNT + 200, 1);
    private LogModel log;

    @BeforeEach
    void openLog() throws Exception {
        var file = folder.resolve("run.jsonl");
        var run = Run.of(Recordings.flowRun("retries")).after(Recordings.changesOfEvents("retries"));
        RunFile.write(file, SavedRun.of(RunRecording.of(run, lines.subList(0, COUNT))));
        script.run(() -> wiring.open(file));
        script.until("the log", 60, () -> {
            var shown = wiring.shell().runProperty().getValue();
            return shown != null && shown.log().shown().size() == COUNT;
        });
        log = ask(() ->
                Objects.requireNonNull(wiring.shell().runProperty().getValue()).log());
        push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        script.until("the rows", 60, () -> !rows().isEmpty());
        script.untilPainted();
    }

    @Test
    void marksWhatIsSearchedForAndGoesFromHitToHit() throws Exception {
        var words = List.copyOf(lines.subList(0, COUNT)).stream()
                .filter(line -> line.message().contains("CHF"))
                .count();
        write("chf");
        script.until("the hits", 60, () -> log.shown().size() == words);
        script.until("marks", 60, () -> !nodes(".mark").isEmpty());
        script.until("the number of hits", 60, () -> position().equals(words + " hits"));
        push(KeyCode.ENTER);
        script.until(
                "a hit",
                60,
                () -> position().endsWith(" of " + words)
                        && !nodes(".mark.current").isEmpty());
        var first = ask(this::position);
        push(KeyCode.F3);
        script.until(
                "the next hit",
                60,
                () -> position().endsWith(" of " + words) && !position().equals(first));
        push(KeyCode.SHIFT, KeyCode.ENTER);
        script.until("the hit before", 60, () -> position().equals(first));
    }

    @Test
    void keepsTheLogWhileAnExpressionIsBrokenAndSaysWhatIsWrong() throws Exception {
        clickOn(shown("#log-pattern"));
        clickOn(shown("#log-words"));
        write("order");
        script.until("hits", 60, () -> position().endsWith("hits"));
        int hits = ask(() -> log.shown().size());
        write("(");
        script.until("what is wrong", 60, () -> position().contains("Unclosed group"));
        assertThat(ask(() -> log.shown().size())).isEqualTo(hits);
        write("|s)");
        script.until("hits again", 60, () -> position().endsWith("hits"));
    }

    @Test
    void followsTheEndWhileItIsInSightAndElseStaysAndCountsWhatIsNew() throws Exception {
        script.run(() -> log.add(lines.subList(COUNT, COUNT + 50)));
        script.until("the last line", 60, () -> lastTime().equals(time(lines.get(COUNT + 49))));

        moveTo(".log-pane");
        scroll(20, VerticalDirection.UP);
        script.untilPainted();
        var first = ask(() -> rows().getFirst());
        // Some of them late, and before what is in sight.
        script.run(() -> log.add(lines.subList(COUNT + 50, COUNT + 150)));
        script.until("what is new", 60, () -> lookup("100 new lines").tryQuery().isPresent());
        script.untilPainted();
        assertThat(ask(() -> rows().getFirst())).isEqualTo(first);

        clickOn("100 new lines");
        script.until("the end", 60, () -> lastTime().equals(time(lines.get(COUNT + 149))));
        script.run(() -> log.add(lines.subList(COUNT + 150, COUNT + 200)));
        script.until("the new end", 60, () -> lastTime().equals(time(lines.get(COUNT + 199))));
    }

    @Test
    void goesFromErrorToErrorAndCopiesWhatIsSelected() throws Exception {
        clickOn(".log-pane");
        push(KeyCode.HOME);
        push(KeyCode.F8);
        script.until("an error", 60, () -> !nodes(".log-row:selected").isEmpty());
        push(KeyCode.SHIFT, KeyCode.DOWN);
        push(KeyCode.CONTROL, KeyCode.C);
        var error = lines.stream()
                .filter(line -> line.message().startsWith("Task run encountered"))
                .findFirst()
                .orElseThrow();
        var copied = ask(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied)
                .contains(time(error), "ERROR", "Task run encountered an exception\nTraceback (most recent call last):")
                .doesNotContain("File");
    }

    @Test
    void opensSimilarLinesByAClick() throws Exception {
        clickOn(".log-pane");
        push(KeyCode.HOME);
        clickOn("Fold similar");
        script.until("folded lines", 60, () -> rows().stream().anyMatch(row -> row.contains("similar lines: ")));
        int folded = ask(() -> log.pageProperty().get().rows());
        clickOn(ask(() -> nodes(".log-row").stream()
                .filter(Node::isVisible)
                .filter(row -> text(row).contains("similar lines: "))
                .findFirst()
                .orElseThrow()));
        script.until("the lines", 60, () -> log.pageProperty().get().rows() > folded);
    }

    private static String time(LogLine line) {
        return Times.millis(line.timestamp());
    }

    private String position() {
        return ((Labeled) shown("#log-position")).getText();
    }

    private Node shown(String selector) {
        return nodes(selector).stream()
                .filter(LogInWindowTest::isShown)
                .findFirst()
                .orElseThrow();
    }

    // The page behind has such nodes too.
    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    private List<Node> nodes(String selector) {
        return List.copyOf(stage.getScene().getRoot().lookupAll(selector));
    }

    // From top to bottom.
    private List<String> rows() {
        return nodes(".log-row").stream()
                .filter(Node::isVisible)
                .sorted(Comparator.comparingDouble(Node::getLayoutY))
                .map(LogInWindowTest::text)
                .toList();
    }

    private String lastTime() {
        return rows().reversed().stream()
                .filter(row -> row.matches("\\d\\d:.*"))
                .findFirst()
                .map(row -> row.substring(0, 12))
                .orElse("");
    }

    private static String text(Node row) {
        return ((Parent) row)
                .getChildrenUnmodifiable().stream()
                        .filter(Text.class::isInstance)
                        .map(node -> ((Text) node).getText())
                        .reduce("", (all, text) -> all.isEmpty() ? text : all + " " + text);
    }
}
