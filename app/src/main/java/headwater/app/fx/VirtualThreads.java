package headwater.app.fx;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;

/// Background work on virtual threads. Ordered work forms a chain for each thing: a piece starts when the piece
/// before it has ended.
final class VirtualThreads implements Background {
    // The last piece of each chain. Guarded by this.
    private final Map<Object, CompletableFuture<?>> chains = new HashMap<>();

    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var piece = piece(work, done, failed);
        Thread.ofVirtual().name(name).start(piece);
        return piece;
    }

    @Override
    public Background inOrder(Object thing) {
        return new InOrder(this, thing);
    }

    @Override
    public void finish(Duration longest) {
        CompletableFuture<?>[] ends;
        synchronized (this) {
            ends = chains.values().toArray(CompletableFuture<?>[]::new);
        }
        try {
            CompletableFuture.allOf(ends).get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            System.getLogger("headwater")
                    .log(System.Logger.Level.WARNING, "Not everything was written before the program ended.", e);
        }
    }

    private synchronized void chain(Object thing, String name, Runnable piece) {
        var before = chains.getOrDefault(thing, CompletableFuture.completedFuture(null));
        var end = before.handleAsync(
                (_, _) -> {
                    piece.run();
                    return true;
                },
                work -> Thread.ofVirtual().name(name).start(work));
        chains.put(thing, end);
    }

    private static <T> Piece piece(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return new Piece(cancelled -> {
            var outcome = WorkResult.of(work);
            // A cancelled piece may have its outcome waiting for the JavaFX thread already.
            Platform.runLater(() -> {
                if (!cancelled.get()) {
                    outcome.deliver(done, failed);
                }
            });
        });
    }

    private record InOrder(VirtualThreads threads, Object thing) implements Background {
        @Override
        public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            var piece = piece(work, done, failed);
            threads.chain(thing, name, piece);
            return piece;
        }

        @Override
        public Background inOrder(Object other) {
            return threads.inOrder(other);
        }

        @Override
        public void finish(Duration longest) {
            threads.finish(longest);
        }
    }

    /// A piece of work that can be interrupted wherever it has got to, and is skipped if that was before its start.
    private static final class Piece extends FutureTask<Boolean> implements Task {
        private final AtomicBoolean cancelled;

        Piece(Consumer<AtomicBoolean> work) {
            this(work, new AtomicBoolean());
        }

        private Piece(Consumer<AtomicBoolean> work, AtomicBoolean cancelled) {
            super(() -> work.accept(cancelled), true);
            this.cancelled = cancelled;
        }

        @Override
        public void cancel() {
            cancelled.set(true);
            cancel(true);
        }
    }
}
