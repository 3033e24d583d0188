package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.fx.Pieces;
import headwater.app.runlog.LogText;
import headwater.app.runlog.MadeLog;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogModelTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");
    private static final TaskRunId LOAD = new TaskRunId(new UUID(0, 1));
    private static final TaskRunId CLEAN = new TaskRunId(new UUID(0, 2));

    private final LogModel log = new LogModel(new Inline());

    @Test
    void ordersItsLinesByTimeHoweverTheyArrive() {
        var lines = new ArrayList<LogLine>();
        for (var second = 0; second < 300; second++) {
            lines.add(line(second / 3, "line " + second, 20, null));
        }
        var expected = lines.stream()
                .sorted(Comparator.comparing(LogLine::timestamp)
                        .thenComparing(line -> line.id().value()))
                .toList();
        for (var seed = 0; seed < 20; seed++) {
            var random = new Random(seed);
            Collections.shuffle(lines, random);
            var shuffled = new LogModel(new Inline());
            for (var from = 0; from < lines.size(); ) {
                var to = Math.min(lines.size(), from + 1 + random.nextInt(50));
                shuffled.add(lines.subList(from, to));
                from = to;
            }
            assertThat(shuffled.all()).isEqualTo(expected);
        }
    }

    @Test
    void showsEverythingAtFirst() {
        log.add(List.of(line(1, "a", 10, null), line(2, "b", 20, LOAD)));
        assertThat(log.shown()).hasSize(2);
    }

    @Test
    void hidesWhatIsBelowALevel() {
        log.add(List.of(line(1, "debug", 10, null), line(2, "warning", 30, null), line(3, "odd", 35, null)));
        log.atLeastProperty().set(LogLevel.WARNING);
        assertThat(messages()).containsExactly("warning", "odd");
    }

    @Test
    void searchesWhateverTheCase() {
        log.add(List.of(line(1, "Partition 03 REJECTED", 20, null), line(2, "done", 20, null)));
        log.searchProperty().set("  rejected ");
        assertThat(messages()).containsExactly("Partition 03 REJECTED");
        log.searchProperty().set("");
        assertThat(messages()).hasSize(2);
    }

    @Test
    void showsTheLinesOfSomeTaskRuns() {
        log.add(List.of(
                line(1, "of load", 20, LOAD), line(2, "of clean", 20, CLEAN), line(3, "of the flow", 20, null)));
        log.onlyProperty().set(Set.of(LOAD));
        assertThat(messages()).containsExactly("of load");
        log.onlyProperty().set(Set.of(LOAD, CLEAN));
        assertThat(messages()).containsExactly("of load", "of clean");
        log.onlyProperty().set(Set.of());
        assertThat(messages()).hasSize(3);
    }

    @Test
    void filtersLinesThatComeLater() {
        log.searchProperty().set("b");
        log.atLeastProperty().set(LogLevel.INFO);
        log.add(List.of(line(2, "ab", 20, null), line(1, "b", 10, null), line(0, "b", 40, null)));
        assertThat(messages()).containsExactly("b", "ab");
    }

    @Test
    void showsWhatTheNewestSearchFoundWhicheverEndsLast() {
        var pieces = new Pieces();
        var searched = new LogModel(pieces);
        searched.add(List.of(line(1, "a", 20, null), line(2, "ab", 20, null), line(3, "c", 20, null)));
        searched.searchProperty().set("a");
        pieces.work("search");
        searched.searchProperty().set("ab");
        pieces.finishAll();
        assertThat(searched.shown()).extracting(LogLine::message).containsExactly("ab");
    }

    @Test
    void losesNoLineThatArrivesDuringASearch() {
        var pieces = new Pieces();
        var searched = new LogModel(pieces);
        searched.add(List.of(line(1, "a", 20, null), line(3, "c", 20, null)));
        searched.searchProperty().set("a");
        pieces.work("search");
        searched.add(List.of(line(2, "ab", 20, null), line(4, "d", 20, null)));
        searched.searchProperty().set("d");
        pieces.work("search");
        searched.add(List.of(line(0, "dd", 20, null)));
        assertThat(searched.size()).isEqualTo(5);
        pieces.finishAll();
        assertThat(searched.shown()).extracting(LogLine::message).containsExactly("dd", "d");
        assertThat(searched.all()).extracting(LogLine::message).containsExactly("dd", "a", "ab", "c", "d");
    }

    @Test
    void holdsEachLineOnce() {
        log.add(List.of(line(1, "a", 20, null), line(2, "b", 40, null)));
        log.atLeastProperty().set(LogLevel.ERROR);
        log.add(List.of(line(3, "c", 20, null), line(4, "d", 40, null)));
        assertThat(log.size()).isEqualTo(4);
        assertThat(log.all()).extracting(LogLine::message).containsExactly("a", "b", "c", "d");
        assertThat(messages()).containsExactly("b", "d");
    }

    @Test
    void movesNoLineToMakeRoomForOneThatIsLate() {
        log.add(List.of(line(1, "a", 20, null), line(2, "b", 20, null), line(5, "e", 20, null)));
        var changes = new ArrayList<String>();
        log.shown().addListener((ListChangeListener<LogLine>) change -> {
            while (change.next()) {
                changes.add("-" + change.getRemovedSize() + " +" + change.getAddedSize() + " at " + change.getFrom());
            }
        });
        log.add(List.of(line(6, "f", 20, null), line(3, "c", 20, null), line(4, "d", 20, null)));
        assertThat(messages()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(changes).containsExactly("-0 +2 at 2", "-0 +1 at 5");
    }

    @Test
    void showsWhatTheSearchBeforeFoundWhileAnExpressionIsBroken() {
        log.add(List.of(line(1, "order 7", 20, null), line(2, "503", 20, null)));
        log.patternProperty().set(true);
        log.searchProperty().set("order \\d");
        log.searchProperty().set("order \\d|(50");
        assertThat(log.problemProperty().get()).isEqualTo("Unclosed group");
        assertThat(messages()).containsExactly("order 7");
        log.searchProperty().set("order \\d|(50)");
        assertThat(log.problemProperty().get()).isNull();
        assertThat(messages()).containsExactly("order 7", "503");
    }

    @Test
    void showsTheFirstResultsOfALargeLogBeforeItIsSearched() {
        var pieces = new Pieces();
        var searched = new LogModel(pieces);
        searched.add(MadeLog.lines(200_000, 1));
        pieces.finish("search");
        assertThat(searched.pageProperty().get().isComplete()).isFalse();
        assertThat(searched.shown()).isNotEmpty().hasSizeLessThan(200_000);
        pieces.finishAll();
        assertThat(searched.shown()).hasSize(200_000);
    }

    @Test
    void savesTheLinesThatAreShown(@TempDir Path folder) throws Exception {
        log.add(List.of(line(1, "\u001b[32mread\u001b[0m", 20, LOAD), line(2, "other", 20, null)));
        log.searchProperty().set("read");
        var file = folder.resolve("log.txt");
        log.save(file, new LogText(_ -> "load-0", ZoneOffset.UTC));
        assertThat(file).hasContent("2026-11-24 12:00:01.000 INFO  load-0  read\n");
        assertThat(log.saveProblemProperty().get()).isNull();
    }

    @Test
    void saysWhyItCouldNotBeSaved(@TempDir Path folder) throws Exception {
        log.add(List.of(line(1, "a", 20, null)));
        var file = Files.createFile(folder.resolve("file"));
        log.save(file.resolve("log.txt"), new LogText(_ -> "", ZoneOffset.UTC));
        assertThat(log.saveProblemProperty().get()).isNotNull();
    }

    private List<String> messages() {
        return log.shown().stream().map(LogLine::message).toList();
    }

    private static LogLine line(int second, String message, int level, @Nullable TaskRunId task) {
        var id = UUID.nameUUIDFromBytes((message + second).getBytes(StandardCharsets.UTF_8));
        return new LogLine(new LogId(id), "prefect", level, message, START.plusSeconds(second), null, task);
    }
}
