package headwater.app.limits;

import headwater.app.lists.Details;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.look.Times;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// The concurrency limits of a server: how many slots are taken, and by whom.
public final class LimitsView extends BorderPane {
    private static final RowsText TEXT = new RowsText(
            "limit",
            "limits",
            "Limit, tag, deployment or who holds a slot",
            "This server has no concurrency limits. Make one: prefect gcl create my-limit --limit 5");

    private final InstantSource clock;
    private final Consumer<LimitRow.Holder> open;

    /// A view of the list.
    ///
    /// @param open receives who holds a slot and is to be opened
    public LimitsView(LimitsModel model, InstantSource clock, Consumer<LimitRow.Holder> open) {
        this.clock = clock;
        this.open = open;
        setCenter(new RowsView<>(model.list(), TEXT, columns(), List.of(), this::describe));
    }

    private static List<TableColumn<LimitRow, LimitRow>> columns() {
        var columns = RowColumns.<LimitRow>ofRows();
        return List.of(
                columns.words("Limit", 220, LimitRow::name),
                columns.words("Of", 100, row -> row.kind().words()),
                columns.marks("State", 110, LimitsView::state),
                columns.figures(
                        "Slots taken",
                        100,
                        row -> row.taken() + " of " + row.slots(),
                        Comparator.comparingInt(LimitRow::taken)),
                columns.words("Held by", 240, LimitRow::holderWords));
    }

    private static RowColumns.Mark state(LimitRow row) {
        if (!row.active()) {
            return new RowColumns.Mark("off", Feather.PAUSE, "plain");
        }
        return row.isFull()
                ? new RowColumns.Mark("full", Feather.ALERT_TRIANGLE, "scheduled")
                : new RowColumns.Mark("free", Feather.CHECK, "completed");
    }

    private List<Node> describe(LimitRow row) {
        var parts = new ArrayList<Node>();
        parts.add(Details.title(row.name()));
        parts.add(state(row).label());
        parts.add(Details.note(
                switch (row.kind()) {
                    case GLOBAL -> "A global limit: code asks for its slots by name.";
                    case TAG -> "A limit of a tag: task runs that carry it wait for a slot.";
                    case DEPLOYMENT -> "The limit of a deployment: its runs wait for a slot, or are cancelled.";
                }));
        parts.add(Details.fact("Slots taken", row.taken() + " of " + row.slots()));
        if (row.perSecond() > 0) {
            parts.add(Details.fact("Come back", rate(row.perSecond())));
        }
        parts.add(Details.heading("Held by"));
        if (row.holders().isEmpty()) {
            parts.add(Details.note(row.taken() == 0 ? "Nobody." : "The server does not say."));
        }
        for (var holder : row.holders()) {
            var since =
                    holder.since() == null ? "not started" : "since " + Times.brief(holder.since(), clock.instant());
            var name = holder.flowRun() == null
                    ? Details.note(holder.name())
                    : Details.link(holder.name(), () -> open.accept(holder));
            parts.add(Details.line(name, Details.note(since)));
        }
        if (row.holders().stream().anyMatch(LimitRow.Holder::isInferred)) {
            parts.add(Details.note("Inferred from the states of its runs: the server does not say."));
        }
        return parts;
    }

    private static String rate(double perSecond) {
        return perSecond >= 1
                ? Math.round(perSecond) + " a second, as a rate limit"
                : "one every " + Math.round(1 / perSecond) + " s, as a rate limit";
    }
}
