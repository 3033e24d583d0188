package headwater.app.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        var told = new CompletableFuture<Boolean>();
        background.run(
                "question",
                Platform::isFxApplicationThread,
                workedOnFx -> told.complete(!workedOnFx && Platform.isFxApplicationThread()),
                told::completeExceptionally);
        assertThat(told.join()).isTrue();
    }

    @Test
    void handsAFailureToTheCaller() {
        var told = new CompletableFuture<Exception>();
        background.run(
                "failure",
                () -> {
                    throw new IOException("the disk is full");
                },
                _ -> {},
                told::complete);
        assertThat(told.join()).isInstanceOf(IOException.class).hasMessage("the disk is full");
    }

    @Test
    void interruptsCancelledWorkAndDropsItsOutcome() throws InterruptedException {
        var started = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        var told = new CompletableFuture<String>();
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
                told::complete,
                why -> told.complete("failed")));
        started.await();
        FxToolkit.run(task::cancel);
        interrupted.await();
        FxToolkit.run(() -> {});
        assertThat(told).isNotDone();
    }
}
