package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.WholeFile;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which containers of a file a person has opened and closed. It is kept beside the file and follows the containers
/// through changes of the text.
final class CardFolds {
    private final Path file;
    private final PythonReader reader;
    private final Background writes;
    private final boolean isKept;
    private final Consumer<Exception> failed;
    private final TextMemory<Sidecar> memory = new TextMemory<>();
    private Sidecar sidecar;
    // What the file holds; touched by ordered work alone.
    private Sidecar written;

    CardFolds(OpenedFlow opened, Background background, Consumer<Exception> failed) {
        this.file = opened.file();
        this.reader = opened.reader();
        this.sidecar = opened.sidecar();
        this.written = opened.sidecar();
        this.writes = background.inOrder("sidecar of " + file);
        this.failed = failed;
        this.isKept = opened.unpacked() == null;
    }

    /// What is known now.
    Sidecar now() {
        return sidecar;
    }

    /// Follows a change of the text.
    ///
    /// @return whether something is open or closed again that was gone, which is not drawn so yet
    boolean follow(DrawnFlow before, FlowUpdate update) {
        var after = update.drawn();
        if (before.document().source().equals(after.document().source())) {
            return false;
        }
        memory.remember(before.document().source(), sidecar);
        var followed = sidecar.after(before.document(), update.match());
        var recalled = memory.recall(after.document().source());
        sidecar = recalled == null
                ? followed
                : followed.with(after.function(), returned(before, update, recalled.of(after.function())));
        return !sidecar.of(after.function()).equals(followed.of(after.function()));
    }

    // Containers that were gone and are back.
    private static Map<NodeId, Boolean> returned(DrawnFlow before, FlowUpdate update, Map<NodeId, Boolean> recalled) {
        var kept = before.flows().all().stream()
                .flatMap(flow -> flow.flow().items().stream().map(item -> flow.card(item.id())))
                .flatMap(card -> update.after(card).stream())
                .collect(Collectors.toSet());
        var back = new LinkedHashMap<>(recalled);
        back.keySet().removeIf(kept::contains);
        return back;
    }

    /// Opens (true) or closes (false) containers.
    void set(DrawnFlow drawn, Map<NodeId, Boolean> open, @Nullable Source saved) {
        sidecar = sidecar.with(drawn.function(), open);
        save(drawn.document(), saved);
    }

    /// Writes the sidecar. It belongs to the text on disk: with unsaved changes it holds the containers that both
    /// have.
    ///
    /// @param document what the ids mean
    /// @param saved the text on disk; null if there is none
    void save(Document document, @Nullable Source saved) {
        if (saved == null || !isKept) {
            return;
        }
        var now = sidecar;
        writes.run(
                "save what is open in " + file.getFileName(),
                () -> {
                    var kept = document.source().equals(saved)
                            ? now
                            : now.after(document, ItemMatch.between(document, reader.read(file, saved)));
                    if (!kept.equals(written)) {
                        WholeFile.save(Sidecar.fileOf(file), kept.bytes());
                        written = kept;
                    }
                    return true;
                },
                _ -> {},
                failed);
    }
}
