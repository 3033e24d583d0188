package headwater.app.designer;

import headwater.app.drawing.Drawing;
import headwater.app.drawing.FlowDiagram;
import headwater.app.drawing.FlowPlan;
import headwater.app.drawing.RunOverlay;
import headwater.app.fx.Background;
import headwater.app.monitor.RunModel;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.run.PlanCard;
import headwater.app.run.PlannedRun;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.WholeFile;
import headwater.flow.edit.Editor;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.History;
import headwater.flow.edit.Outcome;
import headwater.flow.edit.Splice;
import headwater.flow.python.PythonReader;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import headwater.graph.layout.Layout;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// One flow file that is open: its document, what is drawn of it, and everything that can be done to it.
public final class DesignerModel {
    private final Path file;
    private final PythonReader reader;
    private final Arrangement arrangement;
    private final Background background;
    private final Editor editor;
    private final ReadOnlyObjectWrapper<Document> document;
    private final ReadOnlyObjectWrapper<@Nullable Flow> flow = new ReadOnlyObjectWrapper<>(this, "flow", null);
    private final ReadOnlyObjectWrapper<Drawing> drawing = new ReadOnlyObjectWrapper<>(this, "drawing", Drawing.EMPTY);
    private final ReadOnlyObjectWrapper<Set<Integer>> changedLines =
            new ReadOnlyObjectWrapper<>(this, "changedLines", Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<@Nullable PlannedRun> plannedRun =
            new ReadOnlyObjectWrapper<>(this, "plannedRun", null);
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final ObjectProperty<@Nullable RunModel> run = new SimpleObjectProperty<>(this, "run", null);
    private final ReadOnlyObjectWrapper<Source> saved;
    private History history = History.empty();
    private Diagram plan = Diagram.EMPTY;
    private List<PlanCard> cards = List.of();
    private Subscription runSubscription = Subscription.EMPTY;

    /// A model of a document that has just been read from its file.
    public DesignerModel(Path file, Document read, PythonReader reader, Layout layout, Background background) {
        this.file = file;
        this.reader = reader;
        this.editor = new Editor(reader);
        this.background = background;
        this.document = new ReadOnlyObjectWrapper<>(this, "document", read);
        this.saved = new ReadOnlyObjectWrapper<>(this, "saved", read.source());
        this.arrangement = new Arrangement(file, layout, background, drawing::set, this::failed);
        run.subscribe(this::watch);
        selection.subscribe(() -> problem.set(null));
        if (!read.flows().isEmpty()) {
            showFlow(read.flows().getLast().function());
        }
    }

    private void failed(Exception why) {
        problem.set(Problems.of(why));
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The document as it is now, saved or not.
    public ReadOnlyObjectProperty<Document> documentProperty() {
        return document.getReadOnlyProperty();
    }

    /// The flow that is drawn; null when the file has none.
    public ReadOnlyObjectProperty<@Nullable Flow> flowProperty() {
        return flow.getReadOnlyProperty();
    }

    /// What the canvas shows.
    public ReadOnlyObjectProperty<Drawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /// Lines, from 1, that the last step changed.
    public ReadOnlyObjectProperty<Set<Integer>> changedLinesProperty() {
        return changedLines.getReadOnlyProperty();
    }

    /// Why the last wish was not fulfilled; null when it was.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What is selected on the canvas.
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /// The run that is laid over the drawing; null for none.
    public ObjectProperty<@Nullable RunModel> runProperty() {
        return run;
    }

    /// That run, matched to the cards; null for none.
    public ReadOnlyObjectProperty<@Nullable PlannedRun> plannedRunProperty() {
        return plannedRun.getReadOnlyProperty();
    }

    /// Draws another flow of the file.
    ///
    /// @param function its function
    public void showFlow(String function) {
        selection.set(Selection.NONE);
        flow.set(document.get().flow(function).orElse(null));
        replan();
    }

    /// Makes an edit, or says why it cannot be made; see [#problemProperty()].
    public void apply(FlowEdit edit) {
        apply(List.of(edit), "");
    }

    /// Makes some edits as one step, all of them or none.
    ///
    /// @param words what is done, for a menu; the edit's own words for a single one
    public void apply(List<FlowEdit> edits, String words) {
        var before = document.get();
        var now = before;
        var shown = flow.get();
        var function = shown == null ? "" : shown.function();
        var renamed = new ArrayList<Outcome.Edited>();
        var description = words;
        for (var edit : edits) {
            switch (editor.apply(now, edit)) {
                case Outcome.Edited edited -> {
                    now = edited.document();
                    if (edits.size() == 1) {
                        description = edited.description();
                    }
                    renamed.add(edited);
                }
                case Outcome.Refused(var line, var reason) -> {
                    problem.set(new Problem(sentence(reason) + " (line " + line + ")", ""));
                    return;
                }
            }
        }
        if (edits.isEmpty()) {
            return;
        }
        renamed.forEach(edited -> arrangement.follow(id -> after(edited, function, id)));
        var added = added(renamed, function);
        var followed = followed(selection.get().nodes(), renamed, function);
        // First, so that whoever follows both ends at what has changed.
        selection.set(Selection.of(added.isEmpty() ? followed : added));
        advance(now, description, List.of(TypedText.splice(before.source(), now.source())));
    }

    private static Set<NodeId> followed(Set<NodeId> selected, List<Outcome.Edited> steps, String function) {
        var now = selected;
        for (var edited : steps) {
            now = now.stream()
                    .flatMap(id -> Stream.ofNullable(after(edited, function, id)))
                    .collect(Collectors.toSet());
        }
        return now;
    }

    // What is new is what one wants to work on next.
    private static Set<NodeId> added(List<Outcome.Edited> steps, String function) {
        var last = steps.getLast();
        var old = last.kept().stream().map(Outcome.Kept::after).collect(Collectors.toSet());
        return last.document().flow(function).stream()
                .flatMap(shown -> shown.items().stream())
                .filter(item -> item instanceof Item.Call && !old.contains(item.id()))
                .map(item -> new NodeId(item.id().value()))
                .collect(Collectors.toSet());
    }

    private static @Nullable NodeId after(Outcome.Edited edited, String function, NodeId id) {
        if (id.equals(FlowDiagram.PARAMETERS)) {
            return id;
        }
        return edited.after(function, new ItemId(id.value()))
                .map(item -> new NodeId(item.value()))
                .orElse(null);
    }

    private static String sentence(String reason) {
        return reason.isEmpty() ? reason : Character.toUpperCase(reason.charAt(0)) + reason.substring(1) + ".";
    }

    /// Takes over what was typed into the code pane: the whole text, with `\n` for every line end. While it is no
    /// Python, the last good drawing stays.
    public void typed(String text) {
        var before = document.get().source();
        var after = TypedText.applied(before, text);
        if (!after.equals(before)) {
            advance(reader.read(file, after), "Typing", List.of(TypedText.splice(before, after)));
        }
    }

    /// Undoes the last step.
    public void undo() {
        history.undo(document.get().source()).ifPresent(this::goTo);
    }

    /// Does again what was undone last.
    public void redo() {
        history.redo(document.get().source()).ifPresent(this::goTo);
    }

    private void goTo(History.At at) {
        history = at.history();
        show(reader.read(file, at.source()));
    }

    /// What the file held when it was last read or saved.
    public ReadOnlyObjectProperty<Source> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Whether there are changes that are not saved.
    public boolean isDirty() {
        return !saved.get().equals(document.get().source());
    }

    private void advance(Document next, String words, List<Splice> splices) {
        history = history.done(words, document.get().source(), splices);
        show(next);
    }

    private void show(Document next) {
        problem.set(null);
        var isSaved = next.source().equals(saved.get());
        changedLines.set(
                isSaved ? Set.of() : ChangedLines.between(document.get().source(), next.source()));
        document.set(next);
        if (!next.isClean()) {
            return;
        }
        var shown = flow.get();
        var same = shown == null ? null : next.flow(shown.function()).orElse(null);
        flow.set(same == null && !next.flows().isEmpty() ? next.flows().getLast() : same);
        dropWhatIsGone();
        replan();
    }

    private void dropWhatIsGone() {
        var shown = flow.get();
        var selected = selection.get().nodes();
        var left = selected.stream()
                .filter(id -> id.equals(FlowDiagram.PARAMETERS)
                        || (shown != null && shown.item(new ItemId(id.value())).isPresent()))
                .collect(Collectors.toSet());
        if (left.size() < selected.size()) {
            selection.set(Selection.of(left));
        }
    }

    /// Saves the file, unless another program has changed it meanwhile: then nothing is written.
    ///
    /// @param done called when it is saved
    public void save(Runnable done) {
        var expected = saved.get();
        write(
                () -> {
                    if (!WholeFile.holds(file, expected.bytes())) {
                        throw new ChangedOnDisk(file);
                    }
                },
                done);
    }

    /// Saves the file over whatever another program has made of it.
    public void overwrite() {
        write(() -> {}, () -> {});
    }

    private interface Check {
        void pass() throws IOException;
    }

    private void write(Check check, Runnable done) {
        var source = document.get().source();
        background.run(
                "save " + file.getFileName(),
                () -> {
                    check.pass();
                    WholeFile.save(file, source.bytes());
                    return source;
                },
                written -> {
                    saved.set(written);
                    changedLines.set(Set.of());
                    problem.set(null);
                    done.run();
                },
                this::failed);
    }

    /// Takes what stands in the file now, as a step that can be undone.
    public void reload() {
        var before = document.get().source();
        background.run(
                "reload " + file.getFileName(),
                () -> reader.read(file),
                read -> {
                    saved.set(read.source());
                    if (!read.source().equals(before)) {
                        advance(read, "Reload", List.of(TypedText.splice(before, read.source())));
                    }
                },
                this::failed);
    }

    private static final class ChangedOnDisk extends IOException {
        private static final long serialVersionUID = 1L;

        ChangedOnDisk(Path file) {
            super(file.getFileName()
                    + " was changed by another program since it was opened here, so nothing was written. "
                    + "Reload it, or save over the other version: both are in the File menu.");
        }
    }

    /// Takes over where cards were dragged to.
    public void move(Map<NodeId, Point> corners) {
        arrangement.move(corners);
    }

    /// Forgets where cards were dragged to and lays the flow out anew.
    public void tidyUp() {
        arrangement.tidyUp();
    }

    /// Draws what depends on the clock anew: how long things have been running.
    public void tick() {
        if (plannedRun.get() != null) {
            redraw();
        }
    }

    private void watch(@Nullable RunModel watched) {
        runSubscription.unsubscribe();
        runSubscription =
                watched == null ? Subscription.EMPTY : watched.runProperty().subscribe(_ -> redraw());
        redraw();
    }

    // What depends on the text alone is made once for each text, not at each change of a run.
    private void replan() {
        var shown = flow.get();
        plan = shown == null
                ? Diagram.EMPTY
                : FlowDiagram.of(shown, document.get().source());
        cards = shown == null ? List.of() : FlowPlan.of(shown);
        redraw();
    }

    private void redraw() {
        var shown = flow.get();
        if (shown == null) {
            plannedRun.set(null);
            arrangement.clear();
            return;
        }
        var watched = run.get();
        var planned = watched == null
                ? null
                : PlannedRun.of(cards, watched.runProperty().get());
        plannedRun.set(planned);
        arrangement.show(
                shown.function(),
                plan,
                drawn -> planned == null ? drawn : RunOverlay.of(drawn, planned, Instant.now()));
    }
}
