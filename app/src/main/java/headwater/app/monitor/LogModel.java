package headwater.app.monitor;

import headwater.app.fx.Background;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The log lines of a run by time, and which of them are shown. Each line is held once. When what is searched for
/// changes, the lines are searched in the background; the newest search wins. For the JavaFX thread.
public final class LogModel {
    /// The order of lines: by time, then by id.
    static final Comparator<LogLine> BY_TIME = Comparator.comparing(LogLine::timestamp)
            .thenComparing(line -> line.id().value());

    private final Background background;
    private final ObservableList<LogLine> shown = FXCollections.observableArrayList();
    private final ObservableList<LogLine> readOnly = FXCollections.unmodifiableObservableList(shown);
    private final StringProperty words = new SimpleStringProperty(this, "search", "");
    private final ObjectProperty<LogLevel> atLeast = new SimpleObjectProperty<>(this, "atLeast", LogLevel.DEBUG);
    private final ObjectProperty<Set<TaskRunId>> only = new SimpleObjectProperty<>(this, "only", Set.of());
    // Both by time: the lines that do not match, and those that arrived while a search was under way.
    private List<LogLine> hidden = new ArrayList<>();
    private List<LogLine> arrived = new ArrayList<>();
    private LogSearch search = LogSearch.ALL;
    private boolean isSearching;
    private Background.Task searching = () -> {};

    /// A log without lines that shows everything.
    public LogModel(Background background) {
        this.background = background;
        words.subscribe(this::search);
        atLeast.subscribe(this::search);
        only.subscribe(this::search);
    }

    /// Adds lines in whatever order. Each goes to its place in time; lines that are there already stay where they
    /// are.
    public void add(Collection<LogLine> lines) {
        var sorted = new ArrayList<>(lines);
        sorted.sort(BY_TIME);
        if (isSearching) {
            insert(sorted, arrived);
            return;
        }
        var split = sorted.stream().collect(Collectors.partitioningBy(search::matches));
        insert(split.getOrDefault(true, List.of()), shown);
        insert(split.getOrDefault(false, List.of()), hidden);
    }

    // From the last to the first, each time as many as go to one place: usually all of them, at the end.
    private static void insert(List<LogLine> sorted, List<LogLine> into) {
        int end = sorted.size();
        while (end > 0) {
            int found = Collections.binarySearch(into, sorted.get(end - 1), BY_TIME);
            int at = found < 0 ? -found - 1 : found;
            int begin = end - 1;
            while (begin > 0 && (at == 0 || BY_TIME.compare(into.get(at - 1), sorted.get(begin - 1)) < 0)) {
                begin--;
            }
            into.addAll(at, sorted.subList(begin, end));
            end = begin;
        }
    }

    /// All lines, by time; a copy that costs as much as there are lines.
    public List<LogLine> all() {
        return inOrder(List.of(shown, hidden, arrived));
    }

    // Sorting takes little longer than copying where each list is sorted already.
    private static List<LogLine> inOrder(List<List<LogLine>> lists) {
        return lists.stream().flatMap(List::stream).sorted(BY_TIME).toList();
    }

    /// How many lines there are.
    public int size() {
        return shown.size() + hidden.size() + arrived.size();
    }

    /// The lines that match the newest search that has ended, by time.
    public ObservableList<LogLine> shown() {
        return readOnly;
    }

    /// What a line must contain to be shown, whatever the case; empty for anything.
    public StringProperty searchProperty() {
        return words;
    }

    /// The level below which lines are hidden.
    public ObjectProperty<LogLevel> atLeastProperty() {
        return atLeast;
    }

    /// The task runs whose lines are shown; empty for those of all, and of the flow itself.
    public ObjectProperty<Set<TaskRunId>> onlyProperty() {
        return only;
    }

    private void search() {
        var next = new LogSearch(words.get(), atLeast.get(), only.get());
        if (next.equals(search)) {
            return;
        }
        search = next;
        searching.cancel();
        isSearching = true;
        insert(arrived, hidden);
        arrived = new ArrayList<>();
        // Copies, as lines go on arriving.
        var before = List.of(List.copyOf(shown), List.copyOf(hidden));
        searching = background.run("search the log", () -> next.in(inOrder(before)), this::found, this::failed);
    }

    private void found(LogSearch.Outcome outcome) {
        isSearching = false;
        hidden = outcome.hidden();
        shown.setAll(outcome.shown());
        var late = arrived;
        arrived = new ArrayList<>();
        add(late);
    }

    private void failed(Exception why) {
        isSearching = false;
        throw new IllegalStateException("A search of the log failed.", why);
    }
}
