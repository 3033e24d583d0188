package headwater.app.designer;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A text field whose text counts when Enter is pressed or the focus leaves it; Escape brings the old text back.
final class CommitField extends TextField {
    private final String committed;
    private final Consumer<String> commit;

    /// @param id names the field, so that it can have the focus again after the form was made anew
    /// @param prompt what stands there while it is empty
    /// @param commit told the new text, stripped, if it differs
    CommitField(String id, String text, String prompt, Consumer<String> commit) {
        super(text);
        this.committed = text;
        this.commit = commit;
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
                setText(committed);
            }
        });
    }

    private void commit() {
        // A field that the form has dropped loses its focus too, and has nothing more to say.
        if (getScene() == null) {
            return;
        }
        var text = getText().strip();
        if (!text.equals(committed)) {
            commit.accept(text);
        }
    }
}
