package headwater.flow.export.prefect;

import static headwater.app.problem.Sentences.saying;
import static headwater.app.problem.Sentences.sayingLike;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import headwater.flow.export.ExportRefusedException;
import headwater.flow.export.Schedule;
import headwater.flow.export.yaml.YamlText;
import headwater.flow.export.yaml.YamlValues;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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
    private static final Map<String, @Nullable Object> ENTRY = DAILY.fields("flows/orders.py:daily_orders");

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
        assertThat(PrefectYaml.splice(null, Map.of(), DAILY.fields("flows/orders.py:daily_orders"))
                        .text())
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
    void exchangesWhenTheOnlyScheduleRunsAndKeepsTheRestOfIt() throws Exception {
        var hourly = schedule(new Schedule.Interval(Duration.ofHours(1)));
        var early = schedule(new Schedule.Cron("0 5 * * *", null));

        var block = deployment("""
                    schedules:
                      # before work
                      - cron: 0 6 * * *   # six
                        timezone: Europe/Berlin
                        active: yes
                """);
        assertThat(spliced(block, early)).isEqualTo(block.replace("cron: 0 6 * * *", "cron: \"0 5 * * *\""));
        assertThat(spliced(block, hourly)).isEqualTo(block.replace("cron: 0 6 * * *", "interval: 3600"));
        var flow = deployment("    schedules: [{cron: x, slug: a}]  # short\n");
        assertThat(spliced(flow, early)).isEqualTo(flow.replace("cron: x", "cron: \"0 5 * * *\""));
        assertThat(spliced(flow, hourly)).isEqualTo(flow.replace("cron: x", "interval: 3600"));
        var single = deployment("    schedule:\n      interval: 60\n      active: false\n");
        assertThat(spliced(single, early)).isEqualTo(single.replace("interval: 60", "cron: \"0 5 * * *\""));
    }

    @Test
    void leavesSeveralSchedulesUnlessOneOfThemIsAsked() throws Exception {
        var two = deployment("    schedules:\n      - cron: x\n      - cron: 0 5 * * *\n");

        assertThat(spliced(two, schedule(new Schedule.Cron("0 5 * * *", null)))).isEqualTo(two);
        assertThatThrownBy(() -> spliced(two, schedule(new Schedule.Cron("1 5 * * *", null))))
                .satisfies(saying("the deployment on line 2 has several schedules"));
    }

    @Test
    void givesANewScheduleATimeZoneAndLeavesThatOfAnOldOne() throws Exception {
        var early = schedule(new Schedule.Cron("0 5 * * *", null));

        assertThat(spliced(deployment(""), early)).endsWith("      - cron: \"0 5 * * *\"\n        timezone: UTC\n");
        assertThat(spliced(deployment("    schedules:\n      - cron: x\n"), early))
                .doesNotContain("timezone");
    }

    @Test
    void overridesWhatAnAnchorGivesInTheDeploymentItself() throws Exception {
        var other = DeploymentPlan.of("daily", "other");
        var merged = "base: &b\n  work_pool:\n    name: shared\n    job_variables: {debug: yes, n: 010}\n"
                + deployment("    <<: *b\n");
        assertThat(spliced(merged, other))
                .isEqualTo(merged + "    work_pool:\n      name: other\n      job_variables: {debug: yes, n: 010}\n");
        var alias = "base: &b\n  name: shared\n" + deployment("    work_pool: *b  # ours\n    tags: [a]\n");
        assertThat(spliced(alias, other))
                .isEqualTo(alias.replace(
                        "work_pool: *b  # ours\n", "work_pool:  # ours\n      <<: *b\n      name: other\n"));
        var inFlow = """
                base: &b
                  name: shared
                deployments:
                  - {name: daily, entrypoint: "flows/orders.py:daily_orders", work_pool: *b }
                """;
        assertThat(spliced(inFlow, other)).isEqualTo(inFlow.replace("*b }", "{<<: *b , name: other} }"));
    }

    @Test
    void overridesASchedulesAnchor() throws Exception {
        var early = schedule(new Schedule.Cron("0 5 * * *", null));
        var hourly = schedule(new Schedule.Interval(Duration.ofHours(1)));
        var item = "s: &s {cron: 0 6 * * *, timezone: Europe/Berlin}\n" + deployment("    schedules:\n      - *s\n");
        assertThat(spliced(item, early)).isEqualTo(item.replace("- *s\n", "- <<: *s\n        cron: \"0 5 * * *\"\n"));
        assertThat(spliced(item, hourly))
                .isEqualTo(item.replace("- *s\n", "- <<: *s\n        cron: null\n        interval: 3600\n"));
        var list = "s: &s\n  - cron: 0 6 * * *\n    active: yes\n" + deployment("    schedules: *s  # shared\n");
        assertThat(spliced(list, early)).isEqualTo(list.replace("*s  #", "[{cron: \"0 5 * * *\", active: yes}]  #"));
        var inherited = "b: &b\n  schedules:\n    - cron: 0 6 * * *\n      active: yes\n" + deployment("    <<: *b\n");
        assertThat(spliced(inherited, early))
                .isEqualTo(inherited + "    schedules:\n      - cron: \"0 5 * * *\"\n        active: yes\n");
    }

    @Test
    void overridesADeploymentThatIsAnAliasItself() throws Exception {
        var text = """
                base: &b
                  name: daily
                  entrypoint: flows/orders.py:daily_orders
                  work_pool: {name: p}
                deployments:
                  - *b
                """;

        assertThat(spliced(text, DeploymentPlan.of("daily", "p"))).isEqualTo(text);
        assertThat(spliced(text, DeploymentPlan.of("daily", "other")))
                .isEqualTo(text.replace("- *b\n", "- <<: *b\n    work_pool:\n      name: other\n"));
    }

    @Test
    void refusesOnlyWhatOthersWouldLoseAndNamesTheLine() {
        var pool = deployment("    work_pool: &w\n      name: old\n") + "  - name: other\n    work_pool: *w\n";
        var scalar = deployment("    work_pool:\n      name: &n old\n") + "name: *n\n";
        var whole = deployment("    work_pool: {name: old}\n").replace("- name", "- &first\n    name")
                + "  - <<: *first\n    name: second\n";

        for (var text : List.of(pool, scalar, whole)) {
            assertThatThrownBy(() -> spliced(text, DeploymentPlan.of("daily", "other")))
                    .as(text)
                    .isInstanceOf(ExportRefusedException.class)
                    .satisfies(saying("with others by an anchor"))
                    .satisfies(sayingLike("the deployment on line \\d+ .*"));
        }
    }

    @Test
    void isContentWithWhatAnAnchorGivesIfItIsTheSame() throws Exception {
        var merged = "base: &b\n  work_pool:\n    name: shared\n" + deployment("    <<: *b\n");

        assertThat(spliced(merged, DeploymentPlan.of("daily", "shared"))).isEqualTo(merged);
    }

    @Test
    void quotesATextThatWouldBeReadAsSomethingElse() throws Exception {
        var text = deployment("    parameters:\n      a: yes\n      b: \"no\"\n");

        assertThat(spliced(text, new DeploymentPlan("daily", null, Map.of("a", "yes", "b", "no"), null, null)))
                .isEqualTo(text.replace("a: yes", "a: \"yes\""));
    }

    @Test
    void replacesATextOfSeveralLines() throws Exception {
        var words = new DeploymentPlan("daily", null, Map.of(), null, "New");
        for (var style : List.of("|", ">-", "|+")) {
            var text = deployment("    description: " + style + "\n      One,\n      two.\n\n    tags: [a]\n");

            assertThat(spliced(text, words)).contains("    description: New\n").endsWith("    tags: [a]\n");
        }
        assertThat(spliced(deployment("    description: |\n      One.\n"), words))
                .endsWith("    description: New\n");
    }

    @Test
    void addsToAListInBrackets() throws Exception {
        assertThat(spliced("deployments: [{name: a}]  # short\n", DeploymentPlan.of("daily", "p")))
                .isEqualTo("deployments: [{name: a}, {name: daily, entrypoint: flows/orders.py:daily_orders, "
                        + "work_pool: {name: p}}]  # short\n");
    }

    private static DeploymentPlan schedule(Schedule schedule) {
        return new DeploymentPlan("daily", null, Map.of(), schedule, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'a: ['                                                              | 2 | is not valid YAML
                    'deployments: here'                                                 | 1 | line 1 is not a list
                    'deployments: {name: a}'                                            | 1 | is not a list
                    '- a'                                                               | 1 | key: value
                    '{deployments: []}'                                                 | 1 | key: value
                    'a: 1~---~b: 2'                                                     | 2 | second YAML document
                    'deployments:~  - entrypoint: x.py:y~    name: daily'               | 3 | for another flow
                    'a: !secret x'                                                      | 0 | cannot be read
                    """)
    void refusesWithTheLine(String text, int line, String words) {
        var refusal = catchThrowableOfType(
                ExportRefusedException.class, () -> spliced(text.replace('~', '\n') + "\n", DAILY));

        assertThat(refusal).satisfies(saying(words));
        assertThat(refusal.line()).isEqualTo(line);
    }

    private static String spliced(String text, DeploymentPlan plan) throws ExportRefusedException {
        var entrypoint = "flows/orders.py:daily_orders";
        return PrefectYaml.splice(text, plan.fields(entrypoint), plan.fields(entrypoint, "headwater", "UTC"))
                .text();
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
