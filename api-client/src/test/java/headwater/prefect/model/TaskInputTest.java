package headwater.prefect.model;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class TaskInputTest {
    private static final String ID = "140483c6-1edc-42d7-a274-8bfa83062053";

    static Stream<Arguments> inputs() {
        return Stream.of(
                Arguments.of(
                        "{\"input_type\":\"task_run\",\"id\":\"" + ID + "\"}",
                        new TaskInput.FromTaskRun(TaskRunId.of(ID))),
                Arguments.of(
                        "{\"input_type\":\"flow_run\",\"id\":\"" + ID + "\"}",
                        new TaskInput.FromFlowRun(FlowRunId.of(ID))),
                Arguments.of("{\"input_type\":\"parameter\",\"name\":\"n\"}", new TaskInput.FromParameter("n")),
                Arguments.of("{\"input_type\":\"constant\",\"type\":\"int\"}", new TaskInput.FromConstant("int")),
                Arguments.of("{\"input_type\":\"asset\",\"id\":\"x\"}", new TaskInput.Unknown("asset")),
                Arguments.of("{\"input_type\":\"task_run\",\"id\":\"no uuid\"}", new TaskInput.Unknown("task_run")),
                Arguments.of("{\"input_type\":\"flow_run\",\"id\":\"\"}", new TaskInput.Unknown("flow_run")),
                Arguments.of("{\"input_type\":\"task_run\"}", new TaskInput.Unknown("task_run")),
                Arguments.of("{}", new TaskInput.Unknown("")));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void isReadByItsKind(String json, TaskInput input) throws JsonException {
        assertThat(Json.read(json, TaskInput.class)).isEqualTo(input);
    }
}
