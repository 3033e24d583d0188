package headwater.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.app.words.Words;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HomeTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:42:10Z");
    private static final FlowId FLOW = new FlowId(new UUID(1, 1));
    private static final DeploymentId PROD = new DeploymentId(new UUID(2, 1));
    private static final DeploymentId US = new DeploymentId(new UUID(2, 2));

    private final List<FlowRun> failed = new ArrayList<>();
    private final List<FlowRun> completed = new ArrayList<>();
    private final List<FlowRun> waiting = new ArrayList<>();
    private final List<FlowRun> active = new ArrayList<>();
    private WorkPool pool = pool(false);
    private List<Worker> workers = List.of(worker(Worker.Status.ONLINE));

    @Test
    void saysThatNothingNeedsAPersonAndWhatWasLookedAt() {
        assertThat(home().needs()).isEmpty();
        assertThat(home().count()).isZero();
        assertThat(home().well().stream().map(Words::of))
                .containsExactly(
                        "0 runs completed since then", "Every work pool in use has a worker", "No run is late");
    }

    @Test
    void makesOneOfRunsThatFailedAlike() {
        failed.add(run(US, StateType.FAILED, "Failed", "ConnectTimeout: after 30.2 s", 60));
        failed.add(run(US, StateType.FAILED, "Failed", "ConnectTimeout: after 30.1 s", 120));
        failed.add(run(PROD, StateType.FAILED, "Failed", "ConnectTimeout: after 30.1 s", 180));
        failed.add(run(US, StateType.FAILED, "Failed", "KeyError: 'CHF'", 240));
        assertThat(home().needs()).extracting(need -> need.runs().size()).containsExactly(2, 1, 1);
        assertThat(home().needs().getFirst().source()).isEqualTo("etl / us");
    }

    @Test
    void takesTheSameErrorOfOtherTaskRunsForOneCause() {
        failed.add(run(US, StateType.FAILED, "Failed", "UnfinishedRun: load-a3f is in Pending", 60));
        failed.add(run(US, StateType.FAILED, "Failed", "UnfinishedRun: load-96c is in Pending", 120));
        failed.add(run(US, StateType.FAILED, "Failed", "UnfinishedRun: read-96c is in Pending", 180));
        assertThat(home().needs()).extracting(need -> need.runs().size()).containsExactly(2, 1);
    }

    @Test
    void saysWhatMendedItselfAndPutsItLast() {
        failed.add(run(US, StateType.FAILED, "Failed", "ConnectTimeout", 60));
        failed.add(run(PROD, StateType.CRASHED, "Crashed", "exit code 137", 120));
        completed.add(run(US, StateType.COMPLETED, "Completed", "", 30));
        completed.add(run(PROD, StateType.COMPLETED, "Completed", "", 600));
        assertThat(home().needs()).extracting(Need::source).containsExactly("etl / prod", "etl / us");
        assertThat(home().needs()).extracting(Need::isOver).containsExactly(false, true);
        assertThat(home().count()).isEqualTo(1);
    }

    @Test
    void showsTheFirstLineOfWhatTheFlowRaised() {
        failed.add(run(
                PROD,
                StateType.FAILED,
                "Failed",
                "Flow run encountered an exception: KeyError: 'CHF'\n  at line 3",
                60));
        assertThat(home().needs().getFirst().said()).isEqualTo("KeyError: 'CHF'");
    }

    @Test
    void saysWhyRunsAreLateAsFarAsTheirWorkPoolTells() {
        waiting.add(run(PROD, StateType.SCHEDULED, "Late", "", 3600));
        assertThat(details()).containsExactly("1 h 0 m late");
        workers = List.of(worker(Worker.Status.OFFLINE));
        assertThat(details())
                .containsExactly("1 h 0 m late: no worker polls gpu", "0 of 1 workers online, 1 run waits for it");
        pool = pool(true);
        assertThat(details()).containsExactly("1 h 0 m late: work pool gpu is paused", "Paused, 1 run waits for it");
        pool = pool(false);
        workers = List.of(worker(Worker.Status.ONLINE));
        waiting.set(0, run(PROD, StateType.SCHEDULED, "AwaitingConcurrencySlot", "", 3600));
        assertThat(details()).containsExactly("1 h 0 m late: waits for a slot");
    }

    @Test
    void suspectsRunsOfAWorkPoolWhoseWorkersAreGone() {
        active.add(run(PROD, StateType.RUNNING, "Running", "", 600));
        assertThat(home().needs()).isEmpty();
        assertThat(home().running()).hasSize(1);
        workers = List.of(worker(Worker.Status.OFFLINE));
        assertThat(home().needs()).extracting(Need::kind).containsExactly(NeedKind.STUCK, NeedKind.WORK_POOL);
    }

    @Test
    void showsRunsThatWaitForAPerson() {
        active.add(run(PROD, StateType.PAUSED, "Paused", "", 60));
        assertThat(home().needs()).extracting(Need::kind).containsExactly(NeedKind.PAUSED);
    }

    @Test
    void leavesOutWorkPoolsThatNobodyUses() {
        workers = List.of();
        assertThat(home().needs()).isEmpty();
    }

    private Home home() {
        return Home.of(
                new HomeReading(
                        NOW,
                        NOW.minus(Duration.ofDays(1)),
                        failed,
                        completed,
                        waiting,
                        active,
                        List.of(),
                        List.of(pool),
                        Map.of("gpu", workers),
                        Map.of(FLOW, "etl"),
                        Map.of(PROD, "prod", US, "us"),
                        completed.size()),
                NOW);
    }

    private List<String> details() {
        return home().needs().stream()
                .map(need -> Words.of(Objects.requireNonNull(need.detail())))
                .toList();
    }

    private static FlowRun run(DeploymentId deployment, StateType type, String name, String message, int secondsAgo) {
        var then = NOW.minusSeconds(secondsAgo);
        @Nullable Instant start = type == StateType.SCHEDULED ? null : then;
        return new FlowRunDraft(new FlowRunId(UUID.randomUUID()), "solemn-ibis")
                .ofFlow(FLOW)
                .fromDeployment(deployment)
                .in(new State(null, type, name, then, message, StateDetails.NONE))
                .startedTimes(1)
                .at(then, start, type.isTerminal() ? then : null)
                .created(then)
                .inPool("gpu")
                .made();
    }

    private static WorkPool pool(boolean isPaused) {
        return new WorkPool(null, "gpu", "process", null, isPaused, null, WorkPool.Status.READY);
    }

    private static Worker worker(Worker.Status status) {
        return new Worker(null, "gpu-01", status, NOW.minusSeconds(30), 30);
    }
}
