package headwater.app.home;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What on a server needs a person since somebody last looked, kept up to date. For the JavaFX thread.
public final class HomeModel implements AutoCloseable {
    /// From when on failures are shown to somebody who looks for the first time.
    public static final Duration FIRST = Duration.ofHours(24);

    private static final EventFilter CHANGES =
            EventFilter.any().withPrefixes(List.of("prefect.flow-run.", "prefect.work-pool.", "prefect.worker."));

    private final InstantSource clock;
    private final Consumer<Instant> remember;
    // Read by the thread that reads.
    private final AtomicReference<Instant> since;
    private final LiveReading<HomeReading> reading;
    private final ReadOnlyObjectWrapper<@Nullable Home> home = new ReadOnlyObjectWrapper<>(this, "home", null);

    /// A model that has read nothing yet.
    ///
    /// @param since what failed before was seen
    /// @param remember receives the time when somebody has seen everything
    public HomeModel(
            ServerSession session,
            Background background,
            InstantSource clock,
            Instant since,
            Consumer<Instant> remember) {
        this.clock = clock;
        this.since = new AtomicReference<>(since);
        this.remember = remember;
        var reader = new HomeReader();
        var source = new LiveReading.Source<HomeReading>(
                "look for what needs a person",
                CHANGES,
                (_, event) -> !event.name().endsWith(".heartbeat"),
                client -> reader.read(client, this.since.get(), clock.instant()));
        reading = new LiveReading<>(
                session, background, source, new Allowance(2, Duration.ofSeconds(30), System.nanoTime()));
        reading.valueProperty().subscribe(this::tick);
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public HomeModel start() {
        reading.start();
        return this;
    }

    /// What needs a person now; null before it was read for the first time.
    public ReadOnlyObjectProperty<@Nullable Home> homeProperty() {
        return home.getReadOnlyProperty();
    }

    /// What was read last; null before the first time.
    public ReadOnlyObjectProperty<@Nullable HomeReading> readingProperty() {
        return reading.valueProperty();
    }

    /// Why it may be old; null if it is not.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return reading.problemProperty();
    }

    /// The name of a run's flow; empty if the server did not say.
    public String flow(FlowRun run) {
        var known = reading.valueProperty().get();
        return known == null || run.flowId() == null ? "" : known.flows().getOrDefault(run.flowId(), "");
    }

    /// Says again how late things are, as time has passed.
    public void tick() {
        var known = reading.valueProperty().get();
        home.set(known == null ? null : Home.of(known, clock.instant()));
    }

    /// Says whether nobody looks at it: then it asks nothing of the server.
    public void setResting(boolean isResting) {
        reading.setResting(isResting);
    }

    /// Reads everything again.
    public void refresh() {
        reading.refresh();
    }

    /// Notes that a person has seen what is shown as failed: it is not shown again.
    public void markSeen() {
        var known = reading.valueProperty().get();
        if (known == null) {
            return;
        }
        // By the server's clock, and no later than what was shown.
        known.failed().stream()
                .flatMap(run -> Stream.ofNullable(run.endTime()))
                .max(Comparator.naturalOrder())
                .ifPresent(last -> {
                    var next = last.plus(1, ChronoUnit.MICROS);
                    since.set(next);
                    remember.accept(next);
                    reading.refresh();
                });
    }

    /// Ends it.
    @Override
    public void close() {
        reading.close();
    }
}
