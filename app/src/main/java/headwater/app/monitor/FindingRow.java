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

/// One thing that stands out in a run. Enter, a double click or a button shows where; F or a button mends it.
final class FindingRow extends HBox {
    /// @param show shows the finding on the drawing
    /// @param fix mends it; null where no edit does
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
            buttons.getChildren().add(button("Show", Feather.EYE, show));
            on(KeyCode.ENTER, show);
            setOnMouseClicked(event -> {
                requestFocus();
                if (event.getClickCount() == 2) {
                    show.run();
                }
            });
        }
        if (fix != null) {
            var button = button("Fix", Feather.TOOL, fix.make());
            button.setTooltip(new Tooltip(fix.words() + " (F)"));
            buttons.getChildren().add(button);
            on(KeyCode.F, fix.make());
        }
        if (!buttons.getChildren().isEmpty()) {
            VBox.setMargin(buttons, new Insets(4, 0, 0, 0));
            words.getChildren().add(buttons);
        }
    }

    private Button button(String words, Feather icon, Runnable action) {
        var button = new Button(words, Icons.of(icon));
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
                    case CRITICAL_PATH -> Feather.TRENDING_UP;
                });
        icon.getStyleClass().add(kind == RunFindingKind.FAILURE ? "tone-failed" : "tone-scheduled");
        return icon;
    }
}
