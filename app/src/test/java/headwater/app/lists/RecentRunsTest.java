package headwater.app.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.run.Recordings;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.FlowRunFilter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecentRunsTest {
    private static final String HISTORY = "/ui/flow_runs/history";
    private static final String FLOW = "etl";
    private static final String STARTED = Recordings.eventLines(FLOW).getFirst();
    private static final String ENDED = Recordings.eventLines(FLOW).getLast();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    // All three are for the JavaFX thread.
    private final Pieces pieces = new Pieces();
    private final AtomicInteger events = new AtomicInteger();
    private final RecentRuns<String> recent =
            new RecentRuns<>(server.session(), pieces, InstantSource.system(), _ -> FlowRunFilter.any(), _ -> {
                events.incrementAndGet();
                return FLOW;
            });

    @BeforeAll
    static void startTheToolkit() {
        FxToolkit.start();
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(recent::close);
    }

    @Test
    void areReadOnceForAllWhoLook() {
        look();
        look();
        finish();
        look();
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
        assertThat(server.asked(HISTORY)).isEqualTo(1);
    }

    @Test
    void areReadAgainAfterAnEvent() {
        follow();
        int asked = server.asked(HISTORY);
        server.sends(ENDED);
        awaitPiece();
        finish();
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
        assertThat(server.asked(HISTORY)).isEqualTo(asked + 1);
    }

    @Test
    void areReadAfterAnEventOnlyWhenSomebodyLooksAtThemAgain() {
        follow();
        FxToolkit.run(() -> recent.setResting(true));
        server.sends(ENDED);
        awaitFx(() -> events.get() == 1);
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();

        FxToolkit.run(() -> recent.setResting(false));
        assertThat(FxToolkit.ask(pieces::names)).hasSize(1);
    }

    @Test
    void areReadFirstWhereAnEventSaysSomethingHoweverManyMayBeOld() {
        var asked = new ArrayList<String>();
        var many = new RecentRuns<String>(
                server.session(),
                pieces,
                InstantSource.system(),
                key -> {
                    asked.add(key);
                    return FlowRunFilter.any();
                },
                _ -> {
                    events.incrementAndGet();
                    return FLOW;
                });
        FxToolkit.run(() -> Stream.of("a", "b", "c", "d", "e", FLOW).forEach(many::of));
        while (FxToolkit.ask(() -> !pieces.names().isEmpty())) {
            finish();
        }
        FxToolkit.run(many::start);
        awaitPiece();
        asked.clear();
        server.sends(ENDED);
        awaitFx(() -> events.get() == 1);
        finish();
        finish();
        assertThat(asked).as("four were waited for already").element(4).isEqualTo(FLOW);
        FxToolkit.run(many::close);
    }

    @Test
    void areReadOnceMoreWhereAnEventSaysSomethingWhileTheyAreRead() {
        follow();
        server.sends(STARTED);
        awaitPiece();
        FxToolkit.run(() -> pieces.work("read"));
        server.sends(ENDED);
        awaitFx(() -> events.get() == 2);
        finish();
        assertThat(FxToolkit.ask(pieces::names)).hasSize(1);
    }

    @Test
    void areReadAgainWhereTheServerWasBusy() {
        server.failsWith(500);
        look();
        finish();
        server.failsWith(0);
        finish();
        assertThat(FxToolkit.ask(() -> recent.runs().containsKey(FLOW))).isTrue();
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
    }

    @Test
    void areReadByTheNextEventWhereTheServerDidNotAnswer() {
        server.failsWith(500);
        look();
        finish();
        assertThat(FxToolkit.ask(() -> recent.runs().containsKey(FLOW))).isFalse();
        server.failsWith(0);
        FxToolkit.run(recent::start);
        awaitPiece();
        finish();
        assertThat(FxToolkit.ask(() -> recent.runs().containsKey(FLOW))).isTrue();
    }

    /// Follows runs that somebody looks at: they are read again when the feed opens.
    private void follow() {
        look();
        finish();
        FxToolkit.run(recent::start);
        awaitPiece();
        finish();
    }

    private void look() {
        FxToolkit.run(() -> assertThat(recent.of(FLOW)).isEmpty());
    }

    private void finish() {
        FxToolkit.run(() -> pieces.finish("read"));
    }

    private void awaitPiece() {
        awaitFx(() -> !pieces.names().isEmpty());
    }

    private static void awaitFx(BooleanSupplier condition) {
        await().until(() -> FxToolkit.ask(condition::getAsBoolean));
    }
}
