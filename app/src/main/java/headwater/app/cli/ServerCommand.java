package headwater.app.cli;

import headwater.app.engine.EngineException;
import headwater.app.engine.Folders;
import headwater.app.engine.LocalServer;
import headwater.app.engine.LocalServers;
import headwater.app.engine.PrefectEnvironment;
import headwater.app.engine.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `server start|stop|status`: the local Prefect server, which outlives the command that starts it.
@Command(
        name = "server",
        description = "Start, stop or show the local Prefect server.",
        subcommands = {ServerCommand.Start.class, ServerCommand.Stop.class, ServerCommand.Status.class},
        synopsisSubcommandLabel = "start|stop|status")
public final class ServerCommand {
    private ServerCommand() {}

    abstract static class Part implements Callable<Integer> {
        final Map<String, String> environment = System.getenv();
        final Folders folders = Folders.here();
        final LocalServers servers = new LocalServers(folders, environment);

        @Spec
        CommandSpec spec = CommandSpec.create();

        PrintWriter out() {
            return spec.commandLine().getOut();
        }

        PrintWriter err() {
            return spec.commandLine().getErr();
        }

        void show(LocalServer server, boolean json) {
            if (json) {
                out().println(JsonMapper.shared()
                        .writeValueAsString(new TreeMap<>(Map.of(
                                "api", server.api().toString(),
                                "port", server.port(),
                                "pid", server.pid(),
                                "log", server.log().toString()))));
            } else {
                out().println("Prefect " + PrefectEnvironment.VERSION + " answers at " + server.api() + " (process "
                        + server.pid() + ", log " + server.log() + ")");
            }
        }
    }

    @Command(name = "start", description = "Start the server, or show the one that runs.")
    static final class Start extends Part {
        @Option(names = "--port", paramLabel = "PORT", description = "The port; without it any free one.")
        private int port;

        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        private String said = "";

        @Override
        public Integer call() throws IOException, InterruptedException {
            try {
                var venv = new PrefectEnvironment(folders, environment).prepare(this::say);
                show(servers.start(venv, port, true, this::say), json);
                return 0;
            } catch (EngineException failed) {
                err().println(failed.getMessage() + " " + failed.cure()
                        + (failed.log() == null ? "" : " The log: " + failed.log()));
                return 2;
            }
        }

        // Steps go to standard error, where --json does not see them, each once.
        private void say(Progress progress) {
            if (!progress.words().equals(said)) {
                said = progress.words();
                err().println(said);
            }
        }
    }

    @Command(name = "stop", description = "End the server, whoever uses it.")
    static final class Stop extends Part {
        @Override
        public Integer call() throws IOException {
            var stopped = servers.stop();
            out().println(stopped ? "The local Prefect server has ended." : "No local Prefect server runs.");
            return stopped ? 0 : 1;
        }
    }

    @Command(name = "status", description = "Show whether the server runs; exit code 1 if it does not.")
    static final class Status extends Part {
        @Option(names = "--json", description = "Print one JSON object.")
        private boolean json;

        @Override
        public Integer call() {
            var server = servers.running();
            if (server.isPresent()) {
                show(server.get(), json);
                return 0;
            }
            out().println(json ? "{}" : "No local Prefect server runs.");
            return 1;
        }
    }
}
