package headwater.prefect.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a part of an argument of a task run came from, as the server tracked it. It tracks some values by address
/// and can name a wrong task run.
public sealed interface TaskInput {
    /// What the server has among the parameters for what a task run waited for without taking its value.
    String WAIT_FOR = "wait_for";
    /// What the server has among the parameters for the task run that called this one.
    String PARENTS = "__parents__";

    /// What the server calls this kind of input.
    @JsonProperty("input_type")
    String inputType();

    /// The result of another task run.
    record FromTaskRun(TaskRunId id) implements TaskInput {
        @Override
        public String inputType() {
            return "task_run";
        }
    }

    /// The result of a flow run.
    record FromFlowRun(FlowRunId id) implements TaskInput {
        @Override
        public String inputType() {
            return "flow_run";
        }
    }

    /// A parameter of the flow.
    record FromParameter(String name) implements TaskInput {
        @Override
        public String inputType() {
            return "parameter";
        }
    }

    /// A constant, of which only the Python type is known.
    record FromConstant(String type) implements TaskInput {
        @Override
        public String inputType() {
            return "constant";
        }
    }

    /// An input of a kind that this client does not know, or without what its kind needs.
    record Unknown(String inputType) implements TaskInput {}

    /// The input that the server describes by these fields.
    @JsonCreator
    static TaskInput of(
            @JsonProperty("input_type") @Nullable String inputType,
            @JsonProperty("id") @Nullable String id,
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("type") @Nullable String type) {
        var kind = Absent.text(inputType);
        var uuid = uuid(id);
        return switch (kind) {
            case "task_run" -> uuid == null ? new Unknown(kind) : new FromTaskRun(new TaskRunId(uuid));
            case "flow_run" -> uuid == null ? new Unknown(kind) : new FromFlowRun(new FlowRunId(uuid));
            case "parameter" -> name == null ? new Unknown(kind) : new FromParameter(name);
            case "constant" -> type == null ? new Unknown(kind) : new FromConstant(type);
            default -> new Unknown(kind);
        };
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
