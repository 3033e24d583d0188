package headwater.app.cli;

import headwater.app.words.Words;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `open FILE|LINK`: the window with a flow, or with a run.
@Command(name = "open", description = "Open the window with flow files and runs.")
public final class OpenCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Predicate<List<String>> openWindow;
    private final Consumer<List<String>> window;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE|LINK",
            description = "Python files with flows, and links to flow runs: headwater://... or pages of Prefect's UI.")
    private List<String> files = List.of();

    /// The command.
    ///
    /// @param openWindow opens these files and links in the window that is open; false if none is
    /// @param window shows the window with these files and links, and returns when it is closed
    public OpenCommand(Terminal terminal, Predicate<List<String>> openWindow, Consumer<List<String>> window) {
        this.terminal = terminal;
        this.openWindow = openWindow;
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
        open(files);
        return 0;
    }

    /// Opens files and links in the window that is open, else in a new one, and returns when that is closed.
    public void open(List<String> asked) {
        if (openWindow.test(asked)) {
            terminal.say(Words.of(CliText.IN_OPEN_WINDOW));
        } else {
            window.accept(asked);
        }
    }
}
