package headwater.app.cli;

import headwater.app.engine.LocalPrefect;
import headwater.app.launch.Launch;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.flow.export.DeploymentPlan;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.PrefectExport;
import headwater.flow.export.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `export FILE --to prefect -o DIR`: a flow as a deployment in `prefect.yaml`.
@Command(name = "export", description = "Write a flow as a Prefect deployment into prefect.yaml.")
public final class ExportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A Python file with a flow.")
    private Path file = Path.of("");

    @Option(names = "--to", paramLabel = "TARGET", description = "prefect (the default).", defaultValue = "prefect")
    private String target = "prefect";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            description = "The project's folder; else the file's own.")
    private @Nullable Path folder;

    @Option(names = "--flow", paramLabel = "NAME", description = "Which flow of the file; else the last.")
    private @Nullable String flow;

    @Option(names = "--name", paramLabel = "NAME", description = "The deployment's name.", defaultValue = "default")
    private String name = "default";

    @Option(
            names = "--work-pool",
            paramLabel = "POOL",
            description = "The work pool.",
            defaultValue = LocalPrefect.WORK_POOL)
    private String pool = LocalPrefect.WORK_POOL;

    @Option(names = "--cron", paramLabel = "CRON", description = "A schedule, in UTC.")
    private @Nullable String cron;

    @Option(names = "--dry-run", description = "Print what would change and write nothing.")
    private boolean dryRun;

    /// The command, speaking to a terminal.
    public ExportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            if (!target.equals("prefect")) {
                throw new FlowFiles.Unusable("There is no export to " + target + ".", "Use --to prefect.");
            }
            return export();
        } catch (FlowFiles.Unusable e) {
            terminal.problem(e.problem());
        } catch (ExportRefusedException e) {
            terminal.problem(new Problem(String.valueOf(e.getMessage()), "Nothing was written."));
        } catch (IOException e) {
            terminal.problem(Problems.of(e));
        }
        return 2;
    }

    private int export() throws IOException, ExportRefusedException, FlowFiles.Unusable {
        var document = FlowFiles.clean(file).document();
        var into = folder == null ? Launch.projectOf(document) : folder;
        var schedule = cron == null ? null : new Schedule.Cron(cron, "UTC");
        var plan = new DeploymentPlan(name, pool, Map.of(), schedule, null);
        var export = new PrefectExport(plan).export(document, FlowFiles.flow(document, flow), into);
        if (dryRun) {
            terminal.sayText(export.diff());
            return 0;
        }
        for (var written : export.files()) {
            written.write(into);
            terminal.say((written.isChanged() ? "Wrote " : "Left as it is: ") + into.resolve(written.name()));
        }
        export.report().forEach(remark -> terminal.step(remark.words()));
        return 0;
    }
}
