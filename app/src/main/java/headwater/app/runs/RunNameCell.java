package headwater.app.runs;

import headwater.app.look.Icons;
import headwater.app.look.Printable;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The name of a flow run in a list, or how many need not be looked at, as far to the right as it is nested, behind a
/// mark that opens and closes what is in it.
final class RunNameCell extends HBox {
    private static final double STEP = 16;
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

    private final NestedRows rows;
    private final FontIcon icon = Icons.of(Feather.CHEVRON_RIGHT);
    private final StackPane mark = new StackPane(icon);
    private final Label name = new Label();
    private @Nullable ListRow row;

    RunNameCell(NestedRows rows) {
        super(4);
        this.rows = rows;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("run-name");
        mark.getStyleClass().add("mark");
        mark.setMinWidth(STEP);
        name.setMinWidth(0);
        name.setTooltip(new Tooltip());
        name.getTooltip().textProperty().bind(name.textProperty());
        getChildren().addAll(mark, name);
        // The row is not selected by the click that opens it.
        mark.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (row != null && rows.open(row, !rows.isOpen(row))) {
                event.consume();
            }
        });
    }

    void show(ListRow shown) {
        row = shown;
        setPadding(new Insets(0, 0, 0, shown.depth() * STEP));
        boolean canOpen = rows.canOpen(shown);
        icon.setVisible(canOpen || (shown.depth() > 0 && NestedRows.isSubflow(shown.first())));
        if (!canOpen) {
            icon.setIconCode(Feather.CORNER_DOWN_RIGHT);
        } else {
            icon.setIconCode(rows.isOpen(shown) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT);
        }
        name.setText(
                switch (shown) {
                    case ListRow.OfRun(var run, var _) ->
                        Printable.line(run.run().name());
                    case ListRow.Folded folded -> folded.words();
                });
        name.pseudoClassStateChanged(FOLDED, shown instanceof ListRow.Folded);
    }
}
