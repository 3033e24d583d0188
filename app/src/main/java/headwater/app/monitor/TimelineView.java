package headwater.app.monitor;

import headwater.app.look.StateLook;
import headwater.app.run.PlannedRun;
import headwater.graph.paint.Palette;
import headwater.prefect.model.TaskRun;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/// When each card's task runs ran: one row a card, one bar a task run.
public final class TimelineView extends Region {
    private static final double ROW = 22;
    private static final double HEADER = 24;
    private static final double LABELS = 150;
    private static final double MARGIN = 16;

    private final Canvas canvas = new Canvas();
    private final ScrollBar scroll = new ScrollBar();
    private final Font labelFont = Font.font("Inter", 12);
    private final Font tickFont = Font.font("Inter", 11);
    private final Consumer<String> onSelect;

    // Bound, as a binding is weak: the palette lives as long as the window, a timeline as long as its page.
    private final ObjectProperty<Palette> palette = new SimpleObjectProperty<>(this, "palette", Palette.light());
    private @Nullable PlannedRun run;
    private Set<String> selected = Set.of();
    private Instant now = Instant.EPOCH;

    /// A timeline without a run.
    ///
    /// @param onSelect told the card whose row was clicked
    public TimelineView(ObservableValue<Palette> palette, Consumer<String> onSelect) {
        this.onSelect = onSelect;
        getStyleClass().add("timeline");
        scroll.setOrientation(Orientation.VERTICAL);
        scroll.setVisible(false);
        getChildren().addAll(canvas, scroll);
        scroll.valueProperty().subscribe(this::requestLayout);
        this.palette.bind(palette);
        this.palette.subscribe(this::requestLayout);
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(
                ScrollEvent.SCROLL,
                event -> scroll.setValue(
                        Math.clamp(scroll.getValue() - event.getDeltaY(), scroll.getMin(), scroll.getMax())));
        setMinHeight(HEADER + 2 * ROW);
    }

    /// Shows a run as it is at an instant; null shows none.
    public void show(@Nullable PlannedRun planned, Instant at) {
        run = planned;
        now = at;
        requestLayout();
    }

    /// Lights up the rows of these cards.
    public void select(Set<String> cards) {
        selected = Set.copyOf(cards);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var overflow = Math.max(0, HEADER + rows().size() * ROW + 8 - getHeight());
        scroll.setVisible(overflow > 0);
        scroll.setMax(overflow);
        scroll.setVisibleAmount(overflow == 0 ? 0 : overflow * getHeight() / (getHeight() + overflow));
        if (scroll.getValue() > overflow) {
            scroll.setValue(overflow);
        }
        scroll.resizeRelocate(getWidth() - 12, HEADER, 12, Math.max(0, getHeight() - HEADER));
        draw(canvas.getGraphicsContext2D());
    }

    private List<Row> rows() {
        if (run == null) {
            return List.of();
        }
        var rows = new ArrayList<Row>();
        run.match().cards().forEach((card, runs) -> rows.add(new Row(card, label(card), runs)));
        run.match().others().forEach((function, runs) -> rows.add(new Row("", function, runs)));
        return rows;
    }

    // A card in a container is named after the way to it; the last part is what stands on it.
    private static String label(String card) {
        return card.substring(card.lastIndexOf('/') + 1);
    }

    private void draw(GraphicsContext g) {
        g.clearRect(0, 0, getWidth(), getHeight());
        var rows = rows();
        var axis = axis(rows);
        if (run == null || axis == null) {
            drawNothing(g);
            return;
        }
        drawTicks(g, axis);
        g.save();
        g.beginPath();
        g.rect(0, HEADER, getWidth(), Math.max(0, getHeight() - HEADER));
        g.clip();
        for (int i = 0; i < rows.size(); i++) {
            var top = HEADER + i * ROW - scroll.getValue();
            if (top + ROW > HEADER && top < getHeight()) {
                drawRow(g, rows.get(i), top, axis);
            }
        }
        if (!run.run().hasEnded()) {
            g.setStroke(palette.get().accent());
            g.setLineWidth(1.5);
            g.strokeLine(axis.x(now), HEADER, axis.x(now), getHeight());
        }
        g.restore();
    }

    private void drawNothing(GraphicsContext g) {
        g.setFill(palette.get().muted());
        g.setFont(labelFont);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        var words = run == null ? "Run the flow to see when each task ran." : "No task has started yet.";
        g.fillText(words, getWidth() / 2, getHeight() / 2);
    }

    private void drawTicks(GraphicsContext g, TimeAxis axis) {
        g.setFont(tickFont);
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        g.setLineWidth(1);
        for (var tick : axis.ticks()) {
            var x = Math.round(axis.x(tick)) + 0.5;
            g.setStroke(palette.get().dot());
            g.strokeLine(x, HEADER, x, getHeight());
            g.setFill(palette.get().muted());
            g.fillText(axis.label(tick), x, HEADER / 2);
        }
    }

    private void drawRow(GraphicsContext g, Row row, double top, TimeAxis axis) {
        if (selected.contains(row.card())) {
            g.setFill(palette.get().accent().deriveColor(0, 1, 1, 0.14));
            g.fillRect(0, top, getWidth(), ROW);
        }
        g.setFont(labelFont);
        g.setFill(palette.get().text());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(row.label(), MARGIN, top + ROW / 2, LABELS - MARGIN - 8);
        var shade = false;
        for (var task : row.runs()) {
            shade = !shade;
            var start = task.startTime();
            if (start == null) {
                continue;
            }
            var end = task.endTime() == null ? now : task.endTime();
            var x = axis.x(start);
            var width = Math.max(3, axis.x(end) - x - (row.runs().size() > 1 ? 1 : 0));
            var state = task.state();
            var look = StateLook.of(task.stateType(), state == null ? "" : state.name());
            g.setGlobalAlpha(shade || row.runs().size() == 1 ? 1 : 0.72);
            g.setFill(palette.get().tone(look.tone()));
            g.fillRoundRect(x, top + 5, width, ROW - 10, 5, 5);
        }
        g.setGlobalAlpha(1);
    }

    private @Nullable TimeAxis axis(List<Row> rows) {
        var starts = rows.stream()
                .flatMap(row -> row.runs().stream())
                .map(TaskRun::startTime)
                .filter(Objects::nonNull)
                .toList();
        var planned = run;
        if (planned == null || starts.isEmpty()) {
            return null;
        }
        var first = starts.stream().min(Instant::compareTo).orElseThrow();
        var flowStart = planned.run().flowRun().startTime();
        if (flowStart != null && flowStart.isBefore(first)) {
            first = flowStart;
        }
        var last = rows.stream()
                .flatMap(row -> row.runs().stream())
                .map(task -> task.endTime() == null ? now : task.endTime())
                .max(Instant::compareTo)
                .orElse(now);
        if (!last.isAfter(first)) {
            last = first.plusMillis(1);
        }
        return new TimeAxis(first, last, LABELS, Math.max(1, getWidth() - LABELS - MARGIN - 12));
    }

    private void clicked(MouseEvent event) {
        var index = (int) ((event.getY() - HEADER + scroll.getValue()) / ROW);
        var rows = rows();
        if (event.getY() > HEADER && index < rows.size()) {
            onSelect.accept(rows.get(index).card());
        }
    }

    private record Row(String card, String label, List<TaskRun> runs) {}
}
