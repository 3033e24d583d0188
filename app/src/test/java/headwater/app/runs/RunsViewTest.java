package headwater.app.runs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.compare.Against;
import headwater.app.fx.FxToolkit;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// The list of flow runs with a hand on the keys.
class RunsViewTest extends RunsInView {
    private static final String COUNTS = "/ui/flow_runs/count-task-runs";

    @Test
    void saysHowManyRunsThereAreWhenItOpens() {
        assertThat(lookup("#runs-count").queryAs(Label.class).getText()).isEqualTo("2 runs");
    }

    @Test
    void showsANameInOneLineAndInItsOwnDirection() {
        come(new FlowRunDraft(FlowRunId.of("0a1b2c3d-0000-4000-8000-000000000001"), "fox\n\u202ehare")
                .tagged("red\nblue")
                .made());
        assertThat(lookup("fox\ufffd\ufffdhare").tryQuery()).isPresent();
        assertThat(lookup("red\ufffdblue").tryQuery()).isPresent();
    }

    @Test
    void opensTheSelectedRunByEnter() {
        select(ENDED);
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(ENDED);
    }

    @Test
    void asksWhyTheSelectedRunDoesNotRunUnlessItHasEnded() {
        select(LATE);
        type(KeyCode.W);
        select(ENDED);
        type(KeyCode.W);
        assertThat(asked).containsExactly(LATE);
    }

    @Test
    void savesASearchUnderANameAndSearchesByItAgain() {
        interact(() -> model.typedProperty().set("state:completed"));
        select(ENDED);
        type(KeyCode.S);
        await().until(() -> lookup(".dialog-pane .text-field").tryQuery().isPresent());
        clickOn(".dialog-pane .text-field")
                .push(KeyCode.SHORTCUT, KeyCode.A)
                .write("Done")
                .push(KeyCode.ENTER);
        await().until(() -> FxToolkit.ask(() -> !filters.all().isEmpty()));
        assertThat(filters.all()).containsExactly(new SavedFilter("Done", "state:completed"));

        interact(() -> model.typedProperty().set(""));
        clickOn("#saved-filters").clickOn("Done");
        assertThat(model.typedProperty().get()).isEqualTo("state:completed");

        clickOn("#saved-filters").clickOn("Remove “Done”");
        assertThat(filters.all()).isEmpty();
    }

    @Test
    void goesOnNotifyingOfASearchThatIsReplacedUnderItsName() {
        interact(() -> {
            filters.save(new SavedFilter("Mine", "state:failed", true));
            model.typedProperty().set("state:completed");
        });
        select(ENDED);
        type(KeyCode.S);
        await().until(() -> lookup(".dialog-pane .text-field").tryQuery().isPresent());
        clickOn(".dialog-pane .text-field").push(KeyCode.SHORTCUT, KeyCode.A).write("Mine");
        clickOn("Replace");
        assertThat(filters.all()).containsExactly(new SavedFilter("Mine", "state:completed", true));
    }

    @Test
    void savesNoSearchThatIsSavedOrSearchesForNothing() {
        interact(() -> filters.save(new SavedFilter("Late", "state:late")));
        for (var typed : List.of("", "  ", "state:late", " state:late ")) {
            interact(() -> model.typedProperty().set(typed));
            assertThat(view.canSaveFilter().getValue()).as(typed).isFalse();
        }
    }

    @Test
    void followsTheTimeInWhatIsSearchedForWithoutAskingTheServer() {
        server.has(going("slow", Duration.ofMinutes(4)));
        come(going("quick", Duration.ofSeconds(1)));
        for (var key : List.of(KeyCode.N, KeyCode.N)) {
            search(">5m");
            assertThat(shown()).isEmpty();
            time = time.plus(Duration.ofMinutes(2));
            await().until(() -> shown().equals(List.of("slow")));

            search("quick <3m");
            assertThat(shown()).containsExactly("quick");
            var toBeRead = toBeRead();
            time = time.plus(Duration.ofMinutes(6));
            await().until(() -> shown().isEmpty());
            assertThat(toBeRead()).isEqualTo(toBeRead);

            time = NOW;
            search("");
            select(ENDED);
            type(key);
        }
    }

    // While runs go on their task runs are counted from time to time.
    private List<String> toBeRead() {
        return FxToolkit.ask(pieces::names).stream()
                .filter(name -> !name.equals("count task runs"))
                .toList();
    }

    @Test
    void countsTaskRunsOfARunThatGoesOnEverLessOftenWhileThereAreNoMore() {
        come(going("going", Duration.ofMinutes(1)));
        int before = server.asked(COUNTS);
        for (int minute = 1; minute <= 60; minute++) {
            time = NOW.plus(Duration.ofMinutes(minute));
            interact(() -> {
                view.countTaskRuns();
                pieces.finishAll();
            });
        }
        assertThat(server.asked(COUNTS) - before).isBetween(3, 8);

        server.deletesFlowRuns();
        come(ENDED);
        int idle = server.asked(COUNTS);
        time = NOW.plus(Duration.ofHours(9));
        interact(() -> {
            view.countTaskRuns();
            pieces.finishAll();
        });
        assertThat(server.asked(COUNTS)).as("nothing goes on").isEqualTo(idle);
    }

    @Test
    void comparesRunsThatGoOnByTheTimeAtWhichTheRowsWereArranged() {
        var going = going("going", Duration.ofMinutes(1));
        server.has(new FlowRunDraft(new FlowRunId(new UUID(0, 7)), "ended")
                .at(NOW, NOW.minusSeconds(7200), NOW.minusSeconds(3600))
                .made());
        come(going);
        var column = FxToolkit.ask(() -> table().getColumns().stream()
                .filter(each -> each.getText().equals("Duration"))
                .findFirst()
                .orElseThrow());
        interact(() -> table().getSortOrder().setAll(List.of(column)));
        assertThat(shown()).containsSubsequence("going", "ended");

        @SuppressWarnings("unchecked")
        var order = (Comparator<ListRow>) column.getComparator();
        var rows = FxToolkit.ask(() -> List.copyOf(table().getItems()));
        var sorted = new ArrayList<>(rows);
        time = NOW.plus(Duration.ofDays(1));
        sorted.sort(order);
        assertThat(sorted).as("as long as they are not arranged anew").isEqualTo(rows);
    }

    private void search(String words) {
        interact(() -> model.typedProperty().set(words));
    }

    private FlowRun going(String name, Duration since) {
        var state = new State(null, StateType.RUNNING, "Running", NOW.minus(since), null, StateDetails.NONE);
        return new FlowRunDraft(new FlowRunId(UUID.nameUUIDFromBytes(name.getBytes(UTF_8))), name)
                .in(state)
                .at(NOW.minus(since), NOW.minus(since), null)
                .made();
    }

    @Test
    void saysHowManyTaskRunsThereAreByOneRequest() {
        var known = Recordings.taskRuns("etl");
        server.has(known);
        come(ENDED);
        assertThat(lookup(String.valueOf(known.size())).tryQuery()).isPresent();
        assertThat(server.asked(COUNTS)).isEqualTo(1);

        come(ENDED);
        assertThat(server.asked(COUNTS)).as("a run that has ended gets no more").isEqualTo(1);
    }

    @Test
    void countsTaskRunsAgainWhenARunHasEnded() {
        var going = going("going", Duration.ofMinutes(1));
        come(going);
        int before = server.asked(COUNTS);
        var state = new State(null, StateType.COMPLETED, "Completed", NOW, null, StateDetails.NONE);
        come(going.withState(state, 1, NOW, NOW, null));
        assertThat(server.asked(COUNTS)).isEqualTo(before + 1);
    }

    @Test
    void goesFromRunToRunByLetters() {
        var runs = FxToolkit.ask(() -> List.copyOf(model.found()));
        select(runs.getFirst().run());
        type(KeyCode.J, KeyCode.K, KeyCode.J, KeyCode.ENTER);
        assertThat(opened).containsExactly(runs.getLast().run());
    }

    @Test
    void keepsTheSelectedRunWhereAnotherOneComes() {
        select(ENDED);
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "newest")
                .at(NOW, NOW, null)
                .made());
        type(KeyCode.ENTER);
        assertThat(opened).containsExactly(ENDED);
    }

    @Test
    void selectsNoRunInPlaceOfOneThatIsGone() {
        select(ENDED);
        server.deletesFlowRuns();
        come(LATE);
        type(KeyCode.ENTER);
        assertThat(opened).isEmpty();
    }

    @Test
    void sortsRunsByHowLongTheyTook() {
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "longest")
                .at(NOW, NOW, NOW.plusSeconds(36_000))
                .made());
        interact(() -> table().getSortOrder()
                .add(table().getColumns().stream()
                        .filter(column -> column.getText().equals("Duration"))
                        .findFirst()
                        .orElseThrow()));
        assertThat(FxToolkit.ask(() -> List.copyOf(table().getItems())))
                .extracting(row -> row.first().run().name())
                .containsExactly(LATE.name(), ENDED.name(), "longest");
    }

    @Test
    void keepsBothSelectedRunsWhereAnotherOneComes() {
        select(ENDED);
        interact(() -> table().getSelectionModel().selectAll());
        come(new FlowRunDraft(new FlowRunId(new UUID(0, 1)), "newest")
                .at(NOW, NOW, null)
                .made());
        type(KeyCode.C);
        assertThat(compared).containsExactly(Map.entry(LATE, new Against.Chosen(ENDED)));
    }

    @Test
    void comparesOneRunWithTheRunBeforeAndTwoWithEachOther() {
        select(ENDED);
        type(KeyCode.C);
        interact(() -> table().getSelectionModel().selectAll());
        type(KeyCode.C);
        assertThat(compared)
                .containsExactly(Map.entry(ENDED, Against.before(ENDED)), Map.entry(LATE, new Against.Chosen(ENDED)));
    }

    @Test
    void saysInItsMenuWhatCannotBeDoneWithTheSelectedRun() {
        select(ENDED);
        assertThat(items()).contains("Cancel…  (it has ended)", "Set the state…", "Delete…");
        select(LATE);
        assertThat(items()).contains("Cancel…", "Retry…  (it has not ended)");
    }

    @Test
    void asksBeforeItDeletesTheSelectedRun() {
        select(LATE);
        type(KeyCode.DELETE);
        assertThat(lookup(".dialog-pane .header-panel .label").queryLabeled().getText())
                .isEqualTo("Delete " + LATE.name() + "?");
        type(KeyCode.ESCAPE);
        assertThat(lookup(".dialog-pane").tryQuery()).isEmpty();
        assertThat(FxToolkit.ask(pieces::names)).noneMatch(name -> name.startsWith("delete"));
    }

    @Test
    void asksOnceAboutAllSelectedRuns() {
        select(ENDED);
        interact(() -> table().getSelectionModel().selectAll());
        assertThat(items()).contains("Cancel…", "Run again…  (it is done with one run at a time)");
        type(KeyCode.DELETE);
        assertThat(lookup(".dialog-pane .header-panel .label").queryLabeled().getText())
                .isEqualTo("Delete 2 runs?");
        type(KeyCode.ESCAPE);
        assertThat(FxToolkit.ask(pieces::names)).noneMatch(name -> name.startsWith("change"));
    }

    @Test
    void saysBesideTheListWhatThereIsToSayOfTheSelectedRun() {
        assertThat(preview().isVisible()).as("no run is selected").isFalse();
        select(ENDED);
        assertThat(preview().lookupAll(".label"))
                .extracting(label -> ((Label) label).getText())
                .contains(ENDED.name(), "Completed", "Parameters", "Flow run", "Created");
        type(KeyCode.P);
        assertThat(preview().isVisible()).isFalse();
        type(KeyCode.P);
        assertThat(preview().isVisible()).isTrue();
        interact(() -> table().getSelectionModel().selectAll());
        assertThat(preview().isVisible()).as("of several none is meant").isFalse();
        assertThat(server.asked("/flow_runs/" + ENDED.id()))
                .as("nothing is read for it")
                .isZero();
    }

    private Node preview() {
        return lookup(".detail").query();
    }

    private List<String> items() {
        return FxToolkit.ask(() -> lookup(".run-list").queryTableView().getContextMenu().getItems().stream()
                .flatMap(item -> Stream.ofNullable(item.getText()))
                .toList());
    }
}
