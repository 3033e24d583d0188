package headwater.app.designer;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import headwater.app.words.Words;
import headwater.flow.edit.Choice;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What can be done in place of an edit that was refused, over the canvas: each choice with a number key and with the
/// lines that it changes. Escape does none of it.
final class ChoicesView extends VBox {
    private static final double WIDTH = 620;
    private static final double WORDS = 230;

    private final FlowDocumentModel document;
    private final Runnable closed;
    private List<Button> rows = List.of();

    /// @param closed called when nothing is to be chosen any more, to take the keyboard focus back
    ChoicesView(FlowDocumentModel document, Runnable closed) {
        this.document = document;
        this.closed = closed;
        getStyleClass().add("choices");
        setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        document.refusedProperty().subscribe(this::show);
    }

    private void show(@Nullable RefusedEdit refused) {
        var hadFocus = isVisible();
        var isShown = refused != null && !refused.choices().isEmpty();
        setVisible(isShown);
        setManaged(isShown);
        if (refused == null || refused.choices().isEmpty()) {
            getChildren().clear();
            rows = List.of();
            if (hadFocus) {
                closed.run();
            }
            return;
        }
        rows = refused.choices().stream().map(choice -> row(refused, choice)).toList();
        getChildren().setAll(header(refused));
        getChildren().addAll(rows);
        rows.getFirst().requestFocus();
    }

    private static HBox header(RefusedEdit refused) {
        var words = new Sentence();
        words.setText(refused.why().line());
        words.getStyleClass().add("why");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var escape = new Label("Esc");
        escape.getStyleClass().add("key-cap");
        escape.setMinWidth(Region.USE_PREF_SIZE);
        var header = new HBox(8, Icons.of(Feather.ALERT_TRIANGLE), words, escape);
        header.getStyleClass().add("header");
        return header;
    }

    private Button row(RefusedEdit refused, Choice choice) {
        var number = new Label(String.valueOf(refused.choices().indexOf(choice) + 1));
        number.getStyleClass().add("key-cap");
        number.setMinWidth(Region.USE_PREF_SIZE);
        var words = new Sentence();
        words.setText(Words.of(choice.what()));
        words.setMinWidth(WORDS);
        words.setPrefWidth(WORDS);
        var lines = ChangedText.of(refused.document().source(), choice.text());
        var diff = new VBox();
        diff.getStyleClass().add("diff");
        HBox.setHgrow(diff, Priority.ALWAYS);
        lines.forEach(line -> diff.getChildren().add(line(line)));
        var row = new Button("", new HBox(10, number, words, diff));
        row.getStyleClass().setAll("choice");
        row.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(Sentence.quoted(Words.of(choice.what())));
        row.setOnAction(_ -> document.choose(refused, choice));
        return row;
    }

    private static Label line(String text) {
        var label = new Label(text);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add(text.startsWith("+") ? "added" : text.startsWith("-") ? "removed" : "more");
        return label;
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            document.show(null);
            event.consume();
            return;
        }
        int number =
                event.getCode().isDigitKey() ? Integer.parseInt(event.getText().isEmpty() ? "0" : event.getText()) : 0;
        if (number >= 1 && number <= rows.size()) {
            rows.get(number - 1).fire();
            event.consume();
        }
    }
}
