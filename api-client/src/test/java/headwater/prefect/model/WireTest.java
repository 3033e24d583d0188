package headwater.prefect.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// How each record reads answers of servers that leave out, null, add, or name what this client does not know.
final class WireTest {
    private static final String ID = "140483c6-1edc-42d7-a274-8bfa83062053";
    private static final String TIME = "2026-11-24T00:00:00Z";

    /// Each record and the least that makes one.
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(FlowRun.class, Map.of("id", ID)),
                Arguments.of(TaskRun.class, Map.of("id", ID)),
                Arguments.of(Flow.class, Map.of("id", ID)),
                Arguments.of(Deployment.class, Map.of("id", ID)),
                Arguments.of(WorkPool.class, Map.of("name", "pool")),
                Arguments.of(Worker.class, Map.of("name", "worker")),
                Arguments.of(LogLine.class, Map.of("id", ID, "timestamp", TIME)),
                Arguments.of(Artifact.class, Map.of("id", ID)),
                Arguments.of(Event.class, Map.of("id", ID, "occurred", TIME)),
                Arguments.of(State.class, Map.of()),
                Arguments.of(StateDetails.class, Map.of()),
                Arguments.of(FlowRunGraph.class, Map.of()));
    }

    @ParameterizedTest
    @MethodSource("records")
    void readsNullAsAbsent(Class<?> type, Map<String, Object> least) throws JsonException {
        var nulls = new HashMap<String, @Nullable Object>();
        for (var component : type.getRecordComponents()) {
            nulls.put(snake(component.getName()), null);
        }
        nulls.putAll(least);

        assertThat(read(nulls, type)).isEqualTo(read(least, type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void ignoresFieldsThatItDoesNotKnow(Class<?> type, Map<String, Object> least) throws JsonException {
        var more = new HashMap<String, Object>(least);
        more.put("from_the_future", Map.of("a", 1));

        assertThat(read(more, type)).isEqualTo(read(least, type));
    }

    @ParameterizedTest
    @MethodSource("records")
    void refusesOnlyWithoutWhatNamesIt(Class<?> type, Map<String, Object> least) throws JsonException {
        if (least.containsKey("id")) {
            assertThatThrownBy(() -> read(Map.of(), type)).isInstanceOf(JsonException.class);
        } else {
            assertThat(read(least, type)).isNotNull();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void keepsValuesOfEnumsThatItDoesNotKnow(Class<?> type, Map<String, Object> least) throws JsonException {
        for (var component : type.getRecordComponents()) {
            if (component.getType().isEnum()) {
                var odd = new HashMap<String, Object>(least);
                odd.put(snake(component.getName()), "FROM_THE_FUTURE");
                assertThat(read(odd, type)).asString().contains("UNKNOWN");
            }
        }
    }

    private static Object read(Map<String, ? extends @Nullable Object> fields, Class<?> type) throws JsonException {
        return Json.read(Json.write(fields), type);
    }

    private static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
