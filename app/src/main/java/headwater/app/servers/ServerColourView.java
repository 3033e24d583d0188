package headwater.app.servers;

import headwater.app.look.Dialogs;
import java.util.Optional;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the colour of a server.
public final class ServerColourView {
    private static final double WIDTH = 420;

    private final Dialog<ServerColour> dialog = new Dialog<>();
    private final ToggleGroup group = new ToggleGroup();

    /// A question about a server.
    ///
    /// @param server its [headwater.prefect.ServerAddress#key()]
    /// @param now its colour
    public ServerColourView(String server, ServerColour now, Window owner) {
        Dialogs.over(owner, dialog, "Colour of " + server);
        var choices = new VBox(8);
        for (var colour : ServerColour.values()) {
            choices.getChildren().add(choice(colour, now));
        }
        var note = new Label("It marks the status bar, and each question before something is changed on this server.");
        note.getStyleClass().add("form-note");
        note.setWrapText(true);
        note.setMaxWidth(WIDTH);
        note.setMinHeight(Region.USE_PREF_SIZE);
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(12, choices, note));
        pane.getButtonTypes().addAll(ButtonType.OK, ButtonType.CANCEL);
        dialog.setOnShown(_ -> {
            if (group.getSelectedToggle() instanceof RadioButton chosen) {
                chosen.requestFocus();
            }
        });
        dialog.setResultConverter(button ->
                button == ButtonType.OK && group.getSelectedToggle().getUserData() instanceof ServerColour colour
                        ? colour
                        : null);
    }

    private RadioButton choice(ServerColour colour, ServerColour now) {
        var swatch = new Region();
        swatch.getStyleClass().addAll("server-swatch", colour.style());
        var choice = new RadioButton(colour.title());
        // In a box: alone it would be stretched.
        choice.setGraphic(new HBox(swatch));
        choice.setToggleGroup(group);
        choice.setUserData(colour);
        choice.setSelected(colour == now);
        return choice;
    }

    /// Shows it and waits; empty if the person gave up.
    public Optional<ServerColour> ask() {
        return dialog.showAndWait();
    }
}
