package headwater.flow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit.Target;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Options are those that Prefect's signatures name, with values that Prefect can take.
class PrefectOptionsTest {
    private static final String BODY = "@flow\ndef f():\n    extract(1)\n    g()\n\n\n@flow()\ndef g():\n    pass\n";

    private static String task(String name, String value) {
        return EditCase.flow(
                BODY, new FlowEdit.SetOption(new Target.OfTask("extract"), name, new PartChange.To(value)));
    }

    private static String flow(String name, String value) {
        return EditCase.flow(BODY, new FlowEdit.SetOption(new Target.OfFlow("f"), name, new PartChange.To(value)));
    }

    private static String call(String node, String name, String value) {
        return EditCase.flow(
                BODY, new FlowEdit.SetOption(new Target.OfItem("f", new ItemId(node)), name, new PartChange.To(value)));
    }

    @Test
    void refusesANameThatPrefectDoesNotKnow() {
        assertThat(task("retrys", "2")).contains("@task has no option `retrys`; did you mean `retries`?");
        assertThat(task("flow_run_name", "'x'")).startsWith("refused: ");
        assertThat(flow("tags", "['x']")).isEqualTo("refused: 1: @flow has no option `tags`");
        assertThat(flow("log_print", "True")).contains("did you mean `log_prints`?");
        assertThat(call("extract", "version", "'1'")).startsWith("refused: 3: Task.with_options");
        assertThat(call("g", "cache_policy", "X")).startsWith("refused: 4: Flow.with_options");
    }

    @Test
    void refusesAValueThatPrefectCannotTake() {
        for (var option : List.of(
                Map.entry("retries", "\"x\""),
                Map.entry("retries", "1.5"),
                Map.entry("retries", "[1]"),
                Map.entry("retry_delay_seconds", "'10'"),
                Map.entry("retry_delay_seconds", "[1, 'x']"),
                Map.entry("retry_delay_seconds", "[" + "1, ".repeat(51) + "]"),
                Map.entry("retry_jitter_factor", "-1"),
                Map.entry("timeout_seconds", "'soon'"),
                Map.entry("timeout_seconds", "[1]"),
                Map.entry("name", "3"),
                Map.entry("task_run_name", "3"),
                Map.entry("tags", "3"),
                Map.entry("on_failure", "'x'"),
                Map.entry("on_failure", "['x']"),
                Map.entry("retry_condition_fn", "True"),
                Map.entry("cache_key_fn", "'x'"),
                Map.entry("cache_expiration", "60"),
                Map.entry("log_prints", "'yes'"))) {
            assertThat(task(option.getKey(), option.getValue()))
                    .as(option.toString())
                    .startsWith("refused: ")
                    .contains("`" + option.getKey() + "` takes ");
        }
        assertThat(flow("retry_delay_seconds", "[1, 2]")).contains("takes a number, not");
    }

    @Test
    void takesEveryValueThatPrefectMayTake() {
        for (var option : List.of(
                Map.entry("retries", "2"),
                Map.entry("retries", "-1"),
                Map.entry("retries", "None"),
                Map.entry("retries", "TIMES + 1"),
                Map.entry("retries", "int('3')"),
                Map.entry("retry_delay_seconds", "[1, 2.5, x]"),
                Map.entry("retry_delay_seconds", "exponential_backoff(2)"),
                Map.entry("retry_jitter_factor", "0.5"),
                Map.entry("timeout_seconds", "'30'"),
                Map.entry("timeout_seconds", "(30)"),
                Map.entry("name", "f\"{x}\""),
                Map.entry("tags", "['a']"),
                Map.entry("cache_policy", "INPUTS + TASK_SOURCE"),
                Map.entry("on_failure", "[notify]"),
                Map.entry("result_storage", "'s3/x'"),
                Map.entry("viz_return_value", "{'a': 1}"),
                Map.entry("log_prints", "True"))) {
            assertThat(task(option.getKey(), option.getValue()))
                    .as(option.toString())
                    .contains("@task(" + option.getKey() + "=" + option.getValue() + ")\ndef extract");
        }
    }

    @Test
    void checksTheOptionsOfANewTaskToo() {
        var edit = new FlowEdit.AddTask("fresh", List.of(), "pass", Map.of("retrys", "1"));
        assertThat(EditCase.flow(BODY, edit)).startsWith("refused: 1: @task has no option `retrys`");
    }

    @Test
    void removesAnOptionThatPrefectNoLongerKnows() {
        var body = "@flow(oldest=1)\ndef f():\n    extract(1)\n";
        assertThat(EditCase.flow(
                        body, new FlowEdit.SetOption(new Target.OfFlow("f"), "oldest", new PartChange.Removed())))
                .startsWith("@flow\ndef f");
    }

    @Test
    void leavesTheOptionsOfAProjectsOwnDecoratorToTheProject() {
        var document = Corpus.text(
                "from work import django_task as task\nfrom prefect import flow\n\n\n@task(db=1)\ndef t():\n    pass\n");
        assertThat(EditCase.apply(
                        document, new FlowEdit.SetOption(new Target.OfTask("t"), "queue", new PartChange.To("'x'"))))
                .isInstanceOf(Outcome.Edited.class);
    }
}
