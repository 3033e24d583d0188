package headwater.app.help;

import headwater.app.fx.Background;
import headwater.app.log.Secrets;
import headwater.app.program.Folders;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Stage;

/// What the window does when something is wrong with the program: it shows the failure and copies diagnostics.
/// For the JavaFX thread.
public final class Help {
    private final Stage window;
    private final Folders folders;
    private final Secrets secrets;
    private final Background background;
    private final Supplier<String> server;
    private final FailureView failure;

    /// @param server the connected Prefect server in one line
    public Help(Stage window, Folders folders, Secrets secrets, Background background, Supplier<String> server) {
        this.window = window;
        this.folders = folders;
        this.secrets = secrets;
        this.background = background;
        this.server = server;
        this.failure = new FailureView(
                window, trace -> diagnostics(text -> DiagnosticsView.copy(secrets.mask(trace) + "\n" + text)));
    }

    /// Shows a failure that no code caught.
    public void show(Throwable uncaught) {
        failure.show(uncaught);
    }

    /// Copies diagnostics to the clipboard and shows what was copied.
    public void copyDiagnostics() {
        diagnostics(text -> DiagnosticsView.show(window, text));
    }

    private void diagnostics(Consumer<String> done) {
        var connected = server.get();
        background.run("diagnostics", () -> Diagnostics.of(folders, connected).text(secrets), done, failure::show);
    }
}
