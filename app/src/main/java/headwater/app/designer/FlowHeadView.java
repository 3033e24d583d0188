package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.app.monitor.AsOfButton;
import headwater.app.monitor.FollowButton;
import headwater.app.monitor.LegendView;
import headwater.flow.Flow;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Over the canvas: which flow is drawn, with the states of its run, or how large it is, and what is to be filled in.
/// The name opens the flow's parameters and options; of several flows in the file another can be chosen.
final class FlowHeadView extends HBox {
    private final Button name = new Button("", Icons.of(Feather.GIT_BRANCH));
    private final MenuButton flows = new MenuButton();
    private final Label size = new Label();
    private final Button unreached = new Button("", Icons.of(Feather.MINUS));
    private final Button toFillIn = new Button("", Icons.of(Feather.MORE_HORIZONTAL));

    /// @param showNext shows the next value that is to be filled in
    FlowHeadView(DesignerModel model, FlowPanels panels, Runnable showNext, FollowButton follow) {
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
        unreached.getStyleClass().addAll("flat", "unreached");
        unreached.setMnemonicParsing(false);
        unreached.setTooltip(new Tooltip("Show the card that failed"));
        unreached.managedProperty().bind(unreached.visibleProperty());
        unreached.setOnAction(_ -> model.choose(
                model.overlaid().unreachedProperty().get().culprits().getFirst()));
        model.overlaid().unreachedProperty().subscribe(now -> {
            unreached.setVisible(!now.causes().isEmpty());
            unreached.setText(now.words());
        });
        flows.getStyleClass().addAll("flat", "flows");
        flows.setTooltip(new Tooltip("Draw another flow of the file (F6)"));
        flows.managedProperty().bind(flows.visibleProperty());
        getChildren()
                .addAll(
                        name,
                        flows,
                        new Separator(Orientation.VERTICAL),
                        size,
                        counts,
                        unreached,
                        toFillIn,
                        follow,
                        new AsOfButton(model.runProperty()));
        model.missingProperty().subscribe(missing -> {
            toFillIn.setVisible(missing.count() > 0);
            toFillIn.setText(missing.count() + " to fill in");
        });
        model.flowProperty().subscribe(flow -> show(model, flow));
        model.drawingProperty()
                .subscribe(
                        drawing -> size.setText(cards(drawing.diagram().nodes().size())));
    }

    /// Opens the list of flows; does nothing where there is one only.
    void showFlows() {
        if (flows.isVisible()) {
            flows.requestFocus();
            flows.show();
        }
    }

    private void show(DesignerModel model, @Nullable Flow flow) {
        setVisible(flow != null);
        if (flow == null) {
            return;
        }
        name.setText(flow.name());
        var all = model.drawnDocument().flows();
        flows.setVisible(all.size() > 1);
        int number = 1 + all.stream().map(Flow::id).toList().indexOf(flow.id());
        flows.setText("Flow " + number + " of " + all.size());
        // The items are made when they are wanted: a flow that is typed into changes with every key.
        flows.setOnShowing(_ -> flows.getItems()
                .setAll(all.stream().map(each -> item(model, each, flow)).toList()));
    }

    private static MenuItem item(DesignerModel model, Flow flow, Flow drawn) {
        var item = new RadioMenuItem(flow.name());
        item.setMnemonicParsing(false);
        item.setSelected(flow.id().equals(drawn.id()));
        item.setOnAction(_ -> model.showFlow(flow.id()));
        return item;
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : count + " cards";
    }
}
