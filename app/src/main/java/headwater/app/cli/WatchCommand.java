package headwater.app.cli;

import headwater.app.engine.LocalPrefect;
import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.servers.ServerSession;
import headwater.app.watch.EnteredState;
import headwater.app.watch.FeedState;
import headwater.app.watch.RunStates;
import headwater.app.watch.ServerStates;
import headwater.app.words.Words;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerCheck;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.StateType;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `watch [RUN]`: prints every state that a flow run on a server and what belongs to it enters, or all flow runs.
@Command(
        name = "watch",
        description = {
            "Print every state that a flow run, its task runs and its subflow runs enter, from the present one to the"
                    + " end.",
            "Without RUN: every state that any flow run of the server enters from now on, until interrupted.",
            "One line for each state: time, name, state, the attempt from the second on, message. What was missed while"
                    + " the server was away comes late, with its own time.",
            "Exit code: 0 if the run completed, 1 if it failed, crashed, was cancelled or deleted, 2 for wrong use or a"
                    + " server that does not answer, 130 if interrupted."
        })
public final class WatchCommand implements Callable<Integer> {
    // As a shell says of a program that wrote to a closed pipe, or was interrupted.
    private static final int CUT_OFF = 141;
    private static final int INTERRUPTED = 130;

    private final Terminal terminal;
    private final Map<String, String> environment;
    private final FeedReport feed;

    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "The name of a flow run, its id, or the address of its page in Prefect's UI."
                    + " Of several with one name the newest is meant.")
    private @Nullable String run;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object a line, with the keys timestamp (UTC), kind (flow-run or task-run), id,"
                            + " name, flow_run_id, flow_run_name, state_id, state_type, state_name, message and attempt"
                            + " (how often it was started by then).")
    private boolean json;

    @Mixin
    private final ServerOption server;

    private static final class CutOff extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// The command, speaking to a terminal.
    public WatchCommand(Terminal terminal) {
        this(terminal, System.getenv());
    }

    /// The command in another environment.
    WatchCommand(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
        this.server = new ServerOption(environment);
        this.feed = new FeedReport(terminal);
    }

    @Override
    public Integer call() {
        try (var local = new LocalPrefect(Folders.here(), environment)) {
            var argument = run == null ? null : RunArgument.of(run);
            return local.use(() -> watch(local, argument));
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (CutOff _) {
            return CUT_OFF;
        } catch (InterruptedException _) {
            return INTERRUPTED;
        } catch (Exception e) {
            terminal.problem(Problems.of(e));
        }
        return 2;
    }

    private int watch(LocalPrefect local, @Nullable RunArgument argument) throws Exception {
        var link = argument == null ? null : argument.link();
        try (var session = server.configured(local, terminal::step, link)) {
            if (session.client().server().check() instanceof ServerCheck.Unusable why) {
                throw new FlowFiles.Unusable(Problems.of(why));
            }
            return argument == null ? all(session) : one(session, argument.find(session.client(), terminal));
        }
    }

    private int one(ServerSession session, FlowRun watched) throws PrefectException, InterruptedException {
        terminal.step(Words.of(CliText.WATCHING, watched.name()));
        var last = new RunStates(session, watched.id(), state -> print(state, watched.id()), this::report).follow();
        if (feed.isDeleted()) {
            terminal.problem(new Problem(Words.of(CliText.WATCHED_DELETED, watched.name()), ""));
            return 1;
        }
        return last == StateType.COMPLETED ? 0 : 1;
    }

    private int all(ServerSession session) throws PrefectException, InterruptedException {
        terminal.step(Words.of(CliText.WATCHING_ALL, session.address().hostAndPort()));
        var end = new ServerStates(session, state -> print(state, null), this::report).follow();
        terminal.problem(new Problem(Words.of(end), ""));
        return 2;
    }

    private void print(EnteredState state, @Nullable FlowRunId watched) {
        var line = new StateLine(state);
        if (json) {
            terminal.sayJson(line.json());
        } else {
            terminal.say(line.words(watched));
        }
        if (terminal.isCutOff()) {
            throw new CutOff();
        }
    }

    // An interrupt makes a loss of its own, of which nothing is to be said.
    private void report(FeedState state) {
        if (!(state instanceof FeedState.Lost && Background.isCancelled())) {
            feed.take(state);
        }
    }
}
