package headwater.app.cli;

import headwater.app.drawing.FlowPlan;
import headwater.app.engine.LocalPrefect;
import headwater.app.launch.Launch;
import headwater.app.launch.RunParameters;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.program.Folders;
import headwater.app.run.PlannedRun;
import headwater.app.run.RunNews;
import headwater.app.servers.ServerSession;
import headwater.app.watch.RunWatch;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.export.ExportRefusedException;
import headwater.prefect.BadAddressException;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerCheck;
import headwater.prefect.model.FlowRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `run FILE`: deploys a flow, runs it and prints its states and logs as they come.
@Command(name = "run", description = "Run a flow and print its states and logs as they come; exit code 1 if it fails.")
public final class RunCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(names = "--flow", paramLabel = "NAME", description = "Which flow of the file; by default the last.")
    private @Nullable String flow;

    @Option(names = "--param", paramLabel = "NAME=VALUE", description = "A parameter of the flow; can be repeated.")
    private List<String> parameters = List.of();

    @Mixin
    private final ServerOption server = new ServerOption();

    private volatile @Nullable FlowRun submitted;
    private boolean isEnding;

    /// The command, speaking to a terminal.
    public RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var local = new LocalPrefect(Folders.here(), System.getenv());
        try {
            var read = FlowFiles.clean(file);
            var document = read.document();
            var chosen = FlowFiles.flow(document, flow);
            var values = values(read, chosen);
            local.onWarning(warning -> terminal.step(Words.of(warning)));
            return local.use(() -> run(local, document, chosen, values));
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (ExportRefusedException e) {
            terminal.problem(Problems.of(e));
        } catch (InterruptedException e) {
            var run = submitted;
            var words = run == null ? Words.of(CliText.INTERRUPTED) : Words.of(CliText.INTERRUPTED_RUN, run.name());
            terminal.problem(new Problem(words, ""));
        } catch (Exception e) {
            terminal.problem(Problems.of(e));
        } finally {
            local.close();
        }
        return 2;
    }

    private int run(LocalPrefect local, Document document, Flow chosen, Map<String, @Nullable Object> values)
            throws IOException, BadAddressException, InterruptedException, ExportRefusedException, FlowFiles.Unusable {
        try (var session = server.session(local, terminal::step)) {
            var client = session.client();
            if (client.server().check() instanceof ServerCheck.Unusable why) {
                throw new FlowFiles.Unusable(Problems.of(why));
            }
            var launch = new Launch(local, Folders.here());
            var deployment = launch.deploy(client, document, chosen, terminal::step);
            var run = launch.submit(client, deployment, values, terminal::step);
            submitted = run;
            terminal.step(Words.of(CliText.WATCHING, run.name()));
            return follow(session, chosen, run);
        }
    }

    private int follow(ServerSession session, Flow chosen, FlowRun started)
            throws PrefectException, InterruptedException {
        var report = new RunReport(terminal, started);
        var feed = new FeedReport(terminal);
        try {
            new RunWatch(session, started.id(), news -> take(report, news), feed::take).follow();
            if (feed.isDeleted()) {
                return deleted(started);
            }
            report.end(session.client().taskRuns().ofFlowRunAndSubflows(started.id()));
        } catch (PrefectException.Refused refused) {
            if (!refused.isNotFound()) {
                throw refused;
            }
            return deleted(started);
        }
        var ended = report.run();
        var summary = RunSummary.of(PlannedRun.of(FlowPlan.of(chosen), ended), report.tasks());
        terminal.say(ended.flowRun().name() + ": " + ended.stateName() + (summary.isEmpty() ? "" : ". " + summary));
        terminal.step(Words.of(CliText.ENDING_WORKER));
        return report.isCompleted() ? 0 : 1;
    }

    // What is left to be waited for takes a few seconds, so the outcome is said first.
    private void take(RunReport report, RunNews news) {
        report.take(news);
        if (!isEnding && report.run().hasEnded()) {
            isEnding = true;
            terminal.step(Words.of(CliText.RUN_ENDED, report.run().stateName()));
        }
    }

    private int deleted(FlowRun started) {
        terminal.problem(new Problem(Words.of(CliText.DELETED, started.name()), Words.of(CliText.DELETED_CURE)));
        return 1;
    }

    private Map<String, String> typed() throws FlowFiles.Unusable {
        var typed = new LinkedHashMap<String, String>();
        for (var given : parameters) {
            var equals = given.indexOf('=');
            if (equals <= 0) {
                throw new FlowFiles.Unusable(Message.of(CliText.NO_VALUE, given), Message.of(CliText.NO_VALUE_CURE));
            }
            typed.put(given.substring(0, equals).strip(), given.substring(equals + 1));
        }
        return typed;
    }

    // All of them, before anything is started.
    private Map<String, @Nullable Object> values(FlowFiles.Read file, Flow chosen) throws FlowFiles.Unusable {
        var types = file.reader().types(file.document());
        var read = RunParameters.read(file.document(), chosen, types, typed());
        if (!read.problems().isEmpty()) {
            throw new FlowFiles.Unusable(
                    new Problem(read.problems().stream().map(Words::of).collect(Collectors.joining("\n")), ""));
        }
        return read.values();
    }
}
