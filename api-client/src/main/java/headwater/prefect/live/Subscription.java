package headwater.prefect.live;

/// An open feed. Any thread may close it.
public final class Subscription implements AutoCloseable {
    private final Runnable stop;

    Subscription(Runnable stop) {
        this.stop = stop;
    }

    /// Ends the feed. The consumer is not told, and is not called again once a call that is under way has returned.
    @Override
    public void close() {
        stop.run();
    }
}
