package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The tabs of the inspector, by mouse and by key.
class InspectorTabsTest extends OpenDrawing {
    private static final String CARD = "clean_refunds";

    @Test
    void aTabThatIsClickedStaysForTheNextCard() throws Exception {
        clickOn(name(CARD));
        script.untilPainted();
        assertThat(shown()).isEqualTo("Arguments");
        clickOn("#inspector-Options");
        script.untilPainted();
        assertThat(isShown("#task-retries")).isTrue();

        clickOn(name("join_refunds"));
        script.untilPainted();
        assertThat(shown()).isEqualTo("Options");
    }

    @Test
    void theKeyboardReachesEveryTabAndItsFieldsAndComesBack() throws Exception {
        clickOn(name(CARD));
        keys("ALT+ENTER");
        assertThat(focused()).isEqualTo("inspector-Arguments");
        keys("RIGHT");
        assertThat(shown()).isEqualTo("Options");
        keys("TAB");
        assertThat(focused()).isEqualTo("task-retries");
        write("4");
        type(KeyCode.ENTER);
        script.until("the edit", 20, () -> sourceNow().contains("@task(retries=4)\ndef " + CARD));

        keys("ESCAPE");
        assertThat(ask(() -> page().graph().isFocused())).isTrue();
    }

    @Test
    void whatIsTypedIsCommittedWhenAnotherTabIsChosen() throws Exception {
        clickOn(name(CARD));
        clickOn("#inspector-Options");
        clickOn("#task-retries");
        write("4");
        clickOn("#inspector-Code");
        script.until("the edit", 20, () -> sourceNow().contains("@task(retries=4)\ndef " + CARD));
        script.until("the code", 20, () -> code().startsWith("@task(retries=4)"));
    }

    @Test
    void tabsAndButtonsStayInSightWhereTheWindowIsSmall() throws Exception {
        script.run(() -> {
            stage.setWidth(1_280);
            stage.setHeight(420);
        });
        select(CARD);
        clickOn("#inspector-Options");
        script.untilPainted();
        var card = area(".inspector-card");
        assertThat(card.contains(area("#inspector-Options"))).isTrue();
        assertThat(card.contains(area(".inspector > .actions"))).isTrue();
        assertThat(ask(() -> ((ScrollPane) lookup(".inspector > .scroll-pane").query())
                        .getContent()
                        .getLayoutBounds()
                        .getHeight()))
                .isGreaterThan(area(".inspector > .scroll-pane").getHeight());
    }

    private String shown() throws InterruptedException {
        return ask(() -> lookup(".inspector .dock-tab").queryAllAs(ToggleButton.class).stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .findFirst()
                .orElse(""));
    }

    private String focused() throws InterruptedException {
        return ask(() -> stage.getScene().getFocusOwner().getId());
    }

    private String code() {
        return lookup("#task-source")
                .<TextInputControl>tryQuery()
                .map(TextInputControl::getText)
                .orElse("");
    }
}
