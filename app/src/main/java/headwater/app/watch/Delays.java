package headwater.app.watch;

import java.time.Duration;

/// How long a watch waits before it asks the server.
///
/// @param afterOpening when a feed has opened: what was under way then is in neither feed nor database for a while
/// @param afterGap when an event follows one that was not received
/// @param afterBurst when so much was received that something may have been dropped
/// @param afterEnd when the run has ended
/// @param lastLines when the run has ended, until what it logged last is at the server
/// @param firstReadings between the first readings after the end, of a run whose task runs are one page
/// @param laterReadings between later ones
/// @param silence when nothing of the run was received; twice as long each time, up to ten times this
/// @param withoutFeed between readings while no feed is open; twice as long each time, up to five times this
/// @param together when one of several was received, as more may follow
/// @param logs between readings of the log where the server streams none; twice as long each time that nothing is
///     new, up to twelve times this
/// @param logRequest how often one request may be spent on the log where the server streams none, while the run goes
///     on; a reading of many lines takes several, but none is waited for longer than three times this
/// @param correction how often one request may be spent on a correction while the run goes on
record Delays(
        Duration afterOpening,
        Duration afterGap,
        Duration afterBurst,
        Duration afterEnd,
        Duration lastLines,
        Duration firstReadings,
        Duration laterReadings,
        Duration silence,
        Duration withoutFeed,
        Duration together,
        Duration logs,
        Duration logRequest,
        Duration correction) {
    // The server writes events by 20 or every 5 s; Python sends log lines every 2 s.
    static final Delays USUAL = new Delays(
            Duration.ofSeconds(6),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(500),
            Duration.ofMillis(2500),
            Duration.ofMillis(700),
            Duration.ofSeconds(2),
            Duration.ofSeconds(30),
            Duration.ofSeconds(3),
            Duration.ofMillis(300),
            Duration.ofMillis(7500),
            Duration.ofSeconds(20),
            Duration.ofSeconds(12));

    private static final int FIRST = 4;

    /// Until rows are read again when they were read so often since the run has ended: later where a reading takes many
    /// requests, as the rows of a large run do, one for each page.
    ///
    /// @param requests how many the last reading took
    Duration reading(int readingsAfterEnd, int requests) {
        var usual = readingsAfterEnd < FIRST ? firstReadings : laterReadings;
        var fair = firstReadings.multipliedBy(Math.max(0, requests - 1));
        return fair.compareTo(usual) > 0 ? fair : usual;
    }
}
