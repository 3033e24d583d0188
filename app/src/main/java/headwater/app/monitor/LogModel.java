package headwater.app.monitor;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.runlog.LogLines;
import headwater.app.runlog.LogOptions;
import headwater.app.runlog.LogPage;
import headwater.app.runlog.LogSearch;
import headwater.app.runlog.LogText;
import headwater.flow.WholeFile;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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

/// The log lines of a run by time, and which of them are shown. Lines are put in order, searched and set in rows in
/// the background, a part at a time, so that the first results come at once; the newest search wins. For the JavaFX
/// thread.
public final class LogModel {
    // So many lines take a few hundredths of a second.
    private static final int PART = 1 << 16;

    private final Background background;
    private final FoundLines found = new FoundLines();
    private final ObservableList<LogLine> shown = FXCollections.unmodifiableObservableList(found);
    private final StringProperty words = new SimpleStringProperty(this, "search", "");
    private final BooleanProperty pattern = new SimpleBooleanProperty(this, "pattern", false);
    private final BooleanProperty caseKept = new SimpleBooleanProperty(this, "caseKept", false);
    private final ObjectProperty<LogLevel> atLeast = new SimpleObjectProperty<>(this, "atLeast", LogLevel.DEBUG);
    private final StringProperty logger = new SimpleStringProperty(this, "logger", "");
    private final ObjectProperty<Set<TaskRunId>> only = new SimpleObjectProperty<>(this, "only", Set.of());
    private final ObjectProperty<@Nullable Instant> from = new SimpleObjectProperty<>(this, "from", null);
    private final ObjectProperty<@Nullable Instant> until = new SimpleObjectProperty<>(this, "until", null);
    private final ObjectProperty<LogOptions> options = new SimpleObjectProperty<>(this, "options", LogOptions.PLAIN);
    private final ReadOnlyObjectWrapper<LogPage> page = new ReadOnlyObjectWrapper<>(this, "page", LogPage.EMPTY);
    private final ReadOnlyObjectWrapper<@Nullable String> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> saveProblem =
            new ReadOnlyObjectWrapper<>(this, "saveProblem", null);
    private final ObjectProperty<@Nullable Instant> asOf = new SimpleObjectProperty<>(this, "asOf", null);
    private LogSearch search = LogSearch.ALL;
    // All lines; those of the page are up to an instant.
    private Made made = new Made(LogLines.NONE, null, LogPage.EMPTY);
    // Lines that wait, and those that the work under way puts in order.
    private List<LogLine> arrived = new ArrayList<>();
    private List<LogLine> taken = List.of();
    private boolean isWorking;
    private Background.Task working = () -> {};

    /// @param asOf up to when the page has lines; null for all
    private record Made(LogLines lines, @Nullable Instant asOf, LogPage page) {}

    /// A log without lines that shows everything.
    public LogModel(Background background) {
        this.background = background;
        for (ObservableValue<?> part : List.of(words, pattern, caseKept, atLeast, logger, only, from, until)) {
            part.subscribe(this::search);
        }
        options.subscribe(this::workAgain);
        // What is under way goes on: while a run plays, there is always a newer instant.
        asOf.subscribe(this::work);
    }

    /// Adds lines in whatever order. Each goes to its place in time; lines that are there already stay where they
    /// are.
    public void add(Collection<LogLine> lines) {
        arrived.addAll(lines);
        work();
    }

    /// All lines, by time.
    public List<LogLine> all() {
        return made.lines().plus(waiting());
    }

    /// How many lines there are.
    public int size() {
        return made.lines().size() + taken.size() + arrived.size();
    }

    private List<LogLine> waiting() {
        var waiting = new ArrayList<>(taken);
        waiting.addAll(arrived);
        return waiting;
    }

    /// The lines that match the newest search, by time; those that it has found so far.
    public ObservableList<LogLine> shown() {
        return shown;
    }

    /// The log as it is shown.
    public ReadOnlyObjectProperty<LogPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /// What a line must contain to be shown; empty for anything.
    public StringProperty searchProperty() {
        return words;
    }

    /// Whether that is a regular expression.
    public BooleanProperty patternProperty() {
        return pattern;
    }

    /// Whether upper and lower case differ in it.
    public BooleanProperty caseKeptProperty() {
        return caseKept;
    }

    /// What is wrong with the expression that was typed, null for nothing. As long as something is, the log shows what
    /// the search before found.
    public ReadOnlyObjectProperty<@Nullable String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The level below which lines are hidden.
    public ObjectProperty<LogLevel> atLeastProperty() {
        return atLeast;
    }

    /// The logger whose lines are shown; empty for all.
    public StringProperty loggerProperty() {
        return logger;
    }

    /// The task runs whose lines are shown; empty for those of all, and of the flow itself.
    public ObjectProperty<Set<TaskRunId>> onlyProperty() {
        return only;
    }

    /// The time before which lines are hidden; null for none.
    public ObjectProperty<@Nullable Instant> fromProperty() {
        return from;
    }

    /// The time after which lines are hidden; null for none.
    public ObjectProperty<@Nullable Instant> untilProperty() {
        return until;
    }

    /// The instant at which the log is shown: without what was logged after it; null for the present.
    public ObjectProperty<@Nullable Instant> asOfProperty() {
        return asOf;
    }

    /// How the lines are set in rows.
    public ObjectProperty<LogOptions> optionsProperty() {
        return options;
    }

    /// Why the log could not be saved the last time, null if it could.
    public ReadOnlyObjectProperty<@Nullable Problem> saveProblemProperty() {
        return saveProblem.getReadOnlyProperty();
    }

    /// Saves the lines that are shown, whole or not at all.
    ///
    /// @param text how a line is written
    public void save(Path file, LogText text) {
        var lines = page.get().hits();
        background.run(
                "save the log",
                () -> {
                    WholeFile.save(file, out -> text.write(lines, out));
                    return true;
                },
                _ -> saveProblem.set(null),
                why -> saveProblem.set(Problems.of(why)));
    }

    private void search() {
        var next = new LogSearch(
                words.get(),
                pattern.get(),
                caseKept.get(),
                atLeast.get(),
                logger.get(),
                only.get(),
                from.get(),
                until.get());
        problem.set(next.problem());
        if (problem.get() == null && !next.equals(search)) {
            search = next;
            workAgain();
        }
    }

    // What was under way is of no use; its lines wait again.
    private void workAgain() {
        working.cancel();
        arrived = waiting();
        taken = List.of();
        isWorking = false;
        work();
    }

    private void work() {
        if (isWorking || isDone()) {
            return;
        }
        isWorking = true;
        taken = arrived;
        arrived = new ArrayList<>();
        var before = made;
        var more = taken;
        var last = asOf.get();
        var wanted = search;
        var rows = options.get();
        working = background.run(
                "search the log",
                () -> {
                    var all = before.lines().plus(more);
                    var known = before.page();
                    // The first results at once, then ever larger parts: each part costs a frame.
                    int most = known.search().equals(wanted) ? Math.max(PART, known.searched()) : PART;
                    var next = known.next(all.until(last), wanted, rows, most, Background.cancelled());
                    return new Made(all, last, next);
                },
                this::show,
                this::failed);
    }

    private boolean isDone() {
        var now = page.get();
        return arrived.isEmpty()
                && now.isComplete()
                && now.search().equals(search)
                && now.options().equals(options.get())
                && Objects.equals(made.asOf(), asOf.get());
    }

    private void show(Made next) {
        isWorking = false;
        taken = List.of();
        var before = made.asOf();
        var isMore = next.asOf() == null || (before != null && !next.asOf().isBefore(before));
        made = next;
        page.set(next.page());
        found.show(next.page(), isMore);
        work();
    }

    private void failed(Exception why) {
        isWorking = false;
        arrived = waiting();
        taken = List.of();
        throw new IllegalStateException("A search of the log failed.", why);
    }
}
