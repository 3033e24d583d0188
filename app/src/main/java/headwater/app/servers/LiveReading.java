package headwater.app.servers;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.live.FeedMessage;
import headwater.prefect.live.Subscription;
import headwater.prefect.model.Event;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Something that is read from a server and kept up to date: it is read whenever the feed of events opens, as what
/// happened before is not in it, when an event says that it may have changed, after a failure that may pass, and when a
/// person asks. Nothing is asked while nothing happens or nobody looks, and not too often while much does. For the
/// JavaFX thread.
///
/// @param <T> what is read
public final class LiveReading<T> implements AutoCloseable {
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(15);
    private static final int MOST_RECEIVED = 1000;

    private final ServerSession session;
    private final ServerSession.Use use;
    private final Background background;
    private final Source<T> source;
    private final Allowance readings;
    private final ReadOnlyObjectWrapper<@Nullable T> value = new ReadOnlyObjectWrapper<>(this, "value", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    // The server stores events some seconds after it has sent them: what is read may lack them.
    private final Deque<UnaryOperator<T>> received = new ArrayDeque<>();
    private Subscription events = () -> {};
    private Background.@Nullable Task reading;
    private boolean isWanted;
    private boolean isResting;
    private boolean isClosed;

    /// Where something is read, and what changes it.
    ///
    /// @param <T> what is read
    /// @param name what a person would call the reading
    /// @param changes the events that may change it
    /// @param concerns whether one of those does; is given what was read last
    /// @param after what was read with an event taken into it, which may be in it already; null where events only
    ///     say that it has to be read again
    public record Source<T>(
            String name,
            EventFilter changes,
            BiPredicate<T, Event> concerns,
            ServerCall<T> reader,
            @Nullable BiFunction<T, Event, T> after) {
        /// A source of which events only say that it has to be read again.
        public Source(String name, EventFilter changes, BiPredicate<T, Event> concerns, ServerCall<T> reader) {
            this(name, changes, concerns, reader, null);
        }
    }

    /// A reading that has not begun.
    ///
    /// @param readings how often it may be read because of events
    public LiveReading(ServerSession session, Background background, Source<T> source, Allowance readings) {
        this.session = session;
        this.use = session.use();
        this.background = background;
        this.source = source;
        this.readings = readings;
    }

    /// Begins to follow the server.
    public void start() {
        var inbox = Inbox.<FeedMessage<Event>>onFxThread(this::take);
        events = session.events().subscribe(source.changes(), inbox::add);
    }

    /// What was read last; null before the first time.
    public ReadOnlyObjectProperty<@Nullable T> valueProperty() {
        return value.getReadOnlyProperty();
    }

    /// Why that may be old; null if it is not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Reads it again at once; does nothing after the end.
    public void refresh() {
        if (isClosed) {
            return;
        }
        if (reading != null) {
            reading.cancel();
        }
        read(Duration.ZERO);
    }

    /// Reads it again as soon as its allowance permits; does nothing after the end.
    public void want() {
        isWanted = true;
        readIfWanted();
    }

    /// Says whether nobody looks at what is read: then nothing is asked, and what was wanted meanwhile is read when
    /// somebody does.
    public void setResting(boolean isResting) {
        this.isResting = isResting;
        readIfWanted();
    }

    private void take(List<FeedMessage<Event>> messages) {
        takeIn(messages);
        var known = value.get();
        for (var message : messages) {
            isWanted |= switch (message) {
                case FeedMessage.Opened<Event> _ -> true;
                // What is being read for the first time may be older than the event.
                case FeedMessage.Received<Event>(var event) ->
                    known == null || source.concerns().test(known, event);
                // It may be read without a feed, but does not stay current.
                case FeedMessage.Lost<Event> _ -> known == null;
            };
        }
        readIfWanted();
    }

    private void takeIn(List<FeedMessage<Event>> messages) {
        var after = source.after();
        if (after == null) {
            return;
        }
        var changes = new ArrayList<UnaryOperator<T>>();
        for (var message : messages) {
            if (message instanceof FeedMessage.Received<Event>(var event)) {
                changes.add(known -> after.apply(known, event));
            }
        }
        takeAll(changes);
    }

    /// Takes in what has become known elsewhere, which what is read next may lack.
    ///
    /// @param change gives the same where it was made already
    public void take(UnaryOperator<T> change) {
        takeAll(List.of(change));
    }

    private void takeAll(List<UnaryOperator<T>> changes) {
        received.addAll(changes);
        while (received.size() > MOST_RECEIVED) {
            received.removeFirst();
        }
        var known = value.get();
        if (known != null) {
            value.set(after(known, changes));
        }
    }

    private static <T> T after(T known, Collection<UnaryOperator<T>> changes) {
        var now = known;
        for (var change : changes) {
            now = change.apply(now);
        }
        return now;
    }

    private void readIfWanted() {
        if (isWanted && reading == null && !isResting && !isClosed) {
            read(readings.untilFree(System.nanoTime()));
        }
    }

    private void read(Duration wait) {
        isWanted = false;
        readings.spend(1, System.nanoTime());
        reading = background.run(
                source.name(),
                () -> {
                    TimeUnit.NANOSECONDS.sleep(wait.toNanos());
                    return source.reader().of(session.client());
                },
                read -> {
                    reading = null;
                    problem.set(null);
                    value.set(after(read, received));
                    readIfWanted();
                },
                why -> {
                    reading = null;
                    problem.set(Problems.of(why));
                    boolean mayPass = why instanceof PrefectException refused && refused.isTemporary();
                    if (mayPass && !isResting && !isClosed) {
                        read(AFTER_FAILURE);
                    } else {
                        isWanted |= mayPass;
                        readIfWanted();
                    }
                });
    }

    /// Ends it: what is being read is dropped.
    @Override
    public void close() {
        isClosed = true;
        events.close();
        if (reading != null) {
            reading.cancel();
        }
        use.close();
    }
}
