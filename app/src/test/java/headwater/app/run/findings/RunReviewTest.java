package headwater.app.run.findings;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Change;
import headwater.app.run.MadeRuns;
import headwater.app.run.NestedFailure;
import headwater.app.run.PlanCard;
import headwater.app.run.PlanMatch;
import headwater.app.run.PlannedRun;
import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.app.run.analysis.UsualDuration;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.words.Words;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of a run that has ended.
class RunReviewTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    private final List<Change> changes = new ArrayList<>();
    private int number;

    @ParameterizedTest
    @ValueSource(strings = {"cached", "diamond", "etl", "fanout", "nested", "retries"})
    void speaksOfTaskRunsThatThereAreAndHasWordsForAll(String recording) {
        var run = Recordings.run(recording);
        assertThat(RunReview.of(PlannedRun.byFunction(run), UsualDurations.UNKNOWN)
                        .findings())
                .allSatisfy(finding -> {
                    assertThat(run.tasks().keySet()).containsAll(finding.tasks());
                    assertThat(Words.of(finding.title()) + Words.of(finding.detail()))
                            .isNotBlank();
                });
    }

    @Test
    void beginsWithWhatFailedOfARealRunThoughRetriesCostMore() {
        var findings = RunReview.of(PlannedRun.byFunction(Recordings.run("retries")), UsualDurations.UNKNOWN)
                .findings();
        assertThat(findings.getFirst().kind()).isEqualTo(RunFindingKind.FAILURE);
        assertThat(words(findings.getFirst())).startsWith("`broken` failed: ");
        assertThat(findings).extracting(RunFinding::kind).contains(RunFindingKind.RETRIES);
    }

    @Test
    void saysHowManyTasksAFailureLeftUnreached() {
        task("load", 0, 1, 2, StateType.FAILED);
        var plan = List.of(card("load"), card("clean", "load"), card("report", "clean"));
        var failure = review(PlannedRun.of(plan, run(StateType.FAILED, 2))).getFirst();
        assertThat(Words.of(failure.detail())).isEqualTo("2 tasks were not reached because of it.");
    }

    @Test
    void namesTheTaskThatFailedFirstInASubflow() {
        var failure = review(PlannedRun.byFunction(NestedFailure.run())).getFirst();
        assertThat(words(failure)).isEqualTo("`load` in subflow `nightly-eu` failed: KeyError: 'CHF'");
        assertThat(failure.tasks()).containsExactly(NestedFailure.inside("load").id());
    }

    @Test
    void saysThatTheFlowItselfFailedWhereNoTaskDid() {
        task("load", 0, 1, 2, StateType.COMPLETED);
        assertThat(review(StateType.FAILED, 3))
                .extracting(RunReviewTest::words)
                .first()
                .asString()
                .isEqualTo("The flow run failed: it broke");
    }

    @Test
    void saysOfACompletedRunHowManyEndsTheServerLacks() {
        var first = task("load", 0, 1, 2, StateType.RUNNING);
        task("load", 0, 1, 3, StateType.COMPLETED);
        var second = task("load", 0, 1, 2, StateType.RUNNING);
        assertThat(review(StateType.COMPLETED, 4)).first().satisfies(finding -> {
            assertThat(words(finding)).isEqualTo("The server has no end of 2 task runs");
            assertThat(finding.tasks()).containsExactly(first.id(), second.id());
        });
        assertThat(review(StateType.CRASHED, 5))
                .as("a run that crashed has left them running")
                .noneMatch(finding -> finding.kind() == RunFindingKind.NO_END);
    }

    @Test
    void findsRunsThatCouldHaveRunSideBySide() {
        for (int at = 0; at < 5; at++) {
            task("extract", 3 * at, 3 * at + 1, 3 * at + 3, StateType.COMPLETED);
        }
        assertThat(review(StateType.COMPLETED, 15)).first().satisfies(finding -> {
            assertThat(words(finding)).isEqualTo("5 runs of `extract`, one after the other");
            assertThat(finding.cost()).isEqualTo(Duration.ofSeconds(8));
        });
    }

    @Test
    void findsRunsThatWaitedForAWorker() {
        for (int at = 0; at < 6; at++) {
            task("extract", 0, 2 * (at / 2) + 1, 2 * (at / 2) + 3, StateType.COMPLETED);
        }
        assertThat(review(StateType.COMPLETED, 7))
                .extracting(RunReviewTest::words)
                .first()
                .isEqualTo("`extract` ran at most 2 at a time, 6 in all");
    }

    @Test
    void doesNotCallADependencySerial() {
        var before = task("step", 0, 1, 2, StateType.COMPLETED);
        before = task("step", 2, 3, 4, StateType.COMPLETED, before);
        task("step", 4, 5, 6, StateType.COMPLETED, before);
        assertThat(review(StateType.COMPLETED, 6))
                .extracting(RunFinding::kind)
                .doesNotContain(RunFindingKind.ONE_BY_ONE);
    }

    @Test
    void countsAllRunsOfAFunctionOnTheCriticalPath() {
        var before = task("load", 0, 1, 2, StateType.COMPLETED);
        before = task("clean", 2, 3, 5, StateType.COMPLETED, before);
        before = task("clean", 5, 6, 8, StateType.COMPLETED, before);
        task("report", 8, 9, 10, StateType.COMPLETED, before);
        assertThat(review(StateType.COMPLETED, 10))
                .filteredOn(each -> each.kind() == RunFindingKind.CRITICAL_PATH)
                .extracting(RunReviewTest::words)
                .containsExactly("`clean` is 67 % of the critical path");
    }

    @Test
    void saysNothingOfAPathThatIsSeenAtOnce() {
        var load = task("load", 0, 1, 2, StateType.COMPLETED);
        task("clean", 2, 3, 9, StateType.COMPLETED, load);
        assertThat(review(StateType.COMPLETED, 9)).isEmpty();
    }

    @Test
    void saysThatARunWaitedMoreThanItWorked() {
        task("load", 0, 1, 2, StateType.COMPLETED);
        changes.add(new Change.FlowStateEntered(flowRun().id(), state(StateType.SCHEDULED, "Late", -60), 0));
        var findings = review(StateType.COMPLETED, 2);
        assertThat(findings).extracting(RunFinding::kind).contains(RunFindingKind.WAITING);
        assertThat(findings)
                .filteredOn(each -> each.kind() == RunFindingKind.WAITING)
                .first()
                .satisfies(finding -> assertThat(Words.of(finding.detail())).contains("late 1 m 0 s"));
    }

    @Test
    void doesNotCountTheStartOfAProcessAsWaiting() {
        task("load", 0, 1, 2, StateType.COMPLETED);
        changes.add(new Change.FlowStateEntered(flowRun().id(), state(StateType.PENDING, "Pending", -8), 0));
        assertThat(review(StateType.COMPLETED, 2)).extracting(RunFinding::kind).doesNotContain(RunFindingKind.WAITING);
    }

    @Test
    void findsNothingInARunThatDidWhatItWasToDo() {
        var load = task("load", 0, 1, 2, StateType.COMPLETED);
        var clean = task("clean", 2, 3, 4, StateType.COMPLETED, load);
        task("report", 4, 5, 6, StateType.COMPLETED, clean);
        assertThat(review(StateType.COMPLETED, 6)).isEmpty();
    }

    @Test
    void findsATaskThatTookMuchLongerThanUsual() {
        task("load", 0, 1, 3, StateType.COMPLETED);
        var transform = task("transform", 3, 4, 254, StateType.COMPLETED);
        var usual = usual(Map.of("load", usually(2, 2), "transform", usually(78, 90)));
        assertThat(review(StateType.COMPLETED, 254, usual)).first().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(RunFindingKind.SLOW);
            assertThat(words(finding))
                    .isEqualTo("`transform` took 4 m 10 s, 3.2 times as long as usual (1 m 18 s in 5 runs)");
            assertThat(Words.of(finding.detail())).isEqualTo("Before, nine of ten took 1 m 30 s or less.");
            assertThat(finding.cost()).isEqualTo(Duration.ofSeconds(172));
            assertThat(finding.tasks()).containsExactly(transform.id());
        });
    }

    @Test
    void doesNotCallATaskSlowThatTookAsLongBefore() {
        task("transform", 0, 1, 21, StateType.COMPLETED);
        assertThat(slow(usually(10, 25))).isEmpty();
        assertThat(slow(usually(15, 16))).isEmpty();
        assertThat(slow(usually(10, 12))).hasSize(1);
    }

    @Test
    void findsAFanOutOfWhichManyAreSlowOrOneIsVerySlow() {
        for (int at = 0; at < 12; at++) {
            task("check", 0, 1, at < 2 ? 21 : 11, StateType.COMPLETED);
        }
        assertThat(slow(usually(10, 15))).isEmpty();
        assertThat(slow(usually(10, 11)))
                .extracting(RunReviewTest::words)
                .containsExactly(
                        "`check` took up to 20 s in 2 of 12 runs, 2.0 times as long as usual (10 s in 5 flow runs)");
        task("check", 0, 1, 21, StateType.COMPLETED);
        assertThat(slow(usually(10, 15))).hasSize(1);
    }

    private List<RunFinding> slow(UsualDuration usually) {
        var function = changes.getFirst() instanceof Change.TaskRunChanged(var task) ? PlanMatch.function(task) : "";
        return review(StateType.COMPLETED, 30, usual(Map.of(function, usually))).stream()
                .filter(each -> each.kind() == RunFindingKind.SLOW)
                .toList();
    }

    private static UsualDurations usual(Map<String, UsualDuration> functions) {
        return new UsualDurations(false, null, functions);
    }

    private static UsualDuration usually(int seconds, int most) {
        return new UsualDuration(5, Duration.ofSeconds(seconds), Duration.ofSeconds(most));
    }

    private List<RunFinding> review(StateType end, int second, UsualDurations usual) {
        return RunReview.of(PlannedRun.byFunction(run(end, second)), usual).findings();
    }

    private List<RunFinding> review(StateType end, int second) {
        return review(PlannedRun.byFunction(run(end, second)));
    }

    private static List<RunFinding> review(PlannedRun planned) {
        return RunReview.of(planned, UsualDurations.UNKNOWN).findings();
    }

    private static String words(RunFinding finding) {
        return Words.of(finding.title());
    }

    private static FlowRun flowRun() {
        return MadeRuns.flowRun(StateType.RUNNING);
    }

    private Run run(StateType end, int second) {
        changes.add(new Change.FlowStateEntered(flowRun().id(), state(StateType.RUNNING, "Running", 0), 1));
        changes.add(new Change.FlowStateEntered(flowRun().id(), state(end, "End", second), 1));
        return Run.of(flowRun().withState(null, 0, null, null, null)).after(changes);
    }

    private TaskRun task(String function, int made, int start, int end, StateType type, TaskRun... needs) {
        number++;
        var inputs = Stream.of(needs)
                .<TaskInput>map(need -> new TaskInput.FromTaskRun(need.id()))
                .toList();
        var task = new TaskRun(
                new TaskRunId(new UUID(0, number)),
                flowRun().id(),
                function + "-" + number,
                function + "-0a1b2c3d",
                String.valueOf(number),
                inputs.isEmpty() ? Map.of() : Map.of("rows", inputs),
                state(StateType.PENDING, "Pending" + number, made),
                List.of(),
                1,
                1,
                null,
                null,
                null,
                null,
                START.plusSeconds(made));
        changes.add(new Change.TaskRunChanged(task));
        var running = task.inState(state(StateType.RUNNING, "Running" + number, start));
        changes.add(new Change.TaskRunChanged(running));
        var ended = running.inState(state(type, "End" + number, end));
        changes.add(new Change.TaskRunChanged(ended));
        return ended;
    }

    private static State state(StateType type, String name, int second) {
        var id = new StateId(UUID.nameUUIDFromBytes((name + second).getBytes(StandardCharsets.UTF_8)));
        return new State(id, type, name, START.plusSeconds(second), "it broke", StateDetails.NONE);
    }

    private static PlanCard card(String function, String... sources) {
        return new PlanCard(function, function, false, Map.of("rows", Set.of(sources)));
    }
}
