package headwater.app.designer;

import headwater.app.drawing.Drawing;
import headwater.app.fx.Background;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.SelectedRuns;
import headwater.app.problem.Problem;
import headwater.app.run.PlannedRun;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Message;
import headwater.flow.edit.EditStep;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Selection;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One flow file on its page: which flow of it is drawn, what is selected, and the run that is laid over it.
///
/// The text and its history are the [FlowDocumentModel]'s, the disk is the [FlowFileModel]'s. After each change of
/// the text the flow is drawn again in the background; what was selected, moved or overlaid stays with its card,
/// whatever changed the text.
public final class DesignerModel implements AutoCloseable {
    private final FlowDocumentModel document;
    private final FlowFileModel disk;
    private final CardFolds folds;
    private final Layout layout;
    private final Background background;
    private final ReadOnlyObjectWrapper<DrawnFlow> drawn;
    private final ReadOnlyObjectWrapper<@Nullable Flow> flow;
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ReadOnlyObjectWrapper<Set<NodeId>> made = new ReadOnlyObjectWrapper<>(this, "made", Set.of());
    private final ReadOnlyObjectWrapper<MissingValues> missing;
    // Undo brings a picture back as it was.
    private final TextMemory<Laid> laid = new TextMemory<>();
    private final OverlaidRun run;
    private final SelectedRuns selectedRuns;
    private String function;
    private Background.Task drawingTask = () -> {};
    private final List<Runnable> afterDrawing = new ArrayList<>();
    private final ReadOnlyBooleanWrapper isDrawing = new ReadOnlyBooleanWrapper(this, "drawing", false);
    private boolean isTidying;
    private LayoutPage page = LayoutPage.USUAL;
    private boolean isFitted;
    private boolean isClosed;

    /// The rows and colours of a flow, and what was closed in it.
    private record Laid(String function, Placement.Kept kept, Set<NodeId> closed) {}

    /// The page of a file that has just been read.
    public DesignerModel(OpenedFlow opened, Layout layout, Background background) {
        this.layout = layout;
        this.background = background;
        this.document = new FlowDocumentModel(opened.file(), opened.document(), opened.reader(), background);
        this.disk = new FlowFileModel(document, opened, background);
        this.run = new OverlaidRun(opened.reader());
        this.folds = new CardFolds(opened, background, document::failed);
        this.drawn = new ReadOnlyObjectWrapper<>(this, "drawn", opened.drawn());
        this.flow = new ReadOnlyObjectWrapper<>(this, "flow", opened.drawn().flow());
        this.function = opened.drawn().function();
        this.missing = new ReadOnlyObjectWrapper<>(this, "missing", MissingValues.of(opened.drawn()));
        redraw();
        run.runProperty().subscribe(watched -> run.watch(watched, drawn.get(), this::redraw));
        selection.subscribe(() -> document.show(null));
        // Also where an equal document was read: a subflow of another file may have changed.
        document.revisionProperty().subscribe(() -> {
            if (document.document().isClean()) {
                update();
            }
        });
        selectedRuns = new SelectedRuns(run.runProperty(), run.canvasRunsProperty(), selection);
        disk.savedProperty().subscribe((_, saved) -> folds.save(drawn.get().document(), saved));
    }

    /// The text and its history.
    public FlowDocumentModel document() {
        return document;
    }

    /// The file on disk.
    public FlowFileModel disk() {
        return disk;
    }

    /// The file.
    public Path file() {
        return document.file();
    }

    /// The file of the saved run that the flow is in, which cannot be changed; null for a file of its own.
    public @Nullable Path capsule() {
        return disk.capsule();
    }

    /// The Python that the run which is laid over the drawing is of; null without a run.
    public @Nullable RanSource ran() {
        return run.source();
    }

    /// The document whose flow is drawn: the newest that is Python, once it is drawn.
    public Document drawnDocument() {
        return drawn.get().document();
    }

    /// That document.
    public ObservableValue<Document> drawnDocumentProperty() {
        return drawn.map(DrawnFlow::document);
    }

    /// The flow that is drawn; null when the file has none. Changes with each text.
    public ReadOnlyObjectProperty<@Nullable Flow> flowProperty() {
        return flow.getReadOnlyProperty();
    }

    /// What the canvas shows.
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// Whether the flow is being laid out.
    ReadOnlyBooleanProperty isDrawingProperty() {
        return isDrawing.getReadOnlyProperty();
    }

    /// The cards that the last change of the text made; none unless it was an edit.
    public ReadOnlyObjectProperty<Set<NodeId>> madeProperty() {
        return made.getReadOnlyProperty();
    }

    /// What is to be filled in on the canvas.
    ReadOnlyObjectProperty<MissingValues> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /// Selects the next card on which a value is to be filled in.
    void showNextMissing() {
        missing.get().next(selection.get().nodes()).ifPresent(this::choose);
    }

    /// Why the last edit was refused, or what else went wrong; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return document.problemProperty();
    }

    /// What is selected on the canvas.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The run that is laid over the drawing; null for none.
    public ObjectProperty<@Nullable RunModel> runProperty() {
        return run.runProperty();
    }

    /// That run, matched to the cards of the flow that is shown; null for none.
    public ObservableValue<@Nullable PlannedRun> plannedRunProperty() {
        return run.plannedRunProperty();
    }

    /// The same with the cards of the subflows that are open, and what it did not reach.
    OverlaidRun overlaid() {
        return run;
    }

    /// The task runs of the selected cards.
    public SelectedRuns selectedRuns() {
        return selectedRuns;
    }

    /// Draws another flow of the file.
    ///
    /// @param shown its function
    public void showFlow(String shown) {
        selection.set(Selection.NONE);
        function = shown;
        update();
    }

    /// Makes an edit of what is drawn, or says why it cannot be made; see [#problemProperty()].
    public void apply(FlowEdit edit) {
        apply(List.of(edit), "");
    }

    /// Makes some edits of what is drawn as one step, all of them or none.
    ///
    /// @param description what is done, for a menu; empty for the description of a single edit
    public void apply(List<FlowEdit> edits, String description) {
        apply(new EditStep(drawnDocument(), edits), description);
    }

    /// Makes some edits as one step, all of them or none.
    ///
    /// @param description what is done, for a menu; empty for the description of a single edit
    public void apply(EditStep step, String description) {
        if (capsule() != null) {
            document.show(DesignerText.problem(Message.of(DesignerText.OF_CAPSULE), DesignerText.OF_CAPSULE_CURE));
            return;
        }
        document.apply(step, description);
    }

    /// What is drawn, of the text alone.
    DrawnFlow drawn() {
        return drawn.get();
    }

    /// The card that shows an item: its own, or that of the closed container around it. Null for none.
    public @Nullable NodeId shownBy(NodeId item) {
        return drawn.get().shownBy(item);
    }

    /// Whether a card can be opened and closed in its place: a container, or the call of a flow whose text is known.
    public boolean isFoldable(NodeId card) {
        return drawn.get().isFoldable(card);
    }

    /// Opens what is closed, a container or a subflow, or closes it.
    public void toggle(NodeId card) {
        fold(Map.of(card, !drawn.get().isOpen(card)));
    }

    private void fold(Map<NodeId, Boolean> open) {
        folds.set(drawn.get(), open, disk.savedProperty().get());
        update();
    }

    /// Selects cards that a person looks for; the closed containers around them are opened.
    public void choose(NodeId... cards) {
        var closed = drawn.get().closedAround(cards);
        if (!closed.isEmpty()) {
            fold(closed);
        }
        selection.set(Selection.of(Set.of(cards)));
    }

    /// Takes the shape of the canvas that the flow is laid out for from now on. Lays it out again at once if it has not
    /// been laid out for a canvas yet.
    ///
    /// @return whether it is laid out again
    public boolean fit(double width, double height) {
        page = LayoutPage.of(width, height).withAllOrder(page.allOrder());
        if (isFitted) {
            return false;
        }
        isFitted = true;
        tidyUp();
        return true;
    }

    /// Gives every step of the order an arrow, or only those that the eye needs.
    public void showAllOrder(boolean all) {
        if (all != page.allOrder()) {
            page = page.withAllOrder(all);
            update();
        }
    }

    /// Lays the flow out again, whatever it looked like before.
    public void tidyUp() {
        isTidying = true;
        update();
    }

    /// Draws what depends on the clock again: how long things have been running.
    public void tick() {
        run.tick();
    }

    /// Does something with the flow of the newest text, once the edits requested before are made and it is drawn.
    /// Does nothing once the page is closed.
    ///
    /// @param action receives the document and its flow, which belong together
    /// @param refused receives the reason if the newest text has no flow that is drawn
    public void whenDrawn(BiConsumer<Document, Flow> action, Consumer<Problem> refused) {
        document.whenRead(() -> {
            if (isDrawing.get()) {
                afterDrawing.add(() -> whenDrawn(action, refused));
            } else if (!isClosed) {
                giveDrawn(action, refused);
            }
        });
    }

    private void giveDrawn(BiConsumer<Document, Flow> action, Consumer<Problem> refused) {
        var shown = drawn.get();
        var shownFlow = shown.flow();
        var why = NotDrawn.why(document, shown);
        if (why != null) {
            refused.accept(why);
        } else if (shownFlow != null) {
            action.accept(shown.document(), shownFlow);
        }
    }

    /// Gives up the drawing under way; what is drawn remains, until something changes or the flow is tidied up.
    void cancelDrawing() {
        if (isDrawing.get()) {
            drawingTask.cancel();
            drawingEnded(() -> document.show(NotDrawn.why(document, drawn.get())));
        }
    }

    // The newest text that is Python wins: what is being drawn when something changes is given up.
    private void update() {
        drawingTask.cancel();
        isDrawing.set(true);
        var before = drawn.get();
        var read = document.revisionProperty().get();
        var next = read.document().isClean() ? read.document() : before.document();
        var isEdit = read.cause() == FlowDocumentModel.Cause.EDITED;
        var wanted = function;
        var known = folds.now();
        var how = redrawing(before, next);
        drawingTask = background.run(
                "draw " + file().getFileName(),
                () -> FlowUpdate.of(before, next, isEdit, wanted, known, how, layout),
                update -> drawingEnded(() -> show(update)),
                why -> drawingEnded(() -> document.failed(why)));
    }

    private Redrawing redrawing(DrawnFlow before, Document next) {
        var known = laid.recall(next.source());
        var isBack = known != null
                && !next.source().equals(before.document().source())
                && known.function().equals(before.function());
        return known != null && isBack
                ? new Redrawing(page.after(known.kept()), known.closed(), isTidying)
                : new Redrawing(page, null, isTidying);
    }

    private void drawingEnded(Runnable outcome) {
        isTidying = false;
        isDrawing.set(false);
        outcome.run();
        if (!isDrawing.get()) {
            var actions = List.copyOf(afterDrawing);
            afterDrawing.clear();
            actions.forEach(Runnable::run);
        }
    }

    private void show(FlowUpdate update) {
        var before = drawn.get();
        var wasWanted = update.wanted().equals(function);
        run.follow(before, update.match(), update.drawn());
        boolean isOutdated = folds.follow(before, update);
        laid.remember(
                before.document().source(),
                new Laid(before.function(), before.placement().kept(), before.closed()));
        drawn.set(update.drawn());
        function = wasWanted ? update.drawn().function() : function;
        flow.set(update.drawn().flow());
        selection.set(update.after(selection.get()));
        redraw();
        made.set(update.added());
        missing.set(update.missing());
        var failure = update.drawn().layout().failure();
        if (failure != null) {
            document.failed(failure);
        }
        if (isOutdated) {
            update();
        }
    }

    private void redraw() {
        var shown = drawn.get();
        var statuses = run.over(shown);
        drawing.set(new Drawing(shown.plan(), shown.placement(), statuses));
    }

    /// Lets go of the file and of the run that is watched.
    @Override
    public void close() {
        isClosed = true;
        drawingTask.cancel();
        run.close();
        disk.close();
    }
}
