package headwater.app.monitor;

import java.time.Instant;
import java.time.InstantSource;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// The instant at which a run is shown: now, or an instant of its past. For the JavaFX thread.
public final class TimeCursor {
    private final InstantSource clock;
    private final ObjectProperty<@Nullable Instant> past = new SimpleObjectProperty<>(this, "past", null);
    private final ReadOnlyObjectWrapper<Instant> shown;

    /// A cursor at the present.
    public TimeCursor(InstantSource clock) {
        this.clock = clock;
        shown = new ReadOnlyObjectWrapper<>(this, "shown", clock.instant());
        past.subscribe(this::tick);
    }

    /// The instant of the past that is shown; null for the present.
    public ObjectProperty<@Nullable Instant> pastProperty() {
        return past;
    }

    /// The instant that is shown. The present moves on with each [#tick()].
    public ReadOnlyObjectProperty<Instant> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Reads the clock, if the present is shown.
    public void tick() {
        var chosen = past.get();
        shown.set(chosen == null ? clock.instant() : chosen);
    }
}
