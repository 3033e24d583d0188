package headwater.app.cli;

import headwater.app.engine.LocalServer;
import headwater.app.engine.LocalServers;
import headwater.app.engine.PrefectEnvironment;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.words.Words;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/// `server start|stop|status`: the local Prefect server, which outlives the command that starts it.
@Command(
        name = "server",
        description = "Start, stop or show the local Prefect server.",
        synopsisSubcommandLabel = "start|stop|status")
public final class ServerCommand {
    private ServerCommand() {}

    /// The command with its parts, speaking to a terminal.
    public static CommandLine on(Terminal terminal) {
        return new CommandLine(new ServerCommand())
                .addSubcommand(new Start(terminal))
                .addSubcommand(new Stop(terminal))
                .addSubcommand(new Status(terminal));
    }

    private abstract static class Part implements Callable<Integer> {
        final Terminal terminal;
        final Map<String, String> environment = System.getenv();
        final Folders folders = Folders.here();
        final LocalServers servers = new LocalServers(folders, environment);

        Part(Terminal terminal) {
            this.terminal = terminal;
        }

        abstract int run() throws IOException, InterruptedException;

        @Override
        public Integer call() throws InterruptedException {
            try {
                return run();
            } catch (IOException e) {
                terminal.problem(Problems.of(e));
                return 2;
            }
        }

        void show(LocalServer server, boolean json) {
            if (json) {
                terminal.sayJson(JsonMapper.shared()
                        .writeValueAsString(new TreeMap<>(Map.of(
                                "api", server.api().toString(),
                                "port", server.port(),
                                "pid", server.pid(),
                                "log", server.log().toString()))));
            } else {
                terminal.say(Words.of(
                        CliText.SERVER_ANSWERS, PrefectEnvironment.VERSION, server.api(), server.pid(), server.log()));
            }
        }
    }

    @Command(name = "start", description = "Start the server, or show the running one.")
    private static final class Start extends Part {
        @Option(
                names = "--port",
                paramLabel = "PORT",
                description = "The port; by default the last one, or any free one.")
        private int port;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Start(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() throws IOException, InterruptedException {
            var venv = new PrefectEnvironment(folders, environment).prepare(terminal::step);
            var server = servers.start(venv, port, true, terminal::step);
            if (port != 0 && port != server.port()) {
                terminal.step(Words.of(CliText.OTHER_PORT, server.port(), port));
            }
            show(server, json);
            return 0;
        }
    }

    @Command(name = "stop", description = "Stop the server, even while others use it.")
    private static final class Stop extends Part {
        Stop(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() throws IOException, InterruptedException {
            var stopped = servers.stop();
            terminal.say(Words.of(stopped ? CliText.SERVER_STOPPED : CliText.NO_SERVER));
            return stopped ? 0 : 1;
        }
    }

    @Command(name = "status", description = "Show whether the server is running; exit code 1 if it is not.")
    private static final class Status extends Part {
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        Status(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            var server = servers.running();
            if (server.isPresent()) {
                show(server.get(), json);
                return 0;
            }
            terminal.say(json ? "{}" : Words.of(CliText.NO_SERVER));
            return 1;
        }
    }
}
