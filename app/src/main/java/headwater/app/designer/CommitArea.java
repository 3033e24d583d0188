package headwater.app.designer;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

/// A text of several lines that counts when Control Enter is pressed or the focus leaves it; Escape brings the
/// old text back.
final class CommitArea extends TextArea implements Committed {
    private static final int COLUMNS = 34;

    private final Consumer<String> commit;
    private String original = "";
    private String committed = "";

    /// @param id names the area, so that it can have the focus again when the form is built again
    /// @param commit receives the new text if it differs
    CommitArea(String id, String text, Consumer<String> commit) {
        this.commit = commit;
        show(text);
        setId(id);
        setWrapText(true);
        getStyleClass().add("mono");
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(original);
            } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                commit();
            }
        });
    }

    @Override
    public void show(String text) {
        var isKept = isChanged();
        original = text;
        committed = text;
        if (!isKept && !getText().equals(text)) {
            setText(text);
            setPrefRowCount(Math.clamp(rows(text) + 1, 4, 18));
        }
    }

    // About as many as it takes where lines are wrapped.
    private static int rows(String text) {
        return text.lines().mapToInt(line -> 1 + line.length() / COLUMNS).sum();
    }

    @Override
    public void commit() {
        if (getScene() != null && isChanged()) {
            committed = getText();
            commit.accept(committed);
        }
    }

    @Override
    public boolean isChanged() {
        return !getText().equals(committed);
    }
}
