package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.graph.layout.rows.RowLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The list of what stands out in a run, with a hand on mouse and keys.
class FindingsViewTest extends FxRobot {
    private final List<Set<String>> shown = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final FindingsView view;
    private final Stage stage;

    FindingsViewTest() {
        FxToolkit.start();
        view = FxToolkit.ask(() -> {
            var page = new RunPageModel(Recorded.whole("retries"), "", new RowLayout(), new Inline());
            var findings =
                    Objects.requireNonNull(page.review().reviewProperty().get()).findings();
            var fix = new FindingFix("Try it only once", () -> made.add("fix"));
            return new FindingsView(
                    page.review(), new SimpleObjectProperty<>(Map.of(findings.getFirst(), fix)), shown::add);
        });
        stage = FxToolkit.show(view, 348, 500);
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void showsTheCardsOfAFindingByAClick() {
        clickOn("Show");
        assertThat(shown).containsExactly(Set.of("broken"));
    }

    @Test
    void goesFromFindingToFindingByKeysAndShowsOneByEnter() {
        interact(view::focusFirst);
        type(KeyCode.J, KeyCode.ENTER, KeyCode.K, KeyCode.ENTER);
        assertThat(shown).containsExactly(Set.of("flaky"), Set.of("broken"));
    }

    @Test
    void mendsAFindingThatAnEditMendsByAClickAndByAKey() {
        clickOn("Fix").type(KeyCode.F);
        assertThat(made).containsExactly("fix", "fix");
        type(KeyCode.J, KeyCode.F);
        assertThat(made).as("of the others none").hasSize(2);
    }

    @Test
    void wrapsItsTextsWithoutOverlap() {
        var rows = List.copyOf(lookup(".finding").queryAllAs(Region.class));
        assertThat(rows).hasSizeGreaterThan(1);
        for (int at = 1; at < rows.size(); at++) {
            var before = rows.get(at - 1);
            assertThat(rows.get(at).getLayoutY()).isGreaterThanOrEqualTo(before.getLayoutY() + before.getHeight());
            assertThat(rows.get(at).getHeight())
                    .isGreaterThanOrEqualTo(rows.get(at).prefHeight(rows.get(at).getWidth()));
        }
    }
}
