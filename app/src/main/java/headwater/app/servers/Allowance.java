package headwater.app.servers;

import java.time.Duration;

/// The requests that may be sent for one purpose, such as the corrections of a watch: a few at once, then one every
/// so often. One correction may cost more than is left; the next one then waits longer. For one thread. Times are
/// those of [System#nanoTime()].
public final class Allowance {
    private final int most;
    private final long refill;
    private double left;
    private long updated;

    /// An allowance of which nothing is spent.
    ///
    /// @param most how many requests can be spent at once
    /// @param refill after which time one more can be spent
    /// @param now the current time
    public Allowance(int most, Duration refill, long now) {
        this.most = most;
        this.refill = refill.toNanos();
        this.left = most;
        this.updated = now;
    }

    /// Notes that requests were sent.
    public void spend(int requests, long now) {
        update(now);
        left -= requests;
    }

    /// How long until there is at least one request to spend.
    public Duration untilFree(long now) {
        update(now);
        return left >= 1 ? Duration.ZERO : Duration.ofNanos((long) Math.ceil((1 - left) * refill));
    }

    private void update(long now) {
        left = Math.min(most, left + (double) (now - updated) / refill);
        updated = now;
    }
}
