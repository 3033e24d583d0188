package headwater.app.fx;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Background work whose pieces a test completes when it chooses: what happens at the same time elsewhere happens
/// in a chosen order here, on the test's own thread.
///
/// A piece has two halves, as real work has: `work` runs it, `deliver` brings its outcome to the model. What has
/// been asked for in order is worked on and delivered in that order.
public final class Pieces implements Background {
    private final List<Piece<?>> waiting = new ArrayList<>();

    @Override
    public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        return add(name, null, work, done, failed);
    }

    @Override
    public Background inOrder(Object thing) {
        var all = this;
        return new Background() {
            @Override
            public <T> Task run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
                return add(name, thing, work, done, failed);
            }

            @Override
            public Background inOrder(Object other) {
                return all.inOrder(other);
            }

            @Override
            public void finish(Duration longest) {
                all.finish(longest);
            }
        };
    }

    private <T> Task add(
            String name, @Nullable Object thing, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        var piece = new Piece<>(name, thing, work, done, failed);
        waiting.add(piece);
        return () -> waiting.remove(piece);
    }

    @Override
    public void finish(Duration longest) {
        finishAll();
    }

    /// The names of the pieces that have not been finished, in the order in which they were asked for.
    public List<String> names() {
        return waiting.stream().map(Piece::name).toList();
    }

    /// Does the work of the first piece whose name begins like this, and keeps its outcome for [#finish(String)].
    public void work(String name) {
        find(name).work();
    }

    /// Finishes the first piece whose name begins like this.
    public void finish(String name) {
        finish(find(name));
    }

    /// Finishes the first piece whose name begins like this as if its work had failed.
    public void fail(String name, Exception why) {
        var piece = find(name);
        waiting.remove(piece);
        piece.failed.accept(why);
    }

    /// Finishes the last piece whose name begins like this.
    public void finishLast(String name) {
        finish(waiting.reversed().stream()
                .filter(piece -> piece.name().startsWith(name))
                .findFirst()
                .orElseThrow());
    }

    /// Finishes pieces, and those that they lead to, until none is left.
    public void finishAll() {
        while (!waiting.isEmpty()) {
            finish(waiting.getFirst());
        }
    }

    private Piece<?> find(String name) {
        return waiting.stream()
                .filter(piece -> piece.name().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no piece " + name + " among " + names()));
    }

    private void finish(Piece<?> piece) {
        for (var earlier : List.copyOf(waiting)) {
            if (earlier == piece) {
                break;
            }
            if (piece.thing() != null && piece.thing().equals(earlier.thing())) {
                waiting.remove(earlier);
                earlier.deliver();
            }
        }
        waiting.remove(piece);
        piece.deliver();
    }

    private static final class Piece<T> {
        private final String name;
        private final @Nullable Object thing;
        private final Callable<T> work;
        private final Consumer<T> done;
        private final Consumer<Exception> failed;
        private @Nullable WorkResult<T> outcome;

        Piece(String name, @Nullable Object thing, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            this.name = name;
            this.thing = thing;
            this.work = work;
            this.done = done;
            this.failed = failed;
        }

        String name() {
            return name;
        }

        @Nullable
        Object thing() {
            return thing;
        }

        WorkResult<T> work() {
            var now = outcome == null ? WorkResult.of(work) : outcome;
            outcome = now;
            return now;
        }

        void deliver() {
            work().deliver(done, failed);
        }
    }
}
