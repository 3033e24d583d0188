package headwater.app.monitor;

import java.util.List;

/// A row of the timeline: a card, or a function without a card, and when its task runs ran.
///
/// @param card the card; empty without one
/// @param label what is written before the row
/// @param bars the bars of one task run after another
/// @param note what is written into the row instead of bars; empty for nothing
public record TimelineRow(String card, String label, List<TimelineBar> bars, String note) {
    /// Copies the bars.
    public TimelineRow {
        bars = List.copyOf(bars);
    }
}
