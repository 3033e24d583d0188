package headwater.app.lists;

import headwater.app.look.Icons;
import headwater.app.look.Printable;
import headwater.app.look.StateLook;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Makes the columns of a list. What a column sorts by is said where it is made.
///
/// @param <S> an item of the table
/// @param <R> what a row shows
public final class RowColumns<S, R> {
    private final Function<S, ObservableValue<R>> row;

    private RowColumns(Function<S, ObservableValue<R>> row) {
        this.row = row;
    }

    /// Columns of a table whose items are its rows.
    ///
    /// @param <R> what a row shows
    public static <R> RowColumns<R, R> ofRows() {
        return new RowColumns<>(ReadOnlyObjectWrapper::new);
    }

    /// Columns of a table whose items stay while their rows change.
    ///
    /// @param <R> what a row shows
    public static <R> RowColumns<ObservableValue<R>, R> ofItems() {
        return new RowColumns<>(Function.identity());
    }

    /// Words with a symbol, in the colour of a state.
    ///
    /// @param tone the name of the colour, as [StateLook] has it
    public record Mark(String words, Feather icon, String tone) {
        /// Words about a state, as it looks.
        public static Mark of(StateLook look, String words) {
            return new Mark(words, look.icon(), look.tone().name());
        }

        /// A label that shows it.
        public Label label() {
            var label = new Label();
            show(label);
            return label;
        }

        void show(Label label) {
            var symbol = Icons.of(icon);
            symbol.getStyleClass().add("tone-" + tone);
            label.setText(Printable.line(words));
            label.setGraphic(symbol);
            label.getStyleClass().setAll("label", "state-words", tone);
        }
    }

    /// A node that is made for a cell once and shows one row after the other.
    ///
    /// @param show receives the row to show
    /// @param <R> what a row shows
    public record Cell<R>(Node node, Consumer<R> show) {}

    /// A column of words, in the order of the alphabet.
    public TableColumn<S, R> words(String title, double width, Function<R, String> words) {
        return text(title, width, words, Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
    }

    /// A column of numbers or times, at the right.
    public TableColumn<S, R> figures(String title, double width, Function<R, String> words, Comparator<R> order) {
        var column = text(title, width, words, order);
        column.getStyleClass().add("figures");
        return column;
    }

    private TableColumn<S, R> text(String title, double width, Function<R, String> words, Comparator<R> order) {
        var column = column(title, width, order);
        column.setCellFactory(_ -> new TextCell<>(words));
        return column;
    }

    /// A column of words with symbols, in the order of the alphabet.
    ///
    /// @param mark null where there is nothing to say
    public TableColumn<S, R> marks(String title, double width, Function<R, @Nullable Mark> mark) {
        return marks(title, width, mark, Comparator.comparing(row -> {
            var shown = mark.apply(row);
            return shown == null ? "" : shown.words();
        }));
    }

    /// A column of words with symbols, with another order.
    ///
    /// @param mark null where there is nothing to say
    public TableColumn<S, R> marks(String title, double width, Function<R, @Nullable Mark> mark, Comparator<R> order) {
        return nodes(title, width, order, () -> marked(mark));
    }

    private static <R> Cell<R> marked(Function<R, @Nullable Mark> mark) {
        var label = new Label();
        return new Cell<>(label, row -> {
            var shown = mark.apply(row);
            label.setVisible(shown != null);
            if (shown != null) {
                shown.show(label);
            }
        });
    }

    /// A column of nodes.
    public TableColumn<S, R> nodes(String title, double width, Comparator<R> order, Supplier<Cell<R>> cell) {
        var column = column(title, width, order);
        column.setCellFactory(_ -> new NodeCell<>(cell.get()));
        return column;
    }

    private TableColumn<S, R> column(String title, double width, Comparator<R> order) {
        var column = new TableColumn<S, R>(title);
        column.setPrefWidth(width);
        column.setComparator(order);
        column.setCellValueFactory(cell -> row.apply(cell.getValue()));
        return column;
    }

    private static final class TextCell<S, R> extends TableCell<S, R> {
        private final Function<R, String> words;

        TextCell(Function<R, String> words) {
            this.words = words;
            setTooltip(new Tooltip());
            getTooltip().textProperty().bind(textProperty());
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : Printable.line(words.apply(row)));
        }
    }

    private static final class NodeCell<S, R> extends TableCell<S, R> {
        private final Cell<R> cell;

        NodeCell(Cell<R> cell) {
            this.cell = cell;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : cell.node());
            if (!empty && row != null) {
                cell.show().accept(row);
            }
        }
    }
}
