package headwater.app.runlog;

import headwater.app.runlog.AnsiText.Hue;
import headwater.app.runlog.AnsiText.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;

/// A part of a row that looks the same throughout.
///
/// @param isMarked whether it is what was searched for
public record TextPiece(String text, Hue hue, boolean isBold, boolean isFaint, boolean isMarked) {
    private static final Run NO_RUN = new Run(0, 0, Hue.PLAIN, false, false);

    /// A text without colours and marks.
    public static TextPiece plain(String text) {
        return new TextPiece(text, Hue.PLAIN, false, false, false);
    }

    /// A row in pieces.
    ///
    /// @param text the whole message
    /// @param row the part of it that is set in the row
    static List<TextPiece> of(AnsiText text, TextRows.Row row, List<MatchResult> marks) {
        var bounds = new TreeSet<Integer>(List.of(row.start(), row.end()));
        for (var run : text.runs()) {
            bounds.add(Math.clamp(run.start(), row.start(), row.end()));
            bounds.add(Math.clamp(run.end(), row.start(), row.end()));
        }
        for (var mark : marks) {
            bounds.add(Math.clamp(mark.start(), row.start(), row.end()));
            bounds.add(Math.clamp(mark.end(), row.start(), row.end()));
        }
        var pieces = new ArrayList<TextPiece>();
        for (int start : bounds.headSet(row.end())) {
            int end = bounds.higher(start);
            var run = text.runs().stream()
                    .filter(each -> each.start() <= start && start < each.end())
                    .findFirst()
                    .orElse(NO_RUN);
            var isMarked = marks.stream().anyMatch(mark -> mark.start() <= start && start < mark.end());
            pieces.add(new TextPiece(
                    text.text().substring(start, end).replace("\t", "    "),
                    run.hue(),
                    run.isBold(),
                    run.isFaint(),
                    isMarked));
        }
        return pieces;
    }

    /// What is left of pieces when the first columns are scrolled out of sight, at most so many characters.
    public static List<TextPiece> cut(List<TextPiece> pieces, int scrolled, int most) {
        var left = new ArrayList<TextPiece>();
        int at = -scrolled;
        for (var piece : pieces) {
            int length = piece.text.length();
            int from = Math.clamp(-at, 0, length);
            int to = Math.clamp((long) most - at, from, length);
            if (from < to) {
                var text = piece.text.substring(from, to);
                left.add(new TextPiece(text, piece.hue, piece.isBold, piece.isFaint, piece.isMarked));
            }
            at += length;
        }
        return left;
    }
}
