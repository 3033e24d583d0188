package headwater.app.lists;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A list has the columns again that a person has left it with.
class KeptColumnsTest {
    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void areInTheirOrderAsWideAndAsHiddenAsTheyWere() {
        var first = new KeptColumns();
        FxToolkit.run(() -> {
            var table = table("State", "Name", "Tags");
            first.on(table, "RUNS");
            table.getColumns().add(table.getColumns().removeFirst());
            column(table, "Name").setPrefWidth(222);
            column(table, "Name").setMinWidth(222);
            column(table, "Tags").setVisible(false);
        });
        assertThat(FxToolkit.ask(first::all)).containsOnlyKeys("RUNS");

        var next = new KeptColumns();
        var shown = FxToolkit.ask(() -> {
            next.set(first.all());
            var table = table("State", "Name", "Tags", "Added since");
            next.on(table, "RUNS");
            return table;
        });
        assertThat(shown.getColumns())
                .extracting(TableColumn::getText)
                .containsExactly("Name", "Tags", "State", "Added since");
        assertThat(column(shown, "Name").getPrefWidth()).isEqualTo(222);
        assertThat(shown.getColumns())
                .filteredOn(column -> !column.isVisible())
                .extracting(TableColumn::getText)
                .containsExactly("Tags");
    }

    @Test
    void ofOneListAreNotThoseOfAnother() {
        var columns = new KeptColumns();
        columns.set(Map.of("RUNS", List.of(new KeptColumn("State", 50, false))));
        assertThat(FxToolkit.ask(() -> {
                    var table = table("State");
                    columns.on(table, "FLOWS");
                    return column(table, "State").isVisible();
                }))
                .isTrue();
    }

    private static TableView<String> table(String... titles) {
        var table = new TableView<String>();
        Stream.of(titles).map(TableColumn<String, String>::new).forEach(table.getColumns()::add);
        return table;
    }

    private static TableColumn<String, ?> column(TableView<String> table, String title) {
        return table.getColumns().stream()
                .filter(column -> column.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
