package headwater.app.lists;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// The columns of lists as a person has left them: their order, their widths and which are shown. For the JavaFX
/// thread.
public final class KeptColumns {
    private final Map<String, List<KeptColumn>> kept = new HashMap<>();

    /// Those of all lists, by the name of the list.
    public Map<String, List<KeptColumn>> all() {
        return Map.copyOf(kept);
    }

    /// Puts these in place of all.
    public void set(Map<String, List<KeptColumn>> remembered) {
        kept.clear();
        kept.putAll(remembered);
    }

    /// Gives a list the columns that it had last, a menu of them at the end of its head and by the right mouse button
    /// on it, and keeps what becomes of them.
    ///
    /// @param name which list
    /// @param <S> an item of the list
    public <S> void on(TableView<S> table, String name) {
        table.setTableMenuButtonVisible(true);
        var columns = List.copyOf(table.getColumns());
        restore(table, kept.getOrDefault(name, List.of()));
        Runnable keep = () ->
                kept.put(name, table.getColumns().stream().map(KeptColumn::of).toList());
        table.getColumns().addListener((ListChangeListener<TableColumn<S, ?>>) _ -> keep.run());
        var menu = new ContextMenu();
        for (var column : columns) {
            var shown = new CheckMenuItem(column.getText());
            shown.selectedProperty().bindBidirectional(column.visibleProperty());
            menu.getItems().add(shown);
            column.setContextMenu(menu);
            column.widthProperty().subscribe((_, _) -> keep.run());
            column.visibleProperty().subscribe((_, _) -> keep.run());
        }
    }

    // A column that another version did not have yet stays at the end.
    private static <S> void restore(TableView<S> table, List<KeptColumn> remembered) {
        var titles = remembered.stream().map(KeptColumn::title).toList();
        for (var column : table.getColumns()) {
            int at = titles.indexOf(column.getText());
            if (at >= 0) {
                column.setPrefWidth(remembered.get(at).width());
                column.setVisible(remembered.get(at).isShown());
            }
        }
        var order = table.getColumns().stream()
                .sorted(Comparator.comparingInt(column -> place(titles, column)))
                .toList();
        table.getColumns().setAll(order);
    }

    private static int place(List<String> titles, TableColumn<?, ?> column) {
        int at = titles.indexOf(column.getText());
        return at < 0 ? titles.size() : at;
    }
}
