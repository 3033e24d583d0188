package headwater.app;

import headwater.app.cli.Terminal;
import headwater.app.fx.Background;
import headwater.app.fx.Script;
import headwater.app.look.Theme;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Application;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window with the demo playing in it.
public final class DemoApp extends Application {
    private static final AtomicInteger EXIT_CODE = new AtomicInteger(2);

    private final Terminal terminal = Terminal.ofProcess();
    private final Script script = new Script();
    private @Nullable Wiring wiring;

    /// How the demo ended, once the toolkit has: 0 if everything went as it should, 1 if the run did not complete, 2 if
    /// it did not come to a run.
    public static int exitCode() {
        return EXIT_CODE.get();
    }

    @Override
    public void start(Stage stage) throws IOException {
        Theme.loadFonts();
        var made = new Wiring(stage, Settings.DEFAULT);
        wiring = made;
        made.show();
        var folder = screenshotFolder();
        if (folder != null) {
            resize(stage);
        }
        made.open(folder == null ? Sample.copyTo(Folders.here().data().resolve("sample")) : freshSample(folder));
        var screenshots = folder == null ? null : new Screenshots(made, script, folder, terminal::say);
        var demo = new DemoScript(made, script, terminal, screenshots);
        Background.onVirtualThreads().run("demo", demo::play, code -> ended(code, folder), this::failed);
    }

    // Pictures are of one size and look, whatever the person's own window was like last time.
    private void resize(Stage stage) {
        var size = getParameters().getNamed().getOrDefault("size", "1280x800").split("x", 2);
        stage.setWidth(Integer.parseInt(size[0]));
        // Off-screen there is a screen too, and what is drawn below its end is an error.
        stage.setHeight(Math.min(
                Integer.parseInt(size[1]), Screen.getPrimary().getBounds().getHeight()));
        if (wiring != null) {
            wiring.shell().themeProperty().set(Theme.LIGHT);
        }
    }

    private @Nullable Path screenshotFolder() {
        var folder = getParameters().getNamed().get("screenshots");
        return folder == null ? null : Path.of(folder).toAbsolutePath();
    }

    private static Path freshSample(Path folder) throws IOException {
        var project = folder.resolve("project");
        Files.deleteIfExists(project.resolve(Sample.NAME));
        return Sample.copyTo(project);
    }

    private void ended(int code, @Nullable Path folder) {
        EXIT_CODE.set(code);
        if (folder == null) {
            terminal.say("The window stays open: edit the flow, run it again, or close it to end.");
        } else {
            terminal.say("The screenshots are in " + folder);
            script.exit();
        }
    }

    private void failed(Exception why) {
        terminal.problem(
                why instanceof TimeoutException ? new Problem(String.valueOf(why.getMessage()), "") : Problems.of(why));
        script.exit();
    }

    @Override
    public void stop() {
        if (wiring != null) {
            wiring.close();
        }
    }
}
