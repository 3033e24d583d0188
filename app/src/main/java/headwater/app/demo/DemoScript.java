package headwater.app.demo;

import headwater.app.cli.RunReport;
import headwater.app.cli.Terminal;
import headwater.app.designer.DesignerModel;
import headwater.app.fx.Script;
import headwater.app.monitor.RunModel;
import headwater.app.problem.Problem;
import headwater.app.servers.Connection;
import headwater.app.watch.FeedState;
import headwater.app.window.Wiring;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.PartChange;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.StateType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.collections.ListChangeListener;
import org.jspecify.annotations.Nullable;

/// The main job as a person would do it: look at the sample, edit it, run it, watch it, and see a run fail.
final class DemoScript {
    // The first start of all downloads Prefect.
    private static final int SERVER_SECONDS = 1500;
    private static final int RUN_SECONDS = 600;
    private static final String EDITED = "clean_orders";
    private static final String FAILING = "convert_currency";

    private final Wiring wiring;
    private final Script script;
    private final Terminal terminal;
    private final @Nullable Screenshots screenshots;

    /// @param screenshots takes pictures of each stage; null for a demo that is watched
    DemoScript(Wiring wiring, Script script, Terminal terminal, @Nullable Screenshots screenshots) {
        this.wiring = wiring;
        this.script = script;
        this.terminal = terminal;
        this.screenshots = screenshots;
    }

    /// Plays it; blocks until it is over.
    ///
    /// @return the exit code: 0 if everything went as it should
    int play() throws InterruptedException, TimeoutException, IOException {
        script.run(() -> wiring.shell().servers().startLocal(0));
        var designer = drawn();
        take("1-drawn");
        edit(designer);
        take("2-edited");
        if (!connected()) {
            return 2;
        }
        var run = started(designer, Map.of());
        if (run == null) {
            return 2;
        }
        script.until("the fan-out to run", RUN_SECONDS, () -> isHalfWay(designer) || hasEnded(run));
        take("3-running");
        script.until("the end of the run", RUN_SECONDS, () -> isSettled(run));
        take("4-finished");
        var code = report(run, StateType.COMPLETED);
        if (screenshots == null) {
            return code;
        }
        var failing = started(designer, Map.of("fail_at", FAILING, "pause", 0.1));
        if (failing == null) {
            return 2;
        }
        script.until("the end of the failing run", RUN_SECONDS, () -> isSettled(failing));
        select(designer, FAILING);
        take("5-failed");
        return Math.max(code, report(failing, StateType.FAILED));
    }

    private void take(String name) throws InterruptedException, TimeoutException, IOException {
        if (screenshots != null) {
            screenshots.take(name);
        }
    }

    private DesignerModel drawn() throws InterruptedException, TimeoutException {
        script.until("the sample flow", 60, () -> {
            var designer = wiring.shell().designer();
            return designer != null
                    && !designer.drawingProperty().get().diagram().nodes().isEmpty();
        });
        script.untilPainted();
        return script.ask(() -> Objects.requireNonNull(wiring.shell().designer()));
    }

    private void edit(DesignerModel designer) throws InterruptedException {
        if (screenshots == null) {
            return;
        }
        terminal.step("Editing: " + EDITED + " gets two retries");
        select(designer, EDITED);
        var edit = new FlowEdit.SetOption(new FlowEdit.Target.OfTask(EDITED), "retries", new PartChange.To("2"));
        script.run(() -> designer.apply(edit));
    }

    private void select(DesignerModel designer, String card) throws InterruptedException {
        script.run(() -> designer.selectionProperty().set(Selection.of(Set.of(new NodeId(card)))));
    }

    private boolean connected() throws InterruptedException, TimeoutException {
        var servers = wiring.shell().servers();
        script.run(() -> servers.progressProperty().subscribe(progress -> {
            if (progress != null) {
                terminal.step(progress);
            }
        }));
        script.until(
                "the local server",
                SERVER_SECONDS,
                () -> !(servers.connectionProperty().get() instanceof Connection.Connecting));
        var outcome = script.ask(() -> servers.connectionProperty().get());
        if (outcome instanceof Connection.Failed(var problem)) {
            terminal.problem(problem);
        }
        return outcome instanceof Connection.Connected;
    }

    private @Nullable RunModel started(DesignerModel designer, Map<String, ?> parameters)
            throws InterruptedException, TimeoutException {
        var before = script.ask(() -> designer.runProperty().get());
        var launch = wiring.shell().launch();
        script.run(() -> {
            launch.progressProperty().subscribe(progress -> {
                if (progress != null) {
                    terminal.step(progress);
                }
            });
            wiring.shell()
                    .run(
                            designer,
                            designer.drawnDocument(),
                            Objects.requireNonNull(designer.flowProperty().get()),
                            parameters);
        });
        script.until(
                "the run to be submitted",
                RUN_SECONDS,
                () -> designer.runProperty().get() != before || problem(designer) != null);
        var problem = script.ask(() -> problem(designer));
        if (problem != null) {
            terminal.problem(problem);
            return null;
        }
        var run = script.ask(() -> designer.runProperty().get());
        if (run != null) {
            script.run(() -> print(run));
        }
        return run;
    }

    private @Nullable Problem problem(DesignerModel designer) {
        var problem = wiring.shell().launch().problemProperty().get();
        return problem == null ? designer.problemProperty().get() : problem;
    }

    private void print(RunModel run) {
        var report = new RunReport(terminal, run.runProperty().get().flowRun());
        run.runProperty().subscribe(report::take);
        run.log().shown().forEach(report::take);
        run.log().shown().addListener((ListChangeListener<LogLine>) change -> {
            while (change.next()) {
                new ArrayList<>(change.getAddedSubList()).forEach(report::take);
            }
        });
    }

    private static boolean isHalfWay(DesignerModel designer) {
        var planned = designer.plannedRunProperty().getValue();
        var cleaning = planned == null ? null : planned.states().get(EDITED);
        return cleaning != null && cleaning.ended() > 4;
    }

    private static boolean hasEnded(RunModel run) {
        return run.runProperty().get().hasEnded() || run.problemProperty().get() != null;
    }

    private static boolean isSettled(RunModel run) {
        return run.feedProperty().get() instanceof FeedState.Settled
                || run.problemProperty().get() != null;
    }

    private int report(RunModel run, StateType expected) throws InterruptedException {
        var state = script.ask(() -> run.runProperty().get());
        List<Integer> counts =
                List.of(state.tasks().size(), script.ask(() -> run.log().size()));
        terminal.say("Flow run " + state.flowRun().name() + ": " + state.stateName() + ", " + counts.getFirst()
                + " task runs, " + counts.getLast() + " log lines");
        return state.stateType() == expected ? 0 : 1;
    }
}
