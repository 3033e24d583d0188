package headwater.app.monitor;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Moves through the rows of a log by keys.
final class LogPaneKeys {
    private final LogPane pane;

    LogPaneKeys(LogPane pane) {
        this.pane = pane;
    }

    void listen() {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() && event.getCode() == KeyCode.A) {
                pane.selection().all(pane.page());
                pane.requestLayout();
                event.consume();
            } else if (move(event)) {
                event.consume();
            }
        });
    }

    private boolean move(KeyEvent event) {
        int last = pane.page().rows() - 1;
        int page = Math.max(1, (int) pane.inSight() - 1);
        int from =
                pane.selection().isEmpty() ? (int) pane.top() : pane.selection().caret();
        int by = switch (event.getCode()) {
            case UP, K -> -1;
            case DOWN, J -> 1;
            case PAGE_UP -> -page;
            case PAGE_DOWN, SPACE -> page;
            case HOME -> -from;
            case END -> last - from;
            default -> 0;
        };
        if (by == 0 && event.getCode() != KeyCode.HOME && event.getCode() != KeyCode.END) {
            return false;
        }
        pane.select(from + by, event.isShiftDown());
        if (event.getCode() == KeyCode.END) {
            pane.follow(true);
        }
        return true;
    }
}
