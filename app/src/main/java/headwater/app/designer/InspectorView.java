package headwater.app.designer;

import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.NodeIcons;
import headwater.app.fx.BeforeLayout;
import headwater.app.look.Icons;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.NodeView;
import headwater.graph.NodeId;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be known and changed of what is selected: of a card, or with nothing selected of the flow.
final class InspectorView extends ScrollPane {
    private final DesignerModel model;
    private final IntConsumer goToLine;
    private final Forms forms;
    private final VBox content = new VBox();
    private final CardRunView run;

    /// @param goToLine shows a line of the source
    InspectorView(DesignerModel model, IntConsumer goToLine) {
        this.model = model;
        this.goToLine = goToLine;
        this.forms = new Forms(model);
        this.run = new CardRunView(model);
        content.getStyleClass().add("inspector");
        getStyleClass().add("plain");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        var rebuild = new BeforeLayout(this, this::rebuild);
        model.flowProperty().subscribe(_ -> rebuild.request());
        model.selectionProperty().subscribe(rebuild::request);
    }

    private void rebuild() {
        var focused = focusedField();
        var typed = focused instanceof Committed field && field.isChanged() ? focused.getText() : null;
        content.getChildren().clear();
        var flow = model.flowProperty().get();
        if (flow == null) {
            content.getChildren()
                    .add(hint("This file has no flow. Write one in the code below, or open another file."));
            return;
        }
        var nodes = model.selectionProperty().get().nodes();
        if (nodes.size() > 1) {
            content.getChildren().addAll(title(Feather.LAYERS, nodes.size() + " cards selected"), deleteButton());
        } else if (nodes.isEmpty() || nodes.contains(FlowDiagram.PARAMETERS)) {
            showFlow(flow);
        } else {
            showNode(flow, nodes.iterator().next());
        }
        if (focused != null && lookup("#" + focused.getId()) instanceof TextInputControl field) {
            field.requestFocus();
            // What has not been committed yet is still to be.
            if (typed != null) {
                field.setText(typed);
                field.positionCaret(focused.getCaretPosition());
            }
        }
    }

    private @Nullable TextInputControl focusedField() {
        var scene = getScene();
        if (scene == null || !(scene.getFocusOwner() instanceof TextInputControl field)) {
            return null;
        }
        return field instanceof Committed && field.equals(content.lookup("#" + field.getId())) ? field : null;
    }

    private void showFlow(Flow flow) {
        content.getChildren()
                .addAll(
                        title(Feather.GIT_BRANCH, flow.name()),
                        forms.flow(flow),
                        section("Parameters"),
                        forms.parameters(flow),
                        section("Options"),
                        forms.flowOptions(flow),
                        hint(
                                "On the canvas: N adds a task, C connects, I inserts on a wire, F2 renames, Delete deletes. "
                                        + "Tasks can be dragged from the left onto the canvas or a wire."));
    }

    private void showNode(Flow flow, NodeId id) {
        var node = flow.graph().node(new ItemId(id.value())).orElse(null);
        if (node == null) {
            return;
        }
        var item = flow.item(node.id()).orElse(null);
        content.getChildren().add(title(NodeIcons.of(node.kind(), node.name()), node.name()));
        if (node.kind().isPrefectCall()) {
            content.getChildren().add(run);
        }
        switch (item) {
            case Item.Call call -> showCall(flow, node, call);
            case Item.Code _ -> content.getChildren().add(forms.source(flow, node));
            case Item.Container container ->
                content.getChildren()
                        .add(hint(
                                container.branches().size() == 1
                                        ? "A block of the flow. Edit its header in the code."
                                        : "A block with " + container.branches().size()
                                                + " branches. Edit its header in the code."));
            case Item.Return _, Item.Exit _ -> content.getChildren().add(hint("Edit what is returned in the code."));
            case null -> {}
        }
        content.getChildren().add(buttons(node, item));
    }

    private void showCall(Flow flow, NodeView node, Item.Call call) {
        content.getChildren().add(forms.call(flow, node, call));
        if (!node.inputs().isEmpty()) {
            content.getChildren().addAll(section("Arguments"), forms.arguments(flow, node));
        }
        var callee = call.callee();
        var task = callee == null
                ? null
                : model.drawnDocument().task(callee.function()).orElse(null);
        if (task != null) {
            content.getChildren().addAll(section("Task options"), forms.taskOptions(task));
        }
    }

    private Node buttons(NodeView node, @Nullable Item item) {
        var row = new FlowPane(8, 8);
        var code = new Button("Show code", Icons.of(Feather.CODE));
        code.setOnAction(_ -> goToLine.accept(line(node, item)));
        row.getChildren().add(code);
        if (item instanceof Item.Call call && call.kind() == NodeKind.STEP) {
            var promote = new Button("Make it a task", Icons.of(Feather.ARROW_UP_CIRCLE));
            promote.setOnAction(_ -> forms.promote(node));
            row.getChildren().add(promote);
        }
        row.getChildren().add(deleteButton());
        return row;
    }

    // The definition, where it is in this file, says more than the call.
    private int line(NodeView node, @Nullable Item item) {
        if (item instanceof Item.Call call) {
            var callee = call.callee();
            if (callee != null && callee.file() == null) {
                return callee.line();
            }
            if (callee != null && model.file().equals(callee.file())) {
                return callee.line();
            }
        }
        return node.line();
    }

    private Button deleteButton() {
        var delete = new Button("Delete", Icons.of(Feather.TRASH_2));
        delete.setOnAction(
                _ -> new Gestures(model).delete(model.selectionProperty().get()));
        return delete;
    }

    private static HBox title(Feather icon, String words) {
        var label = new Label(words, Icons.of(icon));
        label.getStyleClass().add("title");
        return new HBox(label);
    }

    private static Label section(String words) {
        var label = new Label(words);
        label.getStyleClass().add("section");
        return label;
    }

    private static Label hint(String words) {
        var label = new Label(words);
        label.getStyleClass().add("form-note");
        return label;
    }
}
