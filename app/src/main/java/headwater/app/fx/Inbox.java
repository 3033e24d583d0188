package headwater.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;

/// A stream of values from any thread, handed to one reader on the JavaFX thread in batches: everything since it
/// last looked, in order, however many came.
public final class Inbox<T> {
    private final Consumer<List<T>> reader;

    // Guarded by this.
    private List<T> waiting = new ArrayList<>();

    private Inbox(Consumer<List<T>> reader) {
        this.reader = reader;
    }

    /// An inbox whose reader is called on the JavaFX thread.
    public static <T> Inbox<T> onFxThread(Consumer<List<T>> reader) {
        return new Inbox<>(reader);
    }

    /// Adds a value; any thread, never blocks for long.
    public void add(T value) {
        boolean first;
        synchronized (this) {
            first = waiting.isEmpty();
            waiting.add(value);
        }
        if (first) {
            Platform.runLater(this::deliver);
        }
    }

    private void deliver() {
        List<T> batch;
        synchronized (this) {
            batch = waiting;
            waiting = new ArrayList<>();
        }
        reader.accept(batch);
    }
}
