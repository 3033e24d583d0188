package headwater.prefect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Counts requests, on any thread.
final class Meter {
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    // Both guarded by the lock.
    private final Deque<Long> sent = new ArrayDeque<>();
    private @Nullable Duration latency;

    Meter(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /// Notes that a request is sent now, and answers with this moment.
    long sent() {
        lock.lock();
        try {
            var now = nanoTime.getAsLong();
            forgetBefore(now - MINUTE);
            sent.addLast(now);
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
            return new Traffic(sent.size(), latency);
        } finally {
            lock.unlock();
        }
    }

    private void forgetBefore(long moment) {
        while (!sent.isEmpty() && sent.getFirst() - moment <= 0) {
            sent.removeFirst();
        }
    }
}
