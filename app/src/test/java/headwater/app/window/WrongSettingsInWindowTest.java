package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.Sentence;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Settings for Prefect's own tools that name no server, in a window that opens all the same.
class WrongSettingsInWindowTest extends OpenWindow {
    @Override
    Map<String, String> variables() {
        return Map.of("PREFECT_HOME", folder.toString(), "PREFECT_PROFILE", "taem");
    }

    private List<String> notes() throws InterruptedException {
        return ask(() -> stage.getScene().getRoot().lookupAll(".sidebar .note .sentence").stream()
                .map(node -> ((Sentence) node).getText())
                .toList());
    }

    @Test
    void areSaidInTheSideBarWithWhatToDo() throws Exception {
        var servers = wiring.shell().servers();
        script.until("the settings", 60, () -> !servers.wrongSettings().isEmpty());
        keys(KeyCode.CONTROL, KeyCode.B);
        assertThat(notes())
                .singleElement()
                .satisfies(note -> assertThat(note)
                        .startsWith("PREFECT_PROFILE names the profile taem, which is not in " + folder)
                        .contains("Give it the name of a profile that `prefect profile ls` lists"));
    }
}
