package headwater.app.designer;

import java.util.function.Function;
import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.CodeArea;

/// Does what [CodeKey] says, and what Enter and Backspace do in Python. Undo is the document's, in which canvas
/// and text are one history.
final class CodeKeys {
    private final CodeArea area;
    private final FlowDocumentModel document;
    private final FindBar find;
    private final LineBar lines;
    private final IntConsumer showCard;

    /// @param showCard shows the card of a line, from 1
    CodeKeys(CodeArea area, FlowDocumentModel document, FindBar find, LineBar lines, IntConsumer showCard) {
        this.area = area;
        this.document = document;
        this.find = find;
        this.lines = lines;
        this.showCard = showCard;
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event)) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        var key = CodeKey.of(event);
        if (key != null) {
            act(key);
            return true;
        }
        if (event.isShortcutDown()) {
            return history(event);
        }
        return !event.isAltDown() && !event.isMetaDown() && typed(event.getCode());
    }

    private void act(CodeKey key) {
        switch (key) {
            case FIND -> find.open(false);
            case REPLACE -> find.open(true);
            case FIND_NEXT -> find.go(true);
            case FIND_PREVIOUS -> find.go(false);
            case GO_TO_LINE -> lines.open();
            case SHOW_CARD -> showCard.accept(area.getCurrentParagraph() + 1);
            case COMMENT -> change(typing -> typing.comment(area.getAnchor(), area.getCaretPosition()));
            case INDENT -> change(typing -> typing.indent(area.getAnchor(), area.getCaretPosition()));
            case OUTDENT -> change(typing -> typing.outdent(area.getAnchor(), area.getCaretPosition()));
        }
    }

    // The window's keys, which the area would take for its own history.
    private boolean history(KeyEvent event) {
        if (event.getCode() != KeyCode.Z) {
            return false;
        }
        if (event.isShiftDown()) {
            document.redo();
        } else {
            document.undo();
        }
        return true;
    }

    private boolean typed(KeyCode code) {
        switch (code) {
            case ENTER ->
                change(typing -> typing.enter(
                        area.getSelection().getStart(), area.getSelection().getEnd()));
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
        if (!area.getSelectedText().isEmpty() || !area.isEditable()) {
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
        if (!area.isEditable()) {
            return;
        }
        if (!area.getText(change.from(), change.to()).equals(change.text())) {
            area.replaceText(change.from(), change.to(), change.text());
        }
        area.selectRange(change.anchor(), change.caret());
        area.requestFollowCaret();
    }
}
