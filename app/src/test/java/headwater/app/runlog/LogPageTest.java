package headwater.app.runlog;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.runlog.LogRow.Gap;
import headwater.app.runlog.LogRow.OfLine;
import headwater.app.runlog.LogRow.Similar;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogPageTest {
    private static final int ALL = Integer.MAX_VALUE;

    private static LogSearch words(String words, boolean isPattern) {
        return new LogSearch(words, isPattern, false, LogLevel.DEBUG, "", Set.of(), null, null);
    }

    private static final List<LogSearch> SEARCHES = List.of(
            LogSearch.ALL,
            words("chf", false),
            words("order \\d7|KeyError", true),
            words("nowhere", false),
            new LogSearch("partition", false, false, LogLevel.INFO, "prefect.task_runs", Set.of(), null, null),
            new LogSearch("", false, false, LogLevel.DEBUG, "", Set.of(new TaskRunId(new UUID(0, 3))), null, null),
            new LogSearch(
                    "row",
                    false,
                    true,
                    LogLevel.DEBUG,
                    "",
                    Set.of(),
                    MadeLog.START.plusMillis(500),
                    MadeLog.START.plusSeconds(1)));

    private static LogOptions options(Random random, List<LogLine> lines) {
        var around = List.of(0, 1, 3, LogOptions.EVERY).get(random.nextInt(4));
        Set<LogId> opened = random.nextBoolean()
                ? Set.of()
                : Set.of(lines.get(random.nextInt(lines.size())).id());
        var dividers = List.of(
                new LogDivider(MadeLog.START.plusMillis(300), "Attempt 2"),
                new LogDivider(MadeLog.START.plusMillis(900), "Attempt 3"));
        return new LogOptions(
                around,
                random.nextBoolean(),
                List.of(0, 12, 40).get(random.nextInt(3)),
                opened,
                random.nextBoolean() ? dividers : List.of());
    }

    private static List<LogRow> rows(LogPage page) {
        return IntStream.range(0, page.rows()).mapToObj(page::row).toList();
    }

    @Test
    void isTheSameHoweverItsLinesArriveAndInHoweverManyPartsItIsSearched() {
        var lines = MadeLog.lines(6_000, 1);
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            var search = SEARCHES.get(seed % SEARCHES.size());
            var options = options(random, lines);
            var whole = LogPage.EMPTY.next(LogLines.NONE.plus(lines), search, options, ALL, () -> false);
            var page = LogPage.EMPTY;
            var arriving = new ArrayList<>(lines);
            // Most come in order, some late.
            for (int i = 0; i < 40; i++) {
                Collections.swap(arriving, random.nextInt(lines.size()), random.nextInt(lines.size()));
            }
            for (int from = 0; from < arriving.size(); ) {
                int to = Math.min(arriving.size(), from + 1 + random.nextInt(1_500));
                var other = random.nextInt(8) == 0;
                page = page.next(
                        page.lines().plus(arriving.subList(from, to)),
                        other ? SEARCHES.get(random.nextInt(SEARCHES.size())) : search,
                        other ? options(random, lines) : options,
                        random.nextInt(2_000),
                        () -> false);
                from = to;
            }
            while (!page.isComplete()
                    || !page.search().equals(search)
                    || !page.options().equals(options)) {
                page = page.next(page.lines(), search, options, 1 + random.nextInt(2_000), () -> false);
            }
            assertThat(page.hits()).as("hits of %d", seed).isEqualTo(whole.hits());
            assertThat(rows(page)).as("rows of %d", seed).isEqualTo(rows(whole));
        }
    }

    @Test
    void findsWhatASearchOfEachLineFinds() {
        var lines = MadeLog.lines(5_000, 2);
        var log = LogLines.NONE.plus(lines);
        assertThat(LogPage.EMPTY
                        .next(log, words("CHF", false), LogOptions.PLAIN, ALL, () -> false)
                        .hits())
                .isEqualTo(lines.stream()
                        .filter(line -> AnsiText.plain(line.message())
                                .toLowerCase(Locale.ROOT)
                                .contains("chf"))
                        .toList());
        assertThat(LogPage.EMPTY
                        .next(log, words("^warn \\d+|\\b7\\d\\.", true), LogOptions.PLAIN, ALL, () -> false)
                        .hits())
                .isNotEmpty()
                .isEqualTo(lines.stream()
                        .filter(line -> words("^warn \\d+|\\b7\\d\\.", true)
                                .pattern()
                                .matcher(AnsiText.plain(line.message()))
                                .find())
                        .toList());
    }

    @Test
    void showsOrCountsEveryLineThatIsNotHidden() {
        var lines = MadeLog.lines(5_000, 3);
        for (int seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var around = random.nextInt(4) + 1;
            var page = LogPage.EMPTY.next(
                    LogLines.NONE.plus(lines),
                    SEARCHES.get(1 + seed % 3),
                    LogOptions.PLAIN.withAround(around).withFolded(random.nextBoolean()),
                    ALL,
                    () -> false);
            int counted = 0;
            for (var row : rows(page)) {
                counted += switch (row) {
                    case OfLine(var _, var part) -> part == 0 ? 1 : 0;
                    case Gap(var _, var count) -> count;
                    case Similar(var _, var count) -> count;
                    case LogRow.Divider _ -> 0;
                };
            }
            assertThat(counted).as("seed %d", seed).isEqualTo(lines.size());
        }
    }

    @Test
    void showsLinesAroundEachHit() {
        var page = LogPage.EMPTY.next(
                LogLines.NONE.plus(numbered(20)),
                words("line 10|line 13", true),
                LogOptions.PLAIN.withAround(2),
                ALL,
                () -> false);
        assertThat(rows(page))
                .containsExactly(
                        new Gap(0, 8),
                        new OfLine(8, 0),
                        new OfLine(9, 0),
                        new OfLine(10, 0),
                        new OfLine(11, 0),
                        new OfLine(12, 0),
                        new OfLine(13, 0),
                        new OfLine(14, 0),
                        new OfLine(15, 0),
                        new Gap(16, 4));
    }

    @Test
    void foldsLinesThatDifferInNumbersAloneAndOpensThem() {
        var lines = numbered(3_000);
        var folded = LogPage.EMPTY.next(
                LogLines.NONE.plus(lines), LogSearch.ALL, LogOptions.PLAIN.withFolded(true), ALL, () -> false);
        assertThat(rows(folded)).containsExactly(new OfLine(0, 0), new Similar(1, 2_999));
        var options = folded.options().toggled(lines.getFirst().id());
        var opened = folded.next(folded.lines(), LogSearch.ALL, options, ALL, () -> false);
        assertThat(opened.rows()).isEqualTo(3_001);
        assertThat(opened.row(1)).isEqualTo(new Similar(1, 0));
    }

    @Test
    void neverFoldsErrors() {
        var lines = MadeLog.lines(4_000, 5);
        var page = LogPage.EMPTY.next(
                LogLines.NONE.plus(lines),
                new LogSearch("", false, false, LogLevel.ERROR, "", Set.of(), null, null),
                LogOptions.PLAIN.withFolded(true),
                ALL,
                () -> false);
        assertThat(rows(page)).hasSizeGreaterThan(100).allMatch(OfLine.class::isInstance);
    }

    @Test
    void goesFromHitToHitAndFromErrorToErrorAroundTheEnds() {
        var log = LogLines.NONE.plus(MadeLog.lines(4_000, 6));
        var page = LogPage.EMPTY.next(log, words("chf", false), LogOptions.PLAIN, ALL, () -> false);
        var visited = new HashSet<Integer>();
        int at = -1;
        for (int i = 0; i < page.hits().size(); i++) {
            at = page.nextHit(at, true).orElseThrow();
            assertThat(page.isHit(at)).isTrue();
            assertThat(page.hitsBefore(at)).isEqualTo(i);
            assertThat(visited.add(at)).isTrue();
        }
        assertThat(page.nextHit(at, true)).hasValue(page.hit(0));
        assertThat(page.nextHit(page.hit(0), false)).hasValue(at);
        int error = page.nextError(-1, true).orElseThrow();
        assertThat(log.level(error)).isEqualTo(LogLevel.ERROR);
        assertThat(IntStream.range(0, error).filter(page::isHit).mapToObj(log::level))
                .doesNotContain(LogLevel.ERROR);
    }

    @Test
    void findsTheRowOfALine() {
        var lines = MadeLog.lines(4_000, 7);
        for (int seed = 0; seed < 20; seed++) {
            var options = options(new Random(seed), lines);
            var page = LogPage.EMPTY.next(LogLines.NONE.plus(lines), SEARCHES.get(seed % 3), options, ALL, () -> false);
            for (int row = 0; row < page.rows(); row++) {
                if (page.row(row) instanceof OfLine(var line, var part) && part == 0) {
                    assertThat(page.rowOf(line))
                            .as("line %d, seed %d", line, seed)
                            .isEqualTo(row);
                }
            }
        }
    }

    @Test
    void saysWhichLinesAreNew() {
        var lines = MadeLog.lines(6_000, 8);
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            var early = new ArrayList<LogLine>();
            var late = new ArrayList<LogLine>();
            for (var line : lines) {
                (random.nextInt(1 + seed * 40) == 0 ? late : early).add(line);
            }
            var search = SEARCHES.get(seed % SEARCHES.size());
            var before = LogPage.EMPTY.next(LogLines.NONE.plus(early), search, LogOptions.PLAIN, ALL, () -> false);
            var after = before.next(before.lines().plus(late), search, LogOptions.PLAIN, ALL, () -> false);
            var rebuilt = new ArrayList<>(before.hits());
            for (var added : after.addedTo(before)) {
                rebuilt.addAll(added.start(), after.hits().subList(added.start(), added.end()));
            }
            assertThat(rebuilt).as("seed %d", seed).isEqualTo(after.hits());
        }
    }

    private static List<LogLine> numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new LogLine(
                        new LogId(new UUID(0, i)), "", 20, "line " + i, MadeLog.START.plusMillis(i), null, null))
                .toList();
    }
}
