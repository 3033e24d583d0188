package headwater.prefect.live;

import headwater.prefect.PrefectException;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// A source of events with a programming error that shows at the first value.
record FaultyOnce(EventSource events, AtomicBoolean hasFailed) implements FeedSource<EventFilter, Event> {
    FaultyOnce(EventSource events) {
        this(events, new AtomicBoolean());
    }

    @Override
    public @Nullable Event value(Frame frame) {
        if (!hasFailed.getAndSet(true)) {
            throw new IllegalStateException("a fault of this source");
        }
        return events.value(frame);
    }

    @Override
    public String path() {
        return events.path();
    }

    @Override
    public Map<String, ?> filter(Collection<EventFilter> wanted) {
        return events.filter(wanted);
    }

    @Override
    public boolean covers(Collection<EventFilter> sent, EventFilter wanted) {
        return events.covers(sent, wanted);
    }

    @Override
    public boolean matches(EventFilter wanted, Event value) {
        return events.matches(wanted, value);
    }

    @Override
    public boolean backfill() {
        return events.backfill();
    }

    @Override
    public void opened() {
        events.opened();
    }

    @Override
    public List<Event> late() throws PrefectException {
        return events.late();
    }
}
