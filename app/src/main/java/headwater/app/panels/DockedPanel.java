package headwater.app.panels;

import java.util.function.DoubleConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

/// A panel at the right of a page or at its lower edge, with the handle that resizes it there. It is in sight while its
/// content is visible.
public final class DockedPanel extends StackPane {
    private static final PseudoClass BESIDE = PseudoClass.getPseudoClass("beside");

    private final ObservableValue<Boolean> beside;

    /// How wide or high a panel is, in pixels.
    ///
    /// @param resize receives the size of each moment of a drag
    /// @param least what it keeps where the window is too small for all
    /// @param usual the size for a double click on the handle
    public record Extent(ObservableDoubleValue size, DoubleConsumer resize, double least, double usual) {}

    /// A panel of some content.
    ///
    /// @param beside whether it is at the right, not below
    public DockedPanel(Node content, ObservableValue<Boolean> beside, Extent width, Extent height) {
        this.beside = beside;
        getStyleClass().add("docked");
        getChildren().add(content);
        var left = ResizeHandle.add(this, Side.LEFT, this::getWidth, width.resize(), width.usual());
        var top = ResizeHandle.add(this, Side.TOP, this::getHeight, height.resize(), height.usual());
        left.visibleProperty().bind(beside);
        top.visibleProperty().bind(left.visibleProperty().not());
        beside.subscribe(isBeside -> {
            pseudoClassStateChanged(BESIDE, isBeside);
            prefWidthProperty().unbind();
            minWidthProperty().unbind();
            prefHeightProperty().unbind();
            minHeightProperty().unbind();
            setPrefSize(USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
            setMinSize(0, 0);
            if (isBeside) {
                prefWidthProperty().bind(width.size());
                minWidthProperty().bind(Bindings.min(width.size(), width.least()));
            } else {
                prefHeightProperty().bind(height.size());
                minHeightProperty().bind(Bindings.min(height.size(), height.least()));
            }
        });
        visibleProperty().bind(content.visibleProperty());
        managedProperty().bind(visibleProperty());
    }

    /// Puts the panel into its place on a page, now and whenever that is another one.
    public void placeIn(BorderPane page) {
        beside.subscribe(isBeside -> {
            page.setRight(null);
            page.setBottom(null);
            if (isBeside) {
                page.setRight(this);
            } else {
                page.setBottom(this);
            }
        });
    }
}
