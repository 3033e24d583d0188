package headwater.app.designer;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

/// A text field whose text counts when Enter is pressed or the focus leaves it; Escape brings the old text back.
final class CommitField extends TextField implements Committed {
    private final String original;
    private final Consumer<String> commit;
    private String committed;

    /// @param id names the field, so that it can have the focus again after the form was rebuilt
    /// @param prompt what is shown while it is empty
    /// @param commit receives the new text, stripped, if it differs
    CommitField(String id, String text, String prompt, Consumer<String> commit) {
        super(text);
        this.original = text;
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
                setText(original);
            }
        });
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
