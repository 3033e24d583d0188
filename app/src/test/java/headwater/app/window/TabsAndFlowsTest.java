package headwater.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.Comparator;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.Test;

/// Many files in the bar at the top, and many flows in a file.
class TabsAndFlowsTest extends OpenWindow {
    @Test
    void manyTabsTakeTheRoomOfTheSearchAndKeepShortNamesWhole() throws Exception {
        widen();
        assertThat(area("#search").getWidth()).isEqualTo(230);
        open("day.py");
        for (int number = 1; number <= 5; number++) {
            open("flow_of_the_day_with_a_long_name_" + number + ".py");
        }

        assertThat(area("#search").getWidth()).isLessThan(40);
        assertThat(area(".tab-strip").getMaxX()).isLessThan(area("#search").getMinX());
        assertThat(ask(() -> tabNames().filter(Labeled::isTextTruncated).count()))
                .isBetween(1L, 5L);
        assertThat(ask(() ->
                        tabNames().filter(tab -> tab.getText().equals("day.py")).findFirst()))
                .hasValueSatisfying(tab -> assertThat(tab.isTextTruncated()).isFalse());
    }

    @Test
    void aTabThatIsNotWholeIsChosenFromTheListOfAll() throws Exception {
        widen();
        assertThat(ask(() -> allTabs().isVisible())).isFalse();
        for (int number = 1; number <= 7; number++) {
            open("flow_of_the_day_" + number + ".py");
        }

        clickOn(allTabs());
        script.until("the list", 20, () -> allTabs().isShowing());
        keys("DOWN");
        keys("DOWN");
        keys("ENTER");

        script.until("another file", 20, () -> designer().file().endsWith("flow_of_the_day_1.py"));
    }

    @Test
    void noTabLiesOverTheNext() throws Exception {
        widen();
        open("a.py");
        open("b.py");

        var tabs = ask(() -> stage.getScene().getRoot().lookupAll(".page-tab").stream()
                .map(Node::getBoundsInParent)
                .sorted(Comparator.comparingDouble(Bounds::getMinX))
                .toList());
        assertThat(tabs).hasSizeGreaterThan(2);
        for (int i = 1; i < tabs.size(); i++) {
            assertThat(tabs.get(i - 1).getMaxX())
                    .isLessThanOrEqualTo(tabs.get(i).getMinX());
        }
    }

    private void widen() throws Exception {
        script.run(() -> stage.setWidth(1280));
        script.untilPainted();
    }

    private void open(String name) throws Exception {
        var file = folder.resolve("project/" + name);
        Files.writeString(file, "from prefect import flow\n\n\n@flow\ndef nightly():\n    print()\n");
        script.run(() -> wiring.open(file));
        script.until("the file", 60, () -> designer().file().equals(file.toAbsolutePath()));
        script.untilPainted();
    }

    private Stream<Labeled> tabNames() {
        return stage.getScene().getRoot().lookupAll(".page-tab > .label").stream()
                .map(Labeled.class::cast);
    }

    private MenuButton allTabs() {
        return (MenuButton) stage.getScene().lookup("#all-tabs");
    }

    @Test
    void anotherFlowOfTheFileIsChosenByKeys() throws Exception {
        assertThat(ask(() -> flows().getText())).isEqualTo("Flow 2 of 2");

        keys("F6");
        script.until("the list", 20, () -> flows().isShowing());
        keys("DOWN");
        keys("ENTER");

        script.until("the other flow", 20, () -> flows().getText().equals("Flow 1 of 2"));
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
