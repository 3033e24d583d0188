package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The list of keys and gestures, in the whole window.
class KeySheetTest extends OpenWindow {
    @Test
    void showsTheKeysOfEveryCommand() throws Exception {
        script.run(() -> page().graph().requestFocus());
        write("?");
        script.untilPainted();

        var shown = ask(() -> {
            var words = new HashSet<String>();
            var sheet = stage.getScene().getRoot().lookup("#key-sheet");
            sheet.lookupAll(".label")
                    .forEach(label ->
                            words.addAll(List.of(((Labeled) label).getText().split(" or "))));
            return words;
        });
        var keys = ask(() -> {
            var menu = (MenuButton) stage.getScene().getRoot().lookup("#menu");
            return menu.getItems().stream()
                    .flatMap(group -> ((Menu) group).getItems().stream())
                    .map(MenuItem::getAccelerator)
                    .filter(accelerator -> accelerator != null)
                    .map(accelerator -> accelerator.getDisplayText())
                    .toList();
        });
        assertThat(isShown("#key-sheet")).isTrue();
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(shown).containsAll(keys);
    }

    @Test
    void isClosedByEscapeAndGivesTheFocusBack() throws Exception {
        script.run(() -> page().graph().requestFocus());
        keys(KeyCode.F1);
        assertThat(isShown("#key-sheet")).isTrue();
        type(KeyCode.ESCAPE);
        script.untilPainted();

        assertThat(isShown("#key-sheet")).isFalse();
        assertThat(ask(() -> stage.getScene().getFocusOwner())).isSameAs(page().graph());
    }

    @Test
    void leavesAQuestionMarkToTheCode() throws Exception {
        keys("F9");
        clickOn(".code-area").write("?");
        script.untilPainted();

        assertThat(isShown("#key-sheet")).isFalse();
        assertThat(source()).contains("?");
    }
}
