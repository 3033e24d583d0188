package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.fxmisc.richtext.CodeArea;
import org.junit.jupiter.api.Test;

/// The code pane, by its keys.
class CodePaneTest extends OpenWindow {
    @Test
    void isMadeWhenItIsFirstShown() throws Exception {
        assertThat(lookup(".code-area").tryQuery()).isEmpty();
        keys("F9");
        assertThat(code().getText()).isEqualTo(source());
    }

    @Test
    void keepsTheIndentWhenALineIsEnteredAndUndoesItAsOneStep() throws Exception {
        keys("F9");
        clickOn(".code-area");
        var before = source();
        int line = lineOf("config = load_config(currency)");
        goToLine(line);
        type(KeyCode.END, KeyCode.ENTER);
        script.untilPainted();
        assertThat(source()).contains("config = load_config(currency)\n    \n");
        keys("CONTROL+Z");
        assertThat(source()).isEqualTo(before);
        goToLine(line);
        keys("CONTROL+SLASH");
        assertThat(source()).contains("    # config = load_config(currency)\n");
    }

    @Test
    void findsAndReplacesInTheCode() throws Exception {
        keys("F9");
        clickOn(".code-area");
        keys("CONTROL+H");
        write("pretend_work");
        assertThat(ask(() -> code().getSelectedText())).isEqualTo("pretend_work");
        clickOn("#find-replacement").write("work");
        clickOn("Replace all");
        script.untilPainted();
        assertThat(source()).doesNotContain("pretend_work").contains("    work(");
        type(KeyCode.ESCAPE);
        keys("CONTROL+Z");
        assertThat(source()).contains("pretend_work").doesNotContain("    work(");
    }

    private void goToLine(int line) throws Exception {
        keys("CONTROL+G");
        write(String.valueOf(line));
        type(KeyCode.ENTER);
        script.untilPainted();
    }

    private int lineOf(String text) throws InterruptedException {
        return source().substring(0, source().indexOf(text)).split("\n", -1).length;
    }

    private CodeArea code() {
        return (CodeArea) stage.getScene().getRoot().lookup(".code-area");
    }
}
