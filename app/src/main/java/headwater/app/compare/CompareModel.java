package headwater.app.compare;

import headwater.app.fx.Background;
import headwater.app.fx.Inbox;
import headwater.app.problem.Problem;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.flow.Message;
import headwater.prefect.filter.EventFilter;
import headwater.prefect.model.Event;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// A flow run beside another. What has not ended is read again when its state changes. For the JavaFX thread.
public final class CompareModel implements AutoCloseable {
    private static final EventFilter CHANGES = EventFilter.any().withPrefixes(List.of("prefect.flow-run."));

    private final FlowRun asked;
    private final ServerSession session;
    private final Background background;
    private final InstantSource clock;
    private final ReadOnlyObjectWrapper<Against> against;
    private final ReadOnlyObjectWrapper<@Nullable RunComparison> comparison =
            new ReadOnlyObjectWrapper<>(this, "comparison", null);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper(this, "progress", "");
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final ReadOnlyObjectWrapper<List<CompareRow>> rows = new ReadOnlyObjectWrapper<>(this, "rows", List.of());
    private final BooleanProperty worstFirst = new SimpleBooleanProperty(this, "worstFirst", true);
    private final ReadOnlyIntegerWrapper logDifference = new ReadOnlyIntegerWrapper(this, "logDifference", 0);
    private final Set<String> open = new HashSet<>();
    private final Inbox<Message> news = Inbox.onFxThread(messages -> progress(messages.getLast()));
    private LiveReading<RunsRead> reading;
    private boolean isSwapped;

    /// A model that has read nothing yet.
    ///
    /// @param asked the run that a person came from
    public CompareModel(
            FlowRun asked, Against against, ServerSession session, Background background, InstantSource clock) {
        this.asked = asked;
        this.session = session;
        this.background = background;
        this.clock = clock;
        this.against = new ReadOnlyObjectWrapper<>(this, "against", against);
        this.reading = reading(against);
        worstFirst.subscribe((_, _) -> list(comparison.get()));
    }

    private LiveReading<RunsRead> reading(Against other) {
        var source = new LiveReading.Source<RunsRead>(
                "compare " + asked.name(),
                CHANGES,
                CompareModel::concerns,
                client -> new ComparisonReader(client, clock, news::add).read(asked, other));
        var made = new LiveReading<>(
                session, background, source, new Allowance(2, Duration.ofSeconds(30), System.nanoTime()));
        made.valueProperty().subscribe((_, read) -> received(read));
        made.problemProperty().subscribe((_, why) -> {
            if (why != null) {
                progress.set("");
            }
            problem.set(why);
        });
        return made;
    }

    private static boolean concerns(RunsRead known, Event event) {
        return known instanceof RunsRead.Both(var both)
                && Stream.of(both.a(), both.b())
                        .filter(run -> !run.run().hasEnded())
                        .anyMatch(run -> event.resourceId()
                                .equals("prefect.flow-run."
                                        + run.run().flowRun().id()));
    }

    /// Begins to read.
    ///
    /// @return this
    public CompareModel start() {
        progress(Message.of(CompareText.READING_RUN, asked.name()));
        reading.start();
        return this;
    }

    // What is read again while it is shown is not worth words.
    private void progress(Message message) {
        if (comparison.get() == null && reading.valueProperty().get() == null) {
            progress.set(Words.of(message));
        }
    }

    private void received(@Nullable RunsRead read) {
        switch (read) {
            case RunsRead.Both(var both) -> {
                progress.set("");
                nowShows(isSwapped ? both.swapped() : both);
            }
            case RunsRead.Missing(var why) -> {
                progress.set(Words.of(why));
                nowShows(null);
            }
            case null -> {}
        }
    }

    // The rows first: with the comparison the view goes to one of them.
    private void nowShows(@Nullable RunComparison both) {
        logDifference.set(0);
        list(both);
        comparison.set(both);
    }

    private void list(@Nullable RunComparison both) {
        if (both == null) {
            rows.set(List.of());
            return;
        }
        var order = worstFirst.get() ? ComparedTask.WORST_FIRST : ComparedTask.AS_THEY_RAN;
        rows.set(both.tasks().stream()
                .sorted(order)
                .flatMap(task -> {
                    boolean isOpen = open.contains(task.name());
                    var row = new CompareRow(task.name(), task, false, isOpen);
                    return isOpen
                            ? Stream.concat(
                                    Stream.of(row),
                                    task.each().stream()
                                            .sorted(order)
                                            .map(each ->
                                                    new CompareRow(task.name() + "/" + each.name(), each, true, false)))
                            : Stream.of(row);
                })
                .toList());
    }

    /// The run that is asked about, as it was when somebody asked.
    public FlowRun run() {
        return asked;
    }

    /// What it is compared with.
    public ReadOnlyObjectProperty<Against> againstProperty() {
        return against.getReadOnlyProperty();
    }

    /// Compares with something else.
    void compareWith(Against other) {
        if (other.equals(against.get())) {
            return;
        }
        var before = reading;
        reading = reading(other);
        before.close();
        against.set(other);
        isSwapped = false;
        problem.set(null);
        nowShows(null);
        start();
    }

    /// Both runs; null while they are not known.
    ReadOnlyObjectProperty<@Nullable RunComparison> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /// The names of both runs, as far as they are known.
    public ObservableValue<String> names() {
        return comparison.map(this::names).orElse(names(null));
    }

    private String names(@Nullable RunComparison both) {
        return both == null
                ? "Compare: " + asked.name()
                : both.a().name() + ", " + both.b().name();
    }

    /// What is being read, or why there is nothing to compare; empty when both runs are known.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// Why it may be old; null if it is not.
    ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The rows of the table of tasks.
    ReadOnlyObjectProperty<List<CompareRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether what matters most comes first, and not what ran first.
    BooleanProperty worstFirstProperty() {
        return worstFirst;
    }

    /// Which of the differences of the logs is shown.
    ReadOnlyIntegerProperty logDifferenceProperty() {
        return logDifference.getReadOnlyProperty();
    }

    /// Shows the next difference of the logs, or the one before.
    ///
    /// @param way 1 or -1
    void goToLogDifference(int way) {
        var both = comparison.get();
        if (both != null && !both.log().isEmpty()) {
            logDifference.set(
                    Math.clamp(logDifference.get() + way, 0, both.log().size() - 1));
        }
    }

    /// Shows the task runs of a row below it, or hides them.
    void open(CompareRow row, boolean isOpen) {
        var name = row.key();
        if (row.canOpen() && (isOpen ? open.add(name) : open.remove(name))) {
            list(comparison.get());
        }
    }

    /// Shows the runs the other way round.
    void swap() {
        var both = comparison.get();
        if (both != null) {
            isSwapped = !isSwapped;
            nowShows(both.swapped());
        }
    }

    /// Reads both again.
    void refresh() {
        problem.set(null);
        reading.refresh();
    }

    /// Ends it.
    @Override
    public void close() {
        reading.close();
    }
}
