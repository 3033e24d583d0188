package headwater.app.runlog;

import headwater.app.runlog.LogRow.Divider;
import headwater.app.runlog.LogRow.Gap;
import headwater.app.runlog.LogRow.OfLine;
import headwater.app.runlog.LogRow.Similar;
import headwater.prefect.model.LogLevel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Sets lines in rows, chunk by chunk in order. What is not decided at the end of a chunk, such as how many lines a gap
/// has, goes to the next one as a [Carry].
final class RowWriter {
    // Fewer similar lines are shown as they are.
    private static final int FEWEST = 3;
    private static final int LINE = 0;
    private static final int GAP = 1;
    private static final int SIMILAR = 2;
    private static final int DIVIDER = 3;
    private static final int NUMBER_BITS = 31;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;

    private final LogLines lines;
    private final LogOptions options;
    private final int start;
    private long[] rows = new long[64];
    private int size;
    private int gapFrom;
    private int gapCount;
    private final List<Integer> gapEnd;
    private int after;
    private boolean isInRun;
    private int runKey;
    private int similar;
    private final List<Integer> firstSimilar;
    private boolean isOpened;
    private int divider;

    /// What the rows of a chunk leave open.
    ///
    /// @param line the index of the line that comes next
    /// @param gapEnd the last lines of a gap, which are shown if a hit follows
    /// @param after how many lines are still to be shown after a hit
    /// @param runKey what the lines have in common that are similar to the last one
    /// @param similar how many lines are like the one before them and not yet shown
    record Carry(
            int line,
            int gapFrom,
            int gapCount,
            List<Integer> gapEnd,
            int after,
            boolean isInRun,
            int runKey,
            int similar,
            List<Integer> firstSimilar,
            boolean isOpened,
            int divider) {
        static final Carry NONE = new Carry(0, 0, 0, List.of(), 0, false, 0, 0, List.of(), false, 0);
    }

    RowWriter(LogLines lines, LogOptions options, Carry carry) {
        this.lines = lines;
        this.options = options;
        this.start = carry.line;
        this.gapFrom = carry.gapFrom;
        this.gapCount = carry.gapCount;
        this.gapEnd = new ArrayList<>(carry.gapEnd);
        this.after = carry.after;
        this.isInRun = carry.isInRun;
        this.runKey = carry.runKey;
        this.similar = carry.similar;
        this.firstSimilar = new ArrayList<>(carry.firstSimilar);
        this.isOpened = carry.isOpened;
        this.divider = carry.divider;
    }

    /// Writes the rows of the chunk that begins where the carry ended.
    Carry write(LogChunk chunk, ChunkMatches matches) {
        int hit = 0;
        for (short index : matches.passing()) {
            var isHit = hit < matches.hits().length && matches.hits()[hit] == index;
            if (isHit) {
                hit++;
                endGap();
                show(chunk, index);
                after = options.around();
            } else if (after > 0) {
                show(chunk, index);
                after -= options.around() == LogOptions.EVERY ? 0 : 1;
            } else if (options.around() == LogOptions.EVERY) {
                show(chunk, index);
            } else if (options.around() > 0) {
                hide(start + index);
            }
        }
        return new Carry(
                start + chunk.size(),
                gapFrom,
                gapCount,
                List.copyOf(gapEnd),
                after,
                isInRun,
                runKey,
                similar,
                List.copyOf(firstSimilar),
                isOpened,
                divider);
    }

    /// The rows that were written.
    long[] rows() {
        return Arrays.copyOf(rows, size);
    }

    /// The rows that end the page after the last chunk: what was left open.
    static long[] end(LogLines lines, LogOptions options, Carry carry) {
        var writer = new RowWriter(lines, options, carry);
        writer.endRun();
        if (carry.gapCount > 0) {
            writer.add(GAP, carry.gapFrom, carry.gapCount);
        }
        return writer.rows();
    }

    private void hide(int line) {
        if (gapCount == 0) {
            gapFrom = line;
        }
        gapCount++;
        gapEnd.add(line);
        if (gapEnd.size() > options.around() + 1) {
            gapEnd.removeFirst();
        }
    }

    // A gap of one line is that line.
    private void endGap() {
        if (gapCount == 0) {
            return;
        }
        endRun();
        isInRun = false;
        if (gapCount > gapEnd.size()) {
            add(GAP, gapFrom, gapCount - options.around());
            gapEnd.removeFirst();
        }
        gapCount = 0;
        var shown = List.copyOf(gapEnd);
        gapEnd.clear();
        for (int line : shown) {
            int k = lines.chunkAt(line);
            show(lines.chunks().get(k), line - lines.start(k), line);
        }
    }

    private void show(LogChunk chunk, int index) {
        show(chunk, index, start + index);
    }

    private void show(LogChunk chunk, int index, int line) {
        addDividers(chunk, index, line);
        if (!options.isFolded() || chunk.level(index).isAtLeast(LogLevel.ERROR)) {
            endRun();
            isInRun = false;
            addLine(chunk, index, line);
            return;
        }
        int key = 31 * chunk.template(index) + chunk.level(index).number();
        if (isInRun && key == runKey) {
            addSimilar(chunk, index, line);
            return;
        }
        endRun();
        isInRun = true;
        runKey = key;
        isOpened = !options.opened().isEmpty()
                && options.opened().contains(chunk.get(index).id());
        addLine(chunk, index, line);
    }

    private void addSimilar(LogChunk chunk, int index, int line) {
        if (isOpened) {
            if (similar == 0) {
                add(SIMILAR, line, 0);
            }
            addLine(chunk, index, line);
        } else if (similar <= FEWEST) {
            firstSimilar.add(line);
        }
        similar++;
    }

    private void endRun() {
        if (similar >= FEWEST && !isOpened) {
            add(SIMILAR, firstSimilar.getFirst(), similar);
        } else {
            for (int line : firstSimilar) {
                int k = lines.chunkAt(line);
                addLine(lines.chunks().get(k), line - lines.start(k), line);
            }
        }
        firstSimilar.clear();
        similar = 0;
    }

    private void addDividers(LogChunk chunk, int index, int line) {
        while (divider < options.dividers().size()
                && !chunk.time(index).isBefore(options.dividers().get(divider).time())) {
            endRun();
            isInRun = false;
            add(DIVIDER, line, divider);
            divider++;
        }
    }

    private void addLine(LogChunk chunk, int index, int line) {
        int length = chunk.end(index) - chunk.start(index);
        var isOneRow = chunk.isSimple() && (options.columns() == TextRows.UNLIMITED || length <= options.columns());
        int count = isOneRow ? 1 : TextRows.count(AnsiText.plain(chunk.message(index)), options.columns());
        for (int part = 0; part < count; part++) {
            add(LINE, line, part);
        }
    }

    private void add(long kind, int line, int number) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
        }
        rows[size++] = kind << (2 * NUMBER_BITS) | ((long) line << NUMBER_BITS) | number;
    }

    /// The line that a written row begins with.
    static int line(long row) {
        return (int) (row >>> NUMBER_BITS & NUMBER);
    }

    /// What a written row says.
    static LogRow read(long row, LogOptions options) {
        int line = line(row);
        int number = (int) (row & NUMBER);
        return switch ((int) (row >>> (2 * NUMBER_BITS))) {
            case LINE -> new OfLine(line, number);
            case GAP -> new Gap(line, number);
            case SIMILAR -> new Similar(line, number);
            default -> new Divider(line, options.dividers().get(number).text());
        };
    }
}
