package headwater.app.designer;

import headwater.app.look.IconButton;
import headwater.app.panels.PanelSize;
import headwater.app.panels.ResizeHandle;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// The inspector as a card over the canvas, which keeps its size: as high as its content, and no higher than the
/// canvas.
final class InspectorCard extends StackPane {
    InspectorCard(InspectorView inspector, FlowPanels panels) {
        getStyleClass().add("inspector-card");
        var close =
                new IconButton(Feather.X, "Close the inspector (Ctrl+I)", panels::toggleInspector, "small", "close");
        StackPane.setAlignment(close, Pos.TOP_RIGHT);
        getChildren().add(close);
        var window = panels.window();
        ResizeHandle.add(
                this,
                Side.LEFT,
                this::getWidth,
                width -> window.resize(PanelSize.INSPECTOR_WIDTH, width),
                PanelSize.INSPECTOR_WIDTH.usual());
        window.size(PanelSize.INSPECTOR_WIDTH).subscribe(width -> {
            setMinWidth(width);
            setMaxWidth(width);
        });
        setMinHeight(0);
        setMaxHeight(Region.USE_PREF_SIZE);
        panels.inspector().subscribe(shown -> {
            setVisible(shown);
            // It has many parts, and nobody sees them before something is selected.
            if (shown && !getChildren().contains(inspector)) {
                getChildren().addFirst(inspector);
            }
        });
    }
}
