package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;

/// Many files in the bar at the top, and many flows in a file.
class TabsAndFlowsTest extends OpenWindow {
    @Test
    void manyTabsLeaveTheSearchItsWidth() throws Exception {
        script.run(() -> stage.setWidth(1280));
        for (int number = 1; number <= 7; number++) {
            var file = folder.resolve("project/flow_of_the_day_" + number + ".py");
            Files.writeString(file, "from prefect import flow\n\n\n@flow\ndef nightly():\n    print()\n");
            script.run(() -> wiring.open(file));
            script.until("the file", 60, () -> designer().file().equals(file.toAbsolutePath()));
        }
        script.untilPainted();

        assertThat(area("#search").getWidth()).isGreaterThanOrEqualTo(214);
        var strip = area(".tab-strip");
        assertThat(strip.getWidth()).isGreaterThan(200);
        assertThat(strip.getMaxX()).isLessThan(area("#search").getMinX());
    }

    @Test
    void anotherFlowOfTheFileIsChosenByKeys() throws Exception {
        assertThat(ask(() -> flows().getText())).isEqualTo("2 of 2 flows");

        keys("F6");
        script.until("the list", 20, () -> flows().isShowing());
        keys("DOWN");
        keys("ENTER");

        script.until("the other flow", 20, () -> flows().getText().equals("1 of 2 flows"));
        assertThat(ask(() -> designer().flowProperty().get().id())).isEqualTo("publish_report");
    }

    @Test
    void aFileWithOneFlowHasNoListOfThem() throws Exception {
        script.run(() -> wiring.open(folder.resolve("project/other.py")));
        script.until("the other file", 60, () -> designer().file().endsWith("other.py"));
        script.untilPainted();

        assertThat(ask(() -> page().lookup(".flow-head .flows").isVisible())).isFalse();
    }

    private MenuButton flows() {
        return (MenuButton) page().lookup(".flow-head .flows");
    }
}
