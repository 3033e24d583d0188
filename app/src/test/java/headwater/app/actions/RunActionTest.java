package headwater.app.actions;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.app.run.Recordings;
import headwater.app.words.Words;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunActionTest {
    private static final FlowRun ANY = Recordings.flowRun("etl");

    @ParameterizedTest
    @CsvSource({
        "SCHEDULED, CANCEL RUN_AGAIN SET_STATE DELETE",
        "PENDING, CANCEL RUN_AGAIN SET_STATE DELETE",
        "RUNNING, CANCEL PAUSE RUN_AGAIN SET_STATE DELETE",
        "PAUSED, CANCEL RESUME RUN_AGAIN SET_STATE DELETE",
        "CANCELLING, RUN_AGAIN SET_STATE DELETE",
        "COMPLETED, RETRY RUN_AGAIN SET_STATE DELETE",
        "FAILED, RETRY RUN_AGAIN SET_STATE DELETE",
        "CANCELLED, RETRY RUN_AGAIN SET_STATE DELETE",
        "CRASHED, RETRY RUN_AGAIN SET_STATE DELETE",
    })
    void isPossibleInTheStatesWhereTheServerDoesIt(StateType state, String possible) {
        assertThat(possible(run(state, "", DeploymentId.of("d8e6ec1a-0d6c-4b5e-9a0e-2f4b9a3c7d10"))))
                .extracting(RunAction::name)
                .containsExactly(possible.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "RUNNING, CANCEL SET_STATE DELETE",
        "PAUSED, CANCEL RESUME SET_STATE DELETE",
        "FAILED, SET_STATE DELETE",
    })
    void startsNothingWithoutADeployment(StateType state, String possible) {
        assertThat(possible(run(state, "", null))).extracting(RunAction::name).containsExactly(possible.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"FILE, it comes from a file", "READ_ONLY, its server is marked as read-only"})
    void isNotPossibleWhereNothingCanBeChanged(RunAccess access, String why) {
        assertThat(RunAction.values())
                .allSatisfy(action ->
                        assertThat(action.refusal(ANY, access).map(Words::of)).contains(why));
    }

    @Test
    void saysThatASuspendedRunIsStartedAgainAndAPausedOneGoesOn() {
        assertThat(Words.of(RunAction.RESUME.effect(run(StateType.PAUSED, "Suspended", null))))
                .contains("the process that serves its deployment starts it again, from its beginning");
        assertThat(Words.of(RunAction.RESUME.effect(run(StateType.PAUSED, "Paused", null))))
                .contains("goes on where it was paused");
    }

    @Test
    void saysThatDeletingARunDoesNotStopIt() {
        assertThat(Words.of(RunAction.DELETE.effect(run(StateType.RUNNING, "", null))))
                .contains("a process that runs it goes on");
        assertThat(Words.of(RunAction.DELETE.effect(run(StateType.FAILED, "", null))))
                .doesNotContain("process");
    }

    @Test
    void saysWhichStatesSetByForceStartOrStopCode() {
        var deployed = run(StateType.RUNNING, "", DeploymentId.of("d8e6ec1a-0d6c-4b5e-9a0e-2f4b9a3c7d10"));
        assertThat(Words.of(RunAction.effectOf(StateType.SCHEDULED, deployed))).contains("starts it");
        assertThat(Words.of(RunAction.effectOf(StateType.CANCELLING, deployed))).contains("stops the process");
        assertThat(Words.of(RunAction.effectOf(StateType.FAILED, deployed))).contains("no code is stopped");
        assertThat(Words.of(RunAction.effectOf(StateType.PAUSED, deployed))).contains("no code is started or stopped");
    }

    private static List<RunAction> possible(FlowRun run) {
        return Arrays.stream(RunAction.values())
                .filter(action -> action.refusal(run, RunAccess.SERVER).isEmpty())
                .toList();
    }

    private static FlowRun run(StateType type, String name, @Nullable DeploymentId deployment) {
        var state = new State(null, type, name, Instant.EPOCH, null, StateDetails.NONE);
        return new FlowRunDraft(ANY.id(), ANY.name())
                .fromDeployment(deployment)
                .in(state)
                .startedTimes(1)
                .made();
    }
}
