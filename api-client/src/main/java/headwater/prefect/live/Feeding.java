package headwater.prefect.live;

import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Keeps one feed open: connects, tells the consumer, waits, connects again. All on one virtual thread.
final class Feeding<T> implements Runnable {
    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private final ServerAddress address;
    private final Source<T> source;
    private final Duration storedAfter;
    private final Consumer<Feed<T>> consumer;
    private final OkHttpClient http = new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(Executors.newVirtualThreadPerTaskExecutor()))
            .connectTimeout(Duration.ofSeconds(5))
            .readTimeout(Duration.ZERO)
            .pingInterval(Duration.ofSeconds(20))
            .build();
    private Duration wait = FIRST_WAIT;
    private @Nullable Instant lateAt;
    // Set by whoever closes, read by the feed's thread: a consumer may swallow the interrupt.
    private volatile boolean closed;

    private Feeding(ServerAddress address, Source<T> source, Duration storedAfter, Consumer<Feed<T>> consumer) {
        this.address = address;
        this.source = source;
        this.storedAfter = storedAfter;
        this.consumer = consumer;
    }

    static <T> Subscription start(
            ServerAddress address, Source<T> source, Duration storedAfter, Consumer<Feed<T>> consumer) {
        var feeding = new Feeding<>(address, source, storedAfter, consumer);
        var thread = Thread.ofVirtual().name("feed " + source.name()).start(feeding);
        return new Subscription(() -> {
            feeding.closed = true;
            thread.interrupt();
        });
    }

    @Override
    public void run() {
        try {
            var retryIn = lost(session());
            while (retryIn != null && !closed) {
                TimeUnit.NANOSECONDS.sleep(retryIn.toNanos());
                retryIn = lost(session());
            }
        } catch (InterruptedException _) {
            // Closing a subscription interrupts this thread, which has nothing more to say.
        } finally {
            source.close();
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    /// From connecting until the connection is lost.
    private Loss session() throws InterruptedException {
        var socket = new Socket(http, request());
        lateAt = null;
        try {
            while (!closed) {
                if (lateAt != null && !Instant.now().isBefore(lateAt)) {
                    tellLate();
                }
                var signal = socket.next(patience());
                var loss = signal == null ? null : take(socket, signal);
                if (loss != null) {
                    return loss;
                }
            }
            throw new InterruptedException("closed");
        } finally {
            socket.drop();
        }
    }

    private @Nullable Loss take(Socket socket, Signal signal) {
        switch (signal) {
            case Signal.Connected _ ->
                socket.send(Frame.auth(address.credentials().token()));
            case Signal.Message(var text) -> take(socket, Frame.read(text));
            case Signal.Closed(var code, var reason) -> {
                return Loss.closed(code, reason, address.hostAndPort());
            }
            case Signal.Broken broken -> {
                return Loss.broken(broken, address.hostAndPort());
            }
        }
        return null;
    }

    private void take(Socket socket, Frame frame) {
        if (frame instanceof Frame.AuthSuccess) {
            var backfill = source.backfill();
            socket.send(Frame.filter(source.filter(), backfill));
            source.opened();
            lateAt = backfill ? Instant.now().plus(storedAfter) : null;
            consumer.accept(new Feed.Opened<>());
            return;
        }
        var value = source.value(frame);
        if (value != null) {
            wait = FIRST_WAIT;
            consumer.accept(new Feed.Received<>(value));
        }
    }

    private void tellLate() {
        try {
            source.late().forEach(value -> consumer.accept(new Feed.Received<>(value)));
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

    /// Tells the consumer, and answers how long to wait; null to stop.
    private @Nullable Duration lost(Loss loss) {
        var retryIn = loss.forGood() ? null : wait;
        var doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
        consumer.accept(new Feed.Lost<>(loss.why(), retryIn));
        return retryIn;
    }

    private Request request() {
        // Without the subprotocol an open server skips the first answer, and others refuse.
        return new Request.Builder()
                .url(address.api() + "/" + source.name())
                .header("Sec-WebSocket-Protocol", "prefect")
                .build();
    }
}
