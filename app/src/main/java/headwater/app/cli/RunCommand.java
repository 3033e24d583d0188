package headwater.app.cli;

import headwater.app.engine.LocalPrefect;
import headwater.app.launch.Launch;
import headwater.app.launch.ParameterField;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.run.Run;
import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.app.watch.FeedState;
import headwater.app.watch.RunWatch;
import headwater.flow.Flow;
import headwater.flow.export.ExportRefusedException;
import headwater.prefect.BadAddressException;
import headwater.prefect.Credentials;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `run FILE`: deploys a flow, runs it and prints its states and logs as they come.
@Command(name = "run", description = "Run a flow and print its states and logs as they come; exit code 1 if it fails.")
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(names = "--flow", paramLabel = "NAME", description = "Which flow of the file; else the last.")
    private @Nullable String flow;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter; may be given several times.")
    private Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "A Prefect server; else the local one is used. User and password may stand in PREFECT_API_AUTH_STRING.")
    private @Nullable String server;

    /// The command, speaking to a terminal.
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            return run();
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (ExportRefusedException e) {
            terminal.problem(new Problem(String.valueOf(e.getMessage()), ""));
        } catch (BadAddressException | IOException e) {
            terminal.problem(Problems.of(e));
        } catch (InterruptedException e) {
            terminal.problem(new Problem("Interrupted.", ""));
        }
        return 2;
    }

    private int run()
            throws IOException, BadAddressException, InterruptedException, ExportRefusedException, FlowFiles.Unusable {
        var document = FlowFiles.clean(file).document();
        var chosen = FlowFiles.flow(document, flow);
        var values = values(chosen);
        var folders = Folders.here();
        var local = new LocalPrefect(folders, System.getenv());
        try (var session = new ServerSession(address(local))) {
            var client = session.client();
            var problem = Problems.of(client.server().check());
            if (problem != null) {
                throw new FlowFiles.Unusable(problem.words(), problem.cure());
            }
            var submitted =
                    new Launch(local, folders, System.getenv()).start(client, document, chosen, values, terminal::step);
            terminal.step("Watching flow run " + submitted.name());
            var known = new AtomicReference<>(Run.of(submitted));
            new RunWatch(session, submitted.id(), news -> tell(known, news), this::tell).follow();
            return known.get().stateType() == StateType.COMPLETED ? 0 : 1;
        }
    }

    private ServerAddress address(LocalPrefect local) throws IOException, BadAddressException, InterruptedException {
        if (server != null) {
            return withCredentials(ServerAddress.parse(server));
        }
        return new ServerAddress(local.server(0, terminal::step).api(), new Credentials.None());
    }

    // Prefect's own variable (docs, "Settings reference", PREFECT_API_AUTH_STRING): an address on the command line is
    // seen by
    // everybody on the machine.
    private static ServerAddress withCredentials(ServerAddress given) {
        var user = System.getenv().getOrDefault("PREFECT_API_AUTH_STRING", "").split(":", 2);
        return given.credentials() instanceof Credentials.None && user.length == 2
                ? given.withCredentials(new Credentials.Basic(user[0], user[1]))
                : given;
    }

    private Map<String, @Nullable Object> values(Flow chosen) throws FlowFiles.Unusable {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var given : parameters.entrySet()) {
            var parameter = chosen.parameters().stream()
                    .filter(each -> each.name().equals(given.getKey()))
                    .findFirst()
                    .orElseThrow(() -> new FlowFiles.Unusable(
                            "The flow " + chosen.name() + " has no parameter " + given.getKey() + ".",
                            "It has " + names(chosen) + "."));
            try {
                values.put(given.getKey(), ParameterField.of(parameter).value(given.getValue()));
            } catch (ParameterField.NotAValue e) {
                throw new FlowFiles.Unusable(String.valueOf(e.getMessage()), "");
            }
        }
        return values;
    }

    private static String names(Flow flow) {
        return String.join(
                ", ", flow.parameters().stream().map(each -> each.name()).toList());
    }

    private void tell(AtomicReference<Run> known, RunNews news) {
        switch (news) {
            case RunNews.Logged(var line) -> terminal.log(line);
            case RunNews.Changed(var change) -> {
                known.set(known.get().after(List.of(change)));
                terminal.states(known.get());
            }
        }
    }

    private void tell(FeedState state) {
        if (state instanceof FeedState.Lost(var why)) {
            terminal.step("Not up to date: " + why);
        }
    }
}
