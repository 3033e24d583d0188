package headwater.app.monitor;

import headwater.app.look.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Instants as places on a line of so many pixels. A gap that is folded has the same few pixels however long it is.
///
/// @param start the instant at the left end
/// @param end the instant at the right end, after the start
/// @param left where the line begins
/// @param width how long it is; positive
/// @param folds the gaps that are folded, in order; none where the line is too short for them
public record TimeAxis(Instant start, Instant end, double left, double width, List<IdleGap> folds) {
    /// How wide a folded gap is, in pixels.
    public static final double FOLD = 38;

    private static final long[] STEPS_MILLIS = {
        100,
        200,
        500,
        1_000,
        2_000,
        5_000,
        10_000,
        15_000,
        30_000,
        60_000,
        120_000,
        300_000,
        600_000,
        900_000,
        1_800_000,
        3_600_000,
        7_200_000,
        21_600_000,
        43_200_000,
        86_400_000
    };
    private static final double TICK_PIXELS = 96;

    /// Leaves gaps open where folds would take half of the line.
    public TimeAxis {
        folds = folds.size() * FOLD * 2 > width ? List.of() : List.copyOf(folds);
    }

    /// An axis without folds.
    public TimeAxis(Instant start, Instant end, double left, double width) {
        this(start, end, left, width, List.of());
    }

    /// Where an instant is.
    public double x(Instant instant) {
        double open = millis(start, instant);
        double folded = 0;
        for (var fold : folds) {
            if (instant.isAfter(fold.start())) {
                double length = millis(fold.start(), fold.end());
                double within = Math.min(millis(fold.start(), instant), length);
                open -= within;
                folded += FOLD * within / length;
            }
        }
        return left + open * pixelsOfMilli() + folded;
    }

    private double pixelsOfMilli() {
        double folded = folds.stream()
                .mapToDouble(fold -> millis(fold.start(), fold.end()))
                .sum();
        return (width - folds.size() * FOLD) / Math.max(1, millis(start, end) - folded);
    }

    private static double millis(Instant from, Instant to) {
        return Duration.between(from, to).toMillis();
    }

    /// The instant at a place on the line; one beside the line is that of its nearer end.
    public Instant instant(double x) {
        var from = start;
        for (var to : Stream.concat(folds.stream().flatMap(fold -> Stream.of(fold.start(), fold.end())), Stream.of(end))
                .toList()) {
            if (x <= x(to)) {
                double part = Math.max(0, x - x(from)) / Math.max(Double.MIN_NORMAL, x(to) - x(from));
                return from.plusMillis(Math.round(part * millis(from, to)));
            }
            from = to;
        }
        return end;
    }

    /// Round instants to be written along the line, far enough apart to be read.
    public List<Instant> ticks() {
        var step = step();
        var ticks = new ArrayList<Instant>();
        var from = start;
        for (var fold : folds) {
            addTicks(from, fold.start(), step, ticks);
            from = fold.end();
        }
        addTicks(from, end, step, ticks);
        return ticks;
    }

    // The first instants after a fold can be too near to those before it.
    private void addTicks(Instant from, Instant to, long step, List<Instant> ticks) {
        for (var at = Math.ceilDiv(from.toEpochMilli(), step) * step; at <= to.toEpochMilli(); at += step) {
            var tick = Instant.ofEpochMilli(at);
            if (ticks.isEmpty() || folds.isEmpty() || x(tick) - x(ticks.getLast()) >= TICK_PIXELS) {
                ticks.add(tick);
            }
        }
    }

    /// What is written at a tick: with milliseconds where ticks are less than a second apart.
    public String label(Instant tick) {
        return step() < 1000 ? Times.millis(tick) : Times.clock(tick);
    }

    private long step() {
        for (var candidate : STEPS_MILLIS) {
            if (candidate * pixelsOfMilli() >= TICK_PIXELS) {
                return candidate;
            }
        }
        var days = STEPS_MILLIS[STEPS_MILLIS.length - 1];
        while (days * pixelsOfMilli() < TICK_PIXELS) {
            days *= 2;
        }
        return days;
    }
}
