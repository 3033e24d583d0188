package headwater.app.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.prefect.RunRequest;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The form of a run, with a hand on mouse and keys.
class RunFormViewTest extends FxRobot {
    private static final String SCHEMA = """
        {"type": "object", "required": ["sure"],
         "properties": {
           "day": {"position": 0, "type": "string", "format": "date", "default": "2026-11-28"},
           "sure": {"position": 1, "type": "boolean"},
           "total": {"position": 2, "default": null, "anyOf": [{"type": "integer"}, {"type": "null"}]},
           "source": {"position": 3, "$ref": "#/definitions/Source",
                      "default": {"partitions": 24, "region": "eu", "token": "kept"}}},
         "definitions": {
           "Source": {"title": "Source", "type": "object",
                      "properties": {"partitions": {"type": "integer", "maximum": 96},
                                     "region": {"enum": ["eu", "us"]},
                                     "token": {"type": "string", "format": "password"}}}}}
        """;

    private final CompletableFuture<Optional<RunRequest>> answer = new CompletableFuture<>();
    private final Stage stage;

    RunFormViewTest() {
        FxToolkit.start();
        stage = FxToolkit.show(new StackPane(), 900, 700);
        FxToolkit.run(() -> Theme.LIGHT.dress(stage.getScene()));
        var fields = SchemaFields.of(SchemaFieldsTest.read(SCHEMA), Map.of());
        var options = RunOptions.field(List.of("default", "night"), "default", List.of());
        var earlier = new RunFields.EarlierRun(FormWords.LAST_RUN, "astute-heron", Map.of("day", "2026-11-20"));
        var asked = new RunFields(fields, options, List.of(earlier));
        Platform.runLater(() -> answer.complete(new RunFormView("Run it", "Run", asked, "Note.", stage, "server-none")
                .withCommandFor("orders/prod")
                .askForRun()
                .map(RunOptions::request)));
        awaitForm();
    }

    @AfterEach
    void close() {
        FxToolkit.closeWindows();
    }

    @Test
    void copiesTheCommandOnceItIsWholeAndSaysWhatIsNotInIt() {
        clickOn("#form-copy-command");
        assertThat(lookup(".form-error").queryLabeled().getText()).isEqualTo("sure is required: true or false.");

        clickOn("true");
        interact(() -> field("source-token").setText("hunter2"));
        clickOn("#form-copy-command");
        assertThat(FxToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("prefect deployment run orders/prod --param sure=true --param 'source=")
                .doesNotContain("hunter2", "kept");
        assertThat(lookup("#form-note").queryLabeled().getText())
                .isEqualTo("The command is copied. Secrets are not in it: add source.token yourself.");
    }

    @Test
    void sendsWhatWasTouchedByKeys() throws Exception {
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(lookup(".form-error").queryLabeled().getText()).isEqualTo("sure is required: true or false.");
        assertThat(answer).isNotDone();

        type(KeyCode.SPACE);
        clickOn(field("source-partitions"));
        keys(KeyCode.CONTROL, KeyCode.A);
        write("240");
        assertThat(field("source-partitions").getText()).isEqualTo("240");
        assertThat(lookup(".form-foot .hyperlink").<Labeled>queryAll())
                .extracting(Labeled::getText)
                .containsExactly("source.partitions");
        keys(KeyCode.CONTROL, KeyCode.A);
        write("48");
        keys(KeyCode.CONTROL, KeyCode.ENTER);

        var source = Map.of("partitions", BigInteger.valueOf(48), "region", "eu", "token", "kept");
        assertThat(answer.get()).contains(RunRequest.with(Map.of("sure", true, "source", source)));
    }

    @Test
    void startsFromAnEarlierRunAndAsTheOptionsSay() throws Exception {
        interact(() -> lookup("#parameter-sure .radio-button")
                .nth(0)
                .queryAs(RadioButton.class)
                .fire());
        clickOn("#start-from-LAST_RUN");
        assertThat(lookup("#parameter-day")
                        .queryAs(DatePicker.class)
                        .getEditor()
                        .getText())
                .isEqualTo("2026-11-20");

        interact(() -> lookup("#fold-How-it-will-run").queryButton().fire());
        interact(() -> field("How-it-will-run-start").setText("never"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(answer).isNotDone();
        interact(() -> field("How-it-will-run-start").setText("2026-12-24 18:00Z"));
        interact(() -> field("How-it-will-run-tags").setText("by hand"));
        keys(KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(answer.get())
                .contains(new RunRequest(
                        Map.of("sure", true, "day", "2026-11-20"),
                        null,
                        null,
                        List.of("by hand"),
                        Instant.parse("2026-12-24T18:00:00Z"),
                        null));
    }

    @Test
    void assumesNoChoiceOfARequiredFlag() {
        assertThat(lookup("#parameter-sure .radio-button").<RadioButton>queryAll())
                .hasSize(2)
                .noneMatch(RadioButton::isSelected);
    }

    @Test
    void disablesAFieldThatIsNull() {
        assertThat(field("total").isDisabled()).isTrue();

        clickOn("#null-total");
        assertThat(field("total").isDisabled()).isFalse();
        interact(() -> field("total").setText("7"));
        clickOn("#null-total");
        assertThat(lookup("#null-total").queryAs(CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void keepsASecretUntilReplaceIsPressed() {
        assertThat(field("source-token").isDisabled()).isTrue();
        assertThat(field("source-token").getText()).isEmpty();

        interact(() -> lookup("#replace-source-token").queryButton().fire());
        assertThat(field("source-token").isDisabled()).isFalse();
    }

    @Test
    void foldsAModel() {
        interact(() -> lookup("#fold-source").queryButton().fire());

        assertThat(lookup(".form-fields").query().isVisible()).isFalse();
    }

    @Test
    void goesToTheNextProblemByF8() {
        assertThat(sure().isFocused()).as("what must be given is first").isTrue();
        interact(() -> field("source-partitions").setText("x"));
        interact(() -> lookup("#fold-source").queryButton().fire());
        type(KeyCode.F8);
        assertThat(field("source-partitions").isFocused()).isTrue();

        type(KeyCode.F8);
        assertThat(sure().isFocused()).isTrue();
    }

    private Node sure() {
        return lookup("#parameter-sure .radio-button").nth(0).query();
    }

    @Test
    void isAsWideWithItsJsonAsItsFieldsNeed() {
        var form = lookup(".run-form").query();
        double fields = lookup(".form-fields").query().getLayoutBounds().getWidth();
        double alone = form.getLayoutBounds().getWidth();

        keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(form.getLayoutBounds().getWidth()).isGreaterThan(alone + 300);
        assertThat(lookup(".form-fields").query().getLayoutBounds().getWidth()).isGreaterThan(fields - 100);

        keys(KeyCode.CONTROL, KeyCode.J);
        assertThat(form.getLayoutBounds().getWidth()).isEqualTo(alone);
    }

    @Test
    void isInStepWithItsJson() {
        keys(KeyCode.CONTROL, KeyCode.J);
        var json = lookup("#form-json").queryAs(CodeArea.class);
        interact(() -> field("source-partitions").setText("48"));
        assertThat(json.getText()).contains("\"partitions\": 48").contains("\"token\": \"••••••••\"");

        interact(json::requestFocus);
        interact(() -> json.replaceText(json.getText().replace("48", "12")));
        assertThat(field("source-partitions").getText()).isEqualTo("12");

        interact(() -> json.replaceText("{"));
        assertThat(lookup("#form-json-error").queryLabeled().getText()).contains("line 1");
        assertThat(field("source-partitions").getText()).isEqualTo("12");
    }

    @Test
    void sendsNothingWhenItIsCancelled() throws Exception {
        type(KeyCode.ESCAPE);

        assertThat(answer.get()).isEmpty();
    }

    @Test
    void asksBeforeItLosesWhatWasEntered() throws Exception {
        interact(() -> field("source-partitions").setText("12"));
        type(KeyCode.ESCAPE);
        await().until(() -> lookup("Discard what you entered?").tryQuery().isPresent());
        type(KeyCode.ESCAPE);
        awaitForm();
        assertThat(answer).isNotDone();
        assertThat(field("source-partitions").getText()).isEqualTo("12");

        type(KeyCode.ESCAPE);
        await().until(() -> lookup("Discard what you entered?").tryQuery().isPresent());
        clickOn("Discard");
        assertThat(answer.get()).isEmpty();
    }

    /// Returns once the keys that are pressed go to the form.
    private void awaitForm() {
        await().until(() -> lookup("#form-json-toggle")
                .<ToggleButton>tryQuery()
                .filter(button ->
                        button.getWidth() > 0 && button.getScene().getWindow().isFocused())
                .isPresent());
    }

    private TextInputControl field(String id) {
        return lookup("#parameter-" + id).queryAs(TextInputControl.class);
    }

    private void keys(KeyCode... keys) {
        press(keys).release(keys);
    }
}
