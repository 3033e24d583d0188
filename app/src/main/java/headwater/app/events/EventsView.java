package headwater.app.events;

import headwater.app.lists.Details;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.look.Copied;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.prefect.json.Json;
import headwater.prefect.model.State;
import headwater.prefect.model.StateChange;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The latest events of a server, and all that the selected one says.
public final class EventsView extends BorderPane {
    private static final RowsText TEXT = new RowsText(
            "event",
            "events",
            "Event, resource or any of its labels",
            "Nothing has happened on this server within the last seven days.");

    /// A view of the list.
    ///
    /// @param open receives an event whose flow run is to be opened
    public EventsView(EventsModel model, InstantSource clock, Consumer<EventRow> open) {
        var actions = List.<RowAction<EventRow>>of(
                new RowAction<>("Run", Feather.ACTIVITY, row -> row.flowRun().isPresent(), open),
                new RowAction<>("Copy as JSON", Feather.COPY, _ -> true, EventsView::copy));
        setCenter(new RowsView<>(model.list(), TEXT, columns(clock), actions, EventsView::describe));
    }

    private static List<TableColumn<EventRow, EventRow>> columns(InstantSource clock) {
        var columns = RowColumns.<EventRow>ofRows();
        Comparator<EventRow> occurred = Comparator.comparing(row -> row.event().occurred());
        return List.of(
                columns.figures("Occurred", 110, row -> Times.brief(row.event().occurred(), clock.instant()), occurred),
                columns.marks("Event", 260, EventsView::mark),
                columns.words("Resource", 190, EventRow::resource),
                columns.words("Concerns", 260, row -> String.join(", ", row.concerned())));
    }

    private static RowColumns.Mark mark(EventRow row) {
        var entered = entered(row);
        return entered == null
                ? new RowColumns.Mark(row.event().name(), Feather.ZAP, "plain")
                : RowColumns.Mark.of(
                        StateLook.of(entered.type(), entered.name()),
                        row.event().name());
    }

    private static @Nullable State entered(EventRow row) {
        return switch (row.event().stateChange()) {
            case StateChange.OfFlowRun(var _, var _, var _, var state) -> state;
            case StateChange.OfTaskRun(var _, var state) -> state;
            case null -> null;
        };
    }

    private static List<Node> describe(EventRow row) {
        var event = row.event();
        var parts = new ArrayList<Node>();
        parts.add(Details.title(event.name()));
        parts.add(Details.fact("Occurred", Times.day(event.occurred())));
        parts.add(Details.fact(row.kind().isEmpty() ? "Resource" : row.kind(), row.resource()));
        if (!row.concerned().isEmpty()) {
            parts.add(Details.heading("Concerns"));
            row.concerned().forEach(each -> parts.add(Details.note(each)));
        }
        parts.add(Details.heading("All that it says"));
        parts.add(Details.mono(Json.writeLines(event)));
        return parts;
    }

    private static void copy(EventRow row) {
        Copied.text(Json.write(row.event()));
    }
}
