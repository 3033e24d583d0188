package headwater.app.designer;

import java.util.function.IntConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;

/// Asks for a line of the code to go to.
final class LineBar extends HBox {
    private final TextField line = new TextField();

    /// @param goTo receives the line, from 1
    /// @param back puts the focus back into the code
    LineBar(IntConsumer goTo, Runnable back) {
        getStyleClass().add("find-bar");
        line.setId("line-to-go-to");
        line.setPrefColumnCount(7);
        var words = new Label("Go to line");
        words.setLabelFor(line);
        getChildren().addAll(words, line);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        line.setOnAction(_ -> {
            var typed = line.getText().strip();
            if (typed.matches("\\d{1,7}")) {
                close(back);
                goTo.accept(Integer.parseInt(typed));
            }
        });
        line.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close(back);
                event.consume();
            }
        });
        line.focusedProperty().subscribe(focused -> {
            if (!focused) {
                setVisible(false);
            }
        });
    }

    private void close(Runnable back) {
        setVisible(false);
        back.run();
    }

    /// Shows the bar with the caret in it.
    void open() {
        setVisible(true);
        line.clear();
        line.requestFocus();
    }
}
