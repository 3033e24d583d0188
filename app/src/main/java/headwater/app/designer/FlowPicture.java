package headwater.app.designer;

import headwater.app.drawing.CanvasRuns;
import headwater.app.drawing.Drawing;
import headwater.app.drawing.LoggedLayout;
import headwater.app.drawing.RunOverlay;
import headwater.app.run.PlannedRun;
import headwater.app.run.Run;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.graph.NodeId;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A flow as its page shows it when the file is opened, for a picture without a window.
public final class FlowPicture {
    private FlowPicture() {}

    /// What the canvas would show; reads the file that says which containers are open.
    ///
    /// @param run laid over the drawing, as it was at its end or is now; null for none
    public static Drawing of(Document document, Flow flow, @Nullable Run run) {
        var file = document.file();
        var sidecar = file == null ? Sidecar.NONE : Sidecar.read(Sidecar.fileOf(file));
        return of(document, flow, sidecar.of(flow.id()), run);
    }

    /// What the canvas would show if these containers had been opened (true) or closed (false).
    public static Drawing of(Document document, Flow flow, Map<NodeId, Boolean> open, @Nullable Run run) {
        var sidecar = Sidecar.NONE.with(flow.id(), open);
        var layout = new LoggedLayout(new RowLayout());
        var drawn = DrawnFlow.first(document, flow, sidecar, LayoutPage.USUAL, layout);
        var overlay = run == null
                ? RunOverlay.NONE
                : RunOverlay.NONE.next(
                        drawn.plan(),
                        drawn.hidden(),
                        CanvasRuns.next(null, PlannedRun.of(drawn.cards(), run), drawn.subflowCards()),
                        Instant.now());
        return new Drawing(drawn.plan(), drawn.placement(), overlay.statuses());
    }
}
