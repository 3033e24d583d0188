package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.fx.BeforeLayout;
import headwater.app.look.Icons;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.edit.EditStep;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows the [Inspection] of the selection, and makes edits of what is typed into its fields.
///
/// Controls are expensive: they are made when there are others to show, and only get new texts otherwise.
final class InspectorView extends ScrollPane {
    private static final double LABELS = 104;

    private final DesignerModel model;
    private final IntConsumer goToLine;
    private final VBox content = new VBox();
    private final CardRunView run;
    private final Map<String, Committed> fields = new HashMap<>();
    private final ModeButtons modes;
    private Inspection shown = Inspection.NONE;
    private Document document;

    /// @param goToLine shows a line of the source
    InspectorView(DesignerModel model, IntConsumer goToLine) {
        this.model = model;
        this.goToLine = goToLine;
        this.run = new CardRunView(model);
        this.modes = new ModeButtons(this::apply);
        this.document = model.drawnDocument();
        content.getStyleClass().add("inspector");
        getStyleClass().add("plain");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        // As high as what it shows; a scroll pane has no such height of its own.
        prefViewportHeightProperty().bind(content.heightProperty());
        setMinHeight(0);
        var show = new BeforeLayout(this, this::show);
        model.flowProperty().subscribe(_ -> show.request());
        model.drawnDocumentProperty().subscribe(_ -> show.request());
        model.selectionProperty().subscribe(show::request);
    }

    private void show() {
        var drawn = model.drawnDocument();
        var next = Inspection.of(model.drawn(), model.selectionProperty().get().nodes());
        var hasControls = next.title().equals(shown.title())
                && next.icon() == shown.icon()
                && next.controls().equals(shown.controls());
        if (!hasControls) {
            commitForOthersThan(next);
        }
        var focused = focusedField();
        shown = next;
        document = drawn;
        if (!hasControls) {
            build();
        }
        for (var part : next.parts()) {
            switch (part) {
                case Inspection.Part.Editable editable -> showText(editable);
                case Inspection.Part.Mode mode -> modes.show(mode);
                case Inspection.Part.Section _,
                        Inspection.Part.Note _,
                        Inspection.Part.Value _,
                        Inspection.Part.RunState _,
                        Inspection.Part.Actions _ -> {}
            }
        }
        if (!hasControls && focused != null) {
            focusAgain(focused);
        }
    }

    // A field of the next form may have the same name, and belong to another card.
    private void commitForOthersThan(Inspection next) {
        fields.forEach((id, field) -> {
            var owner = shown.property(id).map(Property::owner);
            if (!owner.equals(next.property(id).map(Property::owner))) {
                field.commit();
            }
        });
    }

    private void showText(Inspection.Part.Editable part) {
        var field = fields.get(part.property().id());
        if (field != null) {
            field.show(part.text());
        }
    }

    private @Nullable TextInputControl focusedField() {
        var scene = getScene();
        if (scene == null || !(scene.getFocusOwner() instanceof TextInputControl field)) {
            return null;
        }
        return field instanceof Committed && field.equals(content.lookup("#" + field.getId())) ? field : null;
    }

    private void focusAgain(TextInputControl before) {
        if (!(fields.get(before.getId()) instanceof TextInputControl field)) {
            return;
        }
        field.requestFocus();
        // What is typed and not committed yet stays in the field.
        if (before instanceof Committed committed && committed.isChanged()) {
            field.setText(before.getText());
            field.positionCaret(before.getCaretPosition());
        }
    }

    private void build() {
        content.getChildren().clear();
        fields.clear();
        if (!shown.title().isEmpty()) {
            var title = new Label(shown.title(), Icons.of(shown.icon()));
            title.getStyleClass().add("title");
            content.getChildren().add(new HBox(title));
        }
        GridPane form = null;
        for (var part : shown.parts()) {
            var name = part.label();
            if (name.isEmpty()) {
                content.getChildren().add(node(part));
                form = null;
                continue;
            }
            if (form == null) {
                form = form();
                content.getChildren().add(form);
            }
            var label = new Label(name);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            var control = node(part);
            label.setLabelFor(control);
            form.addRow(form.getRowCount(), label, control);
        }
    }

    private static GridPane form() {
        var form = new GridPane();
        form.getStyleClass().add("form");
        var labels = new ColumnConstraints();
        // The fields of all forms are aligned.
        labels.setMinWidth(LABELS);
        labels.setMaxWidth(LABELS);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        form.getColumnConstraints().addAll(labels, values);
        return form;
    }

    private Node node(Inspection.Part part) {
        return switch (part) {
            case Inspection.Part.Section(var words) -> label(words, "section");
            case Inspection.Part.Note(var words) -> label(words, "form-note");
            case Inspection.Part.Value(var _, var text) -> {
                var value = label(text, "mono");
                value.setWrapText(true);
                yield value;
            }
            case Inspection.Part.RunState _ -> run;
            case Inspection.Part.Field(var _, var property, var _, var prompt) -> {
                var id = property.id();
                var field = new CommitField(id, "", prompt, text -> commit(id, text));
                fields.put(id, field);
                yield field;
            }
            case Inspection.Part.Mode _ -> modes;
            case Inspection.Part.Lines(var property, var _) -> {
                var id = property.id();
                var area = new CommitArea(id, "", text -> commit(id, text));
                area.setAccessibleText("Source of this code; Control Enter applies it");
                fields.put(id, area);
                yield area;
            }
            case Inspection.Part.Actions(var actions) -> {
                var row = new FlowPane(8, 8);
                actions.forEach(action -> row.getChildren().add(button(action)));
                yield row;
            }
        };
    }

    private void commit(String id, String text) {
        shown.property(id).ifPresent(property -> apply(property.with(text)));
    }

    // What is shown may be older than what is drawn, until the next layout.
    private void apply(FlowEdit edit) {
        model.apply(new EditStep(document, List.of(edit)), "");
    }

    private Button button(Inspection.Action action) {
        return switch (action) {
            case SHOW_CODE -> button("Show code", Feather.CODE, this::showCode);
            case MAKE_TASK -> button("Make it a task", Feather.ARROW_UP_CIRCLE, this::makeTask);
            case DELETE ->
                button(
                        "Delete",
                        Feather.TRASH_2,
                        () -> new CanvasEdits(model)
                                .delete(model.selectionProperty().get()));
        };
    }

    private static Button button(String words, Feather icon, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        return label;
    }

    private void makeTask() {
        selected()
                .ifPresent(card -> flow(card)
                        .flatMap(flow -> flow.item(card).map(item -> new FlowEdit.Promote(flow.id(), item.id())))
                        .ifPresent(model::apply));
    }

    // The definition, where it is in this file, says more than the call.
    private void showCode() {
        selected()
                .ifPresent(card -> flow(card)
                        .flatMap(flow -> flow.item(card).map(item -> line(flow, item)))
                        .ifPresent(goToLine::accept));
    }

    private int line(CanvasFlow flow, Item item) {
        if (!(item instanceof Item.Call call)) {
            return item.statement().line();
        }
        var callee = call.callee();
        return callee == null || flow.fileOf(callee, model.file()) != null
                ? call.call().line()
                : callee.line();
    }

    private Optional<CanvasFlow> flow(NodeId card) {
        return Optional.ofNullable(model.drawn().flows().of(card));
    }

    private Optional<NodeId> selected() {
        return model.selectionProperty().get().nodes().stream().findFirst();
    }
}
