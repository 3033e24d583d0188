package headwater.flow.export.prefect;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.DiffUtils;
import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Schedule;
import headwater.flow.export.yaml.YamlValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an export was not asked for stays byte for byte, whichever way a deployment is written.
class NotNamedTest {
    private static final String ENTRYPOINT = "flows/orders.py:daily_orders";

    static Stream<String> written() {
        return OddDeployments.files().values().stream();
    }

    @ParameterizedTest
    @MethodSource("written")
    void nothingNamedIsNothingChanged(String text) throws ExportRefusedException {
        assertThat(spliced(text, plan(null, Map.of(), null, null))).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("written")
    void oneFieldNamedChangesTheLinesOfThatFieldAlone(String text) throws ExportRefusedException {
        var changes = new LinkedHashMap<List<String>, DeploymentPlan>();
        changes.put(List.of("work_pool"), plan("elsewhere", Map.of(), null, null));
        changes.put(List.of("parameters"), plan(null, Map.of("pause", 7), null, null));
        changes.put(List.of("description"), plan(null, Map.of(), null, "Quite new: yes"));
        changes.put(List.of("schedules", "schedule"), plan(null, Map.of(), new Schedule.Cron("5 5 * * *", null), null));
        changes.put(
                List.of("schedules", "schedule"),
                plan(null, Map.of(), new Schedule.Interval(Duration.ofMinutes(7)), null));

        for (var change : changes.entrySet()) {
            var after = spliced(text, change.getValue());

            assertThat(after).isNotEqualTo(text);
            assertThat(without(after, change.getKey())).isEqualTo(without(text, change.getKey()));
            // Bytes: of the old lines only those of the field itself may be missing.
            var gone = new ArrayList<String>();
            DiffUtils.diff(text.lines().toList(), after.lines().toList())
                    .getDeltas()
                    .forEach(delta -> gone.addAll(delta.getSource().getLines()));
            assertThat(gone).as(after).hasSizeLessThanOrEqualTo(1);
            assertThat(spliced(after, change.getValue())).as("the second time").isEqualTo(after);
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void everythingNamedAtOnceIsSaid(String text) throws ExportRefusedException {
        var plan = plan(
                "elsewhere", Map.of("pause", 7, "more", List.of(1, 2)), new Schedule.Cron("5 5 * * *", "UTC"), "x");

        var after = spliced(text, plan);

        assertThat(deployment(after).get("description")).isEqualTo("x");
        assertThat(YamlValues.get(deployment(after).get("work_pool"), "name")).isEqualTo("elsewhere");
        assertThat(YamlValues.get(deployment(after).get("parameters"), "more")).isEqualTo(List.of(1, 2));
        assertThat(after).contains("5 5 * * *");
    }

    private static DeploymentPlan plan(
            @Nullable String pool,
            Map<String, ?> parameters,
            @Nullable Schedule schedule,
            @Nullable String description) {
        return new DeploymentPlan("daily", pool, parameters, schedule, description);
    }

    private static String spliced(String text, DeploymentPlan plan) throws ExportRefusedException {
        return PrefectYaml.splice(text, plan.fields(ENTRYPOINT), plan.fields(ENTRYPOINT, "headwater", "UTC"))
                .text();
    }

    private static Object without(String text, List<String> fields) throws ExportRefusedException {
        var root = new LinkedHashMap<Object, @Nullable Object>();
        if (YamlValues.load(text) instanceof Map<?, ?> map) {
            root.putAll(map);
        }
        var deployments = new ArrayList<@Nullable Object>();
        if (root.get("deployments") instanceof List<?> list) {
            for (var one : list) {
                var copy = new LinkedHashMap<Object, @Nullable Object>((Map<?, ?>) one);
                if ("daily".equals(copy.get("name"))) {
                    fields.forEach(copy::remove);
                }
                deployments.add(copy);
            }
        }
        root.put("deployments", deployments);
        return root;
    }

    private static Map<?, ?> deployment(String text) throws ExportRefusedException {
        return YamlValues.get(YamlValues.load(text), "deployments") instanceof List<?> list
                ? list.stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "daily".equals(one.get("name")))
                        .findFirst()
                        .orElseThrow()
                : Map.of();
    }
}
