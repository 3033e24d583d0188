package headwater.app.designer;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A text field whose text counts when Enter is pressed or the focus leaves it; Escape brings the old text back.
final class CommitField extends TextField implements Committed {
    private final Consumer<String> commit;
    private String original = "";
    private String committed = "";

    /// @param id names the field, so that it can have the focus again when the form is built again
    /// @param prompt what is shown while it is empty
    /// @param commit receives the new text, stripped, if it differs
    CommitField(String id, String text, String prompt, Consumer<String> commit) {
        this.commit = commit;
        show(text);
        setId(id);
        setPromptText(prompt);
        getStyleClass().add("mono");
        setOnAction(_ -> commit());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                setText(original);
            }
        });
    }

    @Override
    public void show(String text) {
        var isKept = isChanged();
        original = text;
        committed = text.strip();
        if (!isKept && !getText().equals(text)) {
            setText(text);
        }
    }

    @Override
    public void commit() {
        // A field that the form has dropped loses its focus too, and has nothing more to commit.
        if (getScene() != null && isChanged()) {
            committed = getText().strip();
            commit.accept(committed);
        }
    }

    @Override
    public boolean isChanged() {
        return !getText().strip().equals(committed);
    }
}
