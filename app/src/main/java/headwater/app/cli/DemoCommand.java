package headwater.app.cli;

import headwater.app.program.Folders;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: the main job on the sample flow.
@Command(
        name = "demo",
        description = "Open the sample flow, start the local Prefect, run the flow and watch it. "
                + "Without a display, screenshots of each stage are written instead.")
public final class DemoCommand implements Callable<Integer> {
    private final Demo demo;

    @Option(names = "--screenshots", paramLabel = "DIR", description = "Write screenshots to this folder, then exit.")
    private @Nullable Path screenshots;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description = "The size of the screenshots; without a display at most 1000 pixels high.",
            defaultValue = "1280x800")
    private String size = "1280x800";

    /// What plays the demo in a window.
    public interface Demo {
        /// Plays it and blocks until the window is closed.
        ///
        /// @param screenshots the folder for pictures of each stage; null for a demo that is watched
        /// @param size the size of the pictures, as `1280x800`
        /// @return the exit code
        int play(@Nullable Path screenshots, String size);
    }

    /// The command.
    ///
    /// @param demo plays the demo
    public DemoCommand(Demo demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() {
        var folder = screenshots;
        if (folder == null && "Headless".equals(System.getProperty("glass.platform"))) {
            folder = Folders.here().state().resolve("demo");
        }
        return demo.play(folder, size);
    }
}
