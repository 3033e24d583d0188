package headwater.app.designer;

import headwater.graph.NodeId;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.view.GraphView;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A field over the name of a card, in which the name is changed. Enter or a click elsewhere makes the change,
/// Escape leaves the name as it was. A refusal is shown below the field, which stays open.
final class NameView extends Pane {
    private static final double MARGIN = 5;
    private static final double LEAST = 120;
    private static final double LEAST_FONT = 11;

    private final DesignerModel model;
    private final GraphView graph;
    private final TextField field = new TextField();
    private final Label refusal = new Label();
    private String before = "";
    private Consumer<String> renamed = _ -> {};
    private NodeId card = new NodeId("none");

    NameView(DesignerModel model, GraphView graph) {
        this.model = model;
        this.graph = graph;
        field.setId("card-name");
        field.setAccessibleText("Name of the card");
        field.getStyleClass().add("card-name");
        field.setOnAction(_ -> commit());
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        refusal.getStyleClass().addAll("notice", "refusal");
        refusal.setWrapText(true);
        refusal.setMaxWidth(320);
        refusal.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().addAll(field, refusal);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                commit();
            }
            event.consume();
        });
        graph.viewportProperty().subscribe(this::requestLayout);
        setVisible(false);
    }

    /// Asks for another name.
    ///
    /// @param now the name that the card has
    /// @param rename receives the other one
    void open(NodeId renamedCard, String now, Consumer<String> rename) {
        card = renamedCard;
        before = now;
        renamed = rename;
        field.setText(now);
        refuse("");
        setVisible(true);
        requestLayout();
        field.requestFocus();
        field.selectAll();
    }

    private void commit() {
        var name = field.getText().strip();
        if (name.isEmpty() || name.equals(before)) {
            close();
            return;
        }
        renamed.accept(name);
        model.document().afterEdits(() -> {
            var problem = model.problemProperty().get();
            if (problem == null) {
                close();
            } else {
                refuse(problem.line());
                field.requestFocus();
            }
        });
    }

    private void refuse(String words) {
        refusal.setText(words);
        refusal.setVisible(!words.isEmpty());
        requestLayout();
    }

    private void close() {
        if (refusal.isVisible()) {
            model.document().show(null);
        }
        setVisible(false);
        graph.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        var node = graph.diagram().node(card);
        var box = graph.placement().box(card);
        if (node == null || box == null) {
            return;
        }
        var name = CardMetrics.nameBox(node, box);
        double zoom = graph.getViewport().zoom();
        var corner = graph.getViewport().toScreen(name.corner());
        field.setStyle("-fx-font-size: %.1fpx;".formatted(Math.max(LEAST_FONT, CardMetrics.NAME_SIZE * zoom)));
        double width = Math.max(LEAST, name.width() * zoom) + 2 * MARGIN;
        double high = Math.max(field.prefHeight(width), name.height() * zoom + 2 * MARGIN);
        field.resizeRelocate(corner.x() - MARGIN, corner.y() - MARGIN, width, high);
        double wide = Math.min(refusal.getMaxWidth(), refusal.prefWidth(-1));
        refusal.resizeRelocate(corner.x() - MARGIN, corner.y() - MARGIN + high + 4, wide, refusal.prefHeight(wide));
    }
}
