package headwater.app.fx;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// How a piece of work ended.
sealed interface WorkResult<T> {
    record Done<T>(T value) implements WorkResult<T> {}

    record Failed<T>(Exception why) implements WorkResult<T> {}

    record Broken<T>(Error error) implements WorkResult<T> {}

    static <T> WorkResult<T> of(Callable<T> work) {
        try {
            return new Done<>(work.call());
        } catch (Exception e) {
            return new Failed<>(e);
        } catch (Error e) {
            return new Broken<>(e);
        }
    }

    /// Hands the outcome to the one that it concerns.
    default void deliver(Consumer<T> done, Consumer<Exception> failed) {
        switch (this) {
            case Done<T>(var value) -> done.accept(value);
            case Failed<T>(var why) -> failed.accept(why);
            case Broken<T>(var error) -> {
                try {
                    failed.accept(new UnexpectedError(error));
                } finally {
                    rethrow(error);
                }
            }
        }
    }

    private static void rethrow(Error error) {
        throw error;
    }
}
