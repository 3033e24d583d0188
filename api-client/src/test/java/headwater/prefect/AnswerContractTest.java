package headwater.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.Artifact;
import headwater.prefect.model.Automation;
import headwater.prefect.model.BlockDocument;
import headwater.prefect.model.ConcurrencyLimit;
import headwater.prefect.model.Deployment;
import headwater.prefect.model.DeploymentSchedule;
import headwater.prefect.model.EventCount;
import headwater.prefect.model.Flow;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunInput;
import headwater.prefect.model.HistoryInterval;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.SimpleFlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.TagLimit;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.Variable;
import headwater.prefect.model.WorkPool;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.Worker;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Holds every field that the client reads against what a real server says that it sends.
@Tag("live")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class AnswerContractTest {
    private static final Map<Class<?>, String> SCHEMAS = Map.ofEntries(
            Map.entry(Artifact.class, "Artifact"),
            Map.entry(Automation.class, "Automation"),
            Map.entry(BlockDocument.class, "BlockDocument"),
            Map.entry(ConcurrencyLimit.class, "GlobalConcurrencyLimitResponse"),
            Map.entry(Deployment.class, "DeploymentResponse"),
            Map.entry(DeploymentSchedule.class, "DeploymentSchedule"),
            Map.entry(EventCount.class, "EventCount"),
            Map.entry(Flow.class, "Flow"),
            Map.entry(FlowRun.class, "FlowRunResponse"),
            Map.entry(FlowRunInput.class, "FlowRunInput"),
            Map.entry(HistoryInterval.class, "HistoryResponse"),
            Map.entry(LogLine.class, "Log"),
            Map.entry(PoolSlots.class, "WorkPoolConcurrencyStatus"),
            Map.entry(SimpleFlowRun.class, "SimpleFlowRun"),
            Map.entry(State.class, "State"),
            Map.entry(TagLimit.class, "ConcurrencyLimit"),
            Map.entry(TaskRun.class, "TaskRun"),
            Map.entry(Variable.class, "Variable"),
            Map.entry(WorkPool.class, "WorkPoolResponse"),
            Map.entry(WorkQueue.class, "WorkQueueResponse"),
            Map.entry(Worker.class, "WorkerResponse"));

    /// Read by code of their own, which tests of recorded answers hold against a server.
    private static final Set<String> READ_OTHERWISE = Set.of("Answer", "Event", "FlowRunGraph", "ListPage");

    @AutoClose
    private final TestServer real = new TestServer();

    @Test
    void isKeptByEveryRecord() throws Exception {
        var contract = new AnswerContract(real.openApi());
        SCHEMAS.forEach((record, schema) ->
                assertThat(contract.breaches(record, schema)).as(schema).isEmpty());
    }

    @Test
    void wouldBeBroken() throws Exception {
        record Misspelt(String nmae) {}
        record Mistaken(int name) {}
        var contract = new AnswerContract(real.openApi());
        assertThat(contract.breaches(Misspelt.class, "Flow")).containsExactly("Flow.nmae does not exist");
        assertThat(contract.breaches(Mistaken.class, "Flow")).hasSize(1);
        assertThat(contract.breaches(Flow.class, "Folw")).hasSize(1);
    }

    @Test
    void leavesNoAnswerOut() {
        var read = Arrays.stream(PrefectClient.class.getDeclaredMethods())
                .map(Method::getReturnType)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .flatMap(method -> models(method.getGenericReturnType()))
                .filter(type -> !READ_OTHERWISE.contains(type.getSimpleName()))
                .collect(Collectors.toSet());
        assertThat(SCHEMAS.keySet()).containsAll(read);
    }

    private static Stream<Class<?>> models(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                Stream.concat(
                        models(generic.getRawType()),
                        Arrays.stream(generic.getActualTypeArguments()).flatMap(AnswerContractTest::models));
            case Class<?> plain
            when plain.getName().startsWith("headwater.prefect.model.")
                    && !plain.getSimpleName().endsWith("Id") -> Stream.of(plain);
            default -> Stream.of();
        };
    }
}
