package headwater.app.shell;

import headwater.app.look.Cover;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The list of all keys and gestures, over the window. Escape or a click beside it closes it.
final class KeySheetView extends StackPane {
    private static final double WIDTH = 1220;
    private static final double HEIGHT = 760;
    private static final double WORDS = 220;
    private static final double HAND = 160;

    private final Cover cover = new Cover(this);
    private final HBox columns = new HBox(24);
    private final ScrollPane scroll = new ScrollPane(columns);
    private List<KeySection> sections = List.of();

    /// A list, hidden until [#open()].
    KeySheetView() {
        columns.setAlignment(Pos.TOP_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        scroll.setAccessibleText("Keys and gestures");
        var title = new Label("Keys and gestures");
        title.getStyleClass().add("title");
        var card = new VBox(12, title, scroll);
        card.setId("key-sheet");
        card.getStyleClass().addAll("finder", "key-sheet");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        scroll.setMaxHeight(HEIGHT);
        StackPane.setMargin(card, new Insets(16));
        getChildren().add(card);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cover.close();
                event.consume();
            }
        });
    }

    /// What the list shows: the first section in a column of its own, the second too, the others in a third.
    void setSections(List<KeySection> sections) {
        this.sections = sections;
        columns.getChildren().clear();
    }

    private void fill() {
        sections.stream().limit(2).forEach(section -> columns.getChildren().add(section(section)));
        var rest = new VBox(18);
        sections.stream().skip(2).forEach(section -> rest.getChildren().add(section(section)));
        columns.getChildren().add(rest);
    }

    private static VBox section(KeySection section) {
        var name = new Label(section.name());
        name.getStyleClass().add("section");
        var rows = new GridPane(10, 4);
        for (var row : section.rows()) {
            var hand = new Label(row.hand());
            hand.getStyleClass().add(row.keys().isEmpty() ? "hand" : "key-cap");
            if (row.keys().isEmpty()) {
                wrap(hand, HAND);
            } else {
                hand.setMinWidth(Region.USE_PREF_SIZE);
            }
            var meaning = new Label(row.meaning());
            wrap(meaning, WORDS);
            rows.addRow(rows.getRowCount(), hand, meaning);
        }
        return new VBox(8, name, rows);
    }

    private static void wrap(Label words, double width) {
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMinWidth(Math.min(width, 120));
        words.setMaxWidth(width);
    }

    /// Shows the list.
    void open() {
        // Hundreds of words, which a window that has just opened does not need.
        if (columns.getChildren().isEmpty()) {
            fill();
        }
        cover.open();
        scroll.requestFocus();
    }
}
