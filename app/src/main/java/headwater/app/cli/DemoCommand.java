package headwater.app.cli;

import headwater.app.program.Folders;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: the main job on the sample flow.
@Command(
        name = "demo",
        description = "Open the sample flow, start the local Prefect, run the flow and watch it. "
                + "Without a display, screenshots of each stage are written instead.")
public final class DemoCommand implements Callable<Integer> {
    private final ToIntFunction<List<String>> demo;

    @Option(names = "--screenshots", paramLabel = "DIR", description = "Write screenshots there and end.")
    private @Nullable Path screenshots;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            description = "The size of the screenshots; off-screen at most 1000 high.",
            defaultValue = "1280x800")
    private String size = "1280x800";

    /// The command.
    ///
    /// @param demo plays the demo with these arguments and answers its exit code
    public DemoCommand(ToIntFunction<List<String>> demo) {
        this.demo = demo;
    }

    @Override
    public Integer call() {
        var folder = screenshots;
        if (folder == null && "Headless".equals(System.getProperty("glass.platform"))) {
            folder = Folders.here().state().resolve("demo");
        }
        return demo.applyAsInt(folder == null ? List.of() : List.of("--screenshots=" + folder, "--size=" + size));
    }
}
