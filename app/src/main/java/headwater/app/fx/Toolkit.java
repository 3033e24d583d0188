package headwater.app.fx;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The JavaFX toolkit of a process that shows one window, or asks one thing.
public final class Toolkit {
    private Toolkit() {}

    /// Starts the toolkit, opens a window, and blocks until the window has closed. To be called once in a process.
    ///
    /// @param open called on the JavaFX thread, with what the window gives its result to when it has closed
    /// @return that result
    public static <T> T show(Consumer<Consumer<T>> open) {
        var closed = new CompletableFuture<T>();
        // Later: a toolkit that ends while it starts fails.
        Platform.startup(() -> Platform.runLater(() -> open.accept(result -> {
            Platform.exit();
            closed.complete(result);
        })));
        return closed.join();
    }

    /// Starts the toolkit, asks on the JavaFX thread, and ends the toolkit. To be called once in a process.
    ///
    /// @throws ExecutionException if the question fails
    public static <T> T ask(Callable<T> question) throws InterruptedException, ExecutionException {
        var asked = new FutureTask<>(question);
        Platform.startup(() -> Platform.runLater(() -> {
            asked.run();
            Platform.exit();
        }));
        return asked.get();
    }
}
