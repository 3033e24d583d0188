package headwater.app.why;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.app.words.Words;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.ConcurrencyLimitId;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.WorkQueueId;
import headwater.prefect.model.Worker;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:42:10Z");
    private static final Instant DUE = NOW.minus(Duration.ofHours(7));
    private static final DeploymentId DEPLOYMENT = new DeploymentId(new UUID(0, 1));

    private FlowRun run = inState(StateType.SCHEDULED, "Late", StateDetails.NONE);
    private @Nullable Deployment deployment = deployment(Deployment.Status.READY, "gpu-train");
    private @Nullable WorkPool pool = pool("process", false, null);
    private @Nullable WorkQueue queue = queue(false, null, WorkPool.Status.READY);
    private List<Worker> workers = List.of(worker("gpu-01", Worker.Status.ONLINE, NOW));
    private @Nullable PoolSlots slots;
    private @Nullable ConcurrencyLimit limit;
    private List<FlowRun> others = List.of();

    @Test
    void findsNothingWhereAWorkerAsksAndThereIsRoom() {
        assertThat(titles()).isEmpty();
        assertThat(conclusion()).contains("a limit of its own");
        assertThat(facts()).containsEntry(Condition.DUE, Verdict.WAITS).containsEntry(Condition.SLOTS, Verdict.HOLDS);
    }

    @Test
    void namesTheWorkerThatWasHeardOfLastAndTheCommandThatStartsOne() {
        workers = List.of(
                worker("gpu-00", Worker.Status.OFFLINE, DUE.minusSeconds(900)),
                worker("gpu-01", Worker.Status.OFFLINE, DUE));
        assertThat(titles()).containsExactly("No worker polls work pool gpu-train");
        assertThat(Words.of(reasons().getFirst().detail())).contains("gpu-01", "7 h 0 m ago");
        assertThat(reasons().getFirst().remedies()).containsExactly(Remedy.Command.startWorker("gpu-train"));
        assertThat(conclusion()).contains("Nothing else");
    }

    @Test
    void saysEverythingThatKeepsItFromRunningInTheOrderInWhichPrefectComesToIt() {
        pool = pool("process", true, 1);
        workers = List.of();
        queue = queue(true, null, WorkPool.Status.PAUSED);
        slots = new PoolSlots(1, 1, List.of(new PoolSlots.Queue("default", 1, null, List.of(holder("dusky-lynx")))));
        assertThat(titles())
                .containsExactly(
                        "Work pool gpu-train is paused",
                        "No worker polls work pool gpu-train",
                        "Work queue default is paused",
                        "Work pool gpu-train is full");
        assertThat(reasons().getLast().remedies())
                .containsExactly(new Remedy.OtherRun(new FlowRunId(new UUID(0, 9)), "dusky-lynx", DUE));
    }

    @ParameterizedTest
    @CsvSource({"ecs:push", "prefect:managed"})
    void asksForNoWorkerWhereACloudStartsTheRuns(String type) {
        pool = pool(type, false, null);
        workers = List.of();
        assertThat(titles()).isEmpty();
    }

    @Test
    void saysThatAWorkQueueHasNoWorkerAlsoWhereItsWorkPoolHasSome() {
        queue = queue(false, null, WorkPool.Status.NOT_READY);
        assertThat(titles()).containsExactly("No worker polls work queue default");
        assertThat(reasons().getFirst().isInferred()).isTrue();
    }

    @Test
    void namesTheRunsThatHoldTheSlotsOfAWorkQueue() {
        queue = queue(false, 1, WorkPool.Status.READY);
        slots = new PoolSlots(1, null, List.of(new PoolSlots.Queue("default", 1, 1, List.of(holder("dusky-lynx")))));
        assertThat(titles()).containsExactly("Work queue default is full");
        assertThat(facts()).containsEntry(Condition.WORK_QUEUE, Verdict.BLOCKS);
    }

    @Test
    void infersWhichRunsHoldTheSlotsOfADeployment() {
        limit = limit(1, 1);
        others = List.of(inState(StateType.RUNNING, "Running", StateDetails.NONE));
        assertThat(titles()).containsExactly("Deployment nightly already has as many runs as its limit allows");
        assertThat(reasons().getFirst().isInferred()).isTrue();
        assertThat(reasons().getFirst().remedies()).hasSize(1);

        others = List.of();
        assertThat(Words.of(reasons().getFirst().detail())).contains("lease");
    }

    @Test
    void saysWhenItTriesAgainToGetASlotThatIsFreeNow() {
        limit = limit(0, 1);
        var next = new StateDetails(null, NOW.plusSeconds(30), null, null, null, null, null);
        run = inState(StateType.SCHEDULED, "AwaitingConcurrencySlot", next);
        assertThat(titles()).containsExactly("There was no free slot when it last tried");
        assertThat(Words.of(reasons().getFirst().detail())).contains("in 30 s");
    }

    @ParameterizedTest
    @CsvSource({"Scheduled,It is not due yet", "AwaitingRetry,It waits before its next attempt"})
    void saysThatItsTimeHasNotCome(String state, String title) {
        var later = new StateDetails(null, NOW.plusSeconds(420), null, null, null, null, null);
        run = inState(StateType.SCHEDULED, state, later);
        assertThat(titles()).containsExactly(title);
        assertThat(Words.of(reasons().getFirst().detail())).contains("7 m 0 s");
    }

    @Test
    void saysThatADeploymentWithoutAWorkPoolHasToBeServed() {
        pool = null;
        queue = null;
        run = withoutPool(run);
        deployment = deployment(Deployment.Status.NOT_READY, null);
        assertThat(titles()).containsExactly("Nothing asks for runs of deployment nightly");
    }

    @Test
    void saysThatWhatARunNeedsWasDeleted() {
        deployment = null;
        pool = null;
        queue = null;
        assertThat(titles()).containsExactly("Its deployment was deleted", "Work pool gpu-train was deleted");
    }

    @Test
    void saysThatItsInfrastructureIsStarting() {
        run = inState(StateType.PENDING, "Submitting", StateDetails.NONE);
        pool = pool("process", true, 1);
        assertThat(titles()).containsExactly("Its infrastructure is starting");
    }

    @Test
    void suspectsARunOfAWorkPoolWithoutWorkers() {
        workers = List.of(worker("gpu-01", Worker.Status.OFFLINE, DUE));
        run = inState(StateType.PENDING, "Pending", StateDetails.NONE);
        assertThat(titles()).containsExactly("Taken by a worker of gpu-train that is gone");
        run = inState(StateType.RUNNING, "Running", StateDetails.NONE);
        assertThat(titles()).containsExactly("No worker of its work pool gpu-train is online");
        assertThat(reasons().getFirst().isInferred()).isTrue();
    }

    @Test
    void offersToResumeAPausedRunUnlessItAsksForInput() {
        var until = NOW.plusSeconds(480);
        run = inState(StateType.PAUSED, "Suspended", new StateDetails(null, null, null, until, "1", null, null));
        assertThat(reasons().getFirst().remedies()).containsExactly(new Remedy.ResumeRun(run.id(), run.name()));
        assertThat(Words.of(reasons().getFirst().detail())).contains("8 m 0 s");

        var asked = Map.<String, Object>of("schema", "export-schema");
        run = inState(StateType.PAUSED, "Paused", new StateDetails(null, null, null, until, "1", asked, null));
        assertThat(titles()).containsExactly("It is paused until a person gives it the input that it asks for");
        assertThat(reasons().getFirst().remedies()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(StateType.class)
    void explainsARunInAnyStateWhateverElseIsKnown(StateType type) {
        run = inState(type, "Any", StateDetails.NONE);
        assertThat(explanation().facts()).extracting(Fact::condition).containsExactly(Condition.values());
        deployment = null;
        pool = null;
        queue = null;
        workers = List.of();
        assertThat(explanation().facts()).extracting(Fact::condition).containsExactly(Condition.values());
        if (type.isTerminal()) {
            assertThat(titles()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "gpu-train | prefect worker start --pool gpu-train",
                "my pool | prefect worker start --pool 'my pool'",
                "it's; rm x | prefect worker start --pool 'it'\\''s; rm x'"
            })
    void writesCommandsThatAShellReadsAsTheyAreMeant(String name, String line) {
        assertThat(Remedy.Command.startWorker(name).line()).isEqualTo(line);
    }

    private Explanation explanation() {
        var situation = new Situation(
                NOW, run, "ml-retrain", deployment, List.of(), pool, workers, queue, slots, limit, others);
        return Explanation.of(situation, NOW);
    }

    private List<Reason> reasons() {
        return explanation().reasons();
    }

    private List<String> titles() {
        return reasons().stream().map(reason -> Words.of(reason.title())).toList();
    }

    private String conclusion() {
        return Words.of(explanation().conclusion());
    }

    private Map<Condition, Verdict> facts() {
        return explanation().facts().stream().collect(toMap(Fact::condition, Fact::verdict));
    }

    private static FlowRun inState(StateType type, String name, StateDetails details) {
        return draft(Recordings.flowRun("etl").id(), new State(null, type, name, DUE, null, details))
                .inPool("gpu-train")
                .made();
    }

    private static FlowRunDraft draft(FlowRunId id, @Nullable State state) {
        return new FlowRunDraft(id, "solemn-ibis")
                .ofFlow(Recordings.flowRun("etl").flowId())
                .fromDeployment(DEPLOYMENT)
                .in(state)
                .at(DUE, null, null)
                .created(DUE);
    }

    private static FlowRun withoutPool(FlowRun run) {
        return draft(run.id(), run.state()).made();
    }

    private static Deployment deployment(Deployment.Status status, @Nullable String pool) {
        return new Deployment(
                DEPLOYMENT,
                "nightly",
                null,
                null,
                List.of(),
                Map.of(),
                Map.of(),
                null,
                null,
                null,
                false,
                List.of(),
                status,
                pool,
                "default",
                null,
                null);
    }

    private static WorkPool pool(String type, boolean paused, @Nullable Integer limit) {
        var status = paused ? WorkPool.Status.PAUSED : WorkPool.Status.READY;
        return new WorkPool(null, "gpu-train", type, null, paused, limit, status);
    }

    private static WorkQueue queue(boolean paused, @Nullable Integer limit, WorkPool.Status status) {
        return new WorkQueue(new WorkQueueId(new UUID(0, 2)), "default", null, paused, limit, 1, null, status);
    }

    private static Worker worker(String name, Worker.Status status, Instant heard) {
        return new Worker(null, name, status, heard, 30);
    }

    private static PoolSlots.Holder holder(String name) {
        return new PoolSlots.Holder(new FlowRunId(new UUID(0, 9)), name, DUE);
    }

    private static ConcurrencyLimit limit(int taken, int most) {
        return new ConcurrencyLimit(
                new ConcurrencyLimitId(new UUID(0, 3)), "deployment:" + DEPLOYMENT, true, most, taken, 0.0);
    }
}
