package headwater.app.runlog;

import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.RandomAccess;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Lines of a log, by time. A value that shares what did not change with the one it was made from: adding lines at the
/// end costs as much as there are new ones, whatever the size. Any thread.
public final class LogLines extends AbstractList<LogLine> implements RandomAccess {
    /// The order of lines: by time, then by id.
    public static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::timestamp)
            .thenComparing(line -> line.id().value());

    /// No lines.
    public static final LogLines NONE = new LogLines(List.of());

    private static final int MOST_IN_CHUNK = 1024;

    private final List<LogChunk> chunks;
    // Where each chunk begins, and where the last one ends.
    private final int[] starts;

    private LogLines(List<LogChunk> chunks) {
        this.chunks = List.copyOf(chunks);
        this.starts = new int[chunks.size() + 1];
        for (int k = 0; k < chunks.size(); k++) {
            starts[k + 1] = starts[k] + chunks.get(k).size();
        }
    }

    /// These lines and more of them, in whatever order: each goes to its place in time.
    public LogLines plus(Collection<LogLine> more) {
        if (more.isEmpty()) {
            return this;
        }
        var sorted = new ArrayList<>(more);
        sorted.sort(BY_TIME);
        var next = new ArrayList<LogChunk>();
        int from = 0;
        for (int k = 0; k < chunks.size(); k++) {
            // The last chunk takes all that is left.
            int to = k == chunks.size() - 1
                    ? sorted.size()
                    : lowerBound(sorted, chunks.get(k + 1).get(0));
            if (to <= from) {
                next.add(chunks.get(k));
            } else {
                addChunks(merged(chunks.get(k), sorted.subList(from, to)), next);
                from = to;
            }
        }
        addChunks(sorted.subList(from, sorted.size()), next);
        return new LogLines(next);
    }

    /// The lines up to an instant; all of them for null. What is whole of it is shared.
    public LogLines until(@Nullable Instant last) {
        if (last == null || isEmpty() || !getLast().timestamp().isAfter(last)) {
            return this;
        }
        int end = BinarySearch.first(size(), at -> get(at).timestamp().isAfter(last));
        int k = chunkAt(end);
        var whole = new ArrayList<>(chunks.subList(0, k));
        if (end > starts[k]) {
            whole.add(LogChunk.of(subList(starts[k], end)));
        }
        return new LogLines(whole);
    }

    private static int lowerBound(List<LogLine> sorted, LogLine line) {
        return BinarySearch.first(sorted.size(), at -> BY_TIME.compare(sorted.get(at), line) >= 0);
    }

    private static List<LogLine> merged(LogChunk chunk, List<LogLine> more) {
        var all = new ArrayList<LogLine>(chunk.size() + more.size());
        for (int i = 0; i < chunk.size(); i++) {
            all.add(chunk.get(i));
        }
        var isAtEnd = BY_TIME.compare(all.getLast(), more.getFirst()) <= 0;
        all.addAll(more);
        if (!isAtEnd) {
            all.sort(BY_TIME);
        }
        return all;
    }

    // Of equal size, so that one full chunk and one line do not make a chunk of one line.
    private static void addChunks(List<LogLine> lines, List<LogChunk> to) {
        int pieces = (lines.size() + MOST_IN_CHUNK - 1) / MOST_IN_CHUNK;
        for (int piece = 0; piece < pieces; piece++) {
            int from = (int) ((long) lines.size() * piece / pieces);
            int until = (int) ((long) lines.size() * (piece + 1) / pieces);
            to.add(LogChunk.of(lines.subList(from, until)));
        }
    }

    @Override
    public LogLine get(int index) {
        int k = chunkAt(index);
        return chunks.get(k).get(index - starts[k]);
    }

    @Override
    public int size() {
        return starts[chunks.size()];
    }

    /// The level of a line.
    public LogLevel level(int index) {
        int k = chunkAt(index);
        return chunks.get(k).level(index - starts[k]);
    }

    /// Where this line is; if it is not there, where it would be.
    public int placeOf(LogLine line) {
        return lowerBound(this, line);
    }

    /// The names of the loggers that wrote the lines.
    public SortedSet<String> loggers() {
        var names = new TreeSet<String>();
        chunks.forEach(chunk -> names.addAll(chunk.loggers()));
        return names;
    }

    /// How many lines have this level.
    public int count(LogLevel level) {
        return chunks.stream().mapToInt(chunk -> chunk.count(level)).sum();
    }

    /// The lines in pieces, each of which stays the same object while it does not change.
    List<LogChunk> chunks() {
        return chunks;
    }

    /// Where a chunk begins.
    int start(int chunk) {
        return starts[chunk];
    }

    /// Which chunk a line is in.
    int chunkAt(int index) {
        int found = Arrays.binarySearch(starts, index);
        return found < 0 ? -found - 2 : found;
    }
}
