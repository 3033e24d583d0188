package headwater.app.designer;

import java.util.function.Function;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// What the keys do in the code, beyond what every text area does. Undo is the document's, in which canvas and text
/// are one history.
final class CodeKeys {
    private final CodeArea area;
    private final FlowDocumentModel document;
    private final FindBar find;
    private final LineBar lines;

    CodeKeys(CodeArea area, FlowDocumentModel document, FindBar find, LineBar lines) {
        this.area = area;
        this.document = document;
        this.find = find;
        this.lines = lines;
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() ? withShortcut(event) : plain(event)) {
                event.consume();
            }
        });
    }

    private boolean withShortcut(KeyEvent event) {
        switch (event.getCode()) {
            case Z -> {
                if (event.isShiftDown()) {
                    document.redo();
                } else {
                    document.undo();
                }
            }
            case F -> {
                if (event.isShiftDown()) {
                    return false;
                }
                find.open(false);
            }
            case H -> find.open(true);
            case G -> lines.open();
            default -> {
                // Where the slash is on a key with other signs, it has that key's code.
                if (event.getCode() != KeyCode.SLASH && !event.getText().equals("/")) {
                    return false;
                }
                change(typing -> typing.comment(area.getAnchor(), area.getCaretPosition()));
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        switch (event.getCode()) {
            case ENTER ->
                change(typing -> typing.enter(
                        area.getSelection().getStart(), area.getSelection().getEnd()));
            case TAB ->
                change(typing -> event.isShiftDown()
                        ? typing.outdent(area.getAnchor(), area.getCaretPosition())
                        : typing.indent(area.getAnchor(), area.getCaretPosition()));
            case F3 -> find.go(!event.isShiftDown());
            case BACK_SPACE -> {
                return backspace();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean backspace() {
        if (!area.getSelectedText().isEmpty()) {
            return false;
        }
        var change = PythonTyping.of(area.getText()).backspace(area.getCaretPosition());
        change.ifPresent(this::apply);
        return change.isPresent();
    }

    private void change(Function<PythonTyping, CodeChange> change) {
        apply(change.apply(PythonTyping.of(area.getText())));
    }

    private void apply(CodeChange change) {
        if (!area.getText(change.from(), change.to()).equals(change.text())) {
            area.replaceText(change.from(), change.to(), change.text());
        }
        area.selectRange(change.anchor(), change.caret());
        area.requestFollowCaret();
    }
}
