package headwater.app.designer;

import headwater.app.look.IconButton;
import java.util.List;
import java.util.regex.MatchResult;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.CodeArea;
import org.kordamp.ikonli.feather.Feather;

/// Finds and replaces in the code: Enter and Shift Enter go from match to match, Escape goes back to the code.
final class FindBar extends VBox {
    private final CodeArea area;
    private final Runnable beforeReplacing;
    private final TextField words = new TextField();
    private final TextField replacement = new TextField();
    private final ToggleButton keepsCase = toggle("Aa", "Match case");
    private final ToggleButton isPattern = toggle(".*", "Regular expression");
    private final Label count = new Label();
    private final HBox second;

    /// @param beforeReplacing makes what follows a step of its own
    FindBar(CodeArea area, Runnable beforeReplacing) {
        this.area = area;
        this.beforeReplacing = beforeReplacing;
        getStyleClass().add("find-bar");
        words.setId("find-words");
        words.setPromptText("Find");
        words.setAccessibleText("Find in the code");
        replacement.setId("find-replacement");
        replacement.setPromptText("Replace with");
        replacement.setAccessibleText("Replace with");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox.setHgrow(replacement, Priority.ALWAYS);
        count.setId("find-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(64);
        var first = new HBox(
                words,
                count,
                keepsCase,
                isPattern,
                new IconButton(Feather.CHEVRON_UP, "Previous (Shift+Enter)", () -> go(false), "small"),
                new IconButton(Feather.CHEVRON_DOWN, "Next (Enter)", () -> go(true), "small"),
                new IconButton(Feather.X, "Close (Esc)", this::close, "small"));
        var one = new Button("Replace");
        one.setOnAction(_ -> replace());
        var all = new Button("Replace all");
        all.setOnAction(_ -> replaceAll());
        second = new HBox(replacement, one, all);
        second.managedProperty().bind(second.visibleProperty());
        getChildren().addAll(first, second);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        words.textProperty().subscribe(this::typed);
        keepsCase.selectedProperty().subscribe(this::typed);
        isPattern.selectedProperty().subscribe(this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Shows the bar with the caret in it; what is selected in the code is looked for.
    void open(boolean replaces) {
        second.setVisible(replaces && area.isEditable());
        setVisible(true);
        var selected = area.getSelectedText();
        if (!selected.isEmpty() && selected.indexOf('\n') < 0) {
            words.setText(selected);
        }
        words.requestFocus();
        words.selectAll();
        showCount();
    }

    private void close() {
        setVisible(false);
        area.requestFocus();
    }

    /// Goes to the next match, or the one before; opens the bar if there is nothing to look for.
    void go(boolean isForward) {
        if (words.getText().isEmpty()) {
            open(false);
            return;
        }
        var selection = area.getSelection();
        select(isForward ? selection.getEnd() : selection.getStart(), isForward);
    }

    private TextFind find() {
        return new TextFind(words.getText(), keepsCase.isSelected(), isPattern.isSelected());
    }

    // From where the selection begins, so that typing on stays at the same match.
    private void typed() {
        if (isVisible() && !words.getText().isEmpty()) {
            select(area.getSelection().getStart(), true);
        } else {
            showCount();
        }
    }

    private void select(int from, boolean isForward) {
        var matches = find().in(area.getText());
        if (!matches.isEmpty()) {
            var match = matches.get(TextFind.next(matches, from, isForward));
            area.selectRange(match.start(), match.end());
            area.requestFollowCaret();
        }
        showCount(matches);
    }

    private void showCount() {
        showCount(find().in(area.getText()));
    }

    private void showCount(List<MatchResult> matches) {
        if (words.getText().isEmpty()) {
            count.setText("");
        } else if (!find().isValid()) {
            count.setText("Incomplete");
        } else if (matches.isEmpty()) {
            count.setText("None");
        } else {
            var start = area.getSelection().getStart();
            int at = matches.stream().map(MatchResult::start).toList().indexOf(start);
            count.setText((at < 0 ? "" : at + 1 + " of ") + matches.size());
        }
    }

    private void replace() {
        var find = find();
        var selection = area.getSelection();
        var match = find.in(area.getText()).stream()
                .filter(each -> each.start() == selection.getStart() && each.end() == selection.getEnd())
                .findFirst();
        if (match.isPresent()) {
            beforeReplacing.run();
            area.replaceSelection(find.replacement(match.get(), replacement.getText()));
        }
        select(area.getSelection().getEnd(), true);
    }

    private void replaceAll() {
        var now = find().replaced(area.getText(), replacement.getText());
        if (!now.equals(area.getText())) {
            int caret = Math.min(area.getCaretPosition(), now.length());
            beforeReplacing.run();
            area.replaceText(now);
            area.moveTo(caret);
            beforeReplacing.run();
        }
        showCount();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && replacement.isFocused()) {
            replace();
        } else if (event.getCode() == KeyCode.ENTER && words.isFocused()) {
            go(!event.isShiftDown());
        } else {
            return;
        }
        event.consume();
    }

    private static ToggleButton toggle(String words, String name) {
        var button = new ToggleButton(words);
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }
}
