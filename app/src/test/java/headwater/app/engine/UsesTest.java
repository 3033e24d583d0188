package headwater.app.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.flow.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class UsesTest {
    private final Uses uses = new Uses(() -> {});
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void waitsForWhatItInterrupts() throws Exception {
        var hasEnded = new AtomicBoolean();
        var work = Thread.ofVirtual().start(() -> {
            try {
                uses.blocking(() -> {
                    begun.countDown();
                    never.await();
                    return 1;
                });
            } catch (IOException | InterruptedException interrupted) {
                hasEnded.set(interrupted instanceof InterruptedException);
            }
        });
        begun.await();

        uses.end(Thread.currentThread(), Duration.ofMinutes(1));
        work.join();

        assertThat(hasEnded).isTrue();
    }

    @Test
    void waitsForTheCallerToSayHowItsWorkEnded() throws Exception {
        var hasSaid = new AtomicBoolean();
        var caller = Thread.ofVirtual().start(() -> {
            try {
                uses.run(() -> {
                    begun.countDown();
                    never.await();
                    return 1;
                });
            } catch (Exception _) {
                hasSaid.set(true);
            } finally {
                uses.end(Thread.currentThread(), Duration.ofMinutes(1));
            }
        });
        begun.await();

        uses.end(Thread.currentThread(), Duration.ofMinutes(1));

        assertThat(hasSaid).isTrue();
        caller.join();
    }

    @Test
    void doesNotWaitForTheOneWhoEndsIt() throws Exception {
        var caller = Thread.currentThread();
        assertThat(uses.run(() -> 1)).isEqualTo(1);
        var isOver = new AtomicBoolean();

        Uninterrupted.run(() -> isOver.set(uses.end(caller, Duration.ZERO)));

        assertThat(isOver).isTrue();
    }

    @Test
    void allowsNothingAfterTheEnd() {
        uses.end(Thread.currentThread(), Duration.ZERO);

        assertThatThrownBy(() -> uses.blocking(() -> 1)).isInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> uses.run(() -> 1)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void takesAFailureThatTheEndCausedForAnInterrupt() {
        assertThatThrownBy(() -> uses.blocking(() -> {
                    uses.end(Thread.currentThread(), Duration.ZERO);
                    Thread.interrupted();
                    throw new IOException("the channel was closed");
                }))
                .isInstanceOf(InterruptedException.class)
                .hasCauseInstanceOf(IOException.class);
    }

    @Test
    void leavesOtherFailuresAsTheyAre() {
        assertThatThrownBy(() -> uses.blocking(() -> {
                    throw new IOException("no space");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("no space");
    }

    @Test
    void failsWholeWorkWithItsReason() throws Exception {
        var failure = new EngineException.ServerEnded(Message.of(EngineReason.STOPPED_BY_OTHER), Path.of("server.log"));
        var seen = new AtomicReference<Exception>();
        var work = Thread.ofVirtual().start(() -> {
            try {
                uses.run(() -> {
                    begun.countDown();
                    never.await();
                    return 1;
                });
            } catch (Exception e) {
                seen.set(e);
            }
        });
        begun.await();

        assertThat(uses.fail(failure)).isTrue();
        work.join();

        assertThat(seen.get()).isSameAs(failure);
        assertThat(uses.fail(failure)).as("there is no more work").isFalse();
    }
}
