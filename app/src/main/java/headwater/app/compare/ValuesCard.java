package headwater.app.compare;

import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What two runs were started with that differs, and the names of what does not.
final class ValuesCard extends VBox {
    private static final double NAME = 112;

    ValuesCard() {
        getStyleClass().add("card");
        setMinWidth(0);
    }

    void show(List<ComparedValue> values) {
        var different = values.stream().filter(ComparedValue::isDifferent).toList();
        var alike = values.stream().filter(value -> !value.isDifferent()).toList();
        var title = new Label("What differs");
        title.getStyleClass().add("subject");
        var count = new Label(Words.of(CompareText.VALUES_COUNT, different.size(), values.size()));
        count.getStyleClass().add("muted");
        var heading = new HBox(10, title, count);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("heading");
        var nodes = new ArrayList<Node>(List.of(heading));
        if (!different.isEmpty()) {
            var scroll = new ScrollPane(grid(different));
            scroll.setFitToWidth(true);
            scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
            scroll.getStyleClass().add("plain");
            VBox.setVgrow(scroll, Priority.ALWAYS);
            nodes.add(scroll);
        }
        var names = String.join(", ", alike.stream().map(ComparedValue::name).toList());
        var rest = new Label(values.isEmpty() ? Words.of(CompareText.NO_VALUES) : "Alike: " + names);
        if (!alike.isEmpty() || values.isEmpty()) {
            rest.getStyleClass().addAll("muted", "foot");
            rest.setMaxWidth(Double.MAX_VALUE);
            rest.setMinWidth(0);
            rest.setTooltip(new Tooltip(rest.getText()));
            nodes.add(rest);
        }
        getChildren().setAll(nodes);
    }

    private static GridPane grid(List<ComparedValue> values) {
        var grid = new GridPane();
        grid.getStyleClass().add("values");
        var value = new ColumnConstraints(0, NAME, Double.MAX_VALUE);
        value.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAME), value, value);
        for (int row = 0; row < values.size(); row++) {
            var each = values.get(row);
            var name = new Label(each.name());
            name.getStyleClass().add("muted");
            name.setTooltip(new Tooltip(each.name()));
            grid.addRow(row, name, value(each.a(), "of-a"), value(each.b(), "of-b"));
        }
        return grid;
    }

    private static Label value(@Nullable String text, String style) {
        var label = new Label(text == null ? Words.of(CompareText.NO_VALUE) : text.replace('\n', ' '));
        label.getStyleClass().addAll(text == null ? "muted" : "mono", "value", style);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setTooltip(new Tooltip(text == null ? label.getText() : text));
        return label;
    }
}
