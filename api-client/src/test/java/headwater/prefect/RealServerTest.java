package headwater.prefect;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.live.EventFeed;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.LogFeed;
import headwater.prefect.model.Answer;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.HistoryInterval;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.ScheduleRule;
import headwater.prefect.model.SimpleFlowRun;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.Variable;
import headwater.prefect.model.WorkQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What the recordings say, checked against a real server.
@Tag("live")
final class RealServerTest {
    @AutoClose
    private final TestServer real = new TestServer();

    @AutoClose
    private final PrefectClient client = new PrefectClient(real.address());

    @AutoClose
    private final EventFeed events = new EventFeed(client);

    @Test
    void isFine() {
        assertThat(client.server().check()).isInstanceOf(ServerCheck.Fine.class);
    }

    @Test
    void findsARunByAnyOfItsConditions() throws Exception {
        var flow = "etl-" + UUID.randomUUID();
        var run = makeRun(flow);

        assertThat(client.flows().named(flow).name()).isEqualTo(flow);
        assertThat(client.flowRuns().read(run).parameters()).isEqualTo(Map.of("n", 1));
        assertThat(client.flowRuns().all(FlowRunFilter.any().ofFlowNamed(flow)))
                .extracting(FlowRun::id)
                .containsExactly(run);
        assertThat(client.flowRuns()
                        .count(FlowRunFilter.any()
                                .withIds(List.of(run))
                                .withStates(List.of(StateType.PENDING))
                                .topLevel()))
                .isEqualTo(1);
        assertThat(client.flowRuns().count(FlowRunFilter.any().withIds(List.of())))
                .isZero();
        assertThat(client.taskRuns().ofFlowRunAndSubflows(run)).isEmpty();
        assertThat(client.flowRuns().graph(run).nodes()).isEmpty();
        assertThat(client.artifacts().ofFlowRun(run)).isEmpty();
        assertThat(client.flowRuns().states(run)).isNotEmpty();
    }

    @Test
    void saysNoInItsOwnWords() throws Exception {
        var run = makeRun("etl-" + UUID.randomUUID());

        assertThatThrownBy(() -> client.deployments()
                        .createFlowRun(new DeploymentId(UUID.randomUUID()), RunRequest.with(Map.of())))
                .isInstanceOfSatisfying(
                        PrefectException.Refused.class,
                        refused -> assertThat(refused.isNotFound()).isTrue());
        assertThat(client.flowRuns().resume(run, Map.of()))
                .isInstanceOfSatisfying(
                        Answer.Aborted.class,
                        aborted -> assertThat(aborted.reason()).contains("not paused"));
    }

    @Test
    void makesAWorkPoolWithAQueueAndRemovesTheQueue() throws Exception {
        var pool = "pool-" + UUID.randomUUID();

        assertThat(client.workPools().create(pool, "process").type()).isEqualTo("process");
        assertThat(client.workPools().named(pool).name()).isEqualTo(pool);
        assertThat(client.workPools().workers(pool)).isEmpty();
        client.workPools().createQueue(pool, "mine");
        client.workPools().deleteQueue(pool, "mine");
        assertThatThrownBy(() -> client.workPools().deleteQueue(pool, "mine"))
                .isInstanceOfSatisfying(
                        PrefectException.Refused.class,
                        refused -> assertThat(refused.isNotFound()).isTrue());
    }

    @Test
    void pausesSchedulesPoolsAndQueuesAndGoesOnWithThem() throws Exception {
        var pool = "pool-" + UUID.randomUUID();
        client.workPools().create(pool, "process");
        client.workPools().setPaused(pool, true);
        assertThat(client.workPools().named(pool).isPaused()).isTrue();
        var queue = client.workPools().queues(pool).getFirst();
        client.workPools().setQueuePaused(queue.id(), true);
        assertThat(client.workPools().queues(pool)).allMatch(WorkQueue::isPaused);
        assertThat(client.workPools().slots(pool).activeSlots()).isZero();

        var schedules = List.<Map<String, Object>>of(
                Map.of("schedule", Map.of("cron", "0 3 * * *", "timezone", "Europe/Berlin"), "active", true),
                Map.of("schedule", Map.of("interval", 3600), "active", false),
                Map.of("schedule", Map.of("rrule", "FREQ=DAILY"), "active", false));
        var deployment = makeDeployment(schedules);
        var read = client.deployments().schedules(deployment);
        assertThat(read)
                .extracting(DeploymentSchedule::schedule)
                .contains(new ScheduleRule.Cron("0 3 * * *", "Europe/Berlin"))
                .anyMatch(each -> each instanceof ScheduleRule.Interval(var interval, var _, var _)
                        && interval.equals(Duration.ofHours(1)))
                .anyMatch(ScheduleRule.RRule.class::isInstance);
        for (var schedule : read) {
            client.deployments().setActive(deployment, schedule.id(), false);
        }
        assertThat(client.deployments().schedules(deployment)).noneMatch(DeploymentSchedule::active);
        client.deployments().setPaused(deployment, true);
        assertThat(client.deployments().read(deployment).paused()).isTrue();
        client.deployments().setPaused(deployment, false);
        assertThat(client.deployments().read(deployment).paused()).isFalse();
    }

    @Test
    void saysAllThatIsWrongWithSomeParameters() throws Exception {
        var number = Map.of("type", "integer");
        var schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of("n", number, "days", Map.of("type", "array", "items", number)),
                "required",
                List.of("n", "m"));
        assertThat(client.schemas().violations(schema, Map.of("n", "x", "days", List.of(1, "y"))))
                .extracting(Schemas.Violation::path)
                .contains("n", "days[1]", "m");
        assertThat(client.schemas().violations(schema, Map.of("n", 1, "m", 2))).isEmpty();
    }

    @Test
    void countsRunsByTimeAndListsTheLatest() throws Exception {
        var flow = "etl-" + UUID.randomUUID();
        var run = makeRun(flow);
        client.flowRuns().setState(run, new StateRequest(StateType.COMPLETED, null, null));
        var filter = FlowRunFilter.any().ofFlowNamed(flow);
        var now = Instant.now();

        var history = client.flowRuns()
                .history(filter, now.minusSeconds(3600), now.plusSeconds(3600), Duration.ofMinutes(30));
        assertThat(history.stream()
                        .flatMap(interval -> interval.states().stream())
                        .mapToInt(HistoryInterval.Count::countRuns)
                        .sum())
                .isEqualTo(1);
        assertThat(client.flowRuns().latest(filter, 10))
                .extracting(SimpleFlowRun::id, SimpleFlowRun::stateType)
                .containsExactly(tuple(run, StateType.COMPLETED));
        assertThat(client.flowRuns().count(filter.withStateNames(List.of("Completed"))))
                .isEqualTo(1);
        assertThat(client.flowRuns().count(filter.withoutStates(List.of(StateType.COMPLETED))))
                .isZero();
        client.flowRuns().delete(run);
        assertThat(client.flowRuns().all(filter)).isEmpty();
    }

    @Test
    void readsVariablesLimitsAndWhoHoldsThem() throws Exception {
        var name = "v_" + UUID.randomUUID().toString().replace("-", "_");
        real.post("/variables/", Map.of("name", name, "value", Map.of("a", 1)));
        assertThat(client.variables().named(name).value()).isEqualTo(Map.of("a", 1));
        assertThat(client.variables().all()).extracting(Variable::name).contains(name);

        real.post("/v2/concurrency_limits/", Map.of("name", name, "limit", 3));
        assertThat(client.concurrencyLimits().all())
                .filteredOn(limit -> limit.name().equals(name))
                .singleElement()
                .satisfies(limit -> assertThat(limit.limit()).isEqualTo(3));
        real.post("/concurrency_limits/", Map.of("tag", name, "concurrency_limit", 2));
        assertThat(client.concurrencyLimits().ofTags())
                .anyMatch(limit -> limit.tag().equals(name) && limit.concurrencyLimit() == 2);
        assertThat(client.automations().all()).isEmpty();
        assertThat(client.blockDocuments().all()).allMatch(block -> block.name() != null);
    }

    @Test
    void sendsEachStateThatARunEnters() throws Exception {
        var run = makeRun("etl-" + UUID.randomUUID());
        var received = new CopyOnWriteArrayList<FeedMessage<Event>>();
        var filter = EventFilter.any().about(List.of("prefect.flow-run." + run));

        try (var _ = events.subscribe(filter, received::add)) {
            await().until(() -> received.contains(new FeedMessage.Opened<Event>()));
            client.flowRuns().setState(run, new StateRequest(StateType.RUNNING, null, null));
            client.flowRuns().setState(run, new StateRequest(StateType.COMPLETED, null, "done"));
            await().atMost(Duration.ofSeconds(20)).until(() -> types(received).contains(StateType.COMPLETED));
        }

        assertThat(types(received)).containsExactly(StateType.RUNNING, StateType.COMPLETED);
        assertThat(client.flowRuns().read(run).state()).satisfies(state -> {
            assertThat(state.message()).isEqualTo("done");
            assertThat(state.id()).isEqualTo(lastChange(received));
        });
    }

    @Test
    void storesWhatHappened() throws Exception {
        var before = Instant.now().minusSeconds(5);
        var run = makeRun("etl-" + UUID.randomUUID());
        var filter = EventFilter.any().about(List.of("prefect.flow-run." + run));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> client.events()
                                .between(filter, before, Instant.now(), 50)
                                .size()
                        == 1);
    }

    @Test
    void sendsLogLinesLiveAndStoresThem() throws Exception {
        var run = makeRun("etl-" + UUID.randomUUID());
        var received = new CopyOnWriteArrayList<FeedMessage<LogLine>>();
        var filter = LogFilter.any().ofFlowRuns(List.of(run));

        try (var _ = new LogFeed(client).subscribe(received::add)) {
            // Servers of the first 3.x versions have no such feed and say so for good.
            await().until(() -> !received.isEmpty());
            real.post("/logs/", List.of(line(run, "first", 0), line(run, "second", 1)));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> client.logs().all(filter).size() == 2);
            if (client.server().streamsLogs()) {
                await().until(() -> received.size() >= 3);
            }
        }

        assertThat(client.logs().all(filter)).extracting(LogLine::message).containsExactly("first", "second");
    }

    private DeploymentId makeDeployment(List<Map<String, Object>> schedules) throws Exception {
        var flowId = real.make("/flows/", Map.of("name", "etl-" + UUID.randomUUID()));
        return DeploymentId.of(
                real.make("/deployments/", Map.of("name", "nightly", "flow_id", flowId, "schedules", schedules)));
    }

    private FlowRunId makeRun(String flow) throws Exception {
        var flowId = real.make("/flows/", Map.of("name", flow));
        var state = Map.of("type", "PENDING");
        return FlowRunId.of(
                real.make("/flow_runs/", Map.of("flow_id", flowId, "parameters", Map.of("n", 1), "state", state)));
    }

    private static Map<String, Object> line(FlowRunId run, String message, int second) {
        var time = Instant.now().plusSeconds(second).toString();
        return Map.of(
                "name", "test", "level", 20, "message", message, "timestamp", time, "flow_run_id", run.toString());
    }

    private static List<StateType> types(List<FeedMessage<Event>> received) {
        var types = new ArrayList<StateType>();
        for (var feed : received) {
            if (feed instanceof FeedMessage.Received<Event>(var event) && event.stateChange() != null) {
                types.add(requireNonNull(event.stateChange()).state().type());
            }
        }
        return types;
    }

    private static StateId lastChange(List<FeedMessage<Event>> received) {
        for (var feed : received.reversed()) {
            if (feed instanceof FeedMessage.Received<Event>(var event) && event.stateChange() != null) {
                return requireNonNull(
                        requireNonNull(event.stateChange()).state().id());
            }
        }
        throw new AssertionError("no change of state came");
    }
}
