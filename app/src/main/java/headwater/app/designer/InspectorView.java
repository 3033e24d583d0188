package headwater.app.designer;

import headwater.app.drawing.CanvasFlow;
import headwater.app.fx.BeforeLayout;
import headwater.app.look.CutText;
import headwater.app.look.Icons;
import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.edit.EditStep;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Shows the [Inspection] of the selection, one tab of it at a time, and makes edits of what is typed into its fields.
///
/// Controls are expensive: they are made when there are others to show, and only get new texts otherwise.
final class InspectorView extends VBox {
    private static final double LABELS = 118;

    private final DesignerModel model;
    private final IntConsumer goToLine;
    private final Label title = new Label();
    private final InspectorTabs tabs = new InspectorTabs(this::choose);
    private final ScrollPane content = new ScrollPane();
    private final FlowPane actions = new FlowPane(8, 8);
    private final CardRunView run;
    private final Map<InspectorTab, VBox> forms = new EnumMap<>(InspectorTab.class);
    private final Map<String, Committed> fields = new LinkedHashMap<>();
    private final ModeButtons modes;
    private Inspection shown = Inspection.NONE;
    // What a person wants to see, of whatever is selected.
    private @Nullable InspectorTab chosen;
    private Document document;

    /// @param goToLine shows a line of the source
    InspectorView(DesignerModel model, IntConsumer goToLine) {
        this.model = model;
        this.goToLine = goToLine;
        this.run = new CardRunView(model);
        this.modes = new ModeButtons(this::apply);
        this.document = model.drawnDocument();
        getStyleClass().add("inspector");
        setMinHeight(0);
        title.getStyleClass().add("title");
        title.setWrapText(true);
        CutText.explain(title);
        var head = new FlowPane(8, 4, title, run.pill());
        head.getStyleClass().add("head");
        // A pane that wraps is never narrower than its widest child, and would widen all that is below it.
        setMinWidth(0);
        head.setMinWidth(0);
        title.maxWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(0, getWidth() - head.snappedLeftInset() - head.snappedRightInset()),
                        widthProperty(),
                        head.insetsProperty()));
        head.setMinHeight(USE_PREF_SIZE);
        tabs.setMinHeight(USE_PREF_SIZE);
        content.getStyleClass().add("plain");
        content.setFitToWidth(true);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        content.setMinHeight(0);
        VBox.setVgrow(content, Priority.ALWAYS);
        actions.getStyleClass().add("actions");
        actions.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(head, tabs, content, actions);
        var show = new BeforeLayout(this, this::show);
        model.flowProperty().subscribe(_ -> show.request());
        model.drawnDocumentProperty().subscribe(_ -> show.request());
        model.selectionProperty().subscribe(show::request);
        model.overlaid().canvasRunsProperty().map(_ -> true).orElse(false).subscribe(show::request);
        // Another run is what a person wants to see first.
        model.runProperty().subscribe(_ -> chosen = null);
    }

    private void show() {
        var drawn = model.drawnDocument();
        var hasRun = model.overlaid().canvasRunsProperty().get() != null;
        var all = Inspection.of(model.drawn(), model.selectionProperty().get().nodes(), hasRun);
        var next = model.capsule() == null ? all : all.readOnly("");
        var hasControls = next.hasControlsOf(shown);
        if (!hasControls) {
            commitForOthersThan(next);
        }
        var focused = focusedField();
        shown = next;
        document = drawn;
        if (!hasControls) {
            build();
        }
        showTexts();
        if (!hasControls && focused != null) {
            focusAgain(focused);
        }
    }

    private void showTexts() {
        for (var part : shown.parts()) {
            if (part instanceof Inspection.Part.Editable editable) {
                showText(editable);
            } else if (part instanceof Inspection.Part.Mode mode) {
                modes.show(mode);
            }
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

    /// The field of a property; null where the tab with it has not been shown.
    @Nullable
    Committed field(String id) {
        return fields.get(id);
    }

    /// Gives the keyboard focus to the tab that is shown, or to what there is to fill in where it is the only one.
    void focus() {
        show();
        if (!tabs.focus()) {
            fields.values().stream()
                    .flatMap(field -> field instanceof TextInputControl control ? Stream.of(control) : Stream.of())
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private void showText(Inspection.Part.Editable part) {
        var field = field(part.property().id());
        if (field != null) {
            field.show(part.text());
        }
    }

    private @Nullable TextInputControl focusedField() {
        var scene = getScene();
        if (scene == null || !(scene.getFocusOwner() instanceof TextInputControl field)) {
            return null;
        }
        return field.equals(fields.get(field.getId())) ? field : null;
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
        forms.clear();
        fields.clear();
        title.setText(shown.title());
        title.setGraphic(shown.title().isEmpty() ? null : Icons.of(shown.icon()));
        actions.getChildren().setAll(shown.actions().stream().map(this::button).toList());
        show(actions, !shown.actions().isEmpty());
        showTab();
    }

    /// Shows a tab of this selection, and of those that have it too.
    void choose(InspectorTab tab) {
        chosen = tab;
        showTab();
        showTexts();
    }

    private void showTab() {
        var tab = shown.tab(chosen).orElse(null);
        tabs.show(shown.tabs(), tab == null ? null : tab.kind());
        show(content, tab != null);
        if (tab != null) {
            var form = forms.computeIfAbsent(tab.kind(), _ -> form(tab.parts()));
            content.setContent(form);
            content.setVvalue(0);
            // As high as what it shows; a scroll pane has no such height of its own.
            content.prefViewportHeightProperty().bind(form.heightProperty());
        }
    }

    private static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    private VBox form(List<Inspection.Part> parts) {
        var all = new VBox();
        all.getStyleClass().add("form-parts");
        GridPane form = null;
        for (var part : parts) {
            var name = part.label();
            if (name.isEmpty()) {
                all.getChildren().add(node(part));
                form = null;
                continue;
            }
            if (form == null) {
                form = form();
                all.getChildren().add(form);
            }
            var label = new Label(name);
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            var control = node(part);
            label.setLabelFor(control);
            form.addRow(form.getRowCount(), label, control);
        }
        return all;
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
