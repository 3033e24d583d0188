package headwater.app.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import headwater.app.fx.Pieces;
import headwater.app.run.Recordings;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.filter.EventFilter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LiveReadingTest {
    private static final String EVENT = Recordings.eventLines("etl").getLast();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final Pieces pieces = new Pieces();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger judged = new AtomicInteger();
    private final LiveReading<Integer> reading = new LiveReading<>(
            server.session(),
            pieces,
            new LiveReading.Source<>(
                    "read",
                    EventFilter.any().withPrefixes(List.of("prefect.flow-run.")),
                    (_, _) -> judged.incrementAndGet() % 2 == 1,
                    _ -> read.incrementAndGet()),
            new Allowance(100, Duration.ofSeconds(1), System.nanoTime()));

    @BeforeAll
    static void startTheToolkit() {
        FxToolkit.start();
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(reading::close);
    }

    @Test
    void readsOnceWhenTheFeedOpensAndThenOnlyForEventsThatConcernIt() {
        FxToolkit.run(reading::start);
        awaitPiece();
        finish();
        assertThat(read).hasValue(1);
        assertThat(FxToolkit.ask(() -> reading.valueProperty().get())).isEqualTo(1);

        server.sends(EVENT);
        awaitPiece();
        finish();
        assertThat(read).hasValue(2);

        server.sends(Recordings.eventLines("etl").getFirst());
        awaitFx(() -> judged.get() == 2);
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
    }

    @Test
    void losesNothingThatHappensWhileItIsReadForTheFirstTime() {
        FxToolkit.run(reading::start);
        awaitPiece();
        server.sends(EVENT);
        finish();
        awaitPiece();
        finish();
        assertThat(read.get()).isGreaterThan(1);
    }

    @Test
    void readsAgainWhenTheFeedWasLost() {
        FxToolkit.run(reading::start);
        awaitPiece();
        finish();
        server.losesFeeds();
        awaitPiece();
        finish();
        assertThat(read).hasValue(2);
    }

    @Test
    void asksNothingWhileNobodyLooksAndOnceWhenSomebodyDoesAgain() {
        FxToolkit.run(reading::start);
        awaitPiece();
        finish();
        FxToolkit.run(() -> reading.setResting(true));
        server.sends(EVENT);
        server.sends(Recordings.eventLines("etl").getFirst());
        awaitFx(() -> judged.get() == 2);
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();

        FxToolkit.run(() -> reading.setResting(false));
        finish();
        assertThat(read).hasValue(2);
        assertThat(FxToolkit.ask(pieces::names)).isEmpty();
    }

    @Test
    void takesEventsInWithoutReadingAndKeepsThemWhereWhatIsReadLaterLacksThem() {
        var source = new LiveReading.Source<List<String>>(
                "read",
                EventFilter.any(),
                (_, _) -> false,
                _ -> List.of("read " + read.incrementAndGet()),
                (known, event) -> Stream.concat(known.stream(), Stream.of(event.name()))
                        .distinct()
                        .toList());
        var taking = FxToolkit.ask(() -> new LiveReading<>(
                server.session(), pieces, source, new Allowance(100, Duration.ofSeconds(1), System.nanoTime())));
        FxToolkit.run(taking::start);
        awaitPiece();
        finish();
        server.sends(EVENT);
        awaitFx(() -> Objects.requireNonNull(taking.valueProperty().get()).size() == 2);
        assertThat(read).hasValue(1);

        FxToolkit.run(taking::refresh);
        finish();
        assertThat(FxToolkit.ask(() -> taking.valueProperty().get()))
                .startsWith("read 2")
                .hasSize(2);
        FxToolkit.run(taking::close);
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
