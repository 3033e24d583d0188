package headwater.prefect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Counts requests and connections. Any thread may use it.
final class Meter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    // All guarded by the lock.
    private final Deque<Long> lastMinute = new ArrayDeque<>();
    private final Map<String, Long> sent = new TreeMap<>();
    private @Nullable Duration latency;

    Meter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Counts a request of this kind, sent now, and answers with this moment.
    long sent(String kind) {
        lock.lock();
        try {
            var now = nanoTime.getAsLong();
            forgetBefore(now - MINUTE);
            lastMinute.addLast(now);
            sent.merge(kind, 1L, Long::sum);
            return now;
        } finally {
            lock.unlock();
        }
    }

    /// Notes that the request of that moment is answered.
    void answered(long moment) {
        lock.lock();
        try {
            latency = Duration.ofNanos(nanoTime.getAsLong() - moment);
        } finally {
            lock.unlock();
        }
    }

    Traffic read() {
        lock.lock();
        try {
            forgetBefore(nanoTime.getAsLong() - MINUTE);
            return new Traffic(lastMinute.size(), sent, latency);
        } finally {
            lock.unlock();
        }
    }

    private void forgetBefore(long moment) {
        while (!lastMinute.isEmpty() && lastMinute.getFirst() - moment <= 0) {
            lastMinute.removeFirst();
        }
    }
}
