package headwater.app.monitor;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// What can be done with the selected lines of a log.
final class LogMenu extends ContextMenu {
    LogMenu(LogView view) {
        var isEmpty = view.pane().selection().isEmpty();
        var copy = item("Copy", () -> new LogKeys(view).copy());
        var from = item("Hide what is before", () -> view.bar().limit(true, false));
        var until = item("Hide what is after", () -> view.bar().limit(false, true));
        var logger = item("Only this logger", () -> onlyLogger(view));
        for (var item : new MenuItem[] {copy, from, until, logger}) {
            item.setDisable(isEmpty);
        }
        getItems()
                .addAll(
                        copy,
                        new SeparatorMenuItem(),
                        from,
                        until,
                        item("Show all times", () -> view.bar().limit(false, false)),
                        logger,
                        item(
                                "All loggers",
                                () -> view.change(log -> log.loggerProperty().set(""))));
    }

    private static void onlyLogger(LogView view) {
        var page = view.pane().page();
        var line = page.lines().get(page.row(view.pane().selection().caret()).line());
        view.change(log -> log.loggerProperty().set(line.name()));
    }

    private static MenuItem item(String name, Runnable action) {
        var item = new MenuItem(name);
        item.setOnAction(_ -> action.run());
        return item;
    }
}
