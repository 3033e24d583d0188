package headwater.app.watch;

import java.time.Duration;

/// How long a watch waits before it asks the server.
///
/// @param afterOpening when a feed has opened: what was under way then is in neither feed nor database for a while
/// @param afterGap when an event follows one that never came
/// @param afterBurst when so much came that something may have been dropped
/// @param afterEnd when the run has ended
/// @param firstReadings between the first readings after the end
/// @param laterReadings between later ones
/// @param silence when nothing at all came
/// @param withoutFeed between readings while no feed is open
/// @param subflowsTogether when a subflow appeared, as more may
record Pace(
        Duration afterOpening,
        Duration afterGap,
        Duration afterBurst,
        Duration afterEnd,
        Duration firstReadings,
        Duration laterReadings,
        Duration silence,
        Duration withoutFeed,
        Duration subflowsTogether) {
    // The server writes events by 20 or every 5 s.
    static final Pace USUAL = new Pace(
            Duration.ofSeconds(6),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(700),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofMillis(300));

    private static final int FIRST = 4;

    /// Until rows are read again when they were read so often since the run has ended.
    Duration reading(int readingsAfterEnd) {
        return readingsAfterEnd < FIRST ? firstReadings : laterReadings;
    }
}
