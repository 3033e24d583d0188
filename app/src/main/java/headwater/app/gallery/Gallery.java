package headwater.app.gallery;

import static headwater.prefect.model.StateType.CANCELLED;
import static headwater.prefect.model.StateType.CANCELLING;
import static headwater.prefect.model.StateType.COMPLETED;
import static headwater.prefect.model.StateType.CRASHED;
import static headwater.prefect.model.StateType.FAILED;
import static headwater.prefect.model.StateType.PAUSED;
import static headwater.prefect.model.StateType.PENDING;
import static headwater.prefect.model.StateType.RUNNING;
import static headwater.prefect.model.StateType.SCHEDULED;

import headwater.app.drawing.Drawing;
import headwater.app.gallery.GallerySection.Piece;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import java.util.List;
import java.util.stream.Stream;

/// What the gallery shows: flows that are read and drawn like any other, so that it cannot differ from the canvas.
final class Gallery {
    private static final double SMALL = 0.8;

    private Gallery() {}

    /// Every section, in the order of the page; reads the flows.
    static List<GallerySection> sections() {
        return List.of(
                new GallerySection(
                        "Cards and wires",
                        "Every kind before it runs. A wire has the colour of its source and the form of its kind.",
                        List.of(
                                Piece.of("", GalleryFlow.KINDS.drawing(null), 1),
                                Piece.of("With its loops and branches closed", closed(), 1),
                                Piece.of("With its code and its subflow open", open(), 1))),
                new GallerySection(
                        "States",
                        "Told by the form of the bar at the left edge, by a symbol and by words; colour comes last.",
                        List.of(Piece.of("", GalleryFlow.STATES.drawing(everyState()), 1))),
                new GallerySection(
                        "Wires in a run",
                        "Full where the value has come, dashed while it is used, pale while it is awaited, faint where it never comes.",
                        List.of(
                                Piece.of("A run that goes on", GalleryFlow.WIRES.drawing(underWay()), 1),
                                Piece.of(
                                        "A run that failed: what it did not reach, and why",
                                        GalleryFlow.WIRES.drawing(failed()),
                                        1))),
                new GallerySection(
                        "Fan-out",
                        "One card for all runs of a mapped task: a cell for each of a few, else shares. What failed always shows.",
                        List.of(Piece.of("", GalleryFlow.FAN_OUT.drawing(fanOut()), 1))),
                new GallerySection(
                        "Zoom",
                        "Names, symbols and bars stay readable while they fit; then blocks with the symbol, then their colour.",
                        Stream.of(0.7, 0.5, 0.35, 0.15)
                                .map(scale -> Piece.of(
                                        Math.round(scale * 100) + "%", GalleryFlow.STATES.drawing(everyState()), scale))
                                .toList()),
                new GallerySection(
                        "Gestures",
                        "What the canvas shows while something is selected, dragged or connected.",
                        new GalleryGestures(GalleryFlow.GESTURES.drawing(null), SMALL).pieces()));
    }

    private static Drawing closed() {
        return GalleryFlow.KINDS.drawing(false, "for@1", "if@2", "try@1", "while@1", "match@1");
    }

    private static Drawing open() {
        return GalleryFlow.KINDS.drawing(true, "code@1", "try@1/publish_report");
    }

    private static Run everyState() {
        return new GalleryRun()
                .with("pending", 1, PENDING, "Pending")
                .with("scheduled", 1, SCHEDULED, "Scheduled")
                .with("late", 1, SCHEDULED, "Late")
                .with("running", 1, RUNNING, "Running")
                .with("completed", 1, COMPLETED, "Completed")
                .with("cached", 1, COMPLETED, "Cached")
                .with("awaiting_retry", 1, SCHEDULED, "AwaitingRetry")
                .with("paused", 1, PAUSED, "Paused")
                .with("failed", 1, FAILED, "Failed")
                .with("crashed", 1, CRASHED, "Crashed")
                .with("cancelling", 1, CANCELLING, "Cancelling")
                .with("cancelled", 1, CANCELLED, "Cancelled")
                .with("rolled_back", 1, COMPLETED, "RolledBack")
                .ended();
    }

    private static GalleryRun loaded() {
        return new GalleryRun()
                .with("load_orders", 1, COMPLETED, "Completed")
                .with("load_rates", 1, COMPLETED, "Completed")
                .with("check", 1, COMPLETED, "Completed");
    }

    private static Run underWay() {
        return loaded().with("price", 1, RUNNING, "Running").running();
    }

    private static Run failed() {
        return loaded().with("price", 1, FAILED, "Failed").ended();
    }

    private static Run fanOut() {
        return counts(
                        counts(counts(new GalleryRun(), "clean", 2, 0, 1, 1), "clean_orders", 31, 1, 8, 8),
                        "clean_lines",
                        9_412,
                        3,
                        37,
                        548)
                .running();
    }

    private static GalleryRun counts(
            GalleryRun run, String function, int completed, int failed, int running, int pending) {
        return run.with(function, completed, COMPLETED, "Completed")
                .with(function, failed, FAILED, "Failed")
                .with(function, running, RUNNING, "Running")
                .with(function, pending, StateType.PENDING, "Pending");
    }
}
