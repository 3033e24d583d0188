package headwater.app.look;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times and durations as a person reads them.
public final class Times {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter MILLIS = DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private static final DateTimeFormatter DAY_OF_YEAR = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT);

    private Times() {}

    /// "0.4 s", "12 s", "1 m 12 s", "2 h 5 m"; a negative duration, which clocks that differ can make, is "0.0 s".
    public static String words(Duration duration) {
        var seconds = Math.max(0, duration.toMillis()) / 1000.0;
        if (seconds < 10) {
            return String.format(Locale.ROOT, "%.1f s", Math.floor(seconds * 10) / 10);
        }
        if (seconds < 60) {
            return String.format(Locale.ROOT, "%.0f s", Math.floor(seconds));
        }
        if (seconds < 3600) {
            return duration.toMinutes() + " m " + duration.toSecondsPart() + " s";
        }
        return duration.toHours() + " h " + duration.toMinutesPart() + " m";
    }

    /// The time of day, here.
    public static String clock(Instant instant) {
        return CLOCK.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// The time of day to the millisecond, here.
    public static String millis(Instant instant) {
        return MILLIS.format(instant.atZone(ZoneId.systemDefault()));
    }

    /// A time as short as it is clear at another: the time of day on that day, else with the day, else with the year.
    public static String brief(Instant instant, Instant now) {
        var time = instant.atZone(ZoneId.systemDefault());
        var present = now.atZone(ZoneId.systemDefault());
        if (time.toLocalDate().equals(present.toLocalDate())) {
            return CLOCK.format(time);
        }
        return (time.getYear() == present.getYear() ? DAY_OF_YEAR : DAY).format(time);
    }

    /// The day and the time, here.
    public static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneId.systemDefault()));
    }
}
