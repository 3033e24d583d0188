package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.PasswordField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;

/// Secrets in lists and dictionaries are not shown in a form.
class SecretListTest extends FxRobot {
    private static final String SCHEMA = """
            {"properties": {
               "keys": {"type": "array", "items": {"type": "string", "format": "password"}, "default": ["**********"]},
               "by_name": {"type": "object", "additionalProperties": {"type": "string", "format": "password"}},
               "users": {"type": "array", "items": {"$ref": "#/definitions/User"}}},
             "definitions": {
               "User": {"properties": {"name": {"type": "string"}, "key": {"type": "string", "format": "password"}}}}}
            """;
    private static final Map<String, ?> RUN =
            Map.of("keys", List.of("hunter2", "other"), "by_name", Map.of("a", "hunter2"));

    private final FormModel form = form(RUN);
    private final Stage stage;

    SecretListTest() {
        FxToolkit.start();
        stage = FxToolkit.show(new FormRows(form, 600), 700, 500);
    }

    private static FormModel form(Map<String, ?> values) {
        return new FormModel(SchemaFields.of(SchemaFieldsTest.read(SCHEMA), values));
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void tellsNothingOfWhatIsKept() {
        assertThat(json()).doesNotContain("hunter2").contains("\"keys\": \"••••••••\"");
        assertThat(lookup(".password-field").<PasswordField>queryAll())
                .hasSize(3)
                .allMatch(field -> field.getText().isEmpty());
        assertThat(form.sent()).isEmpty();
    }

    @Test
    void takesASecretInEachFieldAndAddsOneForTheNext() {
        clickOn("#replace-keys");
        write("one");
        clickOn(lookup("#parameter-keys .password-field").nth(1).<PasswordField>query());
        write("two");
        assertThat(lookup("#parameter-keys .password-field").queryAll()).hasSize(3);
        assertThat(form.sent()).isEqualTo(Map.of("keys", List.of("one", "two")));
        assertThat(json()).doesNotContain("one").doesNotContain("two");

        interact(() -> FormModelTest.item(form, "keys").reset());
        assertThat(lookup("#parameter-keys .password-field").queryAll()).hasSize(1);
        assertThat(form.sent()).isEmpty();
    }

    @Test
    void takesWhatIsGivenAsJson() {
        interact(() -> FormJson.read(form, "{\"keys\": [\"a\", \"b\"]}", false));
        assertThat(lookup("#parameter-keys .password-field").<PasswordField>queryAll())
                .extracting(PasswordField::getText)
                .containsExactly("a", "b", "");
    }

    @Test
    void keepsSecretsOfWhichTheServerTellsOnlyStars() {
        var first = FormModelTest.item(form(Map.of()), "keys").first();
        assertThat(first).isEqualTo(new FirstValue.Hidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"keys", "by_name", "users"})
    void isSecretAsAWhole(String name) {
        assertThat(FormModelTest.item(form, name).field().isSecret()).isTrue();
    }

    private String json() {
        return FormJson.lines(form, false).stream().map(FormJson.Line::text).collect(Collectors.joining("\n"));
    }
}
