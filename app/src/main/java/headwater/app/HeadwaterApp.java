package headwater.app;

import headwater.app.look.Theme;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The program with its window. Arguments are files to open; without any, what was open last time.
public final class HeadwaterApp extends Application {
    private @Nullable Wiring wiring;

    @Override
    public void start(Stage stage) {
        Theme.loadFonts();
        var made = new Wiring(stage);
        wiring = made;
        made.show();
        var files = getParameters().getRaw();
        if (files.isEmpty()) {
            made.reopen();
        }
        files.forEach(file -> made.open(Path.of(file)));
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
