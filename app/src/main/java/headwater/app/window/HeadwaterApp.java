package headwater.app.window;

import headwater.app.look.Theme;
import headwater.app.program.Folders;
import headwater.app.settings.Settings;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with its window. Arguments are files to open, or a saved run to play; without any,
/// what was open last time.
public final class HeadwaterApp extends Application {
    /// The argument that names a saved run to be played.
    public static final String REPLAY = "replay";

    private Settings settings = Settings.DEFAULT;
    private @Nullable Wiring wiring;

    // Called before there is a JavaFX thread to block.
    @Override
    public void init() {
        settings = Wiring.settingsIn(Folders.here());
    }

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        var made = new Wiring(stage, settings);
        wiring = made;
        var files = getParameters().getUnnamed();
        var replayed = getParameters().getNamed().get(REPLAY);
        if (replayed != null) {
            made.shell().savedRuns().replay(Path.of(replayed));
        } else if (files.isEmpty()) {
            made.reopen();
        }
        files.forEach(file -> made.open(Path.of(file)));
        made.openUnsaved();
        // Last, as files are read in the background: what takes long on this thread is to dress and show the window.
        made.show();
    }

    @Override
    public void stop() {
        if (wiring == null) {
            return;
        }
        wiring.remember();
        wiring.close();
    }
}
