package headwater.app.why;

import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The way of a run from its schedule to its start, from left to right; the first condition that does not hold is
/// framed.
final class ConditionsView extends GridPane {
    private List<Fact> shown = List.of();

    ConditionsView() {
        getStyleClass().add("conditions");
        setAccessibleText("What the run has to go through");
    }

    void show(List<Fact> facts) {
        if (facts.equals(shown)) {
            return;
        }
        shown = facts;
        int first = IntStream.range(0, facts.size())
                .filter(at -> facts.get(at).reason() != null)
                .findFirst()
                .orElse(facts.size());
        var columns = new ArrayList<ColumnConstraints>();
        var cells = new ArrayList<Node>();
        for (int at = 0; at < facts.size(); at++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / facts.size());
            columns.add(column);
            var cell = cell(facts.get(at), line(at > 0, at <= first), line(at < facts.size() - 1, at < first));
            if (at == first) {
                cell.getStyleClass().add(VerdictLook.style(facts.get(at).verdict()));
            }
            GridPane.setColumnIndex(cell, at);
            cells.add(cell);
        }
        getColumnConstraints().setAll(columns);
        getChildren().setAll(cells);
    }

    private static VBox cell(Fact fact, Region before, Region after) {
        var way = new HBox(before, VerdictLook.ring(fact.verdict()), after);
        way.getStyleClass().add("way");
        var name = new Label(fact.condition().words());
        name.getStyleClass().add("name");
        var words = Words.of(fact.summary());
        var summary = new Label(words);
        summary.getStyleClass().add("muted");
        summary.setWrapText(true);
        var cell = new VBox(4, way, name, summary);
        cell.getStyleClass().add("condition");
        cell.setAccessibleText(fact.condition().words() + ", " + VerdictLook.words(fact.verdict()) + ", " + words);
        return cell;
    }

    // Whole where the run has come by it.
    private static Region line(boolean isThere, boolean isPassed) {
        var line = new Region();
        line.getStyleClass().add(isThere ? isPassed ? "line" : "line-ahead" : "no-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
