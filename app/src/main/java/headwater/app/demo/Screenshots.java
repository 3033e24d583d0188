package headwater.app.demo;

import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.window.Wiring;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.embed.swing.SwingFXUtils;
import javax.imageio.ImageIO;

/// Pictures of the window, each in light and in dark.
final class Screenshots {
    private final Wiring wiring;
    private final Script script;
    private final Path folder;
    private final Consumer<String> report;

    Screenshots(Wiring wiring, Script script, Path folder, Consumer<String> report) {
        this.wiring = wiring;
        this.script = script;
        this.folder = folder;
        this.report = report;
    }

    void take(String name) throws InterruptedException, TimeoutException, IOException {
        Files.createDirectories(folder);
        var before = script.ask(() -> wiring.shell().themeProperty().get());
        for (var theme : Theme.values()) {
            script.run(() -> wiring.shell().themeProperty().set(theme));
            script.untilPainted();
            var picture = script.ask(
                    () -> SwingFXUtils.fromFXImage(wiring.view().getScene().snapshot(null), null));
            var file = folder.resolve(name + (theme.isDark() ? "-dark" : "-light") + ".png");
            ImageIO.write(picture, "png", file.toFile());
            report.accept("Screenshot " + file);
        }
        script.run(() -> wiring.shell().themeProperty().set(before));
    }
}
