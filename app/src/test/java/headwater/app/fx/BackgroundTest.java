package headwater.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final Background background = Background.onVirtualThreads();

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void worksElsewhereAndAnswersOnTheFxThread() {
        var outcome = new CompletableFuture<Boolean>();
        background.run(
                "question",
                Platform::isFxApplicationThread,
                workedOnFx -> outcome.complete(!workedOnFx && Platform.isFxApplicationThread()),
                outcome::completeExceptionally);
        assertThat(outcome.join()).isTrue();
    }

    @Test
    void handsAFailureToTheCaller() {
        var outcome = new CompletableFuture<Exception>();
        background.run(
                "failure",
                () -> {
                    throw new IOException("the disk is full");
                },
                _ -> {},
                outcome::complete);
        assertThat(outcome.join()).isInstanceOf(IOException.class).hasMessage("the disk is full");
    }

    @Test
    void interruptsCancelledWorkAndDropsItsOutcome() throws InterruptedException {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var outcome = new CompletableFuture<String>();
        var task = FxToolkit.ask(() -> background.run(
                "endless",
                () -> {
                    started.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        interrupted.countDown();
                    }
                    return "never";
                },
                outcome::complete,
                why -> outcome.complete("failed")));
        started.await();
        FxToolkit.run(task::cancel);
        interrupted.await();
        FxToolkit.run(() -> {});
        assertThat(outcome).isNotDone();
    }

    @Test
    void dropsAnOutcomeThatWaitsForTheFxThreadWhenItsTaskIsCancelled() {
        var outcome = new CompletableFuture<String>();
        FxToolkit.run(() -> {
            var worked = new CountDownLatch(1);
            var task = background.run(
                    "quick",
                    () -> {
                        worked.countDown();
                        return "late";
                    },
                    outcome::complete,
                    why -> outcome.complete("failed"));
            awaitOutcome(worked);
            task.cancel();
        });
        FxToolkit.run(() -> {});
        FxToolkit.run(() -> {});
        assertThat(outcome).isNotDone();
    }

    // The outcome is queued for the JavaFX thread, which is busy here, just after the work.
    private static void awaitOutcome(CountDownLatch worked) {
        try {
            worked.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void handsAnErrorToTheCallerAndThrowsItOnTheFxThread() {
        var failed = new CompletableFuture<Exception>();
        var uncaught = new CompletableFuture<Throwable>();
        FxToolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, why) -> uncaught.complete(why)));
        var error = new StackOverflowError();
        background.run(
                "deep",
                () -> {
                    throw error;
                },
                _ -> {},
                failed::complete);
        assertThat(failed.join()).isInstanceOf(UnexpectedError.class).hasCause(error);
        assertThat(uncaught.join()).isSameAs(error);
        FxToolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(FxToolkit.ask(() -> "still running")).isEqualTo("still running");
    }

    @Test
    void goesOnAfterAFailureInTheOneThatReceivesTheOutcome() {
        var uncaught = new CompletableFuture<Throwable>();
        FxToolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler((_, why) -> uncaught.complete(why)));
        background.run(
                "quick",
                () -> "done",
                _ -> {
                    throw new IllegalStateException("a view is broken");
                },
                _ -> {});
        assertThat(uncaught.join()).hasMessage("a view is broken");
        FxToolkit.run(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        assertThat(FxToolkit.ask(() -> "still running")).isEqualTo("still running");
    }

    @Test
    void worksOnOneThingInOrderAndOnOthersMeanwhile() {
        var first = new CountDownLatch(1);
        var order = Collections.synchronizedList(new ArrayList<String>());
        var last = new CompletableFuture<Boolean>();
        background
                .inOrder("file")
                .run(
                        "one",
                        () -> {
                            first.await();
                            return order.add("one");
                        },
                        _ -> {},
                        _ -> {});
        background.inOrder("file").run("two", () -> order.add("two"), last::complete, last::completeExceptionally);
        var other = new CompletableFuture<Boolean>();
        background.inOrder("other").run("other", () -> order.add("other"), other::complete, _ -> {});
        assertThat(other.join()).isTrue();
        first.countDown();
        assertThat(last.join()).isTrue();
        assertThat(order).containsExactly("other", "one", "two");
    }

    @Test
    void finishesWhatIsOrderedBeforeTheProgramEnds() {
        var order = Collections.synchronizedList(new ArrayList<String>());
        background
                .inOrder("file")
                .run("failing", () -> String.valueOf(order.add("failing")).repeat(-1), _ -> {}, _ -> {});
        for (int i = 0; i < 20; i++) {
            var name = "piece " + i;
            background.inOrder("file").run(name, () -> order.add(name), _ -> {}, _ -> {});
        }
        FxToolkit.run(() -> background.finish(Duration.ofMinutes(1)));
        assertThat(order).hasSize(21).endsWith("piece 19");
    }
}
