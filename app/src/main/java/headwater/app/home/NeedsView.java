package headwater.app.home;

import headwater.app.look.Icons;
import headwater.app.look.RowKeys;
import headwater.prefect.model.FlowRun;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What needs a person, a row each, grouped by why it does. Up and Down, or J and K, go from row to row.
final class NeedsView extends VBox {
    private static final double KINDS = 116;

    private final Consumer<FlowRun> open;
    private final Consumer<FlowRun> why;
    private final List<NeedRow> rows = new ArrayList<>();

    NeedsView(Consumer<FlowRun> open, Consumer<FlowRun> why) {
        this.open = open;
        this.why = why;
        getStyleClass().add("card");
        setMinWidth(0);
        RowKeys.on(this, () -> rows);
    }

    void show(List<Need> needs, HomeReading reading) {
        var keys = needs.stream().map(NeedRow.Key::of).toList();
        // How late things are changes all the time; a button that is pressed at this moment has to stay.
        if (!keys.equals(rows.stream().map(NeedRow::key).toList())
                || getChildren().isEmpty()) {
            var focused =
                    rows.stream().filter(Node::isFocused).map(NeedRow::key).toList();
            rows.clear();
            needs.forEach(need -> rows.add(new NeedRow(need, open, why)));
            getChildren().setAll(groups(needs));
            rows.stream().filter(row -> focused.contains(row.key())).forEach(Node::requestFocus);
        }
        for (int at = 0; at < needs.size(); at++) {
            rows.get(at).show(needs.get(at), reading.at());
        }
    }

    private List<Node> groups(List<Need> needs) {
        if (needs.isEmpty()) {
            var nothing = new Label("Nothing failed, is late, is stuck or waits for you.", Icons.of(Feather.CHECK));
            nothing.getStyleClass().addAll("nothing", "muted");
            return List.of(nothing);
        }
        var groups = new ArrayList<Node>();
        for (var kind : NeedKind.values()) {
            var ofKind = rows.stream().filter(row -> row.key().kind() == kind).toList();
            if (!ofKind.isEmpty()) {
                groups.add(group(kind, ofKind));
            }
        }
        return groups;
    }

    private static Node group(NeedKind kind, List<NeedRow> rows) {
        var name = new Label(kind.words());
        name.getStyleClass().add("subject");
        var heading = new VBox(name);
        int runs = rows.stream().mapToInt(row -> row.key().runs().size()).sum();
        if (kind == NeedKind.FAILED && runs > rows.size()) {
            var count = new Label(runs + " runs, " + rows.size() + (rows.size() == 1 ? " cause" : " causes"));
            count.getStyleClass().addAll("muted", "small");
            heading.getChildren().add(count);
        }
        heading.getStyleClass().add("kind");
        heading.setMinWidth(KINDS);
        heading.setPrefWidth(KINDS);
        var list = new VBox();
        list.getChildren().setAll(rows);
        HBox.setHgrow(list, Priority.ALWAYS);
        list.setMinWidth(0);
        var group = new HBox(heading, list);
        group.getStyleClass().add("group");
        return group;
    }
}
