package headwater.app.monitor;

import headwater.app.look.Times;
import headwater.app.run.Run;
import headwater.app.run.analysis.UsualDuration;
import headwater.app.run.analysis.UsualDurations;
import java.time.Duration;
import java.time.Instant;

/// How long a run takes usually, and how much of that is left.
final class UsualWords {
    private UsualWords() {}

    /// "usually 12 m 30 s (20 runs)", and while the run runs for the first time how long it may go on; "first run" if
    /// there was none before. Empty where nothing is known.
    static String of(UsualDurations durations, Run run, Instant now) {
        var usual = durations.flowRun();
        if (usual == null) {
            return durations.isFirst() ? "first run" : "";
        }
        var words = "usually " + Times.words(usual.median()) + " (" + usual.runs() + " runs)";
        var end = durations.end(run.flowRun());
        return end == null ? words : words + ", " + estimate(usual, Duration.between(now, end));
    }

    private static String estimate(UsualDuration usual, Duration left) {
        if (left.isPositive()) {
            return "about " + about(left) + " left";
        }
        var longer = left.negated();
        return usual.median().plus(longer).compareTo(usual.most()) <= 0
                ? "still as usual"
                : Times.words(longer) + " longer than usual";
    }

    /// A time no more exact than an estimate is: "4 s", "25 s", "4 m", "2 h 10 m".
    private static String about(Duration time) {
        long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
        if (seconds < 10) {
            return seconds + " s";
        }
        if (seconds < 55) {
            return 5 * Math.round(seconds / 5.0) + " s";
        }
        long minutes = Math.round(seconds / 60.0);
        if (minutes < 60) {
            return minutes + " m";
        }
        long tens = 10 * Math.round(minutes / 10.0);
        return tens / 60 + " h" + (tens % 60 == 0 ? "" : " " + tens % 60 + " m");
    }

    /// What the figures in [#of] mean, for who wants to know; empty where there are none.
    static String explanation(UsualDurations durations) {
        var usual = durations.flowRun();
        return usual == null
                ? ""
                : "The last " + usual.runs() + " earlier runs that completed at their first try: half of them took "
                        + Times.words(usual.median()) + " or less, nine of ten " + Times.words(usual.most())
                        + " or less.";
    }
}
