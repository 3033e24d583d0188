package headwater.app.monitor;

import headwater.app.look.Copied;
import javafx.scene.input.KeyEvent;

/// What keys do in a log.
final class LogKeys {
    private final LogView view;

    LogKeys(LogView view) {
        this.view = view;
    }

    /// Keys that work while something is typed, too.
    void pressAnywhere(KeyEvent event) {
        switch (event.getCode()) {
            case F3 -> view.goToHit(!event.isShiftDown());
            case F8 -> view.goToError(!event.isShiftDown());
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Keys of the rows.
    void press(KeyEvent event) {
        pressAnywhere(event);
        if (event.isConsumed() || event.isAltDown() || !view.pane().isFocused()) {
            return;
        }
        if (event.isShortcutDown() ? !pressShortcut(event) : !pressLetter(event)) {
            return;
        }
        event.consume();
    }

    private boolean pressShortcut(KeyEvent event) {
        if (event.isShiftDown()) {
            return false;
        }
        switch (event.getCode()) {
            case F -> view.search();
            case C -> copy();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean pressLetter(KeyEvent event) {
        switch (event.getCode()) {
            case N -> view.goToHit(!event.isShiftDown());
            case E -> view.goToError(!event.isShiftDown());
            case Z -> view.bar().toggleFold();
            case W -> view.bar().toggleWrap();
            case C -> copy();
            case ENTER -> view.openSelected();
            case PLUS, ADD, EQUALS -> view.bar().widen(true);
            case MINUS, SUBTRACT -> view.bar().widen(false);
            case SLASH, DIVIDE -> view.search();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Copies the selected rows.
    void copy() {
        var selection = view.pane().selection();
        if (selection.isEmpty()) {
            return;
        }
        Copied.text(view.words().of(view.pane().page(), selection.first(), selection.last()));
    }
}
