package headwater.prefect.live;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Keeps what a subscriber received.
final class Consumed<T> implements Consumer<FeedMessage<T>> {
    private final List<FeedMessage<T>> messages = new CopyOnWriteArrayList<>();

    @Override
    public void accept(FeedMessage<T> feed) {
        messages.add(feed);
    }

    List<FeedMessage<T>> messages() {
        return messages;
    }

    List<T> values() {
        return messages.stream()
                .filter(FeedMessage.Received.class::isInstance)
                .map(feed -> ((FeedMessage.Received<T>) feed).value())
                .toList();
    }

    List<FeedMessage.Lost<T>> losses() {
        return messages.stream()
                .filter(FeedMessage.Lost.class::isInstance)
                .map(feed -> (FeedMessage.Lost<T>) feed)
                .toList();
    }

    long openings() {
        return messages.stream().filter(FeedMessage.Opened.class::isInstance).count();
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
