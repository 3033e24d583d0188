package headwater.app.flows;

import headwater.app.lists.Details;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.lists.RunStrip;
import headwater.app.look.Times;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// The flows that a server knows, and how their last runs ended.
public final class FlowsView extends BorderPane {
    private static final RowsText TEXT = new RowsText(
            "flow",
            "flows",
            "Flow or tag",
            "This server knows no flows yet. It hears of one when it is first run or deployed: open its file and press"
                    + " Run.");

    private final FlowsModel model;
    private final InstantSource clock;

    /// A view of the list.
    ///
    /// @param runs receives the flow whose runs are to be shown
    /// @param deployments receives the flow whose deployments are to be shown
    public FlowsView(FlowsModel model, InstantSource clock, Consumer<FlowRow> runs, Consumer<FlowRow> deployments) {
        this.model = model;
        this.clock = clock;
        var actions = List.<RowAction<FlowRow>>of(
                new RowAction<>("Runs", Feather.LIST, _ -> true, runs),
                new RowAction<>("Deployments", Feather.BOX, row -> row.deployments() > 0, deployments));
        setCenter(new RowsView<>(model.list(), TEXT, columns(), actions, this::describe));
    }

    private List<TableColumn<FlowRow, FlowRow>> columns() {
        var columns = RowColumns.<FlowRow>ofRows();
        Comparator<FlowRow> made = Comparator.comparing(FlowsView::created);
        return List.of(
                columns.words("Flow", 200, row -> row.flow().name()),
                RunStrip.column("Last runs", row -> row.flow().id(), model.recent()),
                columns.figures(
                        "Deployments",
                        90,
                        row -> Integer.toString(row.deployments()),
                        Comparator.comparingInt(FlowRow::deployments)),
                columns.figures("Created", 120, row -> Times.brief(created(row), clock.instant()), made),
                columns.words("Tags", 140, row -> String.join(", ", row.flow().tags())));
    }

    private static Instant created(FlowRow row) {
        return Objects.requireNonNullElse(row.flow().created(), Instant.EPOCH);
    }

    private List<Node> describe(FlowRow row) {
        var flow = row.flow();
        var parts = new ArrayList<Node>();
        parts.add(Details.title(flow.name()));
        parts.add(Details.fact("Deployments", Integer.toString(row.deployments())));
        parts.add(Details.fact("Created", Times.day(created(row))));
        if (!flow.tags().isEmpty()) {
            parts.add(Details.fact("Tags", String.join(", ", flow.tags())));
        }
        if (row.deployments() == 0) {
            parts.add(Details.note("It has no deployment: its runs were started by its file, or from other flows."));
        }
        return parts;
    }
}
