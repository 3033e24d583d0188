package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunFindingKind;
import headwater.app.run.findings.RunReview;
import headwater.graph.layout.rows.RowLayout;
import java.util.List;
import java.util.Objects;
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
        var review = page(Recorded.whole("retries")).review();
        var failure = findings(review).getFirst();
        assertThat(failure.kind()).isEqualTo(RunFindingKind.FAILURE);
        assertThat(review.cards(failure)).containsExactly("broken");
    }

    private static List<RunFinding> findings(ReviewModel model) {
        RunReview review = Objects.requireNonNull(model.reviewProperty().get());
        return review.findings();
    }

    private static RunPageModel page(RunModel run) {
        return new RunPageModel(run, "", new RowLayout(), new Inline());
    }
}
