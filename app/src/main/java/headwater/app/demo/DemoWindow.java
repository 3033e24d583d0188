package headwater.app.demo;

import headwater.app.cli.Terminal;
import headwater.app.fx.Background;
import headwater.app.fx.Script;
import headwater.app.fx.Toolkit;
import headwater.app.look.Theme;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.program.Sample;
import headwater.app.settings.Settings;
import headwater.app.window.Wiring;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The window with the demo playing in it.
public final class DemoWindow {
    private final Terminal terminal = Terminal.ofProcess();
    private final Script script = new Script();
    private final Path file;
    private final @Nullable Path screenshots;
    // The exit code if the window were closed now.
    private int code = 2;

    private DemoWindow(Path file, @Nullable Path screenshots) {
        this.file = file;
        this.screenshots = screenshots;
    }

    /// Plays the demo and blocks until the window is closed: by a person, or when the last screenshot is taken. To be
    /// called once, before there is a toolkit.
    ///
    /// @param screenshots the folder for pictures of each stage; null for a demo that is watched
    /// @param size the size of the pictures, as `1280x800`
    /// @return 0 if everything went as it should, 1 if the run did not complete, 2 if it did not come to a run
    public static int play(@Nullable Path screenshots, String size) {
        var folder = screenshots == null ? null : screenshots.toAbsolutePath();
        var demo = new DemoWindow(sample(folder), folder);
        return Toolkit.<Integer>show(closed -> demo.open(size, closed));
    }

    private static Path sample(@Nullable Path screenshots) {
        try {
            if (screenshots == null) {
                return Sample.copyTo(Folders.here().data().resolve("sample"));
            }
            var project = screenshots.resolve("project");
            Files.deleteIfExists(project.resolve(Sample.NAME));
            return Sample.copyTo(project);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void open(String size, Consumer<Integer> closed) {
        Theme.loadFonts();
        var stage = new Stage();
        var wiring = new Wiring(stage, Settings.DEFAULT);
        stage.setOnHidden(_ -> {
            wiring.close();
            closed.accept(code);
        });
        wiring.show();
        if (screenshots != null) {
            resize(stage, size);
        }
        wiring.open(file);
        var pictures = screenshots == null ? null : new Screenshots(wiring, script, screenshots, terminal::say);
        var demo = new DemoScript(wiring, script, terminal, pictures);
        Background.onVirtualThreads()
                .run(
                        "demo",
                        demo::play,
                        ended -> {
                            code = ended;
                            ended(stage);
                        },
                        why -> {
                            failed(why);
                            stage.close();
                        });
    }

    private static void resize(Stage stage, String size) {
        var sides = size.split("x", 2);
        stage.setWidth(Integer.parseInt(sides[0]));
        // Off-screen there is a screen too, and what is drawn below its end is an error.
        stage.setHeight(Math.min(
                Integer.parseInt(sides[1]), Screen.getPrimary().getBounds().getHeight()));
    }

    private void ended(Stage stage) {
        if (screenshots == null) {
            terminal.say("The window stays open: edit the flow, run it again, or close the window to exit.");
        } else {
            terminal.say("The screenshots are in " + screenshots);
            stage.close();
        }
    }

    private void failed(Exception why) {
        terminal.problem(
                why instanceof TimeoutException ? new Problem(String.valueOf(why.getMessage()), "") : Problems.of(why));
    }
}
