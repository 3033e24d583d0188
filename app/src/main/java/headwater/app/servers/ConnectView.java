package headwater.app.servers;

import headwater.app.look.Dialogs;
import java.util.Optional;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Asks for the address of a Prefect server.
public final class ConnectView {
    private ConnectView() {}

    /// What was asked for.
    ///
    /// @param user the user for basic auth; empty for none
    /// @param password what goes with it; never shown
    public record Asked(String address, String user, String password) {
        @Override
        public String toString() {
            return address;
        }
    }

    /// Shows the form over a window and waits; empty if the person gave up.
    public static Optional<Asked> ask(Window owner) {
        var dialog = new Dialog<Asked>();
        Dialogs.over(owner, dialog, "Connect to a Prefect server");
        var address = new TextField("http://localhost:4200");
        address.setId("server-address");
        address.setPrefColumnCount(28);
        var user = new TextField();
        user.setId("server-user");
        var password = new PasswordField();
        password.setId("server-password");
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        grid.addRow(0, label("Address", address), address);
        grid.addRow(1, label("User", user), user);
        grid.addRow(2, label("Password or key", password), password);
        var note = new Label("User and password are for basic auth. For an API key, leave the user empty.");
        note.getStyleClass().add("form-note");
        var connect = new ButtonType("Connect", ButtonBar.ButtonData.OK_DONE);
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(12, grid, note));
        pane.getButtonTypes().addAll(connect, ButtonType.CANCEL);
        pane.lookupButton(connect).disableProperty().bind(address.textProperty().map(String::isBlank));
        dialog.setOnShown(_ -> {
            address.requestFocus();
            address.selectAll();
        });
        dialog.setResultConverter(button ->
                button == connect ? new Asked(address.getText(), user.getText().strip(), password.getText()) : null);
        return dialog.showAndWait();
    }

    private static Label label(String words, TextField field) {
        var label = new Label(words);
        label.setLabelFor(field);
        return label;
    }
}
