package headwater.app.designer;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.RunOverlay;
import headwater.app.drawing.Unreached;
import headwater.app.monitor.RunModel;
import headwater.app.run.PlannedRun;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.PythonReader;
import headwater.graph.Statuses;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The run that is laid over the canvas of a flow's page, and the states that it gives to the cards. For the JavaFX
/// thread.
final class OverlaidRun {
    private final PythonReader reader;
    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(this, "run", null);
    private final ReadOnlyObjectWrapper<@Nullable CanvasRuns> canvasRuns =
            new ReadOnlyObjectWrapper<>(this, "canvasRuns", null);
    private final ObservableValue<@Nullable PlannedRun> plannedRun =
            canvasRuns.map(runs -> runs == null ? null : runs.shown());
    private final ReadOnlyObjectWrapper<Unreached> unreached =
            new ReadOnlyObjectWrapper<>(this, "unreached", Unreached.NONE);
    private final RunCards runCards = new RunCards();
    private RunOverlay overlay = RunOverlay.NONE;
    private Subscription subscription = Subscription.EMPTY;

    /// @param reader reads the flow and what it imports
    OverlaidRun(PythonReader reader) {
        this.reader = reader;
    }

    /// The run; null for none.
    ObjectProperty<@Nullable RunModel> runProperty() {
        return run;
    }

    /// That run, matched to the cards of the canvas; null for none.
    ReadOnlyObjectProperty<@Nullable CanvasRuns> canvasRunsProperty() {
        return canvasRuns.getReadOnlyProperty();
    }

    /// The same for the cards of the flow that is shown alone.
    ObservableValue<@Nullable PlannedRun> plannedRunProperty() {
        return plannedRun;
    }

    /// What that run did not reach because of a failure, once it has ended.
    ReadOnlyObjectProperty<Unreached> unreachedProperty() {
        return unreached.getReadOnlyProperty();
    }

    /// Watches another run from now on.
    ///
    /// @param drawn the flow as it is: what ran is the text as it was when the run was started, or as near to it as
    ///     can be known
    /// @param redraw called whenever the states may have changed
    void watch(@Nullable RunModel watched, DrawnFlow drawn, Runnable redraw) {
        subscription.unsubscribe();
        runCards.begin(drawn);
        subscription = watched == null
                ? Subscription.EMPTY
                : Subscription.combine(
                        watched.shownProperty().subscribe(_ -> redraw.run()),
                        watched.time().shownProperty().subscribe(_ -> redraw.run()));
        redraw.run();
    }

    /// Follows a change of the text.
    void follow(DrawnFlow before, ItemMatch match, DrawnFlow after) {
        runCards.follow(before, match, after);
    }

    /// The states of what is drawn, as the run is shown now.
    Statuses over(DrawnFlow drawn) {
        var watched = run.get();
        if (watched == null || drawn.flow() == null) {
            canvasRuns.set(null);
            overlay = RunOverlay.NONE;
            unreached.set(Unreached.NONE);
            return overlay.statuses();
        }
        var before = canvasRuns.get();
        var planned = PlannedRun.next(
                before == null ? null : before.shown(),
                runCards.of(drawn),
                watched.shownProperty().get());
        var runs = CanvasRuns.next(before, planned, drawn.subflowCards());
        canvasRuns.set(runs);
        overlay = overlay.next(
                drawn.plan(),
                drawn.hidden(),
                runs,
                watched.time().shownProperty().get());
        unreached.set(overlay.unreached());
        return overlay.statuses();
    }

    /// The Python that the run is of; null without a run.
    @Nullable
    RanSource source() {
        var ran = run.get() == null ? null : runCards.ran();
        return ran == null || ran.flow() == null ? null : new RanSource(ran.document(), ran.function(), reader);
    }

    /// Draws what depends on the clock again: how long things have been running.
    void tick() {
        var watched = run.get();
        if (watched != null) {
            watched.time().tick();
        }
    }

    /// Lets go of the run.
    void close() {
        var watched = run.get();
        run.set(null);
        if (watched != null) {
            watched.close();
        }
    }
}
