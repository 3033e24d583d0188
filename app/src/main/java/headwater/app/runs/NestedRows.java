package headwater.app.runs;

import headwater.app.runs.ListRow.Fold;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rows that a list of flow runs shows at the moment: those that are found, with the runs of their subflows, one
/// row for those whose time has yet to come, and if a person wants it so, one for those that went as usual. For the
/// JavaFX thread.
final class NestedRows implements AutoCloseable {
    private final RunsModel model;
    private final ListedUsual usual;
    private final SubflowRuns subflows;
    private final TaskRunCounts counts;
    private final Set<FlowRunId> opened = new HashSet<>();
    private final Set<FlowRunId> unfolded = new HashSet<>();
    private final ObservableList<ListRow> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Comparator<ListRow>> order = new SimpleObjectProperty<>(this, "order", null);
    private final Subscription changes;
    private Runnable changedWithin = () -> {};
    private Instant arranged;

    /// The rows of a list, of which no run is opened.
    ///
    /// @param usual how long the runs of the list take usually
    NestedRows(RunsModel model, ListedUsual usual) {
        this.model = model;
        this.usual = usual;
        this.arranged = model.now();
        this.subflows = model.followSubflows();
        this.counts = model.countTaskRuns(subflows);
        changes = model.found()
                .subscribe(this::arrange)
                .and(subflows.byParentProperty().subscribe((_, _) -> arrange()))
                .and(model.options().flatProperty().subscribe((_, _) -> arrange()))
                .and(model.options().foldedProperty().subscribe((_, _) -> arrange()))
                .and(order.subscribe((_, _) -> arrange()))
                .and(counts.changes().subscribe(this::arrange));
        arrange();
    }

    private void arrange() {
        arranged = model.now();
        var known = known();
        List<Listed> runs = model.found();
        if (isFlat()) {
            var isFound = model.queryProperty().get().matches(arranged);
            var within = known.values().stream()
                    .flatMap(List::stream)
                    .filter(isFound)
                    .toList();
            runs = ListRows.together(runs, within);
            known = Map.of();
        }
        var by = ListRow.ofRuns(order.get());
        // In another order than time, runs that stand together have nothing else in common.
        var rows = ListRows.of(
                ListRows.sorted(runs, by), known, opened, each -> by == null ? fold(each.run()) : null, unfolded);
        if (rows.equals(shown)) {
            changedWithin.run();
        } else {
            shown.setAll(rows);
        }
    }

    private @Nullable Fold fold(FlowRun run) {
        // Who searches wants to see what is found.
        if (model.queryProperty().get().isAll() && run.isUpcoming(arranged)) {
            return Fold.UPCOMING;
        }
        return model.options().foldedProperty().get() && usual.isAsUsual(run) ? Fold.USUAL : null;
    }

    /// Arranges anew what is searched for by time, which has passed.
    void timePassed() {
        model.timePassed();
        if (isFlat()) {
            arrange();
        }
    }

    /// How many task runs a run has; null while that is not known, and for one that has yet to begin.
    @Nullable
    Integer taskRuns(FlowRun run) {
        return counts.of(run);
    }

    /// Counts task runs again if it is time to.
    void countAgain() {
        counts.timePassed();
    }

    /// The time at which the rows were arranged, the same for all of them.
    Instant arranged() {
        return arranged;
    }

    /// Calls this when the rows stay, but what is known of their subflows may have changed.
    void setOnChangedWithin(Runnable changed) {
        changedWithin = changed;
    }

    private Map<FlowRunId, List<Listed>> known() {
        var read = subflows.byParentProperty().get();
        return read == null ? Map.of() : read;
    }

    private boolean isFlat() {
        return model.options().flatProperty().get();
    }

    /// The rows, from the first to the last.
    ObservableList<ListRow> shown() {
        return shown;
    }

    /// The order of the rows; null for the latest first. Runs of subflows stay below the run that they are in.
    ObjectProperty<@Nullable Comparator<ListRow>> orderProperty() {
        return order;
    }

    /// Whether a run is of a subflow.
    static boolean isSubflow(Listed run) {
        return run.run().parentTaskRunId() != null;
    }

    /// Whether a row can be opened or closed.
    boolean canOpen(ListRow row) {
        return switch (row) {
            case ListRow.Folded _ -> true;
            case ListRow.OfRun(var run, var _) ->
                !isFlat() && known().containsKey(run.run().id());
        };
    }

    /// Whether what is in a row is below it.
    boolean isOpen(ListRow row) {
        return canOpen(row) && openedBy(row).stream().anyMatch(ids(row)::contains);
    }

    private Set<FlowRunId> openedBy(ListRow row) {
        return switch (row) {
            case ListRow.Folded _ -> unfolded;
            case ListRow.OfRun _ -> opened;
        };
    }

    private static Set<FlowRunId> ids(ListRow row) {
        return row.runs().stream().map(each -> each.run().id()).collect(Collectors.toSet());
    }

    /// Shows or hides what is in a row: the runs of the subflows of a run, or those that it stands for.
    ///
    /// @return whether anything changed
    boolean open(ListRow row, boolean isOpen) {
        if (!canOpen(row) || isOpen == isOpen(row)) {
            return false;
        }
        if (isOpen) {
            openedBy(row).addAll(ids(row));
        } else {
            openedBy(row).removeAll(ids(row));
        }
        arrange();
        return true;
    }

    @Override
    public void close() {
        changes.unsubscribe();
        counts.close();
        subflows.close();
    }
}
