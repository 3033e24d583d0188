package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunFindingKind;
import headwater.app.words.Words;
import javafx.geometry.Insets;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// One thing that stands out in a run. Enter, a double click or a button shows where; F or a button mends it, and then
/// it says what was changed, with buttons that run the flow again and take the change back.
final class FindingRow extends HBox {
    /// @param show shows the finding on the drawing
    /// @param fix what mends it, or has mended it; null where no edit does
    FindingRow(RunFinding finding, Runnable show, @Nullable FindingFix fix) {
        super(12);
        getStyleClass().add("finding");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        var title = new Sentence();
        title.getStyleClass().add("title");
        title.setText(Words.of(finding.title()));
        var detail = new Sentence();
        detail.getStyleClass().add("detail");
        detail.setText(Words.of(finding.detail()));
        setAccessibleText(Sentence.quoted(title.getText() + ". " + detail.getText()));
        var words = new VBox(3, title, detail);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon(finding.kind()), words);
        setOnMouseClicked(_ -> requestFocus());
        var buttons = new HBox(8);
        if (!finding.tasks().isEmpty()) {
            buttons.getChildren().add(button("Show", Feather.EYE, "Show (Enter)", show));
            on(KeyCode.ENTER, show);
            setOnMouseClicked(event -> {
                requestFocus();
                if (event.getClickCount() == 2) {
                    show.run();
                }
            });
        }
        switch (fix) {
            case FindingFix.Offered(var what, var make) -> {
                buttons.getChildren().add(button("Fix", Feather.TOOL, what + " (F)", make));
                on(KeyCode.F, make);
            }
            case FindingFix.Made(var what, var runAgain, var undo) -> {
                words.getChildren().add(made(what));
                var again = button("Run again", Feather.PLAY, "Run again with the change (F5)", runAgain);
                again.getStyleClass().add("accent");
                buttons.getChildren().addFirst(again);
                buttons.getChildren().add(1, button("Undo", Feather.CORNER_UP_LEFT, "Undo (Ctrl+Z)", undo));
            }
            case null -> {}
        }
        if (!buttons.getChildren().isEmpty()) {
            VBox.setMargin(buttons, new Insets(4, 0, 0, 0));
            words.getChildren().add(buttons);
        }
    }

    private static Node made(String what) {
        var words = new Sentence();
        words.setText(what);
        HBox.setHgrow(words, Priority.ALWAYS);
        var line = new HBox(6, Icons.of(Feather.CHECK), words);
        line.getStyleClass().add("made");
        VBox.setMargin(line, new Insets(3, 0, 0, 0));
        return line;
    }

    private Button button(String words, Feather icon, String tooltip, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.setTooltip(new Tooltip(tooltip));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("small");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> {
            requestFocus();
            action.run();
        });
        return button;
    }

    private void on(KeyCode key, Runnable action) {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == key && !event.isShortcutDown()) {
                action.run();
                event.consume();
            }
        });
    }

    private static Node icon(RunFindingKind kind) {
        var icon = Icons.of(
                switch (kind) {
                    case FAILURE -> Feather.X;
                    case SLOW -> Feather.WATCH;
                    case RETRIES -> Feather.ROTATE_CW;
                    case ONE_BY_ONE -> Feather.ARROW_DOWN;
                    case FEW_WORKERS -> Feather.USERS;
                    case SLOTS, WAITING -> Feather.CLOCK;
                    case CACHE -> Feather.ARCHIVE;
                    case NO_END -> Feather.HELP_CIRCLE;
                    case CRITICAL_PATH -> Feather.TRENDING_UP;
                });
        icon.getStyleClass().add(kind == RunFindingKind.FAILURE ? "tone-failed" : "tone-scheduled");
        return icon;
    }
}
