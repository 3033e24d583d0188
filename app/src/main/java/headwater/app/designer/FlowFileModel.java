package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.flow.Source;
import headwater.flow.diff.UnifiedDiff;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// An open flow and the disk: saving, changes by other programs, and a copy of unsaved text that
/// outlives the program.
///
/// Each file has one writer, which writes in the order of the requests. All methods are for the JavaFX thread and
/// return at once.
public final class FlowFileModel implements AutoCloseable {
    private final FlowDocumentModel document;
    private final Path path;
    private final @Nullable Unpacked unpacked;
    private final PythonReader reader;
    private final FlowFile file;
    private final RecoveryFolder recoveries;
    private final Background background;
    private final Background writes;
    private final Background copies;
    private final ReadOnlyObjectWrapper<@Nullable Source> saved;
    private final ReadOnlyObjectWrapper<@Nullable ExternalChange> externalChange =
            new ReadOnlyObjectWrapper<>(this, "externalChange", null);
    private final ReadOnlyObjectWrapper<@Nullable Recovery> recovery;
    private final AtomicReference<@Nullable Source> toKeep = new AtomicReference<>();
    private @Nullable Source kept;
    private Background.Task watch = () -> {};
    private Background.Task watchModules = () -> {};
    private boolean isKeeping;
    private boolean isClosed;

    /// The file of a document that has just been read.
    FlowFileModel(FlowDocumentModel document, OpenedFlow opened, Background background) {
        this.document = document;
        this.path = opened.file();
        this.unpacked = opened.unpacked();
        this.reader = opened.reader();
        this.file = new FlowFile(path, opened.onDisk(), opened.reader());
        this.recoveries = opened.recoveries();
        this.background = background;
        this.writes = background.inOrder(path);
        this.copies = background.inOrder("unsaved text of " + path);
        this.saved = new ReadOnlyObjectWrapper<>(this, "saved", opened.onDisk());
        this.recovery = new ReadOnlyObjectWrapper<>(this, "recovery", opened.recovery());
        document.sourceProperty().subscribe((_, _) -> textChanged());
        saved.subscribe((_, _) -> keep());
    }

    // "Undo" beside a reload undoes the last step, which is another one from now on.
    private void textChanged() {
        if (externalChange.get() instanceof ExternalChange.ReadAgain) {
            externalChange.set(null);
        }
        keep();
    }

    /// Begins to watch the file, and those that it imports, for changes by other programs, until [#close()].
    public void watch() {
        var changes = Inbox.<Boolean>onFxThread(_ -> look());
        var watching = new FileWatch(path, () -> changes.add(true));
        watch = background.run(
                "watch " + path.getFileName(),
                () -> {
                    watching.follow();
                    return true;
                },
                _ -> {},
                document::failed);
        var news = Inbox.<Boolean>onFxThread(_ -> document.readAgain());
        var watchingModules = new ModuleWatch(reader::modules, () -> news.add(true));
        watchModules = background.run(
                "watch what " + path.getFileName() + " imports",
                () -> {
                    watchingModules.follow();
                    return true;
                },
                _ -> {},
                document::failed);
    }

    /// The file of the saved run that the flow is in, which cannot be changed; null for a file of its own.
    @Nullable
    Path capsule() {
        return unpacked == null ? null : unpacked.capsule();
    }

    /// Writes the source of that saved run below a folder, where none of its files must be yet.
    ///
    /// @param done receives the file with the flow
    void saveSource(Path folder, Consumer<Path> done) {
        if (unpacked != null) {
            var source = unpacked.source();
            writes.run(
                    "save the source of " + unpacked.capsule().getFileName(),
                    () -> source.writeTo(folder),
                    done,
                    document::failed);
        }
    }

    /// What the file held when it was last read or saved; null if there is no file.
    public ReadOnlyObjectProperty<@Nullable Source> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// What another program did to the file, until it is answered; null for nothing.
    public ReadOnlyObjectProperty<@Nullable ExternalChange> externalChangeProperty() {
        return externalChange.getReadOnlyProperty();
    }

    /// Unsaved text of an earlier time, until it is restored or discarded; null for none.
    public ReadOnlyObjectProperty<@Nullable Recovery> recoveryProperty() {
        return recovery.getReadOnlyProperty();
    }

    /// Whether there are changes that are not saved.
    public boolean isDirty() {
        return !text().equals(saved.get());
    }

    private Source text() {
        return document.sourceProperty().get();
    }

    /// Saves the file, unless another program has changed it: then nothing is written, and
    /// [#externalChangeProperty()] asks which version to keep.
    ///
    /// @param done called when it is saved
    public void save(Runnable done) {
        document.afterEdits(() -> write(file::save, done));
    }

    /// Saves the file whatever another program has written there.
    public void saveAnyway() {
        document.afterEdits(() -> write(file::overwrite, () -> {}));
    }

    private interface Write {
        void of(Source text) throws IOException;
    }

    private void write(Write write, Runnable done) {
        var text = text();
        document.endTyping();
        writes.run(
                "save " + path.getFileName(),
                () -> {
                    write.of(text);
                    return text;
                },
                written -> {
                    saved.set(written);
                    externalChange.set(null);
                    document.show(null);
                    done.run();
                },
                this::notSaved);
    }

    private void notSaved(Exception why) {
        if (why instanceof FlowFile.ChangedOnDisk) {
            document.show(DesignerText.problem(
                    Message.of(DesignerText.CHANGED_ON_DISK, path.getFileName()), DesignerText.CHANGED_ON_DISK_CURE));
            look();
            return;
        }
        var reason = Problems.of(why);
        document.show(new Problem(Words.of(DesignerText.NOT_SAVED, path.getFileName(), reason.words()), reason.cure()));
    }

    /// Takes what the file holds now, as a step that can be undone.
    public void reload() {
        writes.run("reload " + path.getFileName(), file::read, this::take, document::failed);
    }

    private void take(Source theirs) {
        saved.set(theirs);
        externalChange.set(null);
        document.afterEdits(() -> document.replace(theirs, "Reload"));
    }

    /// Compares the file with what is known of it.
    void look() {
        writes.run("look at " + path.getFileName(), file::look, this::found, document::failed);
    }

    private void found(FlowFile.Found found) {
        if (isClosed) {
            return;
        }
        switch (found) {
            case FlowFile.Found.Same _ -> {
                if (!(externalChange.get() instanceof ExternalChange.ReadAgain)) {
                    externalChange.set(null);
                }
            }
            case FlowFile.Found.Gone _ -> {
                saved.set(null);
                externalChange.set(new ExternalChange.Deleted());
            }
            case FlowFile.Found.Changed(var theirs) -> found(theirs);
        }
    }

    private void found(Source theirs) {
        if (theirs.equals(text())) {
            acknowledge(theirs);
            externalChange.set(null);
        } else if (isDirty() || document.isEditing()) {
            externalChange.set(new ExternalChange.Conflict(theirs));
        } else {
            acknowledge(theirs);
            document.replace(theirs, "Change by another program");
            externalChange.set(new ExternalChange.ReadAgain());
        }
    }

    private void acknowledge(Source theirs) {
        writes.run(
                "acknowledge " + path.getFileName(),
                () -> {
                    file.acknowledge(theirs);
                    return true;
                },
                _ -> {},
                document::failed);
        saved.set(theirs);
    }

    /// Keeps the unsaved changes, which the next save writes over the other program's version.
    public void keepMine() {
        if (externalChange.get() instanceof ExternalChange.Conflict(var theirs)) {
            acknowledge(theirs);
        }
        dismiss();
    }

    /// Takes the other program's version, as a step that can be undone.
    public void takeTheirs() {
        if (externalChange.get() instanceof ExternalChange.Conflict(var theirs)) {
            acknowledge(theirs);
            take(theirs);
        }
    }

    /// Dismisses what another program did to the file, and leaves both versions as they are.
    public void dismiss() {
        externalChange.set(null);
        document.show(null);
    }

    /// Takes the unsaved text of an earlier time, as a step that can be undone. What is kept of that time is deleted
    /// once this program keeps the text itself.
    public void restore() {
        answer(left -> document.afterEdits(() -> {
            document.replace(left.text(), "Restore unsaved changes");
            copies.run(
                    "take over unsaved text",
                    () -> {
                        var text = keepNewest();
                        recoveries.forget(left);
                        return text;
                    },
                    this::written,
                    document::failed);
        }));
    }

    /// Deletes the unsaved text of an earlier time.
    public void discard() {
        answer(left -> copies.run(
                "discard unsaved text",
                () -> {
                    recoveries.forget(left);
                    return true;
                },
                _ -> {},
                document::failed));
    }

    private void answer(Consumer<Recovery> answer) {
        var left = recovery.get();
        if (left != null) {
            recovery.set(null);
            answer.accept(left);
        }
    }

    /// Compares the text with the other version that is offered: the other program's, or the unsaved one.
    ///
    /// @param shown called with the difference, in the unified format
    public void compare(Consumer<String> shown) {
        var mine = text();
        var left = recovery.get();
        var other = left != null
                ? left.text()
                : externalChange.get() instanceof ExternalChange.Conflict(var theirs) ? theirs : mine;
        background.run(
                "compare " + path.getFileName(),
                () -> UnifiedDiff.of(String.valueOf(path.getFileName()), mine, other),
                shown,
                document::failed);
    }

    // The newest text is what counts: while one is written, those after it wait as one.
    private void keep() {
        if (isClosed) {
            return;
        }
        toKeep.set(isDirty() ? text() : null);
        if (!isKeeping && !Objects.equals(kept, toKeep.get())) {
            isKeeping = true;
            write();
        }
    }

    private void write() {
        copies.run(
                "keep unsaved text",
                this::keepNewest,
                text -> {
                    isKeeping = false;
                    written(text);
                },
                why -> {
                    isKeeping = false;
                    document.show(DesignerText.problem(
                            Message.of(
                                    DesignerText.NOT_BACKED_UP, Problems.of(why).words()),
                            DesignerText.NOT_BACKED_UP_CURE));
                });
    }

    private Optional<Source> keepNewest() throws IOException {
        var text = toKeep.get();
        if (text == null) {
            recoveries.forget(path);
        } else {
            recoveries.keep(path, text);
        }
        return Optional.ofNullable(text);
    }

    private void written(Optional<Source> text) {
        kept = text.orElse(null);
        keep();
    }

    /// Stops watching and forgets the unsaved text, which has been saved or discarded.
    @Override
    public void close() {
        isClosed = true;
        watch.cancel();
        watchModules.cancel();
        toKeep.set(null);
        write();
        if (unpacked != null) {
            writes.run(
                    "delete what was unpacked of " + unpacked.capsule().getFileName(),
                    () -> {
                        unpacked.delete();
                        return true;
                    },
                    _ -> {},
                    document::failed);
        }
    }
}
