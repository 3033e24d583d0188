package headwater.app.watch;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The filters of a Prefect 3 server as far as the program uses them. One that is not known is refused, as a server
/// does with status 422: a test must not pass because a filter was ignored.
final class ServerFilter {
    private ServerFilter() {}

    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String field) {
            super("extra_forbidden: " + field);
        }
    }

    /// @param taskRuns the rows of task runs, by which a flow run's parent is known
    static boolean flowRun(Map<?, ?> filter, Map<?, ?> row, List<? extends Map<?, ?>> taskRuns) {
        return all(filter, (field, condition) -> switch (field) {
            case "id" -> any(condition).contains(row.get("id"));
            case "parent_flow_run_id" ->
                taskRuns.stream()
                        .filter(task -> Objects.equals(task.get("id"), row.get("parent_task_run_id")))
                        .anyMatch(task -> any(condition).contains(task.get("flow_run_id")));
            case "parent_task_run_id" ->
                Objects.equals(condition.get("is_null_"), row.get("parent_task_run_id") == null);
            case "deployment_id" -> any(condition).contains(row.get("deployment_id"));
            case "state" -> state(condition, row);
            case "start_time" -> started(condition, row);
            default -> throw new Unknown(field);
        });
    }

    static boolean flow(Map<?, ?> filter, @Nullable Object id) {
        return all(filter, (field, condition) -> switch (field) {
            case "id" -> any(condition).contains(id);
            default -> throw new Unknown("flows." + field);
        });
    }

    static boolean taskRun(Map<?, ?> filter, Map<?, ?> row) {
        var conditions = new HashMap<>(filter);
        var isEither = "or_".equals(conditions.remove("operator"));
        Condition holds = (field, condition) -> switch (field) {
            case "id" -> any(condition).contains(row.get("id"));
            case "flow_run_id" -> any(condition).contains(row.get("flow_run_id"));
            case "state" -> state(condition, row);
            default -> throw new Unknown(field);
        };
        return isEither
                ? conditions.keySet().stream().anyMatch(field -> all(Map.of(field, part(conditions.get(field))), holds))
                : all(conditions, holds);
    }

    private static boolean state(Map<?, ?> condition, Map<?, ?> row) {
        return all(condition, (field, part) -> switch (field) {
            case "type" -> any(part).contains(part(row.get("state")).get("type"));
            default -> throw new Unknown("state." + field);
        });
    }

    // What has not started counts by when it is expected to.
    private static boolean started(Map<?, ?> condition, Map<?, ?> row) {
        var start = row.get("start_time") == null ? row.get("expected_start_time") : row.get("start_time");
        return condition.keySet().stream().allMatch(field -> switch (String.valueOf(field)) {
            case "before_" -> !time(start).isAfter(time(condition.get(field)));
            case "after_" -> !time(start).isBefore(time(condition.get(field)));
            default -> throw new Unknown("start_time " + field);
        });
    }

    private static Map<?, ?> part(@Nullable Object condition) {
        return condition instanceof Map<?, ?> map ? map : Map.of();
    }

    static boolean log(Map<?, ?> filter, Map<?, ?> row) {
        return all(filter, (field, condition) -> switch (field) {
            case "flow_run_id" -> any(condition).contains(row.get("flow_run_id"));
            case "timestamp" -> !time(row.get("timestamp")).isBefore(time(condition.get("after_")));
            default -> throw new Unknown(field);
        });
    }

    static boolean event(Map<?, ?> filter, Map<?, ?> event) {
        return all(filter, (field, condition) -> switch (field) {
            case "event" -> name(condition, String.valueOf(event.get("event")));
            case "any_resource" -> resources(event).anyMatch(list(condition.get("id"))::contains);
            case "occurred" -> occurred(condition, event);
            case "order" -> true;
            default -> throw new Unknown(field);
        });
    }

    private static boolean name(Map<?, ?> condition, String name) {
        var prefixes = list(condition.get("prefix"));
        var names = list(condition.get("name"));
        return (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> name.startsWith(String.valueOf(prefix))))
                && (names.isEmpty() || names.contains(name));
    }

    private static boolean occurred(Map<?, ?> condition, Map<?, ?> event) {
        var since = condition.get("since");
        // Without an end nothing that happens later passes.
        return condition.get("until") != null
                && (since == null || !time(event.get("occurred")).isBefore(time(since)));
    }

    private static Stream<Object> resources(Map<?, ?> event) {
        var ids = new ArrayList<@Nullable Object>();
        ids.add(((Map<?, ?>) Objects.requireNonNull(event.get("resource"))).get("prefect.resource.id"));
        list(event.get("related")).forEach(related -> ids.add(((Map<?, ?>) related).get("prefect.resource.id")));
        return ids.stream().filter(Objects::nonNull);
    }

    @FunctionalInterface
    private interface Condition {
        boolean holds(String field, Map<?, ?> condition);
    }

    private static boolean all(Map<?, ?> filter, Condition condition) {
        return filter.entrySet().stream()
                .allMatch(entry -> condition.holds(String.valueOf(entry.getKey()), part(entry.getValue())));
    }

    private static List<?> any(Map<?, ?> condition) {
        return list(condition.get("any_"));
    }

    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    static OffsetDateTime time(@Nullable Object value) {
        return OffsetDateTime.parse(String.valueOf(value));
    }

    /// How many of the task runs each of the flow runs has that are asked for.
    static Map<String, Long> counts(Map<?, ?> body, List<? extends Map<?, ?>> tasks) {
        var runs = body.get("flow_run_ids") instanceof List<?> ids ? ids : List.of();
        return runs.stream()
                .map(String::valueOf)
                .collect(Collectors.toMap(
                        run -> run,
                        run -> tasks.stream()
                                .filter(task -> run.equals(task.get("flow_run_id")))
                                .count()));
    }
}
