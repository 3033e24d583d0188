package headwater.prefect.live;

import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.Socket;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Keeps one feed connected: connects, passes on what is received, waits, connects again. All on one virtual
/// thread.
final class Connector<F, T> implements Runnable {
    private static final System.Logger LOG = System.getLogger("headwater");
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final PrefectClient client;
    private final FeedSource<F, T> source;
    private final Duration storedAfter;
    private final Hub<F, T> hub;
    private Duration wait = FIRST_WAIT;
    private @Nullable Instant lateAt;
    // Set by the thread that closes or reconnects, read by this one.
    private volatile boolean isClosed;
    private volatile boolean isReconnecting;
    private volatile @Nullable Socket socket;
    private volatile @Nullable Thread thread;

    Connector(PrefectClient client, FeedSource<F, T> source, Duration storedAfter, Hub<F, T> hub) {
        this.client = client;
        this.source = source;
        this.storedAfter = storedAfter;
        this.hub = hub;
    }

    void start() {
        thread = Thread.ofVirtual().name("feed " + source.path()).start(this);
    }

    /// Ends it for good. Any thread.
    void close() {
        isClosed = true;
        var running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    /// Connects again at once, with what subscribers need by then. Any thread.
    void reconnect() {
        isReconnecting = true;
        var open = socket;
        if (open != null) {
            open.close();
        }
    }

    @Override
    public void run() {
        try {
            var retryIn = retryIn(guarded());
            while (retryIn != null && !isClosed) {
                TimeUnit.NANOSECONDS.sleep(retryIn.toNanos());
                retryIn = retryIn(guarded());
            }
        } catch (InterruptedException _) {
            // The hub has closed this connector, which has nothing more to say.
        }
    }

    // A fault in the reading of one message must not end the feed for good.
    private Disconnection guarded() throws InterruptedException {
        try {
            return connection();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A live feed failed", e);
            var where = client.address().hostAndPort();
            return new Disconnection(
                    new Failure(FailureReason.NOT_READ, where, e.getClass().getSimpleName()), false);
        }
    }

    /// From connecting until the connection has ended.
    private Disconnection connection() throws InterruptedException {
        isReconnecting = false;
        lateAt = null;
        try (var open = client.connect(source.path())) {
            socket = open;
            while (!isClosed) {
                if (lateAt != null && !Instant.now().isBefore(lateAt)) {
                    askForLate();
                }
                var signal = open.next(patience());
                var end = signal == null ? null : take(open, signal);
                if (end != null) {
                    return end;
                }
            }
            throw new InterruptedException("closed");
        } finally {
            socket = null;
        }
    }

    private @Nullable Disconnection take(Socket open, Socket.Signal signal) {
        var where = client.address().hostAndPort();
        switch (signal) {
            case Socket.Signal.Connected _ ->
                open.send(Frame.auth(client.address().credentials().token()));
            case Socket.Signal.Message(var text) -> take(open, Frame.read(text));
            case Socket.Signal.Closed closed -> {
                return Disconnection.of(closed, where);
            }
            case Socket.Signal.Broken broken -> {
                return Disconnection.of(broken, where);
            }
        }
        return null;
    }

    private void take(Socket open, Frame frame) {
        switch (frame) {
            case Frame.AuthSuccess _ -> {
                var backfill = source.backfill();
                open.send(Frame.filter(source.filter(hub.wanted(this)), backfill));
                source.opened();
                lateAt = backfill ? Instant.now().plus(storedAfter) : null;
                hub.opened(this);
            }
            case Frame.Event _, Frame.Log _ -> {
                var value = source.value(frame);
                if (value != null) {
                    wait = FIRST_WAIT;
                    hub.received(this, value);
                }
            }
            case Frame.Unknown(var type) -> hub.ignored("type " + type, source.path());
            case Frame.Unreadable(var why) -> hub.ignored("unreadable", source.path() + ": " + why);
        }
    }

    private void askForLate() {
        try {
            source.late().forEach(value -> hub.received(this, value));
            lateAt = null;
        } catch (PrefectException _) {
            // The server may still be starting. If it is gone, the socket will say so.
            lateAt = Instant.now().plus(storedAfter);
        }
    }

    private Duration patience() {
        var left = lateAt == null ? LONGEST_WAIT : Duration.between(Instant.now(), lateAt);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// How long to wait before connecting again; null for never.
    private @Nullable Duration retryIn(Disconnection end) {
        if (isReconnecting) {
            return Duration.ZERO;
        }
        var retryIn = end.isFinal() ? null : wait;
        var doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        hub.lost(this, end.why(), retryIn);
        return retryIn;
    }
}
