package headwater.flow;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The exact bytes of a Python file: byte order mark, line ends, tabs and a missing last newline are
/// kept as they are.
///
/// Offsets are bytes, lines count from 1. Immutable.
public final class Source {
    private final byte[] bytes;
    private final int[] lineStarts;

    private Source(byte[] bytes) {
        this.bytes = bytes;
        this.lineStarts = lineStarts(bytes);
    }

    /// A source that holds a copy of these bytes.
    public static Source of(byte[] bytes) {
        return new Source(bytes.clone());
    }

    /// A source that holds this text as UTF-8.
    public static Source of(String text) {
        return new Source(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A copy of the bytes, what saving writes.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The number of bytes.
    public int length() {
        return bytes.length;
    }

    /// The byte at this offset.
    public byte at(int offset) {
        return bytes[offset];
    }

    /// The whole text, its byte order mark included.
    public String text() {
        return text(0, bytes.length);
    }

    /// The text of a range.
    public String text(Span span) {
        return text(span.startByte(), span.endByte());
    }

    /// The text between two byte offsets.
    public String text(int startByte, int endByte) {
        return new String(bytes, startByte, endByte - startByte, StandardCharsets.UTF_8);
    }

    /// Whether a word of ASCII characters is between two byte offsets, without making a text of them.
    public boolean has(String word, int startByte, int endByte) {
        if (word.length() != endByte - startByte) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (bytes[startByte + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /// The range between two byte offsets, with its lines.
    public Span span(int startByte, int endByte) {
        return new Span(startByte, endByte, lineOf(startByte), lineOf(Math.max(startByte, endByte - 1)));
    }

    /// The line, from 1, that a byte is on; the last line for the end of the file.
    public int lineOf(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        return found >= 0 ? found + 1 : -found - 1;
    }

    /// The offset of a line's first byte; the end of the file for a line after the last.
    public int lineStart(int line) {
        return line > lineStarts.length ? bytes.length : lineStarts[line - 1];
    }

    /// The offset where a line's indentation begins: after a form feed, with which a line begins again to Python, and
    /// after the byte order mark.
    public int indentStart(int line) {
        int start = line == 1 && startsWithMark() ? 3 : lineStart(line);
        for (int i = start; i < bytes.length && isBlank(bytes[i]); i++) {
            start = bytes[i] == '\f' ? i + 1 : start;
        }
        return start;
    }

    /// The blanks that a line is indented with, as they are written.
    public String indent(int line) {
        int start = indentStart(line);
        int end = start;
        while (end < bytes.length && isBlank(bytes[end])) {
            end++;
        }
        return text(start, end);
    }

    private static boolean isBlank(byte character) {
        return character == ' ' || character == '\t' || character == '\f';
    }

    /// The number of lines; a file that ends in a line end has an empty last line.
    public int lines() {
        return lineStarts.length;
    }

    /// Whether a carriage return is anywhere but before a line feed. To Python it ends a line, here it does not.
    public boolean hasLoneReturn() {
        return loneReturn() >= 0;
    }

    /// Code that may be written over several lines, in one: as a person would write it, without blanks at brackets that
    /// a
    /// line ended at.
    public static String inOneLine(String code) {
        return code.strip()
                .replaceAll("(?<=[(\\[{])\\s*\\R\\s*", "")
                .replaceAll(",?\\s*\\R\\s*(?=[)\\]}])", "")
                .replaceAll("\\s+", " ");
    }

    /// The offset of the first such CR in bytes; -1 for none.
    public int loneReturn() {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n')) {
                return i;
            }
        }
        return -1;
    }

    /// The line end that most lines use, `\n` when there is none.
    public String eol() {
        int crlf = 0;
        int lf = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            if (i > 0 && bytes[i - 1] == '\r') {
                crlf++;
            } else {
                lf++;
            }
        }
        return crlf > lf ? "\r\n" : "\n";
    }

    /// Whether the file begins with a UTF-8 byte order mark.
    public boolean startsWithMark() {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    private static int[] lineStarts(byte[] bytes) {
        int count = 1;
        for (byte b : bytes) {
            count += b == '\n' ? 1 : 0;
        }
        int[] starts = new int[count];
        int line = 1;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                starts[line++] = i + 1;
            }
        }
        return starts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Source that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
