package headwater.app.monitor;

import headwater.app.look.Times;
import headwater.app.run.analysis.UsualDuration;
import headwater.graph.paint.Palette;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Marks in a row of the timeline: where the bar of a task run that took longer, or still runs, usually ends. Among the
/// bars of several task runs only those have one that are clearly longer, so that a fan-out stays readable.
///
/// @param usual how long a task run of the row takes usually
record UsualMarks(UsualDuration usual, Palette palette, TimeAxis axis) {
    private static final double OVERHANG = 2;
    // A mark that is nearer to the end of its bar says nothing.
    private static final double LEAST = 4;
    private static final double LEAST_FOR_WORDS = 72;

    /// Draws them over the bars.
    ///
    /// @param attempts the bars of tries of a lane
    /// @param isOne whether the row has one task run alone: there is room to say more of it
    /// @param top where the bars begin
    /// @param height how high they are
    void draw(GraphicsContext g, List<TimelineBar> attempts, boolean isOne, double top, double height) {
        for (var bar : isOne ? List.of(attempts.getLast()) : attempts) {
            if (isOne || usual.isClearlyExceededBy(Duration.between(bar.start(), bar.end()))) {
                mark(g, bar, top, height);
            }
        }
        var last = attempts.getLast();
        if (isOne && usual.isClearlyExceededBy(Duration.between(last.start(), last.end()))) {
            write(g, axis.x(last.end()) + 8, top + height / 2);
        }
    }

    private void mark(GraphicsContext g, TimelineBar bar, double top, double height) {
        var end = bar.start().plus(usual.median());
        double x = axis.x(end);
        boolean isLonger = bar.type() == StateType.RUNNING || x + LEAST < axis.x(bar.end());
        if (isLonger && !end.isAfter(axis.end())) {
            g.setFill(palette.text());
            g.fillRect(Math.round(x) - 0.75, top - OVERHANG, 1.5, height + 2 * OVERHANG);
        }
    }

    private void write(GraphicsContext g, double x, double middle) {
        if (x + LEAST_FOR_WORDS <= axis.left() + axis.width()) {
            g.setFill(palette.muted());
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText("usual " + Times.words(usual.median()), x, middle);
        }
    }
}
