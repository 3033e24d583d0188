package headwater.flow.python;

import headwater.flow.Source;
import java.util.Arrays;
import org.treesitter.TSInputEdit;
import org.treesitter.TSPoint;
import org.treesitter.TSRange;

/// What was changed from one text to the next: the bytes from `start` up to `oldEnd` became those up to `newEnd`.
public record TextChange(int start, int oldEnd, int newEnd) {
    /// The smallest range of whole characters outside of which the texts are the same.
    public static TextChange between(Source before, Source after) {
        byte[] old = before.bytes();
        byte[] now = after.bytes();
        int differs = Arrays.mismatch(old, now);
        int start = differs < 0 ? old.length : differs;
        while (isWithinCharacter(old, start) || isWithinCharacter(now, start)) {
            start--;
        }
        int most = Math.min(old.length, now.length) - start;
        int same = 0;
        while (same < most && old[old.length - 1 - same] == now[now.length - 1 - same]) {
            same++;
        }
        while (isWithinCharacter(old, old.length - same)) {
            same--;
        }
        return new TextChange(start, old.length - same, now.length - same);
    }

    private static boolean isWithinCharacter(byte[] utf8, int offset) {
        return offset < utf8.length && (utf8[offset] & 0xC0) == 0x80;
    }

    /// How far the text after the change has moved.
    int shift() {
        return newEnd - oldEnd;
    }

    /// The change grown so that it covers these ranges of the new text.
    TextChange with(TSRange[] ranges) {
        int first = start;
        int last = newEnd;
        for (var range : ranges) {
            first = Math.min(first, range.getStartByte());
            last = Math.max(last, range.getEndByte());
        }
        return new TextChange(first, last - shift(), last);
    }

    TSInputEdit edit(Source before, Source after) {
        return new TSInputEdit(
                start, oldEnd, newEnd, point(before, start), point(before, oldEnd), point(after, newEnd));
    }

    private static TSPoint point(Source source, int offset) {
        int line = source.lineOf(offset);
        return new TSPoint(line - 1, offset - source.lineStart(line));
    }
}
