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
    /// The order of lines: by time, then by id.
    static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::timestamp)
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

    /// Adds lines in whatever order. Each goes to its place in time; lines that are there already stay where they
    /// are.
    public void add(Collection<LogLine> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(BY_TIME);
        // From the last to the first, each time as many as go to one place: usually all of them, at the end.
        int end = sorted.size();
        while (end > 0) {
            int found = Collections.binarySearch(all, sorted.get(end - 1), BY_TIME);
            int at = found < 0 ? -found - 1 : found;
            int begin = end - 1;
            while (begin > 0 && (at == 0 || BY_TIME.compare(all.get(at - 1), sorted.get(begin - 1)) < 0)) {
                begin--;
            }
            all.addAll(at, sorted.subList(begin, end));
            end = begin;
        }
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
