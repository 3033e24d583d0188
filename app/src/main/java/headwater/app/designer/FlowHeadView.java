package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.app.monitor.LegendView;
import headwater.flow.Flow;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Over the canvas: which flow is drawn, with the states of its run, or how large it is. The name opens the flow's
/// parameters and options.
final class FlowHeadView extends HBox {
    private final Button name = new Button("", Icons.of(Feather.GIT_BRANCH));
    private final Label size = new Label();

    private final Button toFillIn = new Button("", Icons.of(Feather.MORE_HORIZONTAL));

    /// @param showNext shows the next value that is to be filled in
    FlowHeadView(DesignerModel model, FlowPanels panels, Runnable showNext) {
        getStyleClass().add("flow-head");
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        name.getStyleClass().addAll("flat", "flow-name");
        // Underscores of the name are no mnemonics.
        name.setMnemonicParsing(false);
        name.setTooltip(new Tooltip("Parameters and options of the flow"));
        name.setOnAction(_ -> panels.inspectFlow());
        var counts = new LegendView(model.plannedRunProperty());
        counts.managedProperty().bind(counts.visibleProperty());
        size.managedProperty().bind(size.visibleProperty());
        size.visibleProperty().bind(counts.visibleProperty().not());
        toFillIn.getStyleClass().addAll("flat", "to-fill-in");
        toFillIn.setTooltip(new Tooltip("Show the next value to fill in: where the code has ..."));
        toFillIn.setOnAction(_ -> showNext.run());
        toFillIn.managedProperty().bind(toFillIn.visibleProperty());
        getChildren().addAll(name, new Separator(Orientation.VERTICAL), size, counts, toFillIn);
        model.missingProperty().subscribe(missing -> {
            toFillIn.setVisible(missing.count() > 0);
            toFillIn.setText(missing.count() + " to fill in");
        });
        model.flowProperty().subscribe(this::show);
        model.drawingProperty()
                .subscribe(
                        drawing -> size.setText(cards(drawing.diagram().nodes().size())));
    }

    private void show(@Nullable Flow flow) {
        setVisible(flow != null);
        if (flow != null) {
            name.setText(flow.name());
        }
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : count + " cards";
    }
}
