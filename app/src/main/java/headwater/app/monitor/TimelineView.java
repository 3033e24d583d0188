package headwater.app.monitor;

import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.graph.paint.Palette;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// When each card's task runs ran: one row a card, one bar an attempt, a thin line where a task run waited. Where task
/// runs of a card run at once, its row has lanes, up to a number that says how many more there are. A drag
/// along the axis, or [keys][PlayKey], show the run as it was at an instant; a double click or Escape shows the
/// present again. Times in which no task ran for long are folded; Z, or a click on one, unfolds them. While the run
/// goes on the row that began last is kept in sight, until a person scrolls away from the end. The rows of a subflow
/// that is open are below that of its call.
public final class TimelineView extends Region {
    /// The key that folds the times in which no task ran, or unfolds them.
    public static final KeyCombination FOLDS = new KeyCodeCombination(KeyCode.Z);

    private static final double ROW = TimelinePlaces.ROW;
    private static final double HEADER = 20;
    private static final double LABELS = 150;
    private static final double MARGIN = 16;
    private static final double BAR = 9;
    private static final double INDENT = 12;
    /// What is free below the last row.
    private static final double BELOW = 8;

    private final TimelineModel model;
    private final Canvas canvas = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final Font labelFont = Font.font("Inter", 11);
    private final Font tickFont = Font.font("Inter", 11);
    private final Consumer<String> onSelect;

    // Bound, as a binding is weak: the palette lives as long as the window, a timeline as long as its page.
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private TimelinePlaces places = TimelinePlaces.NONE;
    private boolean isFollowing = true;
    private boolean isMovingItself;
    // What to keep in sight; null for what there is.
    private TimelinePlaces.@Nullable Place followed;
    private @Nullable TimelineRows shown;
    private Set<String> selected = Set.of();
    private @Nullable TaskRunId chosen;
    private boolean isMovingCursor;
    private boolean isFolded = true;

    /// A view of a timeline.
    ///
    /// @param onSelect receives the card whose row was clicked
    public TimelineView(TimelineModel model, ObservableValue<Palette> palette, Consumer<String> onSelect) {
        this.model = model;
        this.onSelect = onSelect;
        getStyleClass().add("timeline");
        setFocusTraversable(true);
        setAccessibleText("Timeline of the task runs");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setVisible(false);
        getChildren().addAll(canvas, scroll);
        scroll.valueProperty().subscribe(this::scrolled);
        this.palette.bind(palette);
        this.palette.subscribe(this::requestLayout);
        model.rowsProperty().subscribe(this::show);
        model.usualProperty().subscribe(_ -> requestLayout());
        model.cursorProperty().subscribe(_ -> requestLayout());
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> scroll.setValue(
                        Math.clamp(scroll.getValue() - event.getDeltaY(), scroll.getMin(), scroll.getMax())));
        setMinHeight(HEADER + 2 * ROW);
    }

    private void show(@Nullable TimelineRows rows) {
        boolean isGoingOn = rows != null && (rows.isRunning() || (shown != null && shown.isRunning()));
        isFollowing |= shown == null;
        shown = rows;
        places = rows == null ? TimelinePlaces.NONE : TimelinePlaces.of(rows.rows());
        followed = isGoingOn ? places.latest().orElse(null) : null;
        requestLayout();
    }

    private void scrolled() {
        if (!isMovingItself) {
            isFollowing = scroll.getValue() >= scroll.getMax() - ROW;
        }
        requestLayout();
    }

    /// Highlights the rows of these cards, the first of which is scrolled into sight.
    public void select(Set<String> cards) {
        selected = Set.copyOf(cards);
        places.first(selected).ifPresent(this::reveal);
        requestLayout();
    }

    private void reveal(TimelinePlaces.Place place) {
        double room = Math.max(0, getHeight() - HEADER);
        double least = Math.min(place.top(), place.bottom() + BELOW - room);
        scroll.setValue(Math.clamp(scroll.getValue(), least, place.top()));
    }

    /// Outlines the bars of a task run among the others of its row; those of none for null.
    void choose(@Nullable TaskRunId task) {
        chosen = task;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        isMovingItself = true;
        double overflow = Math.max(0, HEADER + places.height() + BELOW - getHeight());
        scroll.setVisible(overflow > 0);
        scroll.setMax(overflow);
        scroll.setVisibleAmount(overflow == 0 ? 0 : overflow * getHeight() / (getHeight() + overflow));
        if (scroll.getValue() > overflow) {
            scroll.setValue(overflow);
        }
        if (isFollowing && followed != null && model.cursorProperty().get() == null) {
            reveal(followed);
        }
        isMovingItself = false;
        scroll.resizeRelocate(getWidth() - 12, HEADER, 12, Math.max(0, getHeight() - HEADER));
        draw(canvas.getGraphicsContext2D());
    }

    private @Nullable TimeAxis axis() {
        return shown == null
                ? null
                : new TimeAxis(
                        shown.start(),
                        model.end(shown),
                        LABELS,
                        Math.max(1, getWidth() - LABELS - MARGIN - 12),
                        isFolded ? shown.gaps() : List.of());
    }

    private void draw(GraphicsContext g) {
        g.clearRect(0, 0, getWidth(), getHeight());
        var axis = axis();
        if (axis == null || shown == null) {
            drawNothing(g);
            return;
        }
        drawTicks(g, axis);
        g.save();
        g.beginPath();
        g.rect(0, HEADER, getWidth(), Math.max(0, getHeight() - HEADER));
        g.clip();
        double from = scroll.getValue();
        for (var place : places.within(from, from + getHeight() - HEADER)) {
            drawRow(g, place.row(), HEADER + place.top() - from, place.height(), axis);
        }
        axis.folds().forEach(fold -> drawFold(g, fold, axis));
        g.restore();
        var cursor = model.cursorProperty().get();
        if (cursor != null) {
            drawCursor(g, axis.x(cursor));
        } else if (shown.isRunning()) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(1.5);
            g.strokeLine(axis.x(shown.end()), HEADER, axis.x(shown.end()), getHeight());
        }
    }

    private void drawNothing(GraphicsContext g) {
        g.setFill(palette.get().muted());
        g.setFont(labelFont);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(model.withoutTasks(), getWidth() / 2, getHeight() / 2);
    }

    private void drawTicks(GraphicsContext g, TimeAxis axis) {
        g.setFont(tickFont);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(1);
        for (var tick : axis.ticks()) {
            double x = Math.round(axis.x(tick)) + 0.5;
            g.setStroke(palette.get().dot());
            g.strokeLine(x, HEADER, x, getHeight());
            g.setFill(palette.get().muted());
            g.fillText(axis.label(tick), x, HEADER / 2);
        }
    }

    private void drawFold(GraphicsContext g, IdleGap fold, TimeAxis axis) {
        double x = Math.round(axis.x(fold.start()));
        double height = getHeight() - HEADER;
        g.setFill(palette.get().dot().deriveColor(0, 1, 1, 0.55));
        g.fillRect(x, HEADER, TimeAxis.FOLD, height);
        g.setFont(tickFont);
        g.setFill(palette.get().text());
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.save();
        g.translate(x + TimeAxis.FOLD / 2, HEADER + height / 2);
        g.rotate(-90);
        g.fillText("no task " + Times.words(fold.length()), 0, 0, height - 8);
        g.restore();
    }

    private void drawCursor(GraphicsContext g, double x) {
        g.setStroke(palette.get().accent());
        g.setFill(palette.get().accent());
        g.setLineWidth(1.5);
        g.strokeLine(x, HEADER - 6, x, getHeight());
        g.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {HEADER - 8, HEADER - 8, HEADER}, 3);
    }

    private void drawRow(GraphicsContext g, TimelineRow row, double top, double height, TimeAxis axis) {
        if (selected.contains(row.card())) {
            g.setFill(palette.get().accent().deriveColor(0, 1, 1, 0.14));
            g.fillRect(0, top, getWidth(), height);
        }
        g.setFont(labelFont);
        var lanes = row.lanes().all();
        g.setFill(lanes.isEmpty() ? palette.get().muted() : palette.get().text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        double left = MARGIN + row.depth() * INDENT;
        g.fillText(row.label(), left, top + ROW / 2, LABELS - left - 8);
        g.setFont(tickFont);
        for (int lane = 0; lane < lanes.size(); lane++) {
            drawLane(g, row, lane, top + lane * TimelinePlaces.LANE, axis);
        }
        g.setFill(palette.get().muted());
        if (row.lanes().overlaid() > 0) {
            double last = top + (lanes.size() - 1) * TimelinePlaces.LANE + ROW / 2;
            g.setTextAlign(TextAlignment.RIGHT);
            g.fillText("+%,d more".formatted(row.lanes().overlaid()), LABELS - 8, last);
            g.setTextAlign(TextAlignment.LEFT);
        }
        if (!row.note().isEmpty()) {
            g.fillText(row.note(), LABELS + 4, top + ROW / 2);
        }
    }

    private void drawLane(GraphicsContext g, TimelineRow row, int lane, double top, TimeAxis axis) {
        var bars = row.lanes().all().get(lane);
        for (var bar : bars) {
            if (bar.kind() == TimelineBar.Kind.WAIT) {
                drawWait(g, bar, top, axis);
            }
        }
        // Of what lies over each other failures are on top.
        var attempts = bars.stream()
                .filter(bar -> bar.kind() == TimelineBar.Kind.ATTEMPT)
                .sorted(Comparator.comparing(
                        bar -> row.lanes().isOverlaid(lane) && bar.type().isFailure()))
                .toList();
        for (int i = 0; i < attempts.size(); i++) {
            // Two shades keep apart what lies over each other.
            boolean isFaint = i % 2 == 1
                    && row.lanes().isOverlaid(lane)
                    && !attempts.get(i).type().isFailure();
            g.setGlobalAlpha(isFaint ? 0.72 : 1);
            drawAttempt(g, attempts.get(i), attempts.size() > 1, top, axis);
        }
        g.setGlobalAlpha(1);
        for (var bar : bars) {
            if (bar.kind() == TimelineBar.Kind.PAUSE) {
                drawPause(g, bar, top, axis);
            }
        }
        var usual = attempts.isEmpty() ? null : model.usual(row);
        if (usual != null) {
            boolean isOne = row.lanes().all().size() == 1
                    && bars.getFirst().task().equals(bars.getLast().task());
            new UsualMarks(usual, palette.get(), axis).draw(g, attempts, isOne, top + (ROW - BAR) / 2, BAR);
        }
    }

    private void drawWait(GraphicsContext g, TimelineBar bar, double top, TimeAxis axis) {
        g.setStroke(
                palette.get().tone(StateLook.of(StateType.PENDING, "Pending").tone()));
        g.setLineWidth(1.5);
        g.strokeLine(axis.x(bar.start()), top + ROW / 2, axis.x(bar.end()), top + ROW / 2);
    }

    private void drawAttempt(GraphicsContext g, TimelineBar bar, boolean hasNeighbours, double top, TimeAxis axis) {
        double x = axis.x(bar.start());
        double width = Math.max(3, axis.x(bar.end()) - x - (hasNeighbours ? 1 : 0));
        var look = StateLook.of(bar.type(), bar.stateName());
        g.setFill(palette.get().tone(look.tone()));
        g.fillRoundRect(x, top + (ROW - BAR) / 2, width, BAR, 5, 5);
        if (bar.task().equals(chosen)) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(2);
            g.strokeRoundRect(x - 1, top + (ROW - BAR) / 2 - 1, width + 2, BAR + 2, 6, 6);
        }
        if (bar.isCritical()) {
            g.setFill(palette.get().text());
            g.fillRect(x, top + (ROW + BAR) / 2 + 1, width, 1.5);
        }
    }

    private void drawPause(GraphicsContext g, TimelineBar bar, double top, TimeAxis axis) {
        double x = axis.x(bar.start());
        g.setFill(palette.get().canvas());
        g.fillRect(x, top + (ROW - BAR) / 2 + 2, Math.max(1, axis.x(bar.end()) - x), BAR - 4);
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        isMovingCursor = event.getY() <= HEADER && event.getX() >= LABELS - MARGIN;
        if (isMovingCursor) {
            moveCursor(event);
            return;
        }
        if (event.getY() > HEADER && event.getButton() == MouseButton.PRIMARY && isOnFold(event.getX())) {
            toggleFolds();
            return;
        }
        if (event.getY() > HEADER) {
            places.at(event.getY() - HEADER + scroll.getValue()).ifPresent(row -> onSelect.accept(row.card()));
        }
    }

    private boolean isOnFold(double x) {
        var axis = axis();
        return axis != null
                && axis.folds().stream()
                        .mapToDouble(fold -> axis.x(fold.start()))
                        .anyMatch(left -> x >= left && x < left + TimeAxis.FOLD);
    }

    private void toggleFolds() {
        isFolded = !isFolded;
        requestLayout();
    }

    private void dragged(MouseEvent event) {
        if (isMovingCursor) {
            moveCursor(event);
        }
    }

    private void moveCursor(MouseEvent event) {
        var axis = axis();
        if (axis == null || shown == null || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Instant at = axis.instant(event.getX());
        model.cursorProperty().set(event.getClickCount() > 1 || !at.isBefore(shown.end()) ? null : at);
    }

    private void keyPressed(KeyEvent event) {
        if (FOLDS.match(event)) {
            toggleFolds();
            event.consume();
            return;
        }
        var playback = model.playback();
        if (playback != null) {
            PlayKey.press(event, playback);
        }
    }
}
