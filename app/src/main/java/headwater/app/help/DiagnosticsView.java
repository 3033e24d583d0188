package headwater.app.help;

import headwater.app.look.Copied;
import headwater.app.look.Dialogs;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/// Copies diagnostics and shows what was copied, so that no one sends what they have not seen.
public final class DiagnosticsView {
    private DiagnosticsView() {}

    /// Copies a text to the clipboard.
    public static void copy(String text) {
        Copied.text(text);
    }

    /// Copies diagnostics and shows them.
    public static void show(Window owner, String diagnostics) {
        copy(diagnostics);
        var text = new TextArea(diagnostics);
        text.setId("diagnostics");
        text.setEditable(false);
        text.getStyleClass().add("mono");
        text.setPrefSize(640, 360);
        VBox.setVgrow(text, Priority.ALWAYS);
        var label = new Label(
                "This text is on the clipboard. Paste it into your report; it contains no passwords or keys.");
        label.setWrapText(true);
        label.setLabelFor(text);
        var dialog = new Dialog<ButtonType>();
        Dialogs.over(owner, dialog, "Diagnostics copied");
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(new VBox(12, label, text));
        dialog.getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
        dialog.show();
    }
}
