package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.Sentence;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Sentences among the rows of the side bar, about what a person may miss there.
final class SidebarNote extends HBox {
    SidebarNote(String words) {
        super(8);
        getStyleClass().add("note");
        var sentence = new Sentence();
        sentence.setText(words);
        sentence.setMinWidth(0);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.ALERT_TRIANGLE), sentence);
    }
}
