package headwater.app.lists;

import headwater.app.look.Icons;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What there is to say of the selected row, and buttons for what can be done with it.
///
/// @param <R> what a row shows
public final class RowDetail<R> extends BorderPane {
    private static final double WIDTH = 320;

    private final Function<R, List<Node>> describe;
    private final List<RowAction<R>> actions;
    private final VBox content = new VBox(8);
    private final FlowPane foot = new FlowPane(8, 8);
    private List<RowAction<R>> offered = List.of();
    private @Nullable R shown;
    private boolean isReadOnly;

    /// Shows no row yet.
    ///
    /// @param describe what there is to say of a row
    /// @param actions what can be done with a row, what is done most first
    public RowDetail(Function<R, List<Node>> describe, List<RowAction<R>> actions) {
        this.describe = describe;
        this.actions = List.copyOf(actions);
        getStyleClass().add("detail");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        content.getStyleClass().add("content");
        foot.getStyleClass().add("foot");
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(false);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        setCenter(scroll);
        setBottom(foot);
    }

    /// Shows a row.
    public void show(R row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        content.getChildren().setAll(describe.apply(row));
        showActions(row);
    }

    /// Offers what changes something on the server, or does not.
    void setReadOnly(boolean isNow) {
        isReadOnly = isNow;
        if (shown != null) {
            showActions(shown);
        }
    }

    private void showActions(R row) {
        var applicable = actions.stream()
                .filter(action -> action.isOffered(row, isReadOnly))
                .toList();
        // A button that is pressed at this moment has to stay.
        if (!applicable.equals(offered)) {
            offered = applicable;
            foot.getChildren().setAll(applicable.stream().map(this::button).toList());
            foot.setVisible(!applicable.isEmpty());
        }
    }

    private Node button(RowAction<R> action) {
        var button = new Button(action.name(), Icons.of(action.icon()));
        button.setOnAction(_ -> {
            var row = shown;
            if (row != null) {
                action.perform().accept(row);
            }
        });
        return button;
    }
}
