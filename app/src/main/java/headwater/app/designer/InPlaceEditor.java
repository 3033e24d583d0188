package headwater.app.designer;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.geometry.CardMetrics;
import headwater.graph.view.GraphView;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// A field over words of the drawing, in which they are changed. Enter or a click elsewhere makes the change, Escape
/// leaves the words as they were; in a note Shift+Enter begins a line. A refusal is shown below the field, which
/// stays open.
final class InPlaceEditor extends Pane {
    private static final double MARGIN = 5;
    private static final double LEAST_NAME = 120;
    private static final double LEAST_NOTE = 280;
    private static final double LEAST_FONT = 11;
    private static final double LINE = 1.5;

    private final DesignerModel model;
    private final GraphView graph;
    private final Kind kind;
    private final TextInputControl field;
    private final Label refusal = new Label();
    private String before = "";
    private Consumer<String> changed = _ -> {};
    private NodeId card = new NodeId("none");

    /// Which words of a card are changed.
    enum Kind {
        NAME,
        /// The comment above its statement, of some lines or none.
        NOTE
    }

    InPlaceEditor(DesignerModel model, GraphView graph, Kind kind) {
        this.model = model;
        this.graph = graph;
        this.kind = kind;
        this.field = switch (kind) {
            case NAME -> new TextField();
            case NOTE -> note();
        };
        field.setId(kind == Kind.NAME ? "card-name" : "card-note");
        field.setAccessibleText(kind == Kind.NAME ? "Name of the card" : "Note above the card");
        field.getStyleClass().add("in-place");
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.textProperty().subscribe(this::requestLayout);
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

    private static TextArea note() {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPromptText("A comment in the code");
        return area;
    }

    /// Asks for other words.
    ///
    /// @param now the words that the card has
    /// @param change receives the other ones
    void open(NodeId of, String now, Consumer<String> change) {
        card = of;
        before = now;
        changed = change;
        field.setText(now);
        refuse("");
        setVisible(true);
        requestLayout();
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> {
                close();
                event.consume();
            }
            case ENTER -> {
                if (kind == Kind.NOTE && event.isShiftDown()) {
                    field.replaceSelection("\n");
                } else {
                    commit();
                }
                event.consume();
            }
            default -> {}
        }
    }

    private void commit() {
        var words = field.getText().strip();
        if (words.equals(before.strip()) || (words.isEmpty() && kind == Kind.NAME)) {
            close();
            return;
        }
        changed.accept(words);
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
        double zoom = graph.getViewport().zoom();
        double font = Math.max(LEAST_FONT, zoom * (kind == Kind.NAME ? CardMetrics.NAME_SIZE : CardMetrics.SMALL_SIZE));
        field.setStyle("-fx-font-size: %.1fpx;".formatted(font));
        var place = place(node, box, zoom, font);
        field.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        double wide = Math.min(refusal.getMaxWidth(), refusal.prefWidth(-1));
        refusal.resizeRelocate(place.x(), place.bottom() + 4, wide, refusal.prefHeight(wide));
    }

    /// The place of the field on the screen. That of a note grows upwards: the card below it stays in sight.
    private Box place(DiagramNode node, Box box, double zoom, double font) {
        return switch (kind) {
            case NAME -> {
                var name = CardMetrics.nameBox(node, box);
                var corner = graph.getViewport().toScreen(name.corner());
                double width = Math.max(LEAST_NAME, name.width() * zoom) + 2 * MARGIN;
                double high = Math.max(field.prefHeight(width), name.height() * zoom + 2 * MARGIN);
                yield new Box(corner.x() - MARGIN, corner.y() - MARGIN, width, high);
            }
            case NOTE -> {
                var caption = graph.placement().captions().get(card);
                double wide = caption == null ? box.width() : caption.width();
                double end = caption == null ? box.y() - MARGIN : caption.bottom();
                var corner = graph.getViewport().toScreen(new Point(box.x(), end));
                double width = Math.max(LEAST_NOTE, wide * zoom) + 2 * MARGIN;
                long lines = field.getText().chars().filter(c -> c == '\n').count() + 1;
                double high = lines * font * LINE + 4 * MARGIN;
                yield new Box(corner.x() - MARGIN, Math.max(0, corner.y() + MARGIN - high), width, high);
            }
        };
    }
}
