package headwater.app.pools;

import headwater.app.lists.Details;
import headwater.app.lists.RowAction;
import headwater.app.lists.RowColumns;
import headwater.app.lists.RowsText;
import headwater.app.lists.RowsView;
import headwater.app.look.Copied;
import headwater.app.look.Dialogs;
import headwater.app.look.Times;
import headwater.app.why.Remedy;
import headwater.prefect.model.PoolSlots;
import headwater.prefect.model.WorkQueue;
import headwater.prefect.model.Worker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.BorderPane;
import org.kordamp.ikonli.feather.Feather;

/// The work pools of a server: whether workers serve them, how many slots are taken, and of the selected one its
/// queues, its workers and who holds its slots.
public final class PoolsView extends BorderPane {
    private static final RowsText TEXT = new RowsText(
            "work pool",
            "work pools",
            "Work pool, type, queue or worker",
            "This server has no work pools yet. Make one: prefect work-pool create my-pool --type process");

    private static final String ON = "Runs that have started go on.";
    private static final String DUE = "Its runs that are due start as soon as a worker asks.";

    private final PoolsModel model;
    private final InstantSource clock;
    // Bound, as it is let go of with the view: servers live longer.
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly", false);
    private final Consumer<PoolSlots.Holder> open;

    /// A view of the list.
    ///
    /// @param runs receives the work pool whose runs are to be shown
    /// @param open receives a run that holds a slot and is to be opened
    public PoolsView(PoolsModel model, InstantSource clock, Consumer<PoolRow> runs, Consumer<PoolSlots.Holder> open) {
        this.model = model;
        this.clock = clock;
        this.open = open;
        readOnly.bind(model.list().readOnly());
        var actions = List.<RowAction<PoolRow>>of(
                new RowAction<>("Runs", Feather.LIST, _ -> true, runs),
                RowAction.change("Pause…", Feather.PAUSE, row -> !row.pool().isPaused(), this::pause),
                RowAction.change("Resume…", Feather.PLAY, row -> row.pool().isPaused(), this::resume),
                new RowAction<>(
                        "Copy start command", Feather.COPY, row -> row.pool().needsWorkers(), PoolsView::copy));
        setCenter(new RowsView<>(model.list(), TEXT, columns(), actions, this::describe));
    }

    private List<TableColumn<PoolRow, PoolRow>> columns() {
        var columns = RowColumns.<PoolRow>ofRows();
        Comparator<PoolRow> heard =
                Comparator.comparing(PoolRow::lastHeard, Comparator.nullsLast(Comparator.reverseOrder()));
        return List.of(
                columns.words("Work pool", 150, PoolRow::key),
                columns.marks("Status", 150, PoolsView::status),
                columns.words("Type", 100, row -> row.pool().type()),
                columns.figures(
                        "Workers online",
                        100,
                        row -> row.online() + " of " + row.workers().size(),
                        Comparator.comparingInt(PoolRow::online)),
                columns.figures("Last heartbeat", 110, this::heard, heard),
                columns.figures("Slots taken", 100, PoolRow::slotWords, PoolRow.BY_SLOTS),
                columns.words("Queues", 110, PoolsView::queues));
    }

    private static RowColumns.Mark status(PoolRow row) {
        if (row.pool().isPaused()) {
            return new RowColumns.Mark("paused", Feather.PAUSE, "scheduled");
        }
        if (row.isWithoutWorker()) {
            return new RowColumns.Mark("no worker online", Feather.ALERT_TRIANGLE, "failed");
        }
        return new RowColumns.Mark(
                row.pool().needsWorkers() ? "ready" : "ready, needs no worker", Feather.CHECK, "completed");
    }

    private String heard(PoolRow row) {
        var heard = row.lastHeard();
        return heard == null ? "never" : Times.brief(heard, clock.instant());
    }

    private static String queues(PoolRow row) {
        long paused = row.queues().stream().filter(WorkQueue::isPaused).count();
        return row.queues().size() + (paused == 0 ? "" : ", " + paused + " paused");
    }

    private List<Node> describe(PoolRow row) {
        var parts = new ArrayList<Node>();
        parts.add(Details.title(row.key()));
        if (row.pool().description() != null && !row.pool().description().isBlank()) {
            parts.add(Details.note(row.pool().description()));
        }
        parts.add(status(row).label());
        parts.add(Details.heading("Queues"));
        row.queues().forEach(queue -> parts.add(queue(row, queue)));
        parts.add(Details.heading("Workers"));
        if (row.workers().isEmpty()) {
            parts.add(Details.note("No worker has sent a heartbeat."));
        }
        row.workers().forEach(worker -> parts.add(Details.line(worker(worker).label(), heard(worker))));
        var holders = row.slots() == null
                ? List.<PoolSlots.Holder>of()
                : row.slots().queues().stream()
                        .flatMap(queue -> queue.flowRuns().stream())
                        .toList();
        if (!holders.isEmpty()) {
            parts.add(Details.heading("Runs that hold a slot"));
            holders.forEach(held ->
                    parts.add(Details.line(Details.link(held.name(), () -> open.accept(held)), since(held))));
        }
        if (row.pool().needsWorkers()) {
            parts.add(Details.heading("To start a worker"));
            parts.add(Details.mono(command(row)));
        }
        return parts;
    }

    private Node queue(PoolRow row, WorkQueue queue) {
        var words = new ArrayList<String>();
        if (queue.priority() != null) {
            words.add("priority " + queue.priority());
        }
        var slots = row.slotWords(queue);
        if (!slots.isEmpty()) {
            words.add("slots: " + slots);
        }
        var mark = queue.isPaused()
                ? new RowColumns.Mark(queue.name() + ", paused", Feather.PAUSE, "scheduled")
                : new RowColumns.Mark(queue.name(), Feather.INBOX, "plain");
        var change = queue.isPaused()
                ? Details.button("Resume…", Feather.PLAY, "Resume work queue " + queue.name(), () -> resume(queue))
                : Details.button("Pause…", Feather.PAUSE, "Pause work queue " + queue.name(), () -> pause(queue));
        change.visibleProperty().bind(readOnly.not());
        change.managedProperty().bind(change.visibleProperty());
        return Details.line(Details.lines(List.of(mark.label(), Details.note(String.join(", ", words)))), change);
    }

    private static RowColumns.Mark worker(Worker worker) {
        return switch (worker.status()) {
            case ONLINE -> new RowColumns.Mark(worker.name() + ", online", Feather.CHECK, "completed");
            case OFFLINE -> new RowColumns.Mark(worker.name() + ", offline", Feather.ALERT_TRIANGLE, "failed");
            case UNKNOWN -> new RowColumns.Mark(worker.name(), Feather.HELP_CIRCLE, "plain");
        };
    }

    private Node heard(Worker worker) {
        var heard = worker.lastHeartbeatTime();
        return Details.note(heard == null ? "no heartbeat" : "last seen " + Times.brief(heard, clock.instant()));
    }

    private Node since(PoolSlots.Holder held) {
        var since = held.startTime();
        return Details.note(since == null ? "not started" : "since " + Times.brief(since, clock.instant()));
    }

    private static String command(PoolRow row) {
        return Remedy.Command.startWorker(row.key()).line();
    }

    private static void copy(PoolRow row) {
        Copied.text(command(row));
    }

    private void pause(PoolRow row) {
        if (isConfirmed(
                "Pause work pool " + row.key() + "?", "It hands out no runs until it is resumed. " + ON, "Pause")) {
            model.setPaused(row, true);
        }
    }

    private void resume(PoolRow row) {
        if (isConfirmed("Resume work pool " + row.key() + "?", DUE, "Resume")) {
            model.setPaused(row, false);
        }
    }

    private void pause(WorkQueue queue) {
        var effect = "It hands out no runs until it is resumed, other queues of the work pool do. " + ON;
        if (isConfirmed("Pause work queue " + queue.name() + "?", effect, "Pause")) {
            model.setPaused(queue, true);
        }
    }

    private void resume(WorkQueue queue) {
        if (isConfirmed("Resume work queue " + queue.name() + "?", DUE, "Resume")) {
            model.setPaused(queue, false);
        }
    }

    private boolean isConfirmed(String question, String effect, String verb) {
        return Dialogs.isConfirmed(getScene().getWindow(), question, effect, verb);
    }
}
