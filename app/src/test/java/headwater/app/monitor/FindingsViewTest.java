package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Inline;
import headwater.app.run.findings.RunFinding;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The list of what stands out in a run, with a hand on mouse and keys.
class FindingsViewTest extends FxRobot {
    private final List<Set<String>> shown = new ArrayList<>();
    private final List<String> made = new ArrayList<>();
    private final SimpleObjectProperty<Map<RunFinding, FindingFix>> fixes = new SimpleObjectProperty<>(Map.of());
    private final FindingsView view;
    private final Stage stage;
    private @Nullable RunFinding first;

    FindingsViewTest() {
        FxToolkit.start();
        view = FxToolkit.ask(() -> {
            var page = new RunPageModel(Recorded.whole("retries"), "", new RowLayout(), new Inline());
            var findings =
                    Objects.requireNonNull(page.review().reviewProperty().get()).findings();
            var fix = new FindingFix.Offered("Try it only once", () -> made.add("fix"));
            fixes.set(Map.of(findings.getFirst(), fix));
            first = findings.getFirst();
            return new FindingsView(
                    page.review(),
                    fixes,
                    finding -> shown.add(page.selectedRuns().cards(finding.tasks())));
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
    void saysInPlaceWhatWasMendedAndKeepsTheKeyboardThere() {
        clickOn("Fix");
        var mended = new FindingFix.Made("Changed: once.", () -> made.add("again"), () -> made.add("undo"));
        interact(() -> fixes.set(Map.of(Objects.requireNonNull(first), mended)));
        clickOn("Run again").clickOn("Undo");
        assertThat(made).containsExactly("fix", "again", "undo");
        assertThat(lookup("Fix").tryQuery()).isEmpty();

        type(KeyCode.ENTER);
        assertThat(shown).containsExactly(Set.of("broken"));
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
