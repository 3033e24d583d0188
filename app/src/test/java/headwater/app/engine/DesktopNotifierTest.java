package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DesktopNotifierTest {
    @Test
    void givesTheDesktopTitleAndTextAsTheyAre() throws IOException {
        var title = "--urgency \"x\" $(rm)";
        assertThat(DesktopNotifier.command("Linux", title, "a < b & c"))
                .startsWith("notify-send")
                .endsWith("--", title, "a &lt; b &amp; c");
        assertThat(DesktopNotifier.command("Mac OS X", title, "a < b & c"))
                .startsWith("osascript")
                .endsWith(title, "a < b & c");
    }

    @Test
    void saysWhereASystemHasNoCommandForIt() {
        assertThatThrownBy(() -> DesktopNotifier.command("Windows 11", "title", "text"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Windows 11");
    }
}
