package headwater.prefect;

import headwater.prefect.filter.DeploymentFilter;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.filter.FlowRunFilter;
import headwater.prefect.filter.FlowRunSort;
import headwater.prefect.filter.LogFilter;
import headwater.prefect.filter.TaskRunFilter;
import headwater.prefect.model.ArtifactId;
import headwater.prefect.model.AutomationId;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.ScheduleId;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import headwater.prefect.model.WorkQueueId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Each method of the client with all that it can send, and answers to go on with.
@SuppressWarnings("ImmutableEnumChecker") // lambdas and a copied list, which the check cannot see into
enum EveryCall {
    SERVER_VERSION(c -> c.server().version(), "\"3.8.8\""),
    SERVER_IS_HEALTHY(c -> c.server().isHealthy(), "true"),
    SERVER_STREAMS_LOGS(c -> c.server().streamsLogs(), "{}"),
    SERVER_CHECK(c -> c.server().check(), "true", "\"3.8.8\""),
    FLOWS_READ(c -> c.flows().read(FlowId.of(Value.ID)), Value.ITEM),
    FLOWS_NAMED(c -> c.flows().named("etl"), Value.ITEM),
    FLOWS_PAGE(c -> c.flows().page(0), "[]"),
    FLOWS_ALL(c -> c.flows().all(), "[]"),
    FLOWS_NAMES(c -> c.flows().names(), "[]"),
    FLOW_RUNS_READ(c -> c.flowRuns().read(Value.RUN), Value.ITEM),
    FLOW_RUNS_PAGE(c -> c.flowRuns().page(Value.flowRuns(), FlowRunSort.START_TIME_DESC, 0), "[]"),
    FLOW_RUNS_PAGE_IN_EVERY_ORDER(
            c -> {
                for (var sort : FlowRunSort.values()) {
                    c.flowRuns().page(Value.flowRuns(), sort, 0, 1);
                }
            },
            Stream.generate(() -> "[]").limit(FlowRunSort.values().length).toArray(String[]::new)),
    FLOW_RUNS_ALL(c -> c.flowRuns().all(Value.flowRuns()), "[]"),
    FLOW_RUNS_COUNT(c -> c.flowRuns().count(Value.flowRuns()), "0"),
    FLOW_RUNS_DESCENDANTS(c -> c.flowRuns().descendants(Value.RUN), "[]"),
    FLOW_RUNS_STATES(c -> c.flowRuns().states(Value.RUN), "[]"),
    FLOW_RUNS_GRAPH(c -> c.flowRuns().graph(Value.RUN), "{}"),
    FLOW_RUNS_SET_STATE(
            c -> {
                c.flowRuns().setState(Value.RUN, StateRequest.retry());
                c.flowRuns().setState(Value.RUN, StateRequest.runNow());
                c.flowRuns().setState(Value.RUN, StateRequest.suspend());
                c.flowRuns().setState(Value.RUN, new StateRequest(StateType.CANCELLING, "Cancelling", "why"));
            },
            "{}",
            "{}",
            "{}",
            "{}"),
    FLOW_RUNS_RESUME(c -> c.flowRuns().resume(Value.RUN, Map.of("n", 7)), "{}"),
    TASK_RUNS_READ(c -> c.taskRuns().read(TaskRunId.of(Value.ID)), Value.ITEM),
    TASK_RUNS_PAGE(c -> c.taskRuns().page(Value.taskRuns(), 0), "[]"),
    TASK_RUNS_ALL(c -> c.taskRuns().all(Value.taskRuns()), "[]"),
    TASK_RUNS_OF_FLOW_RUN(c -> c.taskRuns().ofFlowRun(Value.RUN), "[]"),
    TASK_RUNS_OF_FLOW_RUN_AND_SUBFLOWS(c -> c.taskRuns().ofFlowRunAndSubflows(Value.RUN), "[]", "[]"),
    TASK_RUNS_OF_FLOW_RUNS(c -> c.taskRuns().ofFlowRuns(List.of(Value.RUN)), "[]"),
    TASK_RUNS_COUNT(c -> c.taskRuns().count(Value.taskRuns()), "0"),
    TASK_RUNS_STATES(c -> c.taskRuns().states(TaskRunId.of(Value.ID)), "[]"),
    DEPLOYMENTS_READ(c -> c.deployments().read(Value.DEPLOYMENT), Value.ITEM),
    DEPLOYMENTS_NAMED(c -> c.deployments().named("etl", "nightly"), Value.ITEM),
    DEPLOYMENTS_PAGE(c -> c.deployments().page(Value.deployments(), 0), "[]"),
    DEPLOYMENTS_ALL(c -> c.deployments().all(Value.deployments()), "[]"),
    DEPLOYMENTS_CREATE_FLOW_RUN(
            c -> c.deployments()
                    .createFlowRun(
                            Value.DEPLOYMENT,
                            new RunRequest(Map.of("n", 3), "key", "name", List.of("t"), Instant.EPOCH, "night")),
            Value.ITEM),
    FLOWS_DEPLOYMENT_COUNTS(c -> c.flows().deploymentCounts(List.of(FlowId.of(Value.ID))), "{}"),
    FLOW_RUNS_GRAPH_SINCE(c -> c.flowRuns().graph(Value.RUN, Instant.EPOCH), "{}"),
    FLOW_RUNS_HISTORY(
            c -> c.flowRuns().history(Value.flowRuns(), Instant.EPOCH, Instant.EPOCH, Duration.ofHours(1)), "[]"),
    FLOW_RUNS_LATEST(c -> c.flowRuns().latest(Value.flowRuns(), 1_000), "[]"),
    FLOW_RUNS_TASK_RUN_COUNTS(c -> c.flowRuns().taskRunCounts(List.of(Value.RUN)), "{}"),
    FLOW_RUNS_INPUTS(c -> c.flowRuns().inputs(Value.RUN, "paused"), "[]"),
    FLOW_RUNS_DELETE(c -> c.flowRuns().delete(Value.RUN), ""),
    DEPLOYMENTS_COUNT(c -> c.deployments().count(Value.deployments()), "0"),
    DEPLOYMENTS_SET_PAUSED(
            c -> {
                c.deployments().setPaused(Value.DEPLOYMENT, true);
                c.deployments().setPaused(Value.DEPLOYMENT, false);
            },
            "",
            ""),
    DEPLOYMENTS_SCHEDULES(c -> c.deployments().schedules(Value.DEPLOYMENT), "[]"),
    DEPLOYMENTS_SET_ACTIVE(c -> c.deployments().setActive(Value.DEPLOYMENT, ScheduleId.of(Value.ID), true), ""),
    WORK_POOLS_SET_PAUSED(c -> c.workPools().setPaused("pool", true), ""),
    WORK_POOLS_QUEUES(c -> c.workPools().queues("pool"), "[]"),
    WORK_POOLS_SET_QUEUE_PAUSED(c -> c.workPools().setQueuePaused(WorkQueueId.of(Value.ID), true), ""),
    WORK_POOLS_SLOTS(c -> c.workPools().slots("pool"), "{}"),
    ARTIFACTS_PAGE(c -> c.artifacts().page(0), "[]"),
    ARTIFACTS_VERSIONS(c -> c.artifacts().versions("key"), "[]"),
    EVENTS_COUNT_BY_NAME(
            c -> c.events().countByName(Value.events(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1)), "[]"),
    AUTOMATIONS_ALL(c -> c.automations().all(), "[]"),
    AUTOMATIONS_SET_ENABLED(c -> c.automations().setEnabled(AutomationId.of(Value.ID), false), ""),
    VARIABLES_NAMED(c -> c.variables().named("name"), "{\"name\":\"name\"}"),
    VARIABLES_ALL(c -> c.variables().all(), "[]"),
    BLOCK_DOCUMENTS_ALL(c -> c.blockDocuments().all(), "[]"),
    CONCURRENCY_LIMITS_ALL(c -> c.concurrencyLimits().all(), "[]"),
    CONCURRENCY_LIMITS_OF_TAGS(c -> c.concurrencyLimits().ofTags(), "[]"),
    SCHEMAS_VIOLATIONS(c -> c.schemas().violations(Map.of("type", "object"), Map.of("n", 1)), "{}"),
    WORK_POOLS_NAMED(c -> c.workPools().named("pool"), "{\"name\":\"pool\"}"),
    WORK_POOLS_PAGE(c -> c.workPools().page(0), "[]"),
    WORK_POOLS_ALL(c -> c.workPools().all(), "[]"),
    WORK_POOLS_CREATE(c -> c.workPools().create("pool", "process"), "{\"name\":\"pool\"}"),
    WORK_POOLS_CREATE_QUEUE(c -> c.workPools().createQueue("pool", "queue"), "{}"),
    WORK_POOLS_DELETE_QUEUE(c -> c.workPools().deleteQueue("pool", "queue"), ""),
    WORK_POOLS_DELETE_WORKER(c -> c.workPools().deleteWorker("pool", "worker"), ""),
    DEPLOYMENTS_DELETE(c -> c.deployments().delete(Value.DEPLOYMENT), ""),
    TASK_RUNS_SET_STATE(
            c -> c.taskRuns().setState(TaskRunId.of(Value.ID), StateRequest.ended(StateType.CRASHED, "why")), "{}"),
    WORK_POOLS_WORKERS(c -> c.workPools().workers("pool"), "[]"),
    LOGS_PAGE(c -> c.logs().page(Value.logs(), 0), "[]"),
    LOGS_ALL(c -> c.logs().all(Value.logs()), "[]"),
    LOGS_FIRST(c -> c.logs().first(Value.logs(), 1, _ -> {}), "[]"),
    ARTIFACTS_READ(c -> c.artifacts().read(ArtifactId.of(Value.ID)), Value.ITEM),
    ARTIFACTS_OF_FLOW_RUN(c -> c.artifacts().ofFlowRun(Value.RUN), "[]"),
    ARTIFACTS_OF_FLOW_RUNS(c -> c.artifacts().ofFlowRuns(List.of(Value.RUN)), "[]"),
    EVENTS_BETWEEN(
            c -> c.events().between(Value.events(), Instant.EPOCH, Instant.EPOCH.plusSeconds(1), 200),
            "{\"next_page\":\"http://x/api/events/filter/next?page-token=t\"}",
            "{}"),
    EVENTS_LATEST(c -> c.events().latest(Value.events(), Instant.EPOCH, 10), "{}");

    private final Call call;
    private final List<String> answers;

    EveryCall(Call call, String... answers) {
        this.call = call;
        this.answers = List.of(answers);
    }

    /// The method's name as `Resource.method`, from the name of the constant.
    boolean isFor(Class<?> resource, String method) {
        return name().startsWith(upper(resource.getSimpleName()) + "_" + upper(method));
    }

    /// Makes the call and answers how many requests it took.
    int make(PretendServer server) throws PrefectException {
        for (var answer : answers) {
            server.answers(answer.equals(Value.NOT_FOUND) ? 404 : 200, answer);
        }
        call.on(server.client());
        return answers.size();
    }

    static boolean knows(Class<?> resource, String method) {
        return Arrays.stream(values()).anyMatch(call -> call.isFor(resource, method));
    }

    private static String upper(String camel) {
        return camel.replaceAll("(?<=[a-z])([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    /// A call.
    private interface Call {
        void on(PrefectClient client) throws PrefectException;
    }

    private static final class Value {
        static final String ID = "140483c6-1edc-42d7-a274-8bfa83062053";
        static final String ITEM = "{\"id\":\"" + ID + "\"}";
        static final String NOT_FOUND = "{\"detail\":\"not found\"}";
        static final FlowRunId RUN = FlowRunId.of(ID);
        static final DeploymentId DEPLOYMENT = DeploymentId.of(ID);
        private static final List<StateType> KNOWN = Arrays.stream(StateType.values())
                .filter(type -> type != StateType.UNKNOWN)
                .toList();

        static FlowRunFilter flowRuns() {
            return FlowRunFilter.any()
                    .withIds(List.of(RUN))
                    .withStates(KNOWN)
                    .withoutStates(KNOWN)
                    .withStateNames(List.of("Late"))
                    .withoutStateNames(List.of("Late"))
                    .ofDeploymentsNamed(List.of("nightly"))
                    .inWorkPools(List.of("pool"))
                    .named("x")
                    .withNameLike("x")
                    .withTags(List.of("t"))
                    .ofFlows(List.of(FlowId.of(ID)))
                    .ofFlowNamed("etl")
                    .ofDeployments(List.of(DEPLOYMENT))
                    .withParents(List.of(RUN))
                    .inWorkQueues(List.of("queue"))
                    .topLevel()
                    .startedSince(Instant.EPOCH)
                    .startedUntil(Instant.EPOCH)
                    .endedSince(Instant.EPOCH);
        }

        static TaskRunFilter taskRuns() {
            return TaskRunFilter.any()
                    .withIds(List.of(TaskRunId.of(ID)))
                    .ofFlowRuns(List.of(RUN))
                    .withStates(KNOWN);
        }

        static DeploymentFilter deployments() {
            return DeploymentFilter.any()
                    .withIds(List.of(DEPLOYMENT))
                    .withNameLike("x")
                    .inWorkQueues(List.of("queue"))
                    .paused(true);
        }

        static LogFilter logs() {
            return LogFilter.any()
                    .ofFlowRuns(List.of(RUN))
                    .ofTaskRuns(List.of(TaskRunId.of(ID)))
                    .atLeast(LogLevel.INFO)
                    .since(Instant.EPOCH);
        }

        static EventFilter events() {
            return EventFilter.any()
                    .named(List.of("x"))
                    .withPrefixes(List.of("y"))
                    .about(List.of("z"));
        }
    }
}
