package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.Document;
import headwater.flow.Message;
import headwater.flow.Source;
import headwater.flow.check.Checks;
import headwater.flow.diff.ChangedLines;
import headwater.flow.edit.Choice;
import headwater.flow.edit.EditStep;
import headwater.flow.edit.Editor;
import headwater.flow.edit.History;
import headwater.flow.edit.Splice;
import headwater.flow.python.DefinedTypes;
import headwater.flow.python.PythonReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The text of an open flow file, what can be read from it, and the history of its changes.
///
/// The text changes at once, on the JavaFX thread; what it means is read in the background, where the newest text
/// wins. An edit is computed in the background too, and counts only if the text is still the one that it was
/// computed on: where something was typed meanwhile, it is computed again on the newest text. Edits are made in
/// the order in which they were asked for, and none is lost.
public final class FlowDocumentModel {
    private final Path file;
    private final PythonReader reader;
    private final Editor editor;
    private final Background background;
    private final ReadOnlyObjectWrapper<Source> source;
    private final ReadOnlyObjectWrapper<Revision> revision;
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<@Nullable RefusedEdit> refused =
            new ReadOnlyObjectWrapper<>(this, "refused", null);
    private final Deque<Request> requests = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<History> history =
            new ReadOnlyObjectWrapper<>(this, "history", History.empty());
    private @Nullable TypingRun typing;
    private Cause cause = Cause.OPENED;
    private @Nullable Source unreadable;
    private final ReadOnlyBooleanWrapper editing = new ReadOnlyBooleanWrapper(this, "editing", false);
    private Background.Task editTask = () -> {};
    private boolean isWorking;
    private boolean isOutdated;

    /// What brought a text about.
    public enum Cause {
        /// The file was opened.
        OPENED,
        /// Something was typed into the code pane.
        TYPED,
        /// An edit was made, on the canvas or in a form.
        EDITED,
        /// A step was undone, or done again.
        UNDONE,
        /// The whole text was replaced: read again from disk, or restored.
        REPLACED
    }

    /// What waits for its turn.
    private sealed interface Request {
        /// Edits to be made as one step.
        record Edits(EditStep step, String description) implements Request {}

        /// What is to be done once everything before it has been.
        record Then(Runnable action) implements Request {}
    }

    /// Where a run of typing, which is undone as one step, began.
    private record TypingRun(History history, Source source) {}

    /// A document that has just been read from its file.
    public FlowDocumentModel(Path file, Document read, PythonReader reader, Background background) {
        this.file = file;
        this.reader = reader;
        this.editor = new Editor(reader, Background::isCancelled);
        this.background = background;
        this.source = new ReadOnlyObjectWrapper<>(this, "source", read.source());
        this.revision = new ReadOnlyObjectWrapper<>(this, "revision", Revision.of(read, Cause.OPENED, Set.of()));
    }

    /// The file.
    public Path file() {
        return file;
    }

    /// The newest text, saved or not.
    public ReadOnlyObjectProperty<Source> sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// What was read last: of the newest text, or for a moment of an older one.
    public ReadOnlyObjectProperty<Revision> revisionProperty() {
        return revision.getReadOnlyProperty();
    }

    /// The document of that revision.
    public Document document() {
        return revision.get().document();
    }

    /// Whether the newest text that was read is not Python.
    public ObservableValue<Boolean> brokenProperty() {
        return revision.map(read -> !read.document().isClean());
    }

    /// Why the last edit was refused, or what else went wrong; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Shows a problem in place of the last one.
    ///
    /// @param shown null to show none
    void show(@Nullable Problem shown) {
        problem.set(shown);
        refused.set(null);
    }

    /// The last step of edits, if it was refused; null if it was not, or is forgotten.
    ReadOnlyObjectProperty<@Nullable RefusedEdit> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// Does one of the things that can be done in place of an edit that was refused, as one step.
    void choose(RefusedEdit instead, Choice choice) {
        show(null);
        apply(new EditStep(instead.document(), choice.edits()), Words.of(choice.what()));
    }

    /// Asks in the background what an edit would do, without doing it.
    ///
    /// @param done receives the answer
    <T> Background.Task ask(Function<Editor, T> question, Consumer<T> done) {
        return background.run("try an edit", () -> question.apply(editor), done, this::failed);
    }

    /// Reads in the background which types a document of the file knows, those of other files too.
    ///
    /// @param done receives them
    public Background.Task askTypes(Document of, Consumer<DefinedTypes> done) {
        return background.run("read the types of " + file.getFileName(), () -> reader.types(of), done, this::failed);
    }

    /// Makes edits as one step, all of them or none, after everything that was requested before.
    ///
    /// @param description what they do, for a menu; empty for the description of a single edit
    public void apply(EditStep step, String description) {
        if (!step.edits().isEmpty()) {
            requests.add(new Request.Edits(step, description));
            work();
        }
    }

    /// Takes what was typed into the code pane: the whole text, with `\n` for every line end.
    public void typed(String text) {
        var before = source.get();
        var after = TypedText.applied(before, text);
        if (after.equals(before)) {
            return;
        }
        var run = typing == null ? new TypingRun(history.get(), before) : typing;
        changed(after, run.history.done("Typing", List.of(change(run.source, after))), Cause.TYPED);
        typing = run;
    }

    private static History.Change change(Source before, Source after) {
        return History.Change.of(before, List.of(Splice.between(before, after)));
    }

    /// Ends a run of typing: what is typed from now on is a step of its own.
    public void endTyping() {
        typing = null;
    }

    /// Replaces the whole text, as a step that can be undone.
    void replace(Source after, String description) {
        var before = source.get();
        if (!after.equals(before)) {
            changed(after, history.get().done(description, List.of(change(before, after))), Cause.REPLACED);
        }
    }

    /// Whether there is a step to undo.
    public ObservableValue<Boolean> canUndoProperty() {
        return history.map(steps -> !steps.past().isEmpty());
    }

    /// Whether there is a step to do again.
    public ObservableValue<Boolean> canRedoProperty() {
        return history.map(steps -> !steps.future().isEmpty());
    }

    /// Undoes the last step, once the edits asked for before are made.
    public void undo() {
        afterEdits(() -> history.get().undo(source.get()).ifPresent(this::goTo));
    }

    /// Does again what was undone last.
    public void redo() {
        afterEdits(() -> history.get().redo(source.get()).ifPresent(this::goTo));
    }

    private void goTo(History.At at) {
        changed(at.source(), at.history(), Cause.UNDONE);
    }

    private void changed(Source after, History now, Cause why) {
        typing = null;
        show(null);
        history.set(now);
        cause = why;
        source.set(after);
        work();
    }

    /// Does something once the edits asked for before are made: at once where there are none.
    void afterEdits(Runnable action) {
        if (requests.isEmpty()) {
            action.run();
        } else {
            requests.add(new Request.Then(action));
        }
    }

    /// Does something once the edits asked for before are made and the newest text has been read.
    public void whenRead(Runnable action) {
        requests.add(new Request.Then(action));
        work();
    }

    /// Reads the newest text again, as something that it imports has changed.
    void readAgain() {
        isOutdated = true;
        work();
    }

    /// Whether the newest text is still to be read.
    boolean isBehind() {
        return !source.get().equals(document().source()) && !isUnreadable();
    }

    /// Whether reading the newest text failed, so that [#document()] is of an older one.
    boolean isUnreadable() {
        return Objects.equals(source.get(), unreadable);
    }

    /// Whether edits wait to be made.
    boolean isEditing() {
        return !requests.isEmpty();
    }

    /// Whether an edit is being made.
    ReadOnlyBooleanProperty editingProperty() {
        return editing.getReadOnlyProperty();
    }

    /// Gives up the edit that is being made and those that wait behind it; the text stays as it is.
    void cancelEdits() {
        if (editing.get()) {
            editTask.cancel();
            isWorking = false;
            editing.set(false);
            requests.removeIf(Request.Edits.class::isInstance);
            work();
        }
    }

    // One thing at a time: first the newest text is read, then what waits has its turn. A text that cannot be read
    // cannot be edited either: an edit of the document before it would never be of the newest text.
    private void work() {
        if (isWorking) {
            return;
        }
        if (isBehind() || isOutdated) {
            isOutdated = false;
            read(source.get());
            return;
        }
        switch (requests.peek()) {
            case null -> {}
            case Request.Edits _
            when isUnreadable() -> {
                requests.remove();
                show(DesignerText.problem(Message.of(DesignerText.NOT_READ), DesignerText.NOT_READ_CURE));
                work();
            }
            case Request.Edits edits -> edit(edits);
            case Request.Then(var action) -> {
                requests.remove();
                action.run();
                work();
            }
        }
    }

    private void read(Source text) {
        isWorking = true;
        var before = document();
        var why = cause;
        background.run(
                "read " + file.getFileName(),
                () -> Revision.of(reader.reread(before, text), why, ChangedLines.between(before.source(), text)),
                read -> {
                    isWorking = false;
                    revision.set(read);
                    work();
                },
                failure -> {
                    isWorking = false;
                    unreadable = text;
                    failed(failure);
                    work();
                });
    }

    private record Edited(Revision revision, String description, List<History.Change> changes) {}

    private void edit(Request.Edits request) {
        isWorking = true;
        editing.set(true);
        var before = document();
        editTask = background.run(
                "edit " + file.getFileName(),
                () -> edited(before, request),
                edited -> {
                    isWorking = false;
                    editing.set(false);
                    // What was typed meanwhile goes first.
                    if (source.get().equals(before.source())) {
                        requests.remove();
                        take(before, edited);
                    }
                    work();
                },
                failure -> {
                    isWorking = false;
                    editing.set(false);
                    requests.remove();
                    failed(failure);
                    work();
                });
    }

    private Edited edited(Document before, Request.Edits request) throws EditRefused {
        var result = request.step.apply(before, editor);
        if (result.refused().isPresent()) {
            throw new EditRefused(result.document(), result.refused().get());
        }
        var now = result.document();
        var changed = ChangedLines.between(before.source(), now.source());
        var description = request.description.isEmpty() ? result.description() : request.description;
        var revision = new Revision(now, Cause.EDITED, changed, Checks.of(now), result.rewritten());
        return new Edited(revision, description, result.changes());
    }

    private void take(Document before, Edited edited) {
        var after = edited.revision.document().source();
        show(null);
        typing = null;
        if (after.equals(before.source())) {
            return;
        }
        history.set(history.get().done(edited.description, edited.changes));
        cause = Cause.EDITED;
        source.set(after);
        revision.set(edited.revision);
    }

    /// Shows what went wrong.
    void failed(Exception why) {
        if (why instanceof EditRefused edit) {
            problem.set(edit.problem());
            refused.set(edit.refused());
        } else {
            show(Problems.of(why));
        }
    }
}
