package headwater.app.shell;

import headwater.app.look.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What the window shows before anything is open: the ways to begin.
final class WelcomeView extends VBox {
    WelcomeView(Runnable open, Runnable create, Runnable sample, Runnable connect) {
        getStyleClass().add("empty-state");
        var icon = Icons.of(Feather.WIND);
        icon.getStyleClass().add("large");
        var title = new Label("Open a Prefect flow");
        title.getStyleClass().add("title");
        var words = new Label("Headwater draws the flow as a graph. Edit the graph and the Python follows; run it and "
                + "watch every state appear on the same graph. You can also drop a Python file here.");
        words.getStyleClass().add("text-line");
        words.setWrapText(true);
        var openButton = button("Open a file…", Feather.FOLDER, open);
        openButton.getStyleClass().add("accent");
        var buttons = new HBox(
                10,
                openButton,
                button("New flow…", Feather.FILE_PLUS, create),
                button("Try the sample", Feather.PLAY_CIRCLE, sample),
                button("Connect to a server…", Feather.SERVER, connect));
        buttons.setAlignment(Pos.CENTER);
        getChildren().addAll(icon, title, words, buttons);
    }

    private static Button button(String words, Feather icon, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
