package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.look.StateLook;
import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.prefect.model.FlowId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/// Runs of subflows, and runs that need not be looked at, in the list of flow runs.
class NestedRowsTest extends RunsInView {
    @Test
    void showsTheRunsOfSubflowsBelowTheirRunOrAmongTheOthers() {
        var subflow = hasSubflow("inner");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name());
        select(ENDED);
        type(KeyCode.RIGHT);
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name(), "inner");
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertThat(opened).containsExactly(subflow);

        type(KeyCode.LEFT, KeyCode.LEFT);
        assertThat(shown()).as("first to its run, which is then closed").containsExactly(LATE.name(), ENDED.name());
        type(KeyCode.N);
        assertThat(shown()).as("the latest first").containsExactly("inner", LATE.name(), ENDED.name());
        clickOn("Nested");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name());
        clickOn(".run-name .mark .ikonli-font-icon");
        assertThat(shown()).containsExactly(LATE.name(), ENDED.name(), "inner");
    }

    @Test
    void keepsTheSelectedRunOfASubflowWhereTheOrderChanges() {
        var subflow = hasSubflow("inner");
        select(ENDED);
        type(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.N, KeyCode.ENTER);
        assertThat(opened).containsExactly(subflow);
    }

    @Test
    void makesOneRowOfRunsThatWentAsUsual() {
        var flow = new FlowId(new UUID(0, 3));
        for (int number = 1; number <= 6; number++) {
            var type = number == 4 ? StateType.FAILED : StateType.COMPLETED;
            server.has(new FlowRunDraft(new FlowRunId(new UUID(1, number)), "run " + number)
                    .ofFlow(flow)
                    .in(state(type))
                    .startedTimes(1)
                    .at(NOW, NOW.plusSeconds(number), NOW.plusSeconds(number + (number == 1 ? 600 : 60)))
                    .made());
        }
        come(ENDED);
        select(ENDED);
        type(KeyCode.Z);
        assertThat(shown())
                .as("what failed and what took longer is seen")
                .containsSubsequence("2 as usual", "run 4", "2 as usual", "run 1");

        selectPlace(shown().indexOf("2 as usual"));
        type(KeyCode.RIGHT);
        assertThat(shown()).containsSubsequence("2 as usual", "run 6", "run 5", "run 4", "2 as usual");
        type(KeyCode.DELETE);
        assertThat(lookup(".dialog-pane .header-panel .label").queryLabeled().getText())
                .as("the row stands for its runs")
                .isEqualTo("Delete 2 runs?");
        type(KeyCode.ESCAPE);

        type(KeyCode.DOWN, KeyCode.LEFT, KeyCode.ENTER);
        assertThat(shown()).as("first to its row, which is then closed").doesNotContain("run 6");
        clickOn("#fold-usual");
        assertThat(shown()).contains("run 6", "run 5", "run 4", "run 3").doesNotContain("2 as usual");
    }

    @Test
    void makesOneRowOfUpcomingRunsUnlessTheyAreSearchedFor() {
        server.has(scheduled(1, NOW)).has(scheduled(2, NOW));
        come(scheduled(3, NOW));
        assertThat(shown()).containsExactly("3 upcoming", LATE.name(), ENDED.name());
        selectPlace(0);
        type(KeyCode.RIGHT);
        assertThat(shown()).containsExactly("3 upcoming", "in 3 h", "in 2 h", "in 1 h", LATE.name(), ENDED.name());
        type(KeyCode.LEFT);
        interact(() -> {
            model.typedProperty().set("state:scheduled");
            pieces.finishAll();
        });
        assertThat(shown()).containsSubsequence("in 3 h", "in 2 h", "in 1 h");
    }

    private static State state(StateType type) {
        return new State(null, type, StateLook.title(type.name()), NOW, null, StateDetails.NONE);
    }

    private FlowRun hasSubflow(String name) {
        var calls = Recordings.taskRuns("etl");
        var subflow = new FlowRunDraft(new FlowRunId(new UUID(0, 2)), name)
                .calledBy(calls.getFirst().id())
                .at(NOW, NOW, null)
                .made();
        server.has(calls).has(subflow);
        // The feed opens when the server says so.
        await().until(() -> FxToolkit.ask(() -> {
            pieces.finishAll();
            model.refresh();
            pieces.finishAll();
            return lookup(".run-name .mark .ikonli-font-icon").tryQuery().isPresent();
        }));
        return subflow;
    }

    private void selectPlace(int row) {
        interact(() -> {
            table().requestFocus();
            table().getSelectionModel().clearAndSelect(row);
        });
    }
}
