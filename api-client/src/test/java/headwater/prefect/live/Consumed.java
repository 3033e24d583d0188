package headwater.prefect.live;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Keeps what a feed told.
final class Consumed<T> implements Consumer<Feed<T>> {
    private final List<Feed<T>> told = new CopyOnWriteArrayList<>();

    @Override
    public void accept(Feed<T> feed) {
        told.add(feed);
    }

    List<Feed<T>> told() {
        return told;
    }

    List<T> values() {
        return told.stream()
                .filter(Feed.Received.class::isInstance)
                .map(feed -> ((Feed.Received<T>) feed).value())
                .toList();
    }

    List<Feed.Lost<T>> losses() {
        return told.stream()
                .filter(Feed.Lost.class::isInstance)
                .map(feed -> (Feed.Lost<T>) feed)
                .toList();
    }

    long openings() {
        return told.stream().filter(Feed.Opened.class::isInstance).count();
    }

    void awaitValues(int count) {
        await().until(() -> values().size() >= count);
    }

    void awaitLosses(int count) {
        await().until(() -> losses().size() >= count);
    }

    void awaitOpenings(int count) {
        await().until(() -> openings() >= count);
    }
}
