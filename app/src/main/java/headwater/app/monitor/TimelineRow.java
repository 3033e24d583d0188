package headwater.app.monitor;

import java.time.Instant;
import java.util.List;

/// A row of the timeline: a card, or a function without a card, and when its task runs ran.
///
/// @param card the card; empty without one
/// @param depth in how many subflows it is, one within the other
/// @param label what is written before the row
/// @param lanes the bars of its task runs
/// @param note what is written into the row instead of bars; empty for nothing
record TimelineRow(String card, int depth, String label, TimelineLanes lanes, String note) {
    /// All bars, lane by lane.
    List<TimelineBar> bars() {
        return lanes.all().stream().flatMap(List::stream).toList();
    }

    /// When its first bar begins; never for a row without bars.
    Instant begin() {
        return bars().stream().map(TimelineBar::start).min(Instant::compareTo).orElse(Instant.MAX);
    }
}
