package headwater.app.monitor;

import headwater.app.fx.Background;
import headwater.app.run.PlannedRun;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.run.findings.RunReview;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// What there is to say of the run that is shown, once it has ended. For the JavaFX thread.
public final class ReviewModel {
    private final ObservableValue<? extends @Nullable PlannedRun> planned;
    private final Background background;
    private final ReadOnlyObjectWrapper<@Nullable RunReview> review = new ReadOnlyObjectWrapper<>(this, "review", null);
    private @Nullable RunModel run;
    private @Nullable PlannedRun whole;
    private UsualDurations usual = UsualDurations.UNKNOWN;
    private Background.Task reviewing = () -> {};
    private Subscription subscription = Subscription.EMPTY;

    /// The review of whatever run is shown.
    ///
    /// @param run the run; null for none
    /// @param planned the same, laid over the cards that its findings are shown on
    public ReviewModel(
            ObservableValue<? extends @Nullable RunModel> run,
            ObservableValue<? extends @Nullable PlannedRun> planned,
            Background background) {
        this.planned = planned;
        this.background = background;
        run.subscribe(this::show);
        planned.subscribe(_ -> update());
    }

    private void show(@Nullable RunModel shown) {
        subscription.unsubscribe();
        run = shown;
        forget();
        subscription = shown == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        shown.runProperty().subscribe(_ -> update()),
                        shown.usualProperty().subscribe(_ -> update()));
    }

    private void forget() {
        reviewing.cancel();
        whole = null;
        review.set(null);
    }

    // The cursor of time changes what is shown, not what has happened.
    private void update() {
        var shown = run;
        var laidOver = planned.getValue();
        if (laidOver == null || shown == null || !shown.runProperty().get().hasEnded()) {
            forget();
            return;
        }
        var latest = shown.runProperty().get();
        var next = PlannedRun.next(whole, laidOver, latest);
        var known = shown.usualProperty().get();
        if (next.equals(whole) && known.equals(usual)) {
            return;
        }
        whole = next;
        usual = known;
        reviewing.cancel();
        reviewing = background.run(
                "review " + latest.flowRun().name(),
                () -> RunReview.of(next, known),
                review::set,
                _ -> review.set(null));
    }

    /// The review; null while the run goes on and until it is made.
    public ReadOnlyObjectProperty<@Nullable RunReview> reviewProperty() {
        return review.getReadOnlyProperty();
    }

    /// Whether there is a run that goes on.
    boolean isRunning() {
        return run != null && !run.runProperty().get().hasEnded();
    }

    /// How many task runs the run has had.
    int taskRuns() {
        return run == null ? 0 : run.runProperty().get().tasks().size();
    }

    /// How many findings there are.
    public ObservableValue<DockModel.Count> count() {
        return review.map(made -> made == null
                        ? DockModel.Count.NONE
                        : new DockModel.Count(made.findings().size(), DockModel.Worst.NOTHING))
                .orElse(DockModel.Count.NONE);
    }
}
