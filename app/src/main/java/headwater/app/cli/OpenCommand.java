package headwater.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `open FILE|LINK`: the window with a flow, or with a run.
@Command(name = "open", description = "Open the window with flow files and runs.")
public final class OpenCommand implements Callable<Integer> {
    private final Consumer<List<String>> window;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|LINK",
            description = "Python files with flows, and links to flow runs: headwater://... or pages of Prefect's UI.")
    private List<String> files = List.of();

    /// The command.
    ///
    /// @param window shows the window with these files and links, and returns when it is closed
    public OpenCommand(Consumer<List<String>> window) {
        this.window = window;
    }

    /// Whether the arguments are none, or `open` with files alone and no options.
    public static boolean isMeant(String... arguments) {
        return arguments.length == 0
                || (arguments[0].equals("open")
                        && Stream.of(arguments)
                                .noneMatch(argument -> argument.startsWith("-") || argument.startsWith("@")));
    }

    @Override
    public Integer call() {
        window.accept(files);
        return 0;
    }
}
