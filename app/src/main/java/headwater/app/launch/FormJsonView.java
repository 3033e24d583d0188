package headwater.app.launch;

import headwater.app.look.Segments;
import headwater.app.words.Words;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/// The values of a form as JSON, in step with it both ways.
final class FormJsonView extends VBox {
    private final FormModel form;
    private final CodeArea area = new CodeArea();
    private final ToggleButton sent = new ToggleButton(Words.of(FormWords.SENT));
    private final Label error = new Label();
    private boolean isOurs;

    FormJsonView(FormModel form) {
        this.form = form;
        getStyleClass().add("form-json");
        var title = new Label(Words.of(FormWords.JSON));
        title.getStyleClass().add("semibold");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, title, space, choices());
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-json-head");
        area.setId("form-json");
        area.getStyleClass().add("code-area");
        area.setWrapText(true);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> FormControl.leave(event, area));
        var scroll = new VirtualizedScrollPane<>(area);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        error.getStyleClass().add("form-error");
        error.setId("form-json-error");
        error.setMinHeight(Region.USE_PREF_SIZE);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        var words = new FormSummary(form);
        getChildren().addAll(head, scroll, error, words);
        area.plainTextChanges().subscribe(_ -> typed());
        area.focusedProperty().subscribe((_, isFocused) -> {
            if (!isFocused) {
                show();
            }
        });
        form.changesProperty().subscribe(_ -> show());
    }

    private HBox choices() {
        var group = new ToggleGroup();
        var all = new ToggleButton(Words.of(FormWords.ALL));
        all.setSelected(true);
        for (var each : List.of(all, sent)) {
            each.setToggleGroup(group);
            each.getStyleClass().add("small");
            each.setMinWidth(USE_PREF_SIZE);
            each.setOnAction(_ -> {
                each.setSelected(true);
                error.setText("");
                show();
            });
        }
        return new Segments(List.of(all, sent));
    }

    private void typed() {
        if (!isOurs) {
            error.setText(FormJson.read(form, area.getText(), sent.isSelected())
                    .map(Words::of)
                    .orElse(""));
        }
    }

    // What is being typed, or is to be put right, is left alone.
    private void show() {
        if (area.isFocused() || !error.getText().isEmpty()) {
            return;
        }
        var lines = FormJson.lines(form, sent.isSelected());
        var text = lines.stream().map(FormJson.Line::text).collect(Collectors.joining("\n"));
        isOurs = true;
        if (!area.getText().equals(text)) {
            area.replaceText(text);
            area.getUndoManager().forgetHistory();
            area.moveTo(0);
        }
        var wrong = form.problems().stream().map(FormItem.Problem::item).toList();
        for (int at = 0; at < lines.size(); at++) {
            var item = lines.get(at).item();
            var style =
                    item == null ? "" : wrong.contains(item) ? "broken" : item.isTouched() ? "touched" : "as-at-first";
            var styles = style.isEmpty() ? List.<String>of() : List.of(style);
            area.setParagraphStyle(at, styles);
            area.setStyle(at, styles);
        }
        isOurs = false;
    }
}
