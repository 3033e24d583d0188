package headwater.app.monitor;

import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/// The log lines of a run by time, and which of them are shown.
public final class LogModel {
    private static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::timestamp)
            .thenComparing(line -> line.id().value());

    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final FilteredList<LogLine> shown = new FilteredList<>(all);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final IntegerProperty atLeast = new SimpleIntegerProperty(this, "atLeast", 0);
    private final ObjectProperty<Set<TaskRunId>> only = new SimpleObjectProperty<>(this, "only", Set.of());

    /// A log without lines that shows everything.
    public LogModel() {
        search.subscribe(this::filter);
        atLeast.subscribe(this::filter);
        only.subscribe(this::filter);
    }

    /// Adds lines in whatever order; each goes to its place in time. However many there are, the list changes at most
    /// twice: what is younger than the oldest of them is taken out and put back among them.
    public void add(Collection<LogLine> lines) {
        var merged = new ArrayList<>(lines);
        if (merged.isEmpty()) {
            return;
        }
        var at = Collections.binarySearch(all, Collections.min(merged, BY_TIME), BY_TIME);
        var from = at < 0 ? -at - 1 : at;
        merged.addAll(all.subList(from, all.size()));
        merged.sort(BY_TIME);
        all.remove(from, all.size());
        all.addAll(merged);
    }

    /// All lines, by time.
    public List<LogLine> all() {
        return all;
    }

    /// The lines that pass the filters, by time; changes as they do.
    public ObservableList<LogLine> shown() {
        return shown;
    }

    /// What a line must contain to be shown, whatever the case; empty for anything.
    public StringProperty searchProperty() {
        return search;
    }

    /// The level below which lines are hidden: Python's numbers, 30 for warnings.
    public IntegerProperty atLeastProperty() {
        return atLeast;
    }

    /// The task runs whose lines are shown; empty for those of all, and of the flow itself.
    public ObjectProperty<Set<TaskRunId>> onlyProperty() {
        return only;
    }

    private void filter() {
        var words = search.get().strip().toLowerCase(Locale.ROOT);
        var level = atLeast.get();
        var tasks = only.get();
        Predicate<LogLine> passes = line -> line.level() >= level
                && (tasks.isEmpty() || (line.taskRunId() != null && tasks.contains(line.taskRunId())))
                && (words.isEmpty() || line.message().toLowerCase(Locale.ROOT).contains(words));
        shown.setPredicate(passes);
    }
}
