package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.app.run.FlowRunDraft;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunNoticesTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final SavedFilter FAILED = new SavedFilter("Failed", "state:failed", true);

    private final RunNotices notices = new RunNotices();

    @Test
    void tellOfARunThatComesToMatchOnce() {
        next(run(1, StateType.RUNNING, 0));
        assertThat(next(run(1, StateType.FAILED, 9)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.title()).isEqualTo("orders / run-1: failed"))
                .satisfies(notice ->
                        assertThat(notice.on("staging").title()).isEqualTo("orders / run-1: failed, on staging"));
        assertThat(next(run(1, StateType.FAILED, 9))).isEmpty();
    }

    @Test
    void tellOfARunThatComesToMatchAgain() {
        next(run(1, StateType.RUNNING, 0));
        next(run(1, StateType.FAILED, 9));
        next(run(1, StateType.RUNNING, 10));
        assertThat(next(run(1, StateType.FAILED, 19))).hasSize(1);
    }

    @Test
    void areSilentAboutWhatMatchedBeforeAnybodyLooked() {
        assertThat(next(run(1, StateType.FAILED, 0))).isEmpty();
        assertThat(next(run(1, StateType.FAILED, 0), run(2, StateType.RUNNING, 1)))
                .isEmpty();
    }

    @Test
    void tellOfTheFirstRunOfAServer() {
        next();
        assertThat(next(run(1, StateType.FAILED, 0))).hasSize(1);
    }

    @Test
    void areSilentAboutAnOldRunThatComesIntoTheListLater() {
        next(run(1, StateType.COMPLETED, 100));
        assertThat(next(run(1, StateType.COMPLETED, 100), run(2, StateType.FAILED, -5000)))
                .isEmpty();
    }

    @Test
    void putSeveralRunsIntoOneNotice() {
        next();
        assertThat(next(run(1, StateType.FAILED, 1), run(2, StateType.FAILED, 2), run(3, StateType.COMPLETED, 3)))
                .extracting(RunNotice::title, RunNotice::text)
                .containsExactly(tuple("2 runs match “Failed”", "run-1, run-2"));
    }

    @Test
    void tellOfARunInOneNoticeWhereSeveralSearchesFindIt() {
        var orders = new SavedFilter("Orders", "flow:orders state:failed", true);
        notices.next(List.of(), List.of(FAILED, orders), NOW);
        assertThat(notices.next(List.of(run(1, StateType.FAILED, 1)), List.of(FAILED, orders), NOW))
                .extracting(notice -> notice.filter().name())
                .containsExactly("Failed");
    }

    @Test
    void areSilentAboutASearchThatNobodyWatches() {
        var silent = List.of(FAILED.watched(false));
        notices.next(List.of(), silent, NOW);
        assertThat(notices.next(List.of(run(1, StateType.FAILED, 1)), silent, NOW))
                .isEmpty();
        assertThat(next(run(1, StateType.FAILED, 1))).as("watched from now on").isEmpty();
    }

    private List<RunNotice> next(RunsModel.Listed... runs) {
        return notices.next(List.of(runs), List.of(FAILED), NOW);
    }

    private static RunsModel.Listed run(int number, StateType type, long second) {
        var name = type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
        var state = new State(null, type, name, NOW.plusSeconds(second), null, StateDetails.NONE);
        var run = new FlowRunDraft(new FlowRunId(new UUID(0, number)), "run-" + number)
                .in(state)
                .made();
        return new RunsModel.Listed(run, "orders", "");
    }

    @Test
    void doNotTellAgainOfARunThatIsReadAgainWhenItIsSearchedFor() {
        next(run(1, StateType.COMPLETED, 0));
        assertThat(next(run(2, StateType.FAILED, 9))).hasSize(1);
        next(run(1, StateType.COMPLETED, 0));
        assertThat(next(run(2, StateType.FAILED, 9))).isEmpty();
    }

    @Test
    void nameAFewOfManyRuns() {
        next();
        assertThat(next(
                        run(1, StateType.FAILED, 1),
                        run(2, StateType.FAILED, 2),
                        run(3, StateType.FAILED, 3),
                        run(4, StateType.FAILED, 4)))
                .extracting(RunNotice::text)
                .containsExactly("run-1, run-2, run-3 and 1 more");
    }
}
