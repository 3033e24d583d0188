package headwater.app.cli;

import headwater.app.recording.RunFile;
import headwater.flow.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `replay FILE`: the window with a saved run that plays.
@Command(name = "replay", description = "Open the window with a saved run and play it; no server is needed.")
public final class ReplayCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Consumer<Path> window;

    @Parameters(paramLabel = "FILE", description = "A run that was saved: a file ending with .run.zip, .jsonl or .dgs.")
    private Path file = Path.of("");

    /// The command.
    ///
    /// @param window shows the window with the run and returns when it is closed
    public ReplayCommand(Terminal terminal, Consumer<Path> window) {
        this.terminal = terminal;
        this.window = window;
    }

    @Override
    public Integer call() {
        // A window with nothing in it would say so too late.
        if (!RunFile.isNamedAsOne(file) || !Files.isRegularFile(file)) {
            var problem = new FlowFiles.Unusable(
                    Message.of(CliText.NO_SAVED_RUN, file), Message.of(CliText.NO_SAVED_RUN_CURE));
            terminal.problem(problem.problem());
            return 2;
        }
        window.accept(file);
        return 0;
    }
}
