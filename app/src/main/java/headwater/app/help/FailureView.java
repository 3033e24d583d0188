package headwater.app.help;

import headwater.app.look.Dialogs;
import headwater.app.problem.Problems;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;
import javafx.event.ActionEvent;
import javafx.scene.control.Alert;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Shows a failure that no code caught: one sentence, and the details to copy. One at a time: what fails at each
/// repaint would else bury the window.
public final class FailureView {
    private final Stage window;
    private final Consumer<String> copy;
    private @Nullable Alert shown;

    /// @param window the program's window
    /// @param copy copies a report that begins with this stack trace
    public FailureView(Stage window, Consumer<String> copy) {
        this.window = window;
        this.copy = copy;
    }

    /// Shows a failure, unless another one is being shown.
    public void show(Throwable failure) {
        if ((shown != null && shown.isShowing()) || !window.isShowing()) {
            return;
        }
        var details = new ButtonType("Copy details", ButtonBar.ButtonData.LEFT);
        var sentence = Problems.unexpected(failure).line() + " You can continue working.";
        var alert = new Alert(Alert.AlertType.ERROR, sentence, details, ButtonType.CLOSE);
        shown = alert;
        Dialogs.over(front(), alert, "Something went wrong");
        alert.initModality(Modality.NONE);
        if (alert.getDialogPane().lookupButton(details) instanceof Button button) {
            // The dialog stays: nothing else would show that the copy was made.
            button.addEventFilter(ActionEvent.ACTION, event -> {
                event.consume();
                copy.accept(trace(failure));
                button.setText("Copied");
            });
        }
        alert.show();
    }

    private static String trace(Throwable failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }

    // A dialog may be open: one that belongs to the window behind it would be out of reach.
    private Window front() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .findFirst()
                .orElse(window);
    }
}
