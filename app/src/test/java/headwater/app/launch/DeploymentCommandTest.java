package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The command that makes the run of a form.
class DeploymentCommandTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-30T19:30:00+01:00[Europe/Berlin]");
    private static final String SCHEMA = """
        {"type": "object",
         "properties": {
           "day": {"position": 0, "type": "string"},
           "total": {"position": 1, "default": 3, "anyOf": [{"type": "integer"}, {"type": "null"}]},
           "key": {"position": 2, "type": "string", "format": "password", "default": "**********"},
           "source": {"position": 3, "$ref": "#/definitions/Source",
                      "default": {"partitions": 24, "token": "kept"}}},
         "definitions": {
           "Source": {"title": "Source", "type": "object",
                      "properties": {"partitions": {"type": "integer"},
                                     "token": {"type": "string", "format": "password"}}}}}
        """;

    private final FormModel form = new FormModel(
            SchemaFields.of(SchemaFieldsTest.read(SCHEMA), Map.of()),
            RunOptions.field(List.of("default", "night"), "default", List.of()));

    @Test
    void leavesToTheDeploymentWhatNobodyChanges() {
        assertThat(command()).isEqualTo(new DeploymentCommand("prefect deployment run 'a flow/prod'", List.of(), null));
    }

    @Test
    void givesValuesAsJsonAndQuotesThemForTheShell() {
        FormModelTest.item(form, "day").give("it's \"Monday\"; $HOME");
        FormModelTest.item(form, "total").setNull(true);
        assertThat(command().line())
                .isEqualTo("prefect deployment run 'a flow/prod'"
                        + " --param 'day=\"it'\\''s \\\"Monday\\\"; $HOME\"' --param total=null");
    }

    @Test
    void saysWhenUnderWhichNameAndWithWhichTags() {
        option("start").type("22:00");
        option("run name").type("by {hand}");
        option("tags").type("urgent, by hand");
        assertThat(command().line())
                .isEqualTo("prefect deployment run 'a flow/prod' --start-at 2026-11-30T21:00:00Z"
                        + " --tag urgent --tag 'by hand' --flow-run-name 'by {{hand}}'");
    }

    @Test
    void leavesSecretsOutAndNamesThem() {
        FormModelTest.item(form, "key").type("hunter2");
        FormModelTest.item(form, "source.partitions").type("48");
        FormModelTest.item(form, "source.token").type("hunter3");
        assertThat(command().line())
                .isEqualTo("prefect deployment run 'a flow/prod' --param 'source={\"partitions\":48}'");
        assertThat(command().secrets()).containsExactly("key", "source.token");
    }

    @Test
    void namesTheQueueForWhichTheCommandHasNoOption() {
        option("work queue").give("night");
        assertThat(command().queue()).isEqualTo("night");
        assertThat(command().line()).doesNotContain("night");
    }

    private DeploymentCommand command() {
        return DeploymentCommand.of("a flow/prod", form, NOW);
    }

    private FormItem option(String name) {
        return Objects.requireNonNull(form.options()).children().stream()
                .filter(each -> each.field().name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
