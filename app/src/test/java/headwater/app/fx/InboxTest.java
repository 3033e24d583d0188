package headwater.app.fx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class InboxTest {
    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void deliversEverythingFromManyThreadsInFarFewerBatches() {
        var received = new ArrayList<Integer>();
        var batches = new ArrayList<Integer>();
        var inbox = Inbox.<Integer>onFxThread(batch -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            received.addAll(batch);
            batches.add(batch.size());
        });

        var writers = List.of(0, 1, 2, 3).stream()
                .map(writer -> Thread.ofVirtual().start(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        inbox.add(writer * 10_000 + i);
                    }
                }))
                .toList();
        writers.forEach(InboxTest::join);

        await().until(() -> FxToolkit.ask(received::size) == 40_000);
        assertThat(FxToolkit.ask(() -> List.copyOf(received))).doesNotHaveDuplicates();
        assertThat(FxToolkit.ask(batches::size)).isLessThan(10_000);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
