package headwater.app.runs;

import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The rows that a list of flow runs shows at the moment: those that are found, with the runs of their subflows. For
/// the JavaFX thread.
final class NestedRows implements AutoCloseable {
    private final RunsModel model;
    private final SubflowRuns subflows;
    private final Set<FlowRunId> opened = new HashSet<>();
    private final ObservableList<Listed> shown = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Comparator<Listed>> order = new SimpleObjectProperty<>(this, "order", null);
    private final Subscription changes;
    private Runnable changedWithin = () -> {};
    private ListRows rows = new ListRows(List.of(), Map.of());

    /// The rows of a list, of which no run is opened.
    NestedRows(RunsModel model) {
        this.model = model;
        this.subflows = model.followSubflows();
        changes = model.found()
                .subscribe(this::arrange)
                .and(subflows.byParentProperty().subscribe(_ -> arrange()))
                .and(model.options().flatProperty().subscribe((_, _) -> arrange()))
                .and(order.subscribe((_, _) -> arrange()));
        arrange();
    }

    private void arrange() {
        var known = known();
        rows = isFlat()
                ? ListRows.flat(
                        model.found(),
                        known.values().stream()
                                .flatMap(List::stream)
                                .filter(model.queryProperty().get().matches(Instant.now()))
                                .toList(),
                        order.get())
                : ListRows.nested(model.found(), known, opened, order.get());
        if (rows.rows().equals(shown)) {
            changedWithin.run();
        } else {
            shown.setAll(rows.rows());
        }
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
    ObservableList<Listed> shown() {
        return shown;
    }

    /// The order of the runs; null for the latest first. Runs of subflows stay below the run that they are in.
    ObjectProperty<@Nullable Comparator<Listed>> orderProperty() {
        return order;
    }

    /// How deep a run is nested.
    int depth(Listed run) {
        return rows.depth(run);
    }

    /// Whether a run is of a subflow.
    static boolean isSubflow(Listed run) {
        return run.run().parentTaskRunId() != null;
    }

    /// Whether a row can be opened or closed.
    boolean hasSubflows(Listed run) {
        return !isFlat() && known().containsKey(run.run().id());
    }

    /// Whether the runs of its subflows are below a run.
    boolean isOpen(Listed run) {
        return hasSubflows(run) && opened.contains(run.run().id());
    }

    /// Shows or hides the runs of the subflows of a run.
    ///
    /// @return whether anything changed
    boolean open(Listed run, boolean isOpen) {
        if (!hasSubflows(run) || isOpen == isOpen(run)) {
            return false;
        }
        if (isOpen) {
            opened.add(run.run().id());
        } else {
            opened.remove(run.run().id());
        }
        arrange();
        return true;
    }

    @Override
    public void close() {
        changes.unsubscribe();
        subflows.close();
    }
}
