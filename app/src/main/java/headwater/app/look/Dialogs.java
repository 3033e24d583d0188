package headwater.app.look;

import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;

/// Gives dialogs and pop-overs the look of the window that they belong to.
public final class Dialogs {
    private Dialogs() {}

    /// Puts a dialog over a window, in its look, with one text as title and heading.
    public static void over(Window owner, Dialog<?> dialog, String title) {
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        var root = owner.getScene().getRoot();
        var pane = dialog.getDialogPane();
        pane.getStylesheets().addAll(owner.getScene().getStylesheets());
        pane.getStyleClass().addAll(root.getStyleClass());
        pane.setGraphic(null);
    }

    /// Puts a dialog over a window that changes something on a server, with the colour of that at its edge.
    ///
    /// @param server the class of the style sheet that has the colour
    public static void overForChange(Window owner, Dialog<?> dialog, String title, String server) {
        over(owner, dialog, title);
        var classes = dialog.getDialogPane().getStyleClass();
        classes.removeIf(Dialogs::isServer);
        classes.addAll("changes-server", server);
    }

    private static boolean isServer(String style) {
        return style.startsWith("server-");
    }

    /// Asks whether something is to be done on the connected server, with words on what it does.
    ///
    /// @param verb what the button says that does it
    /// @return whether a person says so
    public static boolean isConfirmed(Window owner, String question, String effect, String verb) {
        return isConfirmed(owner, question, effect, verb, server(owner));
    }

    /// The class of the style sheet that has the colour of the server that a window is connected to; empty for none.
    public static String server(Window owner) {
        return owner.getScene().getRoot().getStyleClass().stream()
                .filter(Dialogs::isServer)
                .findFirst()
                .orElse("");
    }

    /// Asks whether something is to be done on a server, with words on what it does.
    ///
    /// @param verb what the button says that does it
    /// @param server the class of the style sheet that has the colour of the server
    /// @return whether a person says so
    public static boolean isConfirmed(Window owner, String question, String effect, String verb, String server) {
        var yes = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, effect, yes, ButtonType.CANCEL);
        overForChange(owner, alert, question, server);
        return alert.showAndWait().filter(yes::equals).isPresent();
    }

    /// A pop-over with this content, not yet shown.
    public static PopOver popOver(Node content) {
        var popOver = new PopOver(content);
        // After those of the library, whose greys are of no theme.
        popOver.getRoot().getStylesheets().addAll(Theme.stylesheets());
        popOver.setAnimated(false);
        return popOver;
    }
}
