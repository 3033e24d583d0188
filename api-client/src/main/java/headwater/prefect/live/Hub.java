package headwater.prefect.live;

import headwater.prefect.Failure;
import headwater.prefect.FailureReason;
import headwater.prefect.PrefectClient;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection for any number of subscribers: made when the first one comes, kept as long as there is one, made
/// again when it is lost or when a subscriber needs more than the server was asked for.
///
/// @param <F> what a subscriber asks for
/// @param <T> what it receives
final class Hub<F, T> implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("headwater");

    private final PrefectClient client;
    private final Supplier<FeedSource<F, T>> sources;
    private final Duration storedAfter;
    private final ReentrantLock lock = new ReentrantLock();
    // All guarded by the lock, which is held while a consumer is called: so each is called by one thread at a time.
    private final List<Subscriber<F, T>> subscribers = new ArrayList<>();
    private final Map<String, Integer> ignored = new TreeMap<>();
    private @Nullable FeedSource<F, T> source;
    private @Nullable Connector<F, T> connector;
    private @Nullable List<F> sent;
    private boolean isOpen;
    private boolean isClosed;

    private static final class Subscriber<F, T> {
        private final F wanted;
        private final Consumer<FeedMessage<T>> consumer;
        private boolean knowsItIsOpen;

        Subscriber(F wanted, Consumer<FeedMessage<T>> consumer) {
            this.wanted = wanted;
            this.consumer = consumer;
        }
    }

    /// @param sources makes the source of each new connector
    /// @param storedAfter how long after a connection the server has stored what happened before it
    Hub(PrefectClient client, Supplier<FeedSource<F, T>> sources, Duration storedAfter) {
        this.client = client;
        this.sources = sources;
        this.storedAfter = storedAfter;
    }

    Subscription subscribe(F wanted, Consumer<FeedMessage<T>> consumer) {
        var subscriber = new Subscriber<>(wanted, consumer);
        locked(() -> add(subscriber));
        return () -> locked(() -> remove(subscriber));
    }

    private void add(Subscriber<F, T> subscriber) {
        if (isClosed) {
            closed(subscriber);
            return;
        }
        subscribers.add(subscriber);
        if (connector == null || source == null) {
            source = sources.get();
            connector = new Connector<>(client, source, storedAfter, this);
            connector.start();
        } else if (sent != null && !source.covers(sent, subscriber.wanted)) {
            sent = null;
            isOpen = false;
            connector.reconnect();
        } else if (isOpen) {
            open(subscriber);
        }
    }

    private void remove(Subscriber<F, T> subscriber) {
        if (subscribers.remove(subscriber) && subscribers.isEmpty()) {
            disconnect();
        }
    }

    private void disconnect() {
        if (connector != null) {
            connector.close();
        }
        connector = null;
        source = null;
        sent = null;
        isOpen = false;
    }

    /// What to ask the server for on the connection that is being opened.
    Collection<F> wanted(Connector<F, T> caller) {
        var wanted = new ArrayList<F>();
        whileCurrent(caller, () -> {
            subscribers.forEach(subscriber -> wanted.add(subscriber.wanted));
            sent = List.copyOf(wanted);
        });
        return wanted;
    }

    void opened(Connector<F, T> caller) {
        whileCurrent(caller, () -> {
            if (sent == null) {
                // A subscriber that came meanwhile needs more: the next connection is being opened.
                return;
            }
            isOpen = true;
            List.copyOf(subscribers).stream()
                    .filter(subscriber -> !subscriber.knowsItIsOpen)
                    .forEach(this::open);
        });
    }

    private void open(Subscriber<F, T> subscriber) {
        subscriber.knowsItIsOpen = true;
        deliver(subscriber, new FeedMessage.Opened<>());
    }

    void received(Connector<F, T> caller, T value) {
        whileCurrent(caller, () -> {
            for (var subscriber : List.copyOf(subscribers)) {
                if (source != null && source.matches(subscriber.wanted, value)) {
                    deliver(subscriber, new FeedMessage.Received<>(value));
                }
            }
        });
    }

    void lost(Connector<F, T> caller, Failure why, @Nullable Duration retryIn) {
        whileCurrent(caller, () -> {
            sent = null;
            isOpen = false;
            if (retryIn == null) {
                connector = null;
            }
            for (var subscriber : List.copyOf(subscribers)) {
                subscriber.knowsItIsOpen = false;
                deliver(subscriber, new FeedMessage.Lost<>(why, retryIn));
            }
        });
    }

    /// Counts a message that this client cannot use, and logs the first of its kind.
    void ignored(String kind, String detail) {
        locked(() -> {
            if (ignored.merge(kind, 1, Integer::sum) == 1) {
                LOG.log(Level.INFO, "Ignored a message of a live feed, {0} ({1})", kind, detail);
            }
        });
    }

    /// How many messages were ignored, by kind.
    Map<String, Integer> ignored() {
        var copy = new TreeMap<String, Integer>();
        locked(() -> copy.putAll(ignored));
        return copy;
    }

    private void closed(Subscriber<F, T> subscriber) {
        deliver(subscriber, new FeedMessage.Lost<>(new Failure(FailureReason.CLIENT_CLOSED, "", ""), null));
    }

    private void deliver(Subscriber<F, T> subscriber, FeedMessage<T> message) {
        try {
            subscriber.consumer.accept(message);
        } catch (RuntimeException e) {
            // A fault of one subscriber must not take the feed from the others.
            LOG.log(Level.ERROR, "A subscriber of a live feed failed", e);
        }
    }

    @Override
    public void close() {
        locked(() -> {
            isClosed = true;
            var left = List.copyOf(subscribers);
            subscribers.clear();
            disconnect();
            left.forEach(this::closed);
        });
    }

    // A connector that was replaced may still be on its way out.
    private void whileCurrent(Connector<F, T> caller, Runnable work) {
        locked(() -> {
            if (caller == connector) {
                work.run();
            }
        });
    }

    private void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }
}
