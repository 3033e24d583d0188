package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.junit.jupiter.api.Test;

/// Copying, cutting, pasting and duplicating cards by keys, in the whole window.
class ClipboardTest extends OpenDrawing {
    @Test
    void copiesTheTextOfTheCardsAndPastesItWithFreeNames() throws Exception {
        var before = source();
        select("clean_refunds", "join_refunds");
        keys("CONTROL+C");
        assertThat(clipboard()).isEqualTo("""
                returned = clean_refunds(refunds)
                net = join_refunds(orders, returned)
                """);
        keys("CONTROL+V");
        script.until("the edit", 20, () -> !sourceNow().equals(before));

        assertThat(source())
                .contains("net = join_refunds(orders, returned)\n    returned_2 = clean_refunds(refunds)\n")
                .contains("    net_2 = join_refunds(orders, returned_2)\n");
        undo(before);
    }

    @Test
    void pastesAgainWhatWasCut() throws Exception {
        var before = source();
        select("refresh_dashboard");
        keys("CONTROL+X");
        script.until("the cut", 20, () -> !sourceNow().contains("refresh_dashboard(day, wait"));
        assertThat(clipboard()).contains("refresh_dashboard(day, wait_for=[features])\n");
        keys("CONTROL+V");
        script.until("the paste", 20, () -> sourceNow().contains("refresh_dashboard(day, wait"));
        keys("CONTROL+Z");
        undo(before);
    }

    @Test
    void pastesIntoAnotherFile() throws Exception {
        select("load_config");
        keys("CONTROL+C");
        script.run(() -> wiring.open(folder.resolve("project/other.py")));
        script.until("the other file", 60, () -> designer().file().endsWith("other.py"));
        keys("CONTROL+V");
        script.until("the paste", 20, () -> sourceNow().contains("    config = load_config(currency)\n"));
    }

    @Test
    void pastesPythonThatIsFromElsewhere() throws Exception {
        script.run(() -> {
            var content = new ClipboardContent();
            content.putString("    limit = 3\n    print(limit)\n");
            Clipboard.getSystemClipboard().setContent(content);
        });
        select("build_features");
        keys("CONTROL+V");
        script.until(
                "the paste",
                20,
                () -> sourceNow()
                        .contains("features = build_features.submit(priced)\n    limit = 3\n    print(limit)\n"));
    }

    @Test
    void duplicatesWithTheirWires() throws Exception {
        var before = source();
        select("clean_refunds", "join_refunds");
        keys("CONTROL+D");
        script.until("the copy", 20, () -> sourceNow().contains("net_2 = join_refunds(orders, returned_2)"));
        undo(before);
        select("load_config");
        keys("CONTROL+D");
        script.until("the copy", 20, () -> sourceNow().contains("config_2 = load_config(currency)"));
    }

    @Test
    void leavesTheKeysToTheCode() throws Exception {
        var before = source();
        keys("F9");
        select("load_config");
        clickOn(".code-area");
        keys("CONTROL+D");
        assertThat(source()).isEqualTo(before);
    }

    private void undo(String before) throws Exception {
        keys("CONTROL+Z");
        script.until("the undoing", 20, () -> sourceNow().equals(before));
    }

    private String clipboard() throws InterruptedException {
        return ask(() -> Clipboard.getSystemClipboard().getString());
    }
}
