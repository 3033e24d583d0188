package headwater.flow.export.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Changes of a YAML text, gathered and then made at once; what is between them stays byte for byte.
public final class YamlSplices {
    private final String text;
    private final String eol;
    private final List<Splice> splices = new ArrayList<>();

    private record Splice(int start, int end, String text, boolean ownLines) {
        // Of lines at one place those of what is nested deeper come first.
        int order() {
            return ownLines ? text.stripLeading().length() - text.length() : Integer.MIN_VALUE;
        }
    }

    /// No changes yet.
    public YamlSplices(String text) {
        this.text = text;
        this.eol = text.contains("\r\n") ? "\r\n" : "\n";
    }

    /// Puts other words in place of a range.
    public void replace(int start, int end, String words) {
        splices.add(new Splice(start, end, words, false));
    }

    /// Puts lines of their own behind the line on which content ends.
    public void linesAfter(int contentEnd, List<String> lines) {
        linesAt(afterLineOf(contentEnd), lines);
    }

    /// Puts lines of their own at the end of the text.
    public void linesAtEnd(List<String> lines) {
        linesAt(text.length(), lines);
    }

    private void linesAt(int place, List<String> lines) {
        splices.add(new Splice(place, place, String.join(eol, lines) + eol, true));
    }

    /// Puts block lines in place of an empty value such as `null`, `{}` or nothing; a comment behind it stays.
    public void linesInsteadOf(YamlNode empty, List<String> lines) {
        var start = empty.start();
        while (start > 0 && text.charAt(start - 1) == ' ') {
            start--;
        }
        if (start < empty.end()) {
            replace(start, empty.end(), "");
        }
        linesAfter(empty.end(), lines);
    }

    /// Puts block lines in place of a block collection that begins on a line of its own.
    ///
    /// @return false, and nothing is changed, if it begins elsewhere
    public boolean linesInsteadOfBlock(YamlNode block, List<String> lines) {
        var from = block.start() - column(block.start());
        if (!text.substring(from, block.start()).isBlank()) {
            return false;
        }
        replace(from, block.end(), String.join(eol, lines));
        return true;
    }

    /// The line end of the text.
    public String eol() {
        return eol;
    }

    /// Whether anything is changed.
    public boolean isEmpty() {
        return splices.isEmpty();
    }

    /// The text with all changes made.
    public String apply() {
        splices.sort(Comparator.comparingInt(Splice::start).thenComparingInt(Splice::order));
        var result = new StringBuilder();
        var done = 0;
        for (var splice : splices) {
            result.append(text, done, splice.start());
            if (splice.ownLines() && !result.isEmpty() && result.charAt(result.length() - 1) != '\n') {
                result.append(eol);
            }
            result.append(splice.text());
            done = splice.end();
        }
        return result.append(text, done, text.length()).toString();
    }

    /// The column, from 0, at which a place is in its line.
    public int column(int place) {
        return place - text.lastIndexOf('\n', place - 1) - 1;
    }

    /// The dash of the sequence item that begins at a place, null where something other than blanks is between.
    public @Nullable Integer dashBefore(int place) {
        var dash = place - 1;
        while (dash >= 0 && Character.isWhitespace(text.charAt(dash))) {
            dash--;
        }
        return dash >= 0 && text.charAt(dash) == '-' ? dash : null;
    }

    // A block scalar ends at the beginning of a line, behind blank lines that are not its own.
    private int afterLineOf(int contentEnd) {
        if (contentEnd > 0 && text.charAt(contentEnd - 1) == '\n') {
            var place = contentEnd;
            while (place > 0) {
                var lineStart = text.lastIndexOf('\n', place - 2) + 1;
                if (!text.substring(lineStart, place).isBlank()) {
                    break;
                }
                place = lineStart;
            }
            return place;
        }
        var newline = text.indexOf('\n', contentEnd);
        return newline < 0 ? text.length() : newline + 1;
    }
}
