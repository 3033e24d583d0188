package headwater.app.watch;

import headwater.prefect.model.Event;
import headwater.prefect.model.EventId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// Signs that the feed has dropped events: one that follows an event that was not received, and very many at once.
/// Times are those of [System#nanoTime()].
final class EventGaps {
    private static final int BURST = 150;

    private final Map<String, EventId> last = new HashMap<>();
    private long burstStart;
    private int inBurst;

    /// Notes the last event of a resource that happened before any that will be received.
    void startsAfter(String resource, EventId event) {
        last.putIfAbsent(resource, event);
    }

    /// Notes an event; true if it follows one that was not received.
    boolean isAfterGap(Event event) {
        var known = last.put(event.resourceId(), event.id());
        return event.follows() != null && !event.follows().equals(known);
    }

    /// Counts an event; true if so many came within a second that the server may have dropped some.
    boolean isBurst(long now) {
        if (now - burstStart > Duration.ofSeconds(1).toNanos()) {
            burstStart = now;
            inBurst = 0;
        }
        return ++inBurst > BURST;
    }
}
