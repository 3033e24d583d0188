package headwater.app.monitor;

import headwater.app.look.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Instants as places on a line of so many pixels.
///
/// @param start the instant at the left end
/// @param end the instant at the right end, after the start
/// @param left where the line begins
/// @param width how long it is; positive
public record TimeAxis(Instant start, Instant end, double left, double width) {
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

    /// Where an instant is.
    public double x(Instant instant) {
        return left + width * Duration.between(start, instant).toMillis() / Math.max(1, millis());
    }

    /// The instant at a place on the line; one beside the line is that of its nearer end.
    public Instant instant(double x) {
        double part = Math.clamp((x - left) / width, 0, 1);
        return start.plusMillis(Math.round(part * millis()));
    }

    /// Round instants to be written along the line, far enough apart to be read.
    public List<Instant> ticks() {
        var step = step();
        var ticks = new ArrayList<Instant>();
        for (var at = Math.ceilDiv(start.toEpochMilli(), step) * step; at <= end.toEpochMilli(); at += step) {
            ticks.add(Instant.ofEpochMilli(at));
        }
        return ticks;
    }

    /// What is written at a tick: with milliseconds where ticks are less than a second apart.
    public String label(Instant tick) {
        return step() < 1000 ? Times.millis(tick) : Times.clock(tick);
    }

    private long step() {
        for (var candidate : STEPS_MILLIS) {
            if (width * candidate / Math.max(1, millis()) >= TICK_PIXELS) {
                return candidate;
            }
        }
        var days = STEPS_MILLIS[STEPS_MILLIS.length - 1];
        while (width * days / Math.max(1, millis()) < TICK_PIXELS) {
            days *= 2;
        }
        return days;
    }

    private double millis() {
        return Duration.between(start, end).toMillis();
    }
}
