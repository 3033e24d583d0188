package headwater.app.monitor;

import headwater.app.look.StateLook;
import headwater.graph.Tone;
import headwater.graph.paint.Palette;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A whole run in one line: a mark for each end of a task run, higher ones for failures, and a knob at the instant
/// that is shown, which is dragged along it.
final class PlayStrip extends Region {
    private static final double HEIGHT = 22;
    private static final double KNOB = 5;
    private static final double TRACK = 4;

    private final Canvas canvas = new Canvas();
    // Bound, as a binding is weak: the palette lives as long as the window.
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private @Nullable RunModel run;

    PlayStrip(ObservableValue<Palette> palette) {
        setId("play-strip");
        getStyleClass().add("play-strip");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText("Instant at which the run is shown");
        setMinSize(60, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().add(canvas);
        this.palette.bind(palette);
        this.palette.subscribe(this::requestLayout);
        focusedProperty().subscribe(this::requestLayout);
        setOnMousePressed(event -> {
            requestFocus();
            move(event);
        });
        setOnMouseDragged(this::move);
    }

    void show(@Nullable RunModel shown) {
        run = shown;
        requestLayout();
    }

    private @Nullable TimeAxis axis() {
        var shown = run;
        if (shown == null) {
            return null;
        }
        var moments = shown.playback().moments();
        var start = moments.start();
        var end = shown.playback().end();
        return start.isEmpty() || !end.isAfter(start.get())
                ? null
                : new TimeAxis(start.get(), end, KNOB, Math.max(1, getWidth() - 2 * KNOB));
    }

    private void move(MouseEvent event) {
        var axis = axis();
        if (axis != null && run != null) {
            var at = axis.instant(event.getX());
            run.time().pastProperty().set(at.isBefore(axis.end()) ? at : null);
            event.consume();
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        var axis = axis();
        if (axis != null && run != null) {
            draw(g, axis, run);
        }
    }

    private void draw(GraphicsContext g, TimeAxis axis, RunModel shown) {
        double middle = getHeight() / 2;
        g.setFill(palette.get().dot());
        g.fillRoundRect(axis.left(), middle - TRACK / 2, axis.width(), TRACK, TRACK, TRACK);
        // One mark a pixel, of the worst that is there.
        var marks = new TreeMap<Integer, Tone>();
        var failures = new TreeMap<Integer, Tone>();
        for (var moment : shown.playback().moments().all()) {
            var type = moment.state().type();
            if (type.isTerminal()) {
                var isFailure = type == StateType.FAILED || type == StateType.CRASHED;
                var look = StateLook.of(type, moment.state().name());
                (isFailure ? failures : marks).put((int) axis.x(moment.at()), look.tone());
            }
        }
        marks.forEach((x, tone) -> mark(g, x, tone, 8));
        failures.forEach((x, tone) -> mark(g, x, tone, 16));
        var past = shown.time().pastProperty().get();
        double x = axis.x(clamped(past, axis));
        g.setFill(palette.get().accent());
        g.fillOval(x - KNOB, middle - KNOB, 2 * KNOB, 2 * KNOB);
        if (isFocused()) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(1);
            g.strokeRoundRect(0.5, 0.5, getWidth() - 1, getHeight() - 1, 6, 6);
        }
    }

    private static Instant clamped(@Nullable Instant past, TimeAxis axis) {
        if (past == null || past.isAfter(axis.end())) {
            return axis.end();
        }
        return past.isBefore(axis.start()) ? axis.start() : past;
    }

    private void mark(GraphicsContext g, int x, Tone tone, double height) {
        g.setFill(palette.get().tone(tone));
        g.fillRect(x, (getHeight() - height) / 2, 2, height);
    }
}
