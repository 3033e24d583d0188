package headwater.app.why;

import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Everything that was looked at, a row each.
final class FactsView extends VBox {
    private static final double WIDTH = 340;
    private static final double NAME_WIDTH = 110;

    FactsView() {
        getStyleClass().add("card");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
    }

    /// @param source where the facts are from
    void show(List<Fact> facts, String source) {
        var title = new Label("All that was looked at");
        title.getStyleClass().addAll("subject", "row");
        title.setMaxWidth(Double.MAX_VALUE);
        var rows = new ArrayList<Node>(List.of(title));
        facts.forEach(fact -> rows.add(row(fact)));
        var foot = new Label(source);
        foot.getStyleClass().addAll("muted", "small", "row");
        foot.setWrapText(true);
        foot.setMaxWidth(Double.MAX_VALUE);
        rows.add(foot);
        getChildren().setAll(rows);
    }

    private static Node row(Fact fact) {
        var icon = VerdictLook.icon(fact.verdict());
        icon.getStyleClass().add(VerdictLook.style(fact.verdict()));
        var name = new Label(fact.condition().words());
        name.setMinWidth(NAME_WIDTH);
        var words = new Label(Words.of(fact.summary()));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, icon, name, words);
        row.getStyleClass().add("row");
        return row;
    }
}
