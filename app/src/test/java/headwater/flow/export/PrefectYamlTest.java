package headwater.flow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PrefectYamlTest {
    private static final DeploymentPlan DAILY = new DeploymentPlan(
            "daily",
            "my pool",
            Map.of("pause", 0.5),
            new Schedule.Cron("0 6 * * 1-5", "Europe/Berlin"),
            "Runs: daily # yes");
    private static final Map<String, ?> ENTRY = DAILY.fields("flows/orders.py:daily_orders");

    static Iterable<Map.Entry<String, String>> oddFiles() {
        return OddYaml.files().entrySet();
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void putsANewDeploymentInWithoutTouchingAnythingElse(Map.Entry<String, String> file) throws Exception {
        var before = file.getValue();

        var after = spliced(before, DAILY);

        // What had no content and gave way is all that may be missing.
        var rest = before.replaceFirst("(?m)^(deployments:) (\\[]|null) ?", "$1 ");
        assertThat(isOneInsertion(before, after)
                        || isOneInsertion(rest, after)
                        || isOneInsertion(rest.replace(": ", ":"), after))
                .as("%s%n%s", file.getKey(), after)
                .isTrue();
        assertThat(last(after)).isEqualTo(YamlValues.load(String.join("\n", YamlText.pairs(ENTRY, 0))));
        assertThat(after.contains("\r\n")).isEqualTo(before.contains("\r\n"));
        if (before.contains("\r\n")) {
            assertThat(after.replace("\r\n", "")).doesNotContain("\n");
        }
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void changesNothingTheSecondTime(Map.Entry<String, String> file) throws Exception {
        var once = spliced(file.getValue(), DAILY);

        assertThat(spliced(once, DAILY)).isEqualTo(once);
    }

    @ParameterizedTest
    @MethodSource("oddFiles")
    void changesOneLineForOneValue(Map.Entry<String, String> file) throws Exception {
        var once = spliced(file.getValue(), DAILY);
        var slower = new DeploymentPlan("daily", "my pool", Map.of("pause", 2), DAILY.schedule(), DAILY.description());

        var twice = spliced(once, slower);

        assertThat(twice).isEqualTo(once.replace("pause: 0.5", "pause: 2"));
    }

    @Test
    void writesANewFile() throws Exception {
        assertThat(PrefectYaml.splice(null, DAILY.fields("flows/orders.py:daily_orders")))
                .isEqualTo("""
                        # What `prefect deploy` deploys from this folder.
                        deployments:
                          - name: daily
                            description: "Runs: daily # yes"
                            entrypoint: flows/orders.py:daily_orders
                            parameters:
                              pause: 0.5
                            work_pool:
                              name: my pool
                            schedules:
                              - cron: "0 6 * * 1-5"
                                timezone: Europe/Berlin
                        """);
    }

    @Test
    void leavesWhatAnotherHandAddedToOurEntry() throws Exception {
        var before = """
                deployments:
                  - name: daily   # ours
                    tags: [a, b]
                    entrypoint: ./flows/orders.py:daily_orders
                    parameters: {pause: 1, day: "2026-01-01"}  # slow
                    work_pool:
                      name: old
                      job_variables:
                        env: {A: "1"}
                    # someday more
                  - name: other
                    entrypoint: x.py:x
                """;

        assertThat(spliced(before, new DeploymentPlan("daily", "new", Map.of("pause", 2, "fast", false), null, null)))
                .isEqualTo(
                        before.replace("pause: 1, day: \"2026-01-01\"}", "pause: 2, day: \"2026-01-01\", fast: false}")
                                .replace("name: old", "name: new"));
    }

    @Test
    void fillsInAnEntryThatPrefectInitLeftEmpty() throws Exception {
        var before = """
                deployments:
                - name: daily
                  description: null
                  entrypoint: null
                  parameters: {}
                  work_pool:
                    name: null
                    job_variables: {}
                  schedules: []
                """;

        assertThat(spliced(before, DAILY)).isEqualTo("""
                        deployments:
                        - name: daily
                          description: "Runs: daily # yes"
                          entrypoint: flows/orders.py:daily_orders
                          parameters:
                            pause: 0.5
                          work_pool:
                            name: my pool
                            job_variables: {}
                          schedules:
                            - cron: "0 6 * * 1-5"
                              timezone: Europe/Berlin
                        """);
    }

    @Test
    void leavesAScheduleThatSaysTheSameAndMore() throws Exception {
        var before = deployment(
                "    schedules:\n      - cron: 0 6 * * 1-5\n        active: false\n        timezone: Europe/Berlin\n");

        assertThat(spliced(before, DAILY))
                .contains("        active: false\n")
                .hasLineCount(before.split("\n").length + 5);
    }

    @Test
    void replacesTheOnlyScheduleButNotSeveral() throws Exception {
        var hourly = new DeploymentPlan("daily", "p", Map.of(), new Schedule.Interval(Duration.ofHours(1)), null);

        assertThat(spliced(deployment("    schedules:\n      - cron: x\n        timezone: y\n"), hourly))
                .contains("interval: 3600")
                .doesNotContain("cron");
        assertThatThrownBy(() -> spliced(deployment("    schedules:\n      - cron: x\n      - cron: y\n"), hourly))
                .hasMessageContaining("has schedules of its own");
        assertThatThrownBy(() -> spliced(deployment("    schedule: {cron: x}\n"), hourly))
                .hasMessageContaining("has a schedule of its own");
    }

    @Test
    void doesNotChangeWhatAnAnchorGives() {
        var merged = "base: &b\n  work_pool:\n    name: shared\n" + deployment("    <<: *b\n");
        var alias = "base: &b\n  name: shared\n" + deployment("    work_pool: *b\n");
        var shared = deployment("    work_pool:\n      name: &n old\n") + "name: *n\n";

        for (var text : List.of(merged, alias, shared)) {
            assertThatThrownBy(() -> spliced(text, DeploymentPlan.of("daily", "other")))
                    .isInstanceOf(ExportRefusedException.class)
                    .hasMessageContaining("anchor");
        }
    }

    @Test
    void isContentWithWhatAnAnchorGivesIfItIsTheSame() throws Exception {
        var merged = "base: &b\n  work_pool:\n    name: shared\n" + deployment("    <<: *b\n");

        assertThat(spliced(merged, DeploymentPlan.of("daily", "shared"))).isEqualTo(merged);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: ['                                                              | 2 | is no YAML
                    'deployments: here'                                                 | 1 | is not a list
                    'deployments: {name: a}'                                            | 1 | is not a list
                    'deployments: [{name: a}]'                                          | 1 | is not a list
                    '- a'                                                               | 1 | key: value
                    '{deployments: []}'                                                 | 1 | key: value
                    'a: 1~---~b: 2'                                                     | 2 | second YAML document
                    'deployments:~  - entrypoint: x.py:y~    name: daily'               | 3 | for another flow
                    'a: !secret x'                                                      | 0 | cannot be read
                    """)
    void refusesWithTheLine(String text, int line, String words) {
        var refusal = catchThrowableOfType(
                ExportRefusedException.class, () -> spliced(text.replace('~', '\n') + "\n", DAILY));

        assertThat(refusal).hasMessageContaining(words);
        assertThat(refusal.line()).isEqualTo(line);
    }

    private static String spliced(String text, DeploymentPlan plan) throws ExportRefusedException {
        return PrefectYaml.splice(text, plan.fields("flows/orders.py:daily_orders"));
    }

    private static String deployment(String more) {
        return "deployments:\n  - name: daily\n    entrypoint: flows/orders.py:daily_orders\n" + more;
    }

    private static Object last(String text) throws ExportRefusedException {
        var root = (Map<?, ?>) Objects.requireNonNull(YamlValues.load(text.replace("\uFEFF", "")));
        return Objects.requireNonNull(((List<?>) Objects.requireNonNull(root.get("deployments"))).getLast());
    }

    private static boolean isOneInsertion(String before, String after) {
        var prefix = 0;
        while (prefix < before.length() && prefix < after.length() && before.charAt(prefix) == after.charAt(prefix)) {
            prefix++;
        }
        return after.endsWith(before.substring(prefix));
    }
}
