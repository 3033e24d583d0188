package headwater.app;

import headwater.app.cli.DemoCommand;
import headwater.app.cli.EditCommand;
import headwater.app.cli.ExportCommand;
import headwater.app.cli.GalleryCommand;
import headwater.app.cli.GraphCommand;
import headwater.app.cli.ImageCommand;
import headwater.app.cli.OpenCommand;
import headwater.app.cli.ReplayCommand;
import headwater.app.cli.RunCommand;
import headwater.app.cli.ServerCommand;
import headwater.app.cli.Terminal;
import headwater.app.cli.WatchCommand;
import headwater.app.demo.DemoWindow;
import headwater.app.fx.Toolkit;
import headwater.app.fx.Uncaught;
import headwater.app.log.ProgramLog;
import headwater.app.log.Secrets;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.window.HeadwaterApp;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Application;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// The entry point: a plain main, so that a command without a window starts no toolkit.
@Command(
        name = "headwater",
        description = "Draw, run and watch Prefect flows. Without a command, the window opens.",
        mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT)
public final class Main implements Callable<Integer> {
    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs the command named by the arguments.
    public static void main(String[] arguments) {
        var terminal = Terminal.ofProcess();
        ProgramLog.open(Folders.here().logs(), Secrets.of(System.getenv()));
        Uncaught.exit(2, failure -> terminal.problem(Problems.unexpected(failure)));
        // Then the library for command lines is not loaded: it would take a tenth of the start.
        if (OpenCommand.isMeant(arguments)) {
            open(terminal).open(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
            System.exit(0);
        }
        System.exit(command(arguments, terminal));
    }

    private static int command(String[] arguments, Terminal terminal) {
        return new CommandLine(new Main(terminal))
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure, terminal))
                .addSubcommand(open(terminal))
                .addSubcommand(new ReplayCommand(terminal, Main::replay))
                .addSubcommand(new DemoCommand(DemoWindow::play))
                .addSubcommand(new GraphCommand(terminal))
                .addSubcommand(new ImageCommand(terminal, Toolkit::ask))
                .addSubcommand(new GalleryCommand(terminal, Toolkit::ask))
                .addSubcommand(new EditCommand(terminal))
                .addSubcommand(ExportCommand.on(terminal))
                .addSubcommand(new RunCommand(terminal))
                .addSubcommand(new WatchCommand(terminal))
                .addSubcommand(ServerCommand.on(terminal))
                .addSubcommand(new HelpCommand())
                .execute(arguments);
    }

    // The main thread is not an exception: what a command throws is logged and said like what any thread throws.
    private static int failed(Exception failure, Terminal terminal) {
        System.getLogger("headwater").log(Level.ERROR, "The command failed", failure);
        terminal.problem(Problems.of(failure));
        return 2;
    }

    @Override
    public Integer call() {
        open(terminal).open(List.of());
        return 0;
    }

    private static OpenCommand open(Terminal terminal) {
        return new OpenCommand(terminal, HeadwaterApp::openedInOpenWindow, Main::window);
    }

    private static void replay(Path file) {
        Application.launch(HeadwaterApp.class, "--" + HeadwaterApp.REPLAY + "=" + file);
    }

    private static void window(List<String> files) {
        Application.launch(HeadwaterApp.class, files.toArray(String[]::new));
    }
}
