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

    /// Puts a dialog over a window that changes something on the connected server, with the server's colour at its
    /// edge.
    public static void overForChange(Window owner, Dialog<?> dialog, String title) {
        over(owner, dialog, title);
        dialog.getDialogPane().getStyleClass().add("changes-server");
    }

    /// Asks whether something is to be done on the connected server, with words on what it does; true if a person says
    /// so.
    ///
    /// @param verb what the button says that does it
    public static boolean isConfirmed(Window owner, String question, String effect, String verb) {
        var yes = new ButtonType(verb, ButtonBar.ButtonData.OK_DONE);
        var alert = new Alert(Alert.AlertType.CONFIRMATION, effect, yes, ButtonType.CANCEL);
        overForChange(owner, alert, question);
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
