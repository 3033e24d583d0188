package headwater.app.look;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Up and Down, or J and K, go from row to row of a list whose rows are nodes, or of a table.
public final class RowKeys {
    private RowKeys() {}

    /// Gives a list these keys.
    ///
    /// @param rows its rows at the time of a key, in order
    public static void on(Node list, Supplier<? extends List<? extends Node>> rows) {
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int way = switch (event.getCode()) {
                case KeyCode.DOWN, KeyCode.J -> 1;
                case KeyCode.UP, KeyCode.K -> -1;
                default -> 0;
            };
            if (way != 0 && !event.isShortcutDown() && move(rows.get(), way)) {
                event.consume();
            }
        });
    }

    /// Gives a table these keys.
    ///
    /// @param enter what Enter does
    public static void on(TableView<?> table, Runnable enter) {
        table.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.isShortcutDown() || event.isAltDown()) {
                return;
            }
            var selection = table.getSelectionModel();
            switch (event.getCode()) {
                case KeyCode.J -> select(table, selection.getSelectedIndex() + 1);
                case KeyCode.K -> select(table, selection.getSelectedIndex() - 1);
                case KeyCode.ENTER -> enter.run();
                default -> {
                    return;
                }
            }
            table.scrollTo(Math.max(0, selection.getSelectedIndex() - 3));
            event.consume();
        });
    }

    // Where several rows can be selected, this one alone.
    private static void select(TableView<?> table, int row) {
        if (row >= 0 && row < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(row);
        }
    }

    private static boolean move(List<? extends Node> rows, int way) {
        int at = -1;
        for (int row = 0; row < rows.size(); row++) {
            at = rows.get(row).isFocusWithin() ? row : at;
        }
        int next = at + way;
        if (at < 0 || next < 0 || next >= rows.size()) {
            return false;
        }
        rows.get(next).requestFocus();
        return true;
    }
}
