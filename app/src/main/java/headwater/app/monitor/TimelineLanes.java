package headwater.app.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The bars of a row of the timeline in lanes, one below the other, so that none lies over another.
///
/// @param all the bars of each lane
/// @param overlaid how many task runs have no lane of their own left: they lie over others in the last one
record TimelineLanes(List<List<TimelineBar>> all, int overlaid) {
    /// Without bars.
    static final TimelineLanes NONE = new TimelineLanes(List.of(), 0);

    /// More are no longer counted at a glance, and would push the other rows out of sight.
    static final int MOST = 6;

    TimelineLanes {
        all = all.stream().map(List::copyOf).toList();
    }

    /// A task run is in the first lane that is free from its first try to its last: what waits takes no lane from what
    /// runs.
    ///
    /// @param tasks the bars of each task run
    static TimelineLanes of(List<List<TimelineBar>> tasks) {
        var lanes = new ArrayList<List<TimelineBar>>();
        var ends = new ArrayList<Instant>();
        int overlaid = 0;
        var spans = tasks.stream()
                .filter(bars -> !bars.isEmpty())
                .map(Span::of)
                .sorted(Comparator.comparing(Span::start))
                .toList();
        for (var span : spans) {
            int lane = 0;
            while (lane < ends.size() && ends.get(lane).isAfter(span.start())) {
                lane++;
            }
            if (lane == MOST) {
                lane--;
                overlaid++;
            } else if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
                ends.add(Instant.MIN);
            }
            lanes.get(lane).addAll(span.bars());
            ends.set(lane, later(ends.get(lane), span.end()));
        }
        return new TimelineLanes(lanes, overlaid);
    }

    private record Span(Instant start, Instant end, List<TimelineBar> bars) {
        static Span of(List<TimelineBar> bars) {
            var tries = bars.stream()
                    .filter(bar -> bar.kind() == TimelineBar.Kind.ATTEMPT)
                    .toList();
            var counted = tries.isEmpty() ? bars : tries;
            return new Span(
                    counted.getFirst().start(),
                    counted.stream().map(TimelineBar::end).reduce(Instant.MIN, TimelineLanes::later),
                    bars);
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /// Whether the bars of a lane lie over each other.
    boolean isOverlaid(int lane) {
        return overlaid > 0 && lane == MOST - 1;
    }
}
