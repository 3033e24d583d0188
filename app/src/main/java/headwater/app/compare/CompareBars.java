package headwater.app.compare;

import headwater.app.look.StateLook;
import headwater.app.monitor.TimeAxis;
import headwater.graph.paint.Palette;
import headwater.prefect.model.StateType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// When a task ran in two runs, each from the start of its own run: A above, B below. Without a task the axis of time.
final class CompareBars extends Region {
    private static final double RIGHT = 32;
    private static final double BAR_A = 9;
    private static final double BAR_B = 7;

    private final ObservableValue<Palette> palette;
    private final Font font = Font.font("Inter", 11);
    private final Canvas canvas = new Canvas();
    private @Nullable RunComparison both;
    private @Nullable ComparedTask task;

    CompareBars(ObservableValue<Palette> palette) {
        this.palette = palette;
        getChildren().add(canvas);
        setMinSize(0, 0);
    }

    void show(@Nullable RunComparison shown, @Nullable ComparedTask of) {
        both = shown;
        task = of;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        if (both == null || both.length().isZero() || getWidth() <= RIGHT) {
            return;
        }
        var axis = new TimeAxis(Instant.EPOCH, Instant.EPOCH.plus(both.length()), 4, Math.max(1, getWidth() - RIGHT));
        draw(g, both, axis);
    }

    private void draw(GraphicsContext g, RunComparison compared, TimeAxis axis) {
        g.setStroke(palette.getValue().dot());
        g.setLineWidth(1);
        for (var tick : axis.ticks()) {
            double x = Math.round(axis.x(tick)) + 0.5;
            g.strokeLine(x, task == null ? getHeight() - 4 : 0, x, getHeight());
        }
        if (task == null) {
            drawLabels(g, axis);
            return;
        }
        drawEnd(g, compared.a(), axis);
        double middle = getHeight() / 2;
        drawPart(g, task.a(), middle - BAR_A - 1, BAR_A, 1, axis);
        drawPart(g, task.b(), middle + 2, BAR_B, 0.5, axis);
    }

    private void drawLabels(GraphicsContext g, TimeAxis axis) {
        g.setFont(font);
        g.setFill(palette.getValue().muted());
        g.setTextBaseline(VPos.CENTER);
        for (var tick : axis.ticks()) {
            boolean isFirst = tick.equals(Instant.EPOCH);
            g.setTextAlign(isFirst ? TextAlignment.LEFT : TextAlignment.CENTER);
            g.fillText(isFirst ? "start" : label(tick.toEpochMilli()), axis.x(tick), getHeight() / 2 - 1);
        }
    }

    private static String label(long millis) {
        var time = Duration.ofMillis(millis);
        if (time.toMillisPart() != 0) {
            return String.format(Locale.ROOT, "+%.1f s", millis / 1000.0);
        }
        return time.toHours() > 0
                ? String.format(
                        Locale.ROOT, "+%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart())
                : String.format(Locale.ROOT, "+%d:%02d", time.toMinutes(), time.toSecondsPart());
    }

    // Where A failed is where its lower rows end.
    private void drawEnd(GraphicsContext g, ReadRun a, TimeAxis axis) {
        if (!a.run().stateType().isFailure()) {
            return;
        }
        double x = Math.round(axis.x(Instant.EPOCH.plus(a.duration()))) + 0.5;
        g.setStroke(tone(a.run().stateType(), ""));
        g.setLineDashes(2, 2);
        g.strokeLine(x, 0, x, getHeight());
        g.setLineDashes();
    }

    private void drawPart(
            GraphicsContext g, @Nullable TaskPart part, double top, double height, double strength, TimeAxis axis) {
        if (part == null) {
            return;
        }
        g.setGlobalAlpha(strength);
        for (var span : part.spans()) {
            double x = axis.x(Instant.EPOCH.plus(span.from()));
            double width = Math.max(2, axis.x(Instant.EPOCH.plus(span.to())) - x);
            switch (span.kind()) {
                case RAN -> {
                    g.setFill(tone(span.type(), span.stateName()));
                    g.fillRoundRect(x, top, width, height, 3, 3);
                }
                case WAITED -> drawWait(g, x, top, width, height);
                case BETWEEN -> {
                    g.setStroke(tone(StateType.SCHEDULED, ""));
                    g.setLineDashes(2, 2);
                    g.strokeLine(x, top + height / 2, x + width, top + height / 2);
                    g.setLineDashes();
                }
            }
        }
        g.setGlobalAlpha(1);
    }

    private void drawWait(GraphicsContext g, double x, double top, double width, double height) {
        var colour = tone(StateType.SCHEDULED, "");
        g.save();
        g.beginPath();
        g.rect(x, top, width, height);
        g.clip();
        g.setFill(colour.deriveColor(0, 1, 1, 0.2));
        g.fillRect(x, top, width, height);
        g.setStroke(colour);
        for (double at = x - height; at < x + width; at += 5) {
            g.strokeLine(at, top + height, at + height, top);
        }
        g.restore();
        g.setStroke(colour);
        g.strokeRect(x + 0.5, top + 0.5, Math.max(1, width - 1), height - 1);
    }

    private Color tone(StateType type, String name) {
        return palette.getValue().tone(StateLook.of(type, name).tone());
    }
}
