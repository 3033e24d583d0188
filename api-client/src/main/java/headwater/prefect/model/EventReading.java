package headwater.prefect.model;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads a change of state out of an event: from its labels, and for task runs from its payload.
/// Labels and payload as seen on servers 3.0.0 and 3.8.8.
final class EventReading {
    private static final String TASK_RUN = "prefect.task-run.";
    private static final String FLOW_RUN = "prefect.flow-run.";

    private EventReading() {}

    static @Nullable StateChange stateChange(Event event) {
        var type = event.resource().get("prefect.state-type");
        if (type == null) {
            return null;
        }
        var taskRun = id(event.resourceId(), TASK_RUN);
        if (taskRun != null) {
            return taskRun(event, new TaskRunId(taskRun), state(event, type));
        }
        var flowRun = id(event.resourceId(), FLOW_RUN);
        if (flowRun != null) {
            var state = state(event, type);
            return new StateChange.OfFlowRun(new FlowRunId(flowRun), runName(event), runCount(event), state);
        }
        return null;
    }

    private static StateChange taskRun(Event event, TaskRunId id, State state) {
        var row = object(event.payload().get("task_run"));
        var flowRun = id(event.relatedId("flow-run"), FLOW_RUN);
        var run = new TaskRun(
                id,
                flowRun == null ? null : new FlowRunId(flowRun),
                runName(event),
                text(row.get("task_key")),
                text(row.get("dynamic_key")),
                inputs(object(row.get("task_inputs"))),
                state,
                texts(row.get("tags")),
                runCount(event),
                row.get("flow_run_run_count") instanceof Number number ? number.intValue() : 0,
                instant(row.get("expected_start_time")),
                instant(row.get("start_time")),
                instant(row.get("end_time")),
                seconds(row.get("total_run_time")),
                null);
        return new StateChange.OfTaskRun(run, state);
    }

    private static State state(Event event, String type) {
        var labels = event.resource();
        var entered = instant(labels.get("prefect.state-timestamp"));
        return new State(
                new StateId(event.id().value()),
                StateType.of(type),
                labels.getOrDefault("prefect.state-name", ""),
                entered == null ? event.occurred() : entered,
                labels.get("prefect.state-message"),
                details(object(object(event.payload().get("validated_state")).get("state_details"))));
    }

    private static StateDetails details(Map<?, ?> row) {
        if (row.isEmpty()) {
            return StateDetails.NONE;
        }
        var child = id(row.get("child_flow_run_id"), "");
        return new StateDetails(
                child == null ? null : new FlowRunId(child),
                instant(row.get("scheduled_time")),
                row.get("cache_key") instanceof String key ? key : null,
                instant(row.get("pause_timeout")),
                row.get("pause_key") instanceof String key ? key : null,
                null,
                row.get("untrackable_result") instanceof Boolean flag ? flag : null);
    }

    private static Map<String, List<TaskInput>> inputs(Map<?, ?> row) {
        var inputs = new LinkedHashMap<String, List<TaskInput>>();
        row.forEach((parameter, tracked) -> {
            var list = new ArrayList<TaskInput>();
            if (tracked instanceof List<?> items) {
                for (var item : items) {
                    var input = object(item);
                    list.add(TaskInput.of(
                            text(input.get("input_type")),
                            input.get("id") instanceof String id ? id : null,
                            input.get("name") instanceof String name ? name : null,
                            input.get("type") instanceof String type ? type : null));
                }
            }
            inputs.put(text(parameter), List.copyOf(list));
        });
        return inputs;
    }

    private static String runName(Event event) {
        return event.resource().getOrDefault("prefect.resource.name", "");
    }

    private static int runCount(Event event) {
        try {
            return Integer.parseInt(event.resource().getOrDefault("prefect.run-count", "0"));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private static Map<?, ?> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    private static List<String> texts(@Nullable Object value) {
        var texts = new ArrayList<String>();
        if (value instanceof List<?> items) {
            items.forEach(item -> texts.add(text(item)));
        }
        return texts;
    }

    private static @Nullable Duration seconds(@Nullable Object value) {
        return value instanceof Number number ? Duration.ofNanos(Math.round(number.doubleValue() * 1e9)) : null;
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable Object value, String prefix) {
        if (!(value instanceof String text) || !text.startsWith(prefix)) {
            return null;
        }
        try {
            return UUID.fromString(text.substring(prefix.length()));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
