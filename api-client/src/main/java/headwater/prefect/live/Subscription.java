package headwater.prefect.live;

/// A subscriber's place on a feed. Any thread may close it.
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    /// Ends it: the consumer is not called again once a call that is under way has returned. Closing twice does
    /// nothing.
    @Override
    void close();
}
