package headwater.app.runs;

import headwater.app.look.Icons;
import headwater.app.runs.RunsModel.Listed;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The name of a flow run in a list, as far to the right as it is nested, behind a mark that opens and closes the
/// runs of its subflows.
final class RunNameCell extends HBox {
    private static final double STEP = 16;

    private final NestedRows rows;
    private final StackPane mark = new StackPane();
    private final Label name = new Label();
    private @Nullable Listed run;

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
            if (run != null && rows.open(run, !rows.isOpen(run))) {
                event.consume();
            }
        });
    }

    void show(Listed shown) {
        run = shown;
        setPadding(new Insets(0, 0, 0, rows.depth(shown) * STEP));
        var hasSubflows = rows.hasSubflows(shown);
        boolean isNested = rows.depth(shown) > 0;
        mark.getChildren().clear();
        if (hasSubflows) {
            mark.getChildren().add(Icons.of(rows.isOpen(shown) ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
        } else if (isNested) {
            mark.getChildren().add(Icons.of(Feather.CORNER_DOWN_RIGHT));
        }
        name.setText(shown.run().name());
    }
}
