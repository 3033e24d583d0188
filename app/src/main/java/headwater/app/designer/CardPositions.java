package headwater.app.designer;

import headwater.app.fx.Background;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Source;
import headwater.flow.WholeFile;
import headwater.flow.diff.ItemMatch;
import headwater.flow.python.PythonReader;
import headwater.graph.NodeId;
import headwater.graph.Point;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Where the cards of a file are: what is on screen stays put, what a person has moved is kept beside the file,
/// only what is new looks for a place.
final class CardPositions {
    private final Path file;
    private final PythonReader reader;
    private final Background writes;
    private final Consumer<Exception> failed;
    private final TextMemory<Snapshot> memory = new TextMemory<>();
    private Sidecar sidecar;
    // What the file holds; touched by ordered work alone.
    private Sidecar written;
    private boolean isTidying;

    CardPositions(OpenedFlow opened, Background background, Consumer<Exception> failed) {
        this.file = opened.file();
        this.reader = opened.reader();
        this.sidecar = opened.sidecar();
        this.written = opened.sidecar();
        this.writes = background.inOrder("sidecar of " + file);
        this.failed = failed;
    }

    /// What the places of cards are made of, for work in the background.
    ///
    /// @param sidecar the cards that were moved by hand
    /// @param screen the flow whose cards are on screen; empty if they are to be laid out again
    /// @param corners where those are
    /// @param recalled where they were when the text was last the one that is to be drawn; null if it never was
    record Snapshot(
            Sidecar sidecar,
            String screen,
            Map<NodeId, Point> corners,
            @Nullable Snapshot recalled) {
        /// The known corners of the cards of a flow after a change of the text.
        Map<NodeId, Point> corners(ItemMatch match, @Nullable Flow flow) {
            if (flow == null) {
                return Map.of();
            }
            var known = new LinkedHashMap<NodeId, Point>();
            if (recalled != null && recalled.screen.equals(flow.id())) {
                known.putAll(recalled.corners);
            }
            if (match.flowAfter(screen).equals(Optional.of(flow.id()))) {
                known.putAll(Sidecar.followed(corners, screen, match));
            }
            known.putAll(sidecar.after(match).of(flow.id()));
            return known;
        }
    }

    /// What is known now.
    ///
    /// @param next the text that is to be drawn
    Snapshot snapshot(DrawnFlow drawn, Source next) {
        return new Snapshot(sidecar, isTidying ? "" : drawn.function(), drawn.corners(), memory.recall(next));
    }

    /// Follows a change of the text.
    void follow(DrawnFlow before, FlowUpdate update) {
        isTidying = false;
        var after = update.drawn();
        if (before.document().source().equals(after.document().source())) {
            return;
        }
        memory.remember(before.document().source(), new Snapshot(sidecar, before.function(), before.corners(), null));
        sidecar = sidecar.after(update.match());
        var recalled = memory.recall(after.document().source());
        if (recalled != null) {
            sidecar = sidecar.with(after.function(), returned(before, update, recalled.sidecar.of(after.function())));
        }
    }

    // Cards that were gone and are back.
    private static Map<NodeId, Point> returned(DrawnFlow before, FlowUpdate update, Map<NodeId, Point> recalled) {
        var flow = before.flow();
        if (flow == null) {
            return recalled;
        }
        var kept = flow.items().stream()
                .map(Item::id)
                .flatMap(id -> update.match().after(flow.id(), id).stream())
                .map(id -> new NodeId(id.value()))
                .collect(Collectors.toSet());
        var back = new LinkedHashMap<>(recalled);
        back.keySet().removeIf(id -> kept.contains(id) || update.drawn().plan().node(id) == null);
        return back;
    }

    /// Stores where cards were dragged to.
    void move(DrawnFlow drawn, Map<NodeId, Point> corners, @Nullable Source saved) {
        sidecar = sidecar.with(drawn.function(), corners);
        save(drawn.document(), saved);
    }

    /// Forgets where cards were dragged to.
    void forget(DrawnFlow drawn, @Nullable Source saved) {
        sidecar = sidecar.without(drawn.function());
        memory.clear();
        isTidying = true;
        save(drawn.document(), saved);
    }

    /// Writes the sidecar. It belongs to the text on disk: with unsaved changes it holds the cards that both have.
    ///
    /// @param document what the ids mean
    /// @param saved the text on disk; null if there is none
    void save(Document document, @Nullable Source saved) {
        if (saved == null) {
            return;
        }
        var now = sidecar;
        writes.run(
                "save positions of " + file.getFileName(),
                () -> {
                    var kept = document.source().equals(saved)
                            ? now
                            : now.after(ItemMatch.between(document, reader.read(file, saved)));
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
