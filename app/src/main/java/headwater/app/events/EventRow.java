package headwater.app.events;

import headwater.app.lists.Row;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRunId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// An event in a list.
public record EventRow(Event event) implements Row {
    private static final String ID = "prefect.resource.id";
    private static final String NAME = "prefect.resource.name";
    private static final String ROLE = "prefect.resource.role";
    private static final String FLOW_RUN = "prefect.flow-run.";

    /// The rows of a list with an event that has come, latest first.
    ///
    /// @param most how many there are at most
    static List<EventRow> with(List<EventRow> rows, Event come, int most) {
        if (rows.stream().anyMatch(row -> row.event.id().equals(come.id()))) {
            return rows;
        }
        int at = 0;
        while (at < rows.size() && rows.get(at).event.occurred().isAfter(come.occurred())) {
            at++;
        }
        var next = new ArrayList<>(rows);
        next.add(at, new EventRow(come));
        return List.copyOf(next.subList(0, Math.min(most, next.size())));
    }

    @Override
    public String key() {
        return event.id().toString();
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(
                Stream.of(event.name()),
                Stream.concat(Stream.of(event.resource()), event.related().stream())
                        .flatMap(labels -> labels.values().stream()));
    }

    /// What it happened to: the name, or the id where it has none.
    public String resource() {
        return name(event.resource());
    }

    /// What kind of thing that is, such as "flow-run"; empty if that is not known.
    public String kind() {
        return kind(event.resource());
    }

    /// What else it concerns, each as "flow daily-orders".
    public List<String> concerned() {
        return event.related().stream()
                .map(labels -> (labels.getOrDefault(ROLE, kind(labels)) + " " + name(labels)).strip())
                .distinct()
                .toList();
    }

    private static String name(Map<String, String> labels) {
        var id = labels.getOrDefault(ID, "");
        return labels.getOrDefault(NAME, id);
    }

    // Ids are as "prefect.flow-run.UUID".
    private static String kind(Map<String, String> labels) {
        var parts = labels.getOrDefault(ID, "").split("\\.", 3);
        return parts.length == 3 ? parts[1] : "";
    }

    /// The flow run that it is of; empty for none.
    public Optional<FlowRunId> flowRun() {
        return event.resourceIds()
                .filter(id -> id.startsWith(FLOW_RUN))
                .map(id -> id.substring(FLOW_RUN.length()))
                .filter(id -> id.length() == 36)
                .map(FlowRunId::of)
                .findFirst();
    }
}
