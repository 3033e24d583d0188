package headwater.app.monitor;

import headwater.app.fx.Background;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.servers.ServerSession;
import headwater.app.watch.EarlierRuns;
import headwater.prefect.model.FlowRun;
import java.time.InstantSource;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// How long a run and its tasks take usually, read from its server once: what ends later changes nothing. A server that
/// refuses or cannot be reached leaves it unknown. For the JavaFX thread.
final class UsualModel {
    private final @Nullable ServerSession server;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<UsualDurations> durations =
            new ReadOnlyObjectWrapper<>(this, "durations", UsualDurations.UNKNOWN);
    private Background.@Nullable Task reading;

    /// @param server where the run is; null for a recording, of which nothing is read
    UsualModel(@Nullable ServerSession server, Background background, InstantSource clock) {
        this.server = server;
        this.background = background;
        this.clock = clock;
    }

    /// Reads it, as soon as it is known what the run is a run of, and only once.
    void read(FlowRun run) {
        var session = server;
        if (session == null || reading != null || (run.flowId() == null && run.deploymentId() == null)) {
            return;
        }
        reading = background.run(
                "read the runs before " + run.name(),
                () -> EarlierRuns.read(session.client(), run, clock.instant()),
                durations::set,
                // It is an addition to what is shown, and what is wrong with the server is said by the feed.
                _ -> {});
    }

    /// What is usual; unknown until it has been read.
    ReadOnlyObjectProperty<UsualDurations> durationsProperty() {
        return durations.getReadOnlyProperty();
    }

    /// Drops what is being read.
    void close() {
        if (reading != null) {
            reading.cancel();
        }
    }
}
