package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.monitor.FindingFix;
import headwater.app.monitor.Recorded;
import headwater.app.monitor.ReviewModel;
import headwater.app.monitor.RunModel;
import headwater.app.run.MadeRuns;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunFindingKind;
import headwater.flow.UnreadableException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stands out in a run can be mended in the flow, where its text allows it.
class FindingFixesTest {
    private static final String HEAD = """
            from prefect import flow, task
            from prefect.task_runners import ThreadPoolTaskRunner


            @task
            def load(day):
                return [day]


            """;
    private static final String ONE_BY_ONE = HEAD + """
            @flow
            def orders(days):
                return [load(day) for day in days]
            """;
    private static final String FEW_WORKERS = HEAD + """
            @flow(task_runner=ThreadPoolTaskRunner(max_workers=2))
            def orders(days):
                return load.map(days).result()
            """;

    private final AtomicInteger started = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void runsOneAfterTheOtherAreSubmittedTogether() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, ONE_BY_ONE);
        var fixes = fixes(model, oneByOne());
        assertThat(fixes.fixesProperty().get().keySet())
                .extracting(RunFinding::kind)
                .containsExactly(RunFindingKind.ONE_BY_ONE);
        assertThat(offered(fixes))
                .extracting(FindingFix.Offered::words)
                .containsExactly("Submit all runs of `load` before the first result is read");
        offered(fixes).forEach(fix -> fix.make().run());
        assertThat(model.document().document().source().text())
                .contains("return [future.result() for future in [load.submit(day) for day in days]]");
        model.document().undo();
        assertThat(model.document().document().source().text()).isEqualTo(ONE_BY_ONE);
    }

    @Test
    void whatWasMendedCanBeRunAgainAndTakenBackWhereItWasOffered() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, ONE_BY_ONE);
        var fixes = fixes(model, oneByOne());
        offered(fixes).forEach(fix -> fix.make().run());
        assertThat(offered(fixes)).as("mended").isEmpty();
        assertThat(made(fixes))
                .extracting(FindingFix.Made::words)
                .containsExactly("Changed: Submit all runs of `load` before the first result is read."
                        + " The run that you see was before that.");
        made(fixes).forEach(fix -> fix.runAgain().run());
        assertThat(started).hasValue(1);

        made(fixes).forEach(fix -> fix.undo().run());
        assertThat(model.document().document().source().text()).isEqualTo(ONE_BY_ONE);
        assertThat(made(fixes)).isEmpty();
        assertThat(offered(fixes)).hasSize(1);
    }

    @Test
    void nothingIsSaidOfAChangeThatWasChangedFurtherOrThatANewRunKnows() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, ONE_BY_ONE);
        var fixes = fixes(model, oneByOne());
        offered(fixes).forEach(fix -> fix.make().run());
        model.document().typed(model.document().document().source().text() + "# more\n");
        assertThat(made(fixes)).as("changed further").isEmpty();

        model.document().undo();
        assertThat(made(fixes)).hasSize(1);
        model.runProperty().set(oneByOne());
        assertThat(made(fixes)).as("a new run").isEmpty();
    }

    @Test
    void aTaskRunnerGetsAWorkerForEachRun() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, FEW_WORKERS);
        var fixes = fixes(model, fewWorkers());
        assertThat(offered(fixes)).extracting(FindingFix.Offered::words).containsExactly("Let 6 tasks run at a time");
        offered(fixes).forEach(fix -> fix.make().run());
        assertThat(model.document().document().source().text()).contains("ThreadPoolTaskRunner(max_workers=6)");
    }

    @Test
    void whatTheTextDoesNotAllowIsNotOffered() throws IOException, UnreadableException {
        var needed = ONE_BY_ONE.replace(
                "return [load(day) for day in days]", "day = 0\n    for _ in days:\n        day = load(day)");
        assertThat(fixes(OpenFlow.in(folder, needed), oneByOne())
                        .fixesProperty()
                        .get())
                .isEmpty();
        var dask = FEW_WORKERS.replace("ThreadPoolTaskRunner(max_workers=2)", "runner");
        assertThat(fixes(OpenFlow.in(folder, dask), fewWorkers())
                        .fixesProperty()
                        .get())
                .isEmpty();
    }

    private FindingFixes fixes(DesignerModel model, RunModel run) {
        model.runProperty().set(run);
        var review = new ReviewModel(model.runProperty(), model.plannedRunProperty(), new Inline());
        return new FindingFixes(model, review, started::incrementAndGet);
    }

    private static List<FindingFix.Offered> offered(FindingFixes fixes) {
        return fixes.fixesProperty().get().values().stream()
                .flatMap(fix -> fix instanceof FindingFix.Offered offered ? Stream.of(offered) : Stream.of())
                .toList();
    }

    private static List<FindingFix.Made> made(FindingFixes fixes) {
        return fixes.fixesProperty().get().values().stream()
                .flatMap(fix -> fix instanceof FindingFix.Made made ? Stream.of(made) : Stream.of())
                .toList();
    }

    private static RunModel oneByOne() {
        return Recorded.completed(IntStream.range(0, 5)
                .mapToObj(at -> MadeRuns.waited("load", 3 * at, 3 * at))
                .toList());
    }

    private static RunModel fewWorkers() {
        return Recorded.completed(IntStream.range(0, 6)
                .mapToObj(at -> MadeRuns.waited("load", at, 10 * (1 + at / 2)))
                .toList());
    }
}
