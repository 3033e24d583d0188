package headwater.app.lists;

import headwater.app.look.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The parts of what there is to say of a row.
public final class Details {
    private static final double NAMES = 96;

    private Details() {}

    /// What it is about.
    public static Label title(String words) {
        return label(words, "title");
    }

    /// A heading within.
    public static Label heading(String words) {
        return label(words, "subject");
    }

    /// A sentence that is less important.
    public static Label note(String words) {
        return label(words, "muted");
    }

    /// What a machine said or takes.
    public static Label mono(String words) {
        var label = label(words, "mono");
        label.getStyleClass().add("block");
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    /// A name and its value.
    public static Node fact(String name, String value) {
        return fact(name, label(value, "value"));
    }

    /// A name and what shows its value.
    public static Node fact(String name, Node value) {
        var named = label(name, "muted");
        named.setMinWidth(NAMES);
        named.setPrefWidth(NAMES);
        HBox.setHgrow(value, Priority.ALWAYS);
        return new HBox(8, named, value);
    }

    /// Something at the left and something at the right of a line.
    public static Node line(Node begin, Node end) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var line = new HBox(8, begin, space, end);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /// Words that open something.
    public static Node link(String words, Runnable open) {
        var link = new Hyperlink(words);
        link.setOnAction(_ -> open.run());
        return link;
    }

    /// A small button.
    ///
    /// @param spoken what a screen reader says
    public static Node button(String words, Feather icon, String spoken, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.getStyleClass().add("small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(spoken);
        button.setTooltip(new Tooltip(spoken));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// Lines close together.
    public static Node lines(List<? extends Node> lines) {
        var box = new VBox(4);
        box.getChildren().setAll(lines);
        return box;
    }

    private static Label label(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
