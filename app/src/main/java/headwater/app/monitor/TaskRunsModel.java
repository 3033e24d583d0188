package headwater.app.monitor;

import headwater.app.lists.RowSearch;
import headwater.app.run.PlanMatch;
import headwater.app.run.Run;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The task runs of the run that is shown and of its subflows, as a table: those of the selected cards, if any are
/// selected that have some. For the JavaFX thread.
///
/// An item of the table stays the same while its row changes, so a change costs the rows that change and one pass over
/// all.
final class TaskRunsModel {
    private final SelectedRuns selectedRuns;
    private final Consumer<String> select;
    private final ObservableList<ObservableValue<TaskRunRow>> found = FXCollections.observableArrayList();
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final ObjectProperty<@Nullable Comparator<ObservableValue<TaskRunRow>>> order =
            new SimpleObjectProperty<>(this, "order", null);
    private final ReadOnlyObjectWrapper<Extent> extent = new ReadOnlyObjectWrapper<>(this, "extent", Extent.NONE);
    private final ReadOnlyObjectWrapper<@Nullable ObservableValue<TaskRunRow>> selected =
            new ReadOnlyObjectWrapper<>(this, "selected", null);
    private Map<TaskRunId, ObjectProperty<TaskRunRow>> rows = Map.of();
    private final BooleanProperty followed = new SimpleBooleanProperty(this, "followed", true);
    private boolean isListing;

    /// What part of the task runs the table has.
    ///
    /// @param of what it is narrowed to: the name of a task run or of a task, or how many cards; empty for all
    /// @param found how many task runs it has
    /// @param all how many there are
    record Extent(String of, int found, int all) {
        static final Extent NONE = new Extent("", 0, 0);
    }

    /// The task runs of whatever run is shown.
    ///
    /// @param select selects a card
    TaskRunsModel(SelectedRuns selectedRuns, Consumer<String> select) {
        this.selectedRuns = selectedRuns;
        this.select = select;
        ObservableValue<? extends @Nullable RunModel> run = selectedRuns.run();
        run.flatMap(RunModel::shownProperty).subscribe(_ -> read());
        run.flatMap(shown -> shown.time().shownProperty()).subscribe(_ -> read());
        selectedRuns.canvas().subscribe(_ -> {
            if (!selectedRuns.cardsProperty().get().isEmpty()) {
                list();
            }
        });
        selectedRuns.cardsProperty().subscribe(_ -> list());
        selectedRuns.chosenProperty().subscribe(_ -> mark(selectedRuns.ofCards()));
        followed.subscribe(_ -> read());
        typed.subscribe(_ -> list());
        order.subscribe(_ -> list());
    }

    private void read() {
        if (!followed.get()) {
            return;
        }
        var shown = selectedRuns.run().getValue();
        var next = new LinkedHashMap<TaskRunId, ObjectProperty<TaskRunRow>>();
        if (shown != null) {
            var run = shown.shownProperty().get();
            collect(run, run, "", shown.time().shownProperty().get(), next);
        }
        rows = next;
        list();
    }

    private void collect(
            Run whole, Run of, String within, Instant now, Map<TaskRunId, ObjectProperty<TaskRunRow>> into) {
        for (var task : of.tasks().values()) {
            var row = TaskRunRow.of(task, within, now);
            var known = rows.get(task.id());
            if (known == null) {
                into.put(task.id(), new SimpleObjectProperty<>(row));
            } else {
                if (!known.get().equals(row)) {
                    known.set(row);
                }
                into.put(task.id(), known);
            }
            var subflow = whole.subflow(task);
            if (subflow != null) {
                collect(whole, subflow, within + PlanMatch.function(task) + " / ", now, into);
            }
        }
    }

    private void list() {
        var isWanted = RowSearch.of(typed.get());
        var within = selectedRuns.ofCards();
        Comparator<ObservableValue<TaskRunRow>> usual =
                Comparator.comparing(ObservableValue::getValue, TaskRunRow.FAILURES_FIRST);
        List<ObservableValue<TaskRunRow>> list = rows.entrySet().stream()
                .filter(entry -> within.isEmpty() || within.contains(entry.getKey()))
                .<ObservableValue<TaskRunRow>>map(Map.Entry::getValue)
                .filter(item -> isWanted.test(item.getValue()))
                .sorted(Objects.requireNonNullElse(order.get(), usual))
                .toList();
        isListing = true;
        show(list);
        isListing = false;
        extent.set(new Extent(of(within), list.size(), rows.size()));
        mark(within);
    }

    // Where rows come at the end alone, those before them are left in peace.
    private void show(List<ObservableValue<TaskRunRow>> list) {
        int known = found.size();
        if (known > 0 && known <= list.size() && found.equals(list.subList(0, known))) {
            found.addAll(list.subList(known, list.size()));
        } else if (!found.equals(list)) {
            found.setAll(list);
        }
    }

    private String of(Set<TaskRunId> within) {
        var names = within.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(item -> within.size() == 1
                        ? item.get().task().name()
                        : item.get().function())
                .distinct()
                .toList();
        return switch (names.size()) {
            case 0 -> "";
            case 1 -> names.getFirst();
            default -> names.size() + " tasks";
        };
    }

    private void mark(Set<TaskRunId> within) {
        var chosen = selectedRuns.chosenProperty().get();
        var one = chosen == null && within.size() == 1 ? within.iterator().next() : chosen;
        selected.set(one == null ? null : rows.get(one));
    }

    /// The items of the table in their order, each of which shows row after row.
    ObservableList<ObservableValue<TaskRunRow>> found() {
        return found;
    }

    /// Whether it follows the run: a table that nobody sees need not.
    BooleanProperty followedProperty() {
        return followed;
    }

    /// What is typed to search; empty for everything.
    StringProperty typedProperty() {
        return typed;
    }

    /// The order; null for failures first, the newest of them first.
    ObjectProperty<@Nullable Comparator<ObservableValue<TaskRunRow>>> orderProperty() {
        return order;
    }

    /// What part of the task runs it has.
    ReadOnlyObjectProperty<Extent> extentProperty() {
        return extent.getReadOnlyProperty();
    }

    /// The item of the task run that is selected; null for none, or for more than one.
    ReadOnlyObjectProperty<@Nullable ObservableValue<TaskRunRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What there is to say where there are no task runs.
    String withoutTasks() {
        var run = selectedRuns.run().getValue();
        return run == null
                ? "Run the flow to see its task runs."
                : StateCounts.withoutTasks(run.runProperty().get()) + ".";
    }

    /// Selects a task run everywhere.
    void choose(ObservableValue<TaskRunRow> item) {
        // A table that is given other items selects by itself what came to the place of what was selected.
        if (!isListing && !item.equals(selected.get())) {
            selectedRuns.choose(item.getValue().task().id(), select);
        }
    }

    /// Selects nothing anywhere, so that all are shown.
    void selectNone() {
        selectedRuns.selectNone();
    }
}
