package headwater.app.designer;

import java.util.ArrayList;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;

/// Marks the bracket at the caret and the one that it belongs to.
final class BracketMarks {
    private static final List<String> STYLE = List.of("bracket");

    private final CodeArea area;
    private List<Integer> marked = List.of();

    BracketMarks(CodeArea area) {
        this.area = area;
        area.multiPlainChanges().subscribe(changes -> changes.forEach(this::follow));
    }

    // Styles move with their characters, so must the places of these.
    private void follow(PlainTextChange change) {
        var now = new ArrayList<Integer>();
        for (int at : marked) {
            if (at < change.getPosition()) {
                now.add(at);
            } else if (at >= change.getRemovalEnd()) {
                now.add(at + change.getNetLength());
            }
        }
        marked = now;
    }

    /// Marks the brackets at the caret.
    ///
    /// @param colours those of the text that is shown, or of an older one, which marks none
    void show(PythonColours colours) {
        var isCurrent = colours.length() == area.getLength();
        var next = isCurrent && area.getSelectedText().isEmpty()
                ? new PythonTyping(area.getText(), colours)
                        .brackets(area.getCaretPosition())
                        .map(pair -> List.of(pair.open(), pair.close()))
                        .orElse(List.of())
                : List.<Integer>of();
        if (!next.equals(marked)) {
            mark(next);
        }
    }

    /// Marks them after the text was coloured again, which may have taken the marks away.
    void showAgain(PythonColours colours) {
        show(colours);
        mark(marked);
    }

    private void mark(List<Integer> next) {
        marked.forEach(at -> area.setStyle(at, at + 1, List.of()));
        next.forEach(at -> area.setStyle(at, at + 1, STYLE));
        marked = next;
    }
}
