package headwater.app.fx;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Platform;

/// The JavaFX toolkit of a process that shows one window.
public final class Toolkit {
    private Toolkit() {}

    /// Starts the toolkit, opens a window, and blocks until the window has closed. To be called once in a process.
    ///
    /// @param open called on the JavaFX thread, with what the window gives its result to when it has closed
    /// @return that result
    public static <T> T show(Consumer<Consumer<T>> open) {
        var closed = new CompletableFuture<T>();
        Platform.startup(() -> open.accept(result -> {
            Platform.exit();
            closed.complete(result);
        }));
        return closed.join();
    }
}
