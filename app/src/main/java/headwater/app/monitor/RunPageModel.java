package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.Drawing;
import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.LoggedLayout;
import headwater.app.drawing.RunOverlay;
import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Selection;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.RunLayout;
import headwater.prefect.model.TaskRunId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A run that was opened from the server's list, drawn from its task runs.
public final class RunPageModel implements AutoCloseable {
    private final RunModel run;
    private final String flowName;
    private final ReviewModel review;
    private final Layout byFunction;
    private final Layout byTaskRun = new LoggedLayout(new RunLayout());
    private final Background background;
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ReadOnlyObjectWrapper<PlannedRun> plannedRun;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ObjectProperty<RunDetail> detail = new SimpleObjectProperty<>(this, "detail", RunDetail.FUNCTIONS);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<CanvasRuns> canvasRuns;
    private final ObservableValue<@Nullable NothingDrawn> nothingDrawn;
    private final Set<NodeId> opened = new HashSet<>();
    private PlannedRun whole;
    // The cards of the subflows that are open.
    private Map<NodeId, List<PlanCard>> open = Map.of();
    private Diagram structure = Diagram.EMPTY;
    private final SelectedRuns selectedRuns;
    private Diagram laidOut = Diagram.EMPTY;
    private Runnable wanted = () -> {};
    private RunOverlay overlay = RunOverlay.NONE;
    private Background.Task layingOut = () -> {};

    /// The page of a run that is being watched.
    ///
    /// @param flowName the name of its flow; empty if it is not known
    public RunPageModel(RunModel run, String flowName, Layout layout, Background background) {
        this.run = run;
        this.flowName = flowName;
        this.byFunction = layout;
        this.background = background;
        this.whole = PlannedRun.byFunction(run.runProperty().get());
        this.plannedRun = new ReadOnlyObjectWrapper<>(this, "plannedRun", whole);
        this.canvasRuns = new ReadOnlyObjectWrapper<>(this, "canvasRuns", CanvasRuns.of(whole));
        this.nothingDrawn = Bindings.createObjectBinding(
                () -> NothingDrawn.of(
                        run.runProperty().get(), run.feedProperty().get()),
                run.runProperty(),
                run.feedProperty());
        redraw();
        run.shownProperty().subscribe(this::draw);
        run.time().shownProperty().subscribe(this::draw);
        detail.subscribe((_, _) -> change());
        var shown = new SimpleObjectProperty<>(run);
        selectedRuns = new SelectedRuns(shown, canvasRuns, selection);
        review = new ReviewModel(shown, plannedRun, background);
    }

    /// The task runs of the selected cards.
    public SelectedRuns selectedRuns() {
        return selectedRuns;
    }

    /// The name of the run's flow; empty if it is not known.
    public String flowName() {
        return flowName;
    }

    /// What there is to say of the run once it has ended.
    public ReviewModel review() {
        return review;
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

    /// Why there is nothing to draw; null if there is something, or may be.
    ObservableValue<@Nullable NothingDrawn> nothingDrawn() {
        return nothingDrawn;
    }

    /// Why the drawing is not what it should be; null when it is.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is selected on the canvas.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// What a card stands for.
    public ObjectProperty<RunDetail> detailProperty() {
        return detail;
    }

    /// Goes to task runs: one of them is chosen, of several the cards are selected.
    ///
    /// @param select selects cards
    void show(Collection<TaskRunId> tasks, Consumer<Set<String>> select) {
        if (tasks.size() == 1) {
            choose(tasks.iterator().next(), card -> select.accept(Set.of(card)));
        } else {
            selectedRuns.show(tasks, select);
        }
    }

    /// Selects a task run, as soon as it is drawn. The subflows that it is in are opened.
    ///
    /// @param select selects its card
    public void choose(TaskRunId task, Consumer<String> select) {
        var call = callAround(task);
        while (call != null && opened.add(call)) {
            open();
            call = callAround(task);
        }
        redraw();
        wanted = () -> {
            var card = canvasRuns.get().cardOf(task);
            if (card != null && drawing.get().diagram().node(card) != null) {
                wanted = () -> {};
                selectedRuns.choose(task, select);
            }
        };
        wanted.run();
    }

    /// Opens the subflow that a card calls in its place, or closes it, if its runs are known.
    public void toggle(NodeId card) {
        var node = drawing.get().diagram().node(card);
        if (node == null || !node.status().marked(FlowDiagram.FOLDABLE)) {
            return;
        }
        if (!opened.remove(card)) {
            opened.add(card);
        }
        open();
        redraw();
    }

    private void open() {
        open = detail.get().plans(whole.run(), opened);
        lay(plannedRun.get());
    }

    // The card of a subflow that is not open, which a task run is in; null for none.
    private @Nullable NodeId callAround(TaskRunId task) {
        var runs = canvasRuns.get();
        var card = runs.cardOf(task);
        boolean isOwn = card == null
                || runs.taskRuns(card).stream().anyMatch(each -> each.id().equals(task));
        return isOwn ? null : card;
    }

    private void lay(PlannedRun planned) {
        plannedRun.set(planned);
        canvasRuns.set(CanvasRuns.next(canvasRuns.get(), planned, open));
    }

    // What was selected stays selected, as the cards that now stand for the same task runs.
    private void change() {
        var chosen = chosen();
        whole = detail.get().plan(run.runProperty().get());
        open = detail.get().plans(whole.run(), opened);
        lay(PlannedRun.next(null, whole, run.shownProperty().get()));
        var cards = chosen.stream()
                .map(CanvasRuns.next(null, whole, open)::cardOf)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        redraw();
        selection.set(Selection.of(cards));
    }

    private Set<TaskRunId> chosen() {
        var one = selectedRuns.chosenProperty().get();
        if (one != null) {
            return Set.of(one);
        }
        var chosen = new HashSet<TaskRunId>();
        for (var node : selection.get().nodes()) {
            canvasRuns.get().taskRuns(node).forEach(task -> chosen.add(task.id()));
        }
        return chosen;
    }

    private void draw() {
        var latest = run.runProperty().get();
        var shown = run.shownProperty().get();
        var before = whole;
        whole = whole.after(latest);
        // Structure depends on which task runs there are, not on their states.
        boolean isGrown =
                !whole.match().isAsPlacedIn(before.match()) || tasksInside(whole.run()) != tasksInside(before.run());
        if (isGrown) {
            open = detail.get().plans(latest, opened);
        }
        lay(shown.equals(latest) ? whole : PlannedRun.next(plannedRun.get(), whole, shown));
        if (isGrown) {
            redraw();
        }
        show(laidOut, drawing.get().placement());
    }

    private static int tasksInside(Run run) {
        return run.subflows().values().stream()
                .mapToInt(subflow -> subflow.tasks().size())
                .sum();
    }

    private void redraw() {
        var next = detail.get().diagram(whole, open);
        var layout = detail.get() == RunDetail.FUNCTIONS ? byFunction : byTaskRun;
        if (next.equals(structure)) {
            return;
        }
        structure = next;
        layingOut.cancel();
        layingOut = background.run(
                "lay out " + run.runProperty().get().flowRun().name(),
                () -> layout.place(next, LayoutPage.USUAL),
                result -> {
                    laidOut = next;
                    show(next, result.placement());
                    failed(result.failure());
                },
                this::failed);
    }

    private void failed(@Nullable Exception why) {
        problem.set(why == null ? null : Problems.of(why));
    }

    private void show(Diagram plan, Placement placement) {
        overlay = overlay.next(
                plan, Map.of(), canvasRuns.get(), run.time().shownProperty().get());
        drawing.set(new Drawing(plan, placement, overlay.statuses()));
        wanted.run();
    }

    @Override
    public void close() {
        layingOut.cancel();
        run.close();
    }
}
