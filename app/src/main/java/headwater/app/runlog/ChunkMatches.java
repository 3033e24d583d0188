package headwater.app.runlog;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;

/// Which lines of a chunk count in a search, and which of them contain what it looks for.
final class ChunkMatches {
    private final short[] passing;
    private final short[] hits;

    private ChunkMatches(short[] passing, short[] hits) {
        this.passing = passing;
        this.hits = hits;
    }

    /// The indices of the lines that are not hidden, ascending. Not to be changed.
    short[] passing() {
        return passing;
    }

    /// The indices of those with the words, ascending; all that pass if there are no words. Not to be changed.
    short[] hits() {
        return hits;
    }

    static ChunkMatches of(LogChunk chunk, LogSearch search, Matcher words, BooleanSupplier isOutdated) {
        var passing = passing(chunk, search);
        return new ChunkMatches(passing, search.hasWords() ? hits(chunk, passing, search, words, isOutdated) : passing);
    }

    private static short[] passing(LogChunk chunk, LogSearch search) {
        var all = new short[chunk.size()];
        int count = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (search.hidesNothing() || passes(chunk, i, search)) {
                all[count++] = (short) i;
            }
        }
        return Arrays.copyOf(all, count);
    }

    private static boolean passes(LogChunk chunk, int line, LogSearch search) {
        var task = chunk.taskRun(line);
        var from = search.from();
        var until = search.until();
        return chunk.level(line).isAtLeast(search.atLeast())
                && (search.logger().isEmpty() || search.logger().equals(chunk.logger(line)))
                && (search.only().isEmpty() || (task != null && search.only().contains(task)))
                && (from == null || !chunk.time(line).isBefore(from))
                && (until == null || !chunk.time(line).isAfter(until));
    }

    private static short[] hits(
            LogChunk chunk, short[] passing, LogSearch search, Matcher words, BooleanSupplier isOutdated) {
        var text = search.isPattern() ? null : search.comparable(chunk.text());
        // Lower case can be longer than upper case; then the places of lines are others.
        if (text == null || text.length() != chunk.text().length()) {
            return found(chunk, passing, words, isOutdated);
        }
        var wanted = search.comparable(search.words());
        var hits = new short[passing.length];
        int count = 0;
        int next = text.indexOf(wanted);
        for (short line : passing) {
            if (next >= 0 && next < chunk.start(line)) {
                next = text.indexOf(wanted, chunk.start(line));
            }
            var isThere = chunk.hasEscapes(line)
                    ? search.comparable(AnsiText.plain(chunk.message(line))).contains(wanted)
                    : next >= 0 && next + wanted.length() <= chunk.end(line);
            if (isThere) {
                hits[count++] = line;
            }
        }
        return Arrays.copyOf(hits, count);
    }

    private static short[] found(LogChunk chunk, short[] passing, Matcher words, BooleanSupplier isOutdated) {
        var hits = new short[passing.length];
        int count = 0;
        var text = new Interruptible(chunk.text(), isOutdated);
        words.reset(text);
        for (short line : passing) {
            if (finds(words, chunk, line, text)) {
                hits[count++] = line;
            }
        }
        return Arrays.copyOf(hits, count);
    }

    private static boolean finds(Matcher words, LogChunk chunk, int line, CharSequence text) {
        try {
            if (!chunk.hasEscapes(line)) {
                return words.region(chunk.start(line), chunk.end(line)).find();
            }
            var found = words.reset(AnsiText.plain(chunk.message(line))).find();
            words.reset(text);
            return found;
        } catch (StackOverflowError tooLong) {
            // Alternatives that repeat take a stack frame for each character.
            words.reset(text);
            return false;
        }
    }

    /// A text on which a search ends when it is outdated: an expression can take for ever on some texts.
    private static final class Interruptible implements CharSequence {
        private static final int SELDOM = 1 << 12;

        private final String text;
        private final BooleanSupplier isOutdated;
        private int read;

        Interruptible(String text, BooleanSupplier isOutdated) {
            this.text = text;
            this.isOutdated = isOutdated;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++read % SELDOM == 0 && isOutdated.getAsBoolean()) {
                throw new CancellationException("The search was replaced.");
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
