package headwater.app.window;

import headwater.app.look.Theme;
import headwater.app.program.Folders;
import headwater.app.servers.RunLink;
import headwater.app.settings.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with its window. Arguments are files and links to runs that are opened, or a saved run to play;
/// without any file, what was open last time.
public final class HeadwaterApp extends Application {
    /// The argument that names a saved run to be played.
    public static final String REPLAY = "replay";

    private Settings settings = Settings.DEFAULT;
    private @Nullable Wiring wiring;

    /// Opens files and links in the window of this program that is open on this screen, and shows it. Blocks for
    /// seconds at most.
    ///
    /// @return false if no window is open
    public static boolean openedInOpenWindow(List<String> arguments) {
        return OneWindow.took(OneWindow.place(Folders.here(), System.getenv()), arguments);
    }

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
        var links = new ArrayList<String>();
        var files = new ArrayList<String>();
        for (var argument : getParameters().getUnnamed()) {
            (RunLink.of(argument).isPresent() ? links : files).add(argument);
        }
        var replayed = getParameters().getNamed().get(REPLAY);
        if (replayed != null) {
            made.shell().savedRuns().replay(Path.of(replayed));
        } else if (files.isEmpty()) {
            made.reopen();
        }
        files.forEach(made::openArgument);
        made.openUnsaved();
        // Last, as files are read in the background: what takes long on this thread is to dress and show the window.
        made.show();
        made.listen(OneWindow.place(Folders.here(), System.getenv()));
        // A question about a link keeps this from returning.
        links.forEach(made::openArgument);
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
