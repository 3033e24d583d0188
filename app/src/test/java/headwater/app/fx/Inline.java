package headwater.app.fx;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Background work for tests of models: everything in order, on the caller's thread.
public final class Inline implements Background {
    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        WorkResult.of(work).deliver(done, failed);
        return () -> {};
    }

    @Override
    public Background inOrder(Object thing) {
        return this;
    }

    @Override
    public void finish(Duration longest) {}
}
