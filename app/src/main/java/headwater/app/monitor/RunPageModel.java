package headwater.app.monitor;

import headwater.app.drawing.Drawing;
import headwater.app.drawing.RunDiagram;
import headwater.app.drawing.RunOverlay;
import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.graph.Diagram;
import headwater.graph.Placement;
import headwater.graph.Selection;
import headwater.graph.layout.Layout;
import java.time.Instant;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// A run that was opened from the server's list, drawn from its task runs.
public final class RunPageModel implements AutoCloseable {
    private final RunModel run;
    private final Layout layout;
    private final Background background;
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ReadOnlyObjectWrapper<PlannedRun> plannedRun;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private Diagram laidOut = Diagram.EMPTY;
    private @Nullable Diagram coming;
    private Background.Task layingOut = () -> {};

    /// The page of a run that is being watched.
    public RunPageModel(RunModel run, Layout layout, Background background) {
        this.run = run;
        this.layout = layout;
        this.background = background;
        this.plannedRun = new ReadOnlyObjectWrapper<>(
                this, "plannedRun", planned(run.runProperty().get()));
        run.runProperty().subscribe(this::draw);
    }

    /// The run.
    public RunModel run() {
        return run;
    }

    /// What the canvas shows.
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// The run, matched to its cards.
    public ReadOnlyObjectProperty<PlannedRun> plannedRunProperty() {
        return plannedRun.getReadOnlyProperty();
    }

    /// Why the drawing is not what it should be; null when it is.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is selected on the canvas.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// Draws what depends on the clock anew.
    public void tick() {
        draw(run.runProperty().get());
    }

    private static PlannedRun planned(Run shown) {
        return PlannedRun.of(RunDiagram.plan(shown), shown);
    }

    private void draw(Run shown) {
        var plan = RunDiagram.of(shown);
        plannedRun.set(planned(shown));
        if (plan.equals(laidOut)) {
            show(plan, drawing.get().placement());
        } else if (!plan.equals(coming)) {
            layOut(plan);
        }
    }

    private void layOut(Diagram plan) {
        layingOut.cancel();
        coming = plan;
        layingOut = background.run(
                "lay out " + run.runProperty().get().flowRun().name(),
                () -> layout.place(plan, Map.of()),
                result -> {
                    coming = null;
                    laidOut = plan;
                    show(plan, result.placement());
                    failed(result.failure());
                },
                this::failed);
    }

    private void failed(@Nullable Exception why) {
        problem.set(why == null ? null : Problems.of(why));
    }

    private void show(Diagram plan, Placement placement) {
        drawing.set(new Drawing(RunOverlay.of(plan, plannedRun.get(), Instant.now()), placement));
    }

    @Override
    public void close() {
        layingOut.cancel();
        run.close();
    }
}
