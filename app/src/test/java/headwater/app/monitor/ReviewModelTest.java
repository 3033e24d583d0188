package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunFindingKind;
import headwater.app.run.findings.RunReview;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.layout.rows.RowLayout;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReviewModelTest {
    @Test
    void saysNothingBeforeTheRunHasEnded() {
        var run = Recorded.upTo("retries", Recorded.end("retries").minusMillis(1));
        var review = page(run).review();
        assertThat(review.reviewProperty().get()).isNull();
        assertThat(review.count().getValue().number()).isZero();
        run.take(Recorded.recording("retries").news());
        assertThat(review.count().getValue().number()).isPositive();
    }

    @Test
    void keepsItsReviewWhenTheCursorGoesBack() {
        var run = Recorded.whole("retries");
        var review = page(run).review();
        var before = review.reviewProperty().get();
        run.time().pastProperty().set(Recorded.end("retries").minusMillis(1_000));
        assertThat(before).isNotNull();
        assertThat(review.reviewProperty().get()).isSameAs(before);
    }

    @Test
    void showsAFindingOnItsCards() {
        var page = page(Recorded.whole("retries"));
        var failure = findings(page.review()).getFirst();
        assertThat(failure.kind()).isEqualTo(RunFindingKind.FAILURE);
        assertThat(shown(page, failure)).containsExactly("broken");
    }

    @Test
    void showsAFailureInASubflowOnTheTaskThatFailed() {
        var page = page(Recorded.failedWithin());
        var failure = findings(page.review()).getFirst();
        assertThat(shown(page, failure)).containsExactly("nightly::load");
        var chosen = Objects.requireNonNull(page.selectedRuns().chosenProperty().get());
        assertThat(failure.tasks()).containsExactly(chosen);
        assertThat(page.run().log().onlyProperty().get()).containsExactly(chosen);
    }

    private static Set<String> shown(RunPageModel page, RunFinding finding) {
        var shown = new HashSet<String>();
        page.show(finding.tasks(), cards -> {
            shown.addAll(cards);
            page.selectionProperty()
                    .set(Selection.of(cards.stream().map(NodeId::new).collect(Collectors.toSet())));
        });
        return shown;
    }

    private static List<RunFinding> findings(ReviewModel model) {
        RunReview review = Objects.requireNonNull(model.reviewProperty().get());
        return review.findings();
    }

    private static RunPageModel page(RunModel run) {
        return new RunPageModel(run, "", new RowLayout(), new Inline());
    }
}
