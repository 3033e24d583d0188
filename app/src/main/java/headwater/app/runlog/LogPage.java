package headwater.app.runlog;

import headwater.app.runlog.RowWriter.Carry;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.RandomAccess;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// The lines of a log, what a search found in them, and the rows that show it. A value; one that is made from another
/// takes from it what did not change, so that new lines cost what they add. A page can be searched in part: the rest of
/// its lines comes with the [next][#next] ones. Any thread.
public final class LogPage {
    /// A log without lines that shows everything.
    public static final LogPage EMPTY = new LogPage(LogLines.NONE, LogSearch.ALL, LogOptions.PLAIN, List.of());

    private final LogLines lines;
    private final LogSearch search;
    private final LogOptions options;
    private final List<Part> parts;
    // Where the hits and the rows of each part begin, and where the last one's end.
    private final int[] hitStarts;
    private final int[] rowStarts;
    private final long[] lastRows;

    /// What is found in a chunk, and the rows between what the chunk before left open and what this one does.
    private static final class Part {
        private final ChunkMatches matches;
        private final Carry before;
        private final long[] rows;
        private final Carry after;

        Part(ChunkMatches matches, Carry before, long[] rows, Carry after) {
            this.matches = matches;
            this.before = before;
            this.rows = rows;
            this.after = after;
        }
    }

    private LogPage(LogLines lines, LogSearch search, LogOptions options, List<Part> parts) {
        this.lines = lines;
        this.search = search;
        this.options = options;
        this.parts = parts;
        this.hitStarts = new int[parts.size() + 1];
        this.rowStarts = new int[parts.size() + 1];
        for (int k = 0; k < parts.size(); k++) {
            hitStarts[k + 1] = hitStarts[k] + parts.get(k).matches.hits().length;
            rowStarts[k + 1] = rowStarts[k] + parts.get(k).rows.length;
        }
        this.lastRows = parts.isEmpty() ? new long[0] : RowWriter.end(lines, options, parts.getLast().after);
    }

    /// The page of other lines, another search or other options.
    ///
    /// @param most how many lines are searched at most, about; what this page had found counts nothing
    /// @param isOutdated whether nobody wants the page any more, asked on several threads; then it ends with a
    ///     [java.util.concurrent.CancellationException]
    public LogPage next(LogLines lines, LogSearch search, LogOptions options, int most, BooleanSupplier isOutdated) {
        var known = search.equals(this.search) ? known() : Map.<LogChunk, Part>of();
        var unknown = new ArrayList<LogChunk>();
        int left = most;
        int end = 0;
        for (var chunk : lines.chunks()) {
            if (!known.containsKey(chunk)) {
                if (left <= 0) {
                    break;
                }
                left -= chunk.size();
                unknown.add(chunk);
            }
            end++;
        }
        var matches = matches(unknown, search, isOutdated).iterator();
        var next = new ArrayList<Part>();
        var carry = Carry.NONE;
        for (var chunk : lines.chunks().subList(0, end)) {
            var old = known.get(chunk);
            var part = part(chunk, old, old == null ? matches.next() : old.matches, carry, lines, options);
            next.add(part);
            carry = part.after;
        }
        return new LogPage(lines, search, options, next);
    }

    // Each chunk by itself, on all cores: a log may have a million lines, and a person types.
    private static List<ChunkMatches> matches(List<LogChunk> chunks, LogSearch search, BooleanSupplier isOutdated) {
        var pattern = search.pattern();
        return chunks.parallelStream()
                .map(chunk -> ChunkMatches.of(chunk, search, pattern.matcher(""), isOutdated))
                .toList();
    }

    private Part part(
            LogChunk chunk, @Nullable Part old, ChunkMatches matches, Carry carry, LogLines lines, LogOptions options) {
        if (old != null && old.before.equals(carry) && options.equals(this.options)) {
            return old;
        }
        var writer = new RowWriter(lines, options, carry);
        var after = writer.write(chunk, matches);
        return new Part(matches, carry, writer.rows(), after);
    }

    private Map<LogChunk, Part> known() {
        var known = new IdentityHashMap<LogChunk, Part>();
        for (int k = 0; k < parts.size(); k++) {
            known.put(lines.chunks().get(k), parts.get(k));
        }
        return known;
    }

    /// All lines.
    public LogLines lines() {
        return lines;
    }

    /// What was searched for.
    public LogSearch search() {
        return search;
    }

    /// How it is set in rows.
    public LogOptions options() {
        return options;
    }

    /// How many lines have been searched, from the first on.
    public int searched() {
        return lines.start(parts.size());
    }

    /// Whether all lines have been searched.
    public boolean isComplete() {
        return parts.size() == lines.chunks().size();
    }

    /// The lines that were found, by time: those that are not hidden and contain the words.
    public List<LogLine> hits() {
        return new Hits();
    }

    private final class Hits extends AbstractList<LogLine> implements RandomAccess {
        @Override
        public LogLine get(int index) {
            return lines.get(hit(index));
        }

        @Override
        public int size() {
            return hitStarts[parts.size()];
        }
    }

    /// What this page has found that the page before had not, of the same search.
    public List<AddedLines> addedTo(LogPage before) {
        int same = 0;
        int most = Math.min(parts.size(), before.parts.size());
        while (same < most && isSame(same, before, same)) {
            same++;
        }
        int last = 0;
        while (last < most - same && isSame(parts.size() - 1 - last, before, before.parts.size() - 1 - last)) {
            last++;
        }
        return AddedLines.between(before.hits(), hits(), hitStarts[same], before.hitStarts[before.parts.size() - last]);
    }

    private boolean isSame(int part, LogPage before, int partBefore) {
        return lines.chunks().get(part) == before.lines.chunks().get(partBefore);
    }

    /// The index of the line of a hit.
    public int hit(int number) {
        int k = partAt(hitStarts, number);
        return lines.start(k) + parts.get(k).matches.hits()[number - hitStarts[k]];
    }

    /// How many hits are before a line.
    public int hitsBefore(int line) {
        if (line >= searched()) {
            return hitStarts[parts.size()];
        }
        int k = lines.chunkAt(line);
        int found = Arrays.binarySearch(parts.get(k).matches.hits(), (short) (line - lines.start(k)));
        return hitStarts[k] + (found < 0 ? -found - 1 : found);
    }

    /// Whether a line was found.
    public boolean isHit(int line) {
        int number = hitsBefore(line);
        return number < hitStarts[parts.size()] && hit(number) == line;
    }

    /// The next hit after a line, or the last one before it; around the ends.
    public OptionalInt nextHit(int line, boolean isForward) {
        return next(line, isForward, _ -> true);
    }

    /// The next error that was found after a line, or the last one before it; around the ends.
    public OptionalInt nextError(int line, boolean isForward) {
        return next(line, isForward, found -> lines.level(found).isAtLeast(LogLevel.ERROR));
    }

    private OptionalInt next(int line, boolean isForward, IntPredicate wanted) {
        int count = hitStarts[parts.size()];
        int first = isForward ? hitsBefore(line + 1) : hitsBefore(line) - 1;
        for (int step = 0; step < count; step++) {
            int found = hit(Math.floorMod(isForward ? first + step : first - step, count));
            if (wanted.test(found)) {
                return OptionalInt.of(found);
            }
        }
        return OptionalInt.empty();
    }

    /// How many rows there are.
    public int rows() {
        return rowStarts[parts.size()] + lastRows.length;
    }

    /// A row.
    public LogRow row(int index) {
        return RowWriter.read(written(index), options);
    }

    private long written(int index) {
        int end = rowStarts[parts.size()];
        if (index >= end) {
            return lastRows[index - end];
        }
        int k = partAt(rowStarts, index);
        return parts.get(k).rows[index - rowStarts[k]];
    }

    /// The first row of a line; if the line has none, the row that stands for it or that comes after it.
    public int rowOf(int line) {
        int at = BinarySearch.first(rows(), row -> RowWriter.line(written(row)) >= line);
        while (at < rows() && isHeading(row(at))) {
            at++;
        }
        var isOwn = at < rows() && RowWriter.line(written(at)) == line;
        return isOwn || at == 0 || row(at - 1) instanceof LogRow.OfLine ? at : at - 1;
    }

    private static boolean isHeading(LogRow row) {
        return row instanceof LogRow.Divider || (row instanceof LogRow.Similar similar && similar.count() == 0);
    }

    private static int partAt(int[] starts, int index) {
        int found = Arrays.binarySearch(starts, index);
        if (found < 0) {
            return -found - 2;
        }
        // Parts without any begin where the next one does.
        int k = found;
        while (starts[k + 1] == index) {
            k++;
        }
        return k;
    }

    /// A row in pieces that look the same throughout.
    public List<TextPiece> pieces(LogRow row) {
        return switch (row) {
            case LogRow.OfLine(var line, var part) -> pieces(line, part);
            case LogRow.Similar similar -> {
                var words = LogText.heading(this, similar);
                yield TextPiece.of(
                        new AnsiText(words, List.of()), new TextRows.Row(0, words.length()), search.marks(words));
            }
            case LogRow.Gap _, LogRow.Divider _ -> List.of(TextPiece.plain(LogText.heading(this, row)));
        };
    }

    private List<TextPiece> pieces(int line, int part) {
        var text = AnsiText.of(lines.get(line).message());
        var rows = TextRows.of(text.text(), options.columns());
        return part < rows.size() ? TextPiece.of(text, rows.get(part), search.marks(text.text())) : List.of();
    }
}
