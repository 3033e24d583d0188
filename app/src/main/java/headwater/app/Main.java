package headwater.app;

import headwater.app.cli.ServerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The entry point: a plain main, so that a command without a window starts no toolkit.
@Command(
        name = "headwater",
        description = "Draw, run and watch Prefect flows.",
        mixinStandardHelpOptions = true,
        subcommands = ServerCommand.class)
public final class Main {
    private Main() {}

    /// Runs the command named by the arguments.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
