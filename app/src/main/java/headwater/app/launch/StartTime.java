package headwater.app.launch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

/// The time at which a run is to start, as a person types it: `22:00` is the next time that it is ten in the evening,
/// `2026-11-30 22:00` is that day's, and both are those of the person's own clock unless an offset follows the latter.
final class StartTime {
    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'H:mm[:ss][XXX]").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);

    private StartTime() {}

    /// Whether a text says a time.
    static boolean isSaidBy(String text) {
        return of(text, ZonedDateTime.now(ZoneId.systemDefault())).isPresent();
    }

    /// The time that a text says; empty if it says none.
    ///
    /// @param now when it was typed, on the person's clock
    static Optional<Instant> of(String text, ZonedDateTime now) {
        var words = text.strip().replaceFirst("\\s+", "T");
        try {
            return Optional.of(words.contains("-") ? onDay(words, now) : next(LocalTime.parse(words, TIME), now));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static Instant onDay(String words, ZonedDateTime now) {
        return DAY_AND_TIME.parseBest(words, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime exact
                ? exact.toInstant()
                : LocalDateTime.parse(words, DAY_AND_TIME).atZone(now.getZone()).toInstant();
    }

    private static Instant next(LocalTime time, ZonedDateTime now) {
        var today = now.with(time);
        return (today.isAfter(now) ? today : now.plusDays(1).with(time)).toInstant();
    }
}
