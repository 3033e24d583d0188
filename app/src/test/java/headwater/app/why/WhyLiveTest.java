package headwater.app.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.servers.PoolOnServer;
import headwater.app.words.Words;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.StateRequest;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What keeps a run from running, put in its way on a real server, is found.
@Tag("live")
class WhyLiveTest {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final PrefectClient client = server.client();
    private final String pool = server.pool();

    WhyLiveTest() throws Exception {}

    @Test
    void followsARunFromAPoolWithoutWorkersToItsStart() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        assertThat(titles(run)).containsExactly("No worker polls work pool " + pool);

        server.workerIsHeardOf();
        await().untilAsserted(() -> assertThat(titles(run)).containsExactly("No worker polls work queue default"));

        server.workerAsksForRuns();
        assertThat(titles(run)).isEmpty();

        client.flowRuns().setState(run.id(), new StateRequest(StateType.PENDING, null, null));
        assertThat(titles(run)).containsExactly("Its infrastructure is starting");

        client.flowRuns().setState(run.id(), new StateRequest(StateType.RUNNING, null, null));
        assertThat(titles(run)).isEmpty();

        client.flowRuns().setState(run.id(), new StateRequest(StateType.PAUSED, null, null));
        assertThat(titles(run)).containsExactly("It is paused until a person resumes it");

        client.flowRuns().setState(run.id(), new StateRequest(StateType.COMPLETED, null, null));
        assertThat(titles(run)).isEmpty();
    }

    @Test
    void findsWhatIsPaused() throws Exception {
        var run = server.run(server.deployment(Map.of()));
        server.workerIsHeardOf();
        server.workerAsksForRuns();
        client.workPools().setPaused(pool, true);
        var queue = client.workPools().queues(pool).getFirst();
        client.workPools().setQueuePaused(queue.id(), true);
        assertThat(titles(run)).containsExactly("Work pool " + pool + " is paused", "Work queue default is paused");
    }

    @Test
    void findsWhoHoldsTheOnlySlotOfADeployment() throws Exception {
        var deployment = server.deployment(Map.of("concurrency_limit", 1));
        var first = server.run(deployment);
        var second = server.run(deployment);
        server.workerIsHeardOf();
        server.workerAsksForRuns();
        client.flowRuns().setState(first.id(), new StateRequest(StateType.PENDING, null, null));
        client.flowRuns().setState(second.id(), new StateRequest(StateType.PENDING, null, null));

        var reason = explanation(second).reasons().getFirst();
        assertThat(Words.of(reason.title())).startsWith("Deployment nightly already has");
        assertThat(reason.remedies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Remedy.OtherRun.class, other -> assertThat(other.id()).isEqualTo(first.id()));
    }

    @Test
    void findsWhoHoldsTheOnlySlotOfAWorkPool() throws Exception {
        server.limitPool(1);
        var deployment = server.deployment(Map.of());
        var first = server.run(deployment);
        var second = server.run(deployment);
        server.workerIsHeardOf();
        server.workerAsksForRuns();
        client.flowRuns().setState(first.id(), new StateRequest(StateType.PENDING, null, null));

        var reason = explanation(second).reasons().getFirst();
        assertThat(Words.of(reason.title())).isEqualTo("Work pool " + pool + " is full");
        assertThat(reason.isInferred()).isFalse();
        assertThat(reason.remedies())
                .singleElement()
                .isInstanceOfSatisfying(
                        Remedy.OtherRun.class, other -> assertThat(other.id()).isEqualTo(first.id()));
    }

    @Test
    void findsThatARunIsNotDue() throws Exception {
        var inAnHour = Instant.now().plus(Duration.ofHours(1));
        assertThat(titles(server.run(server.deployment(Map.of()), inAnHour)))
                .first()
                .isEqualTo("It is not due yet");
    }

    private Explanation explanation(FlowRun run) throws PrefectException {
        var clock = InstantSource.system();
        return Explanation.of(new SituationReader(client, clock).read(run.id()), clock.instant());
    }

    private List<String> titles(FlowRun run) throws PrefectException {
        return explanation(run).reasons().stream()
                .map(reason -> Words.of(reason.title()))
                .toList();
    }
}
