package headwater.app.watch;

import java.time.Duration;

/// A delay that doubles each time it is used, up to a longest one, until it is reset.
final class BackOff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    BackOff(Duration first, int mostTimes) {
        this.first = first;
        this.longest = first.multipliedBy(mostTimes);
        this.next = first;
    }

    /// The delay to use now.
    Duration next() {
        var delay = next;
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
        return delay;
    }

    void reset() {
        next = first;
    }
}
