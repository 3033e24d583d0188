package headwater.app.lists;

import headwater.app.fx.Background;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.servers.Allowance;
import headwater.app.servers.LiveReading;
import headwater.app.servers.ServerCall;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;

/// A list of what a server has, kept up to date, and what is searched for in it. For the JavaFX thread.
///
/// @param <R> what a row shows
public final class RowsModel<R extends Row> implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final Duration THEN_EVERY = Duration.ofSeconds(30);

    private final ServerSession session;
    private final Background background;
    private final LiveReading<List<R>> reading;
    private final ObservableList<R> rows = FXCollections.observableArrayList();
    private final FilteredList<R> found = new FilteredList<>(rows);
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final BooleanProperty resting = new SimpleBooleanProperty(this, "resting", false);
    private final ReadOnlyBooleanWrapper isRead = new ReadOnlyBooleanWrapper(this, "read", false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    /// A change on the server. Blocking.
    @FunctionalInterface
    public interface Change {
        void on(PrefectClient client) throws PrefectException;
    }

    /// A list that has read nothing yet.
    public RowsModel(ServerSession session, Background background, LiveReading.Source<List<R>> source) {
        this.session = session;
        this.background = background;
        reading = new LiveReading<>(session, background, source, new Allowance(AT_ONCE, THEN_EVERY, System.nanoTime()));
        reading.valueProperty().subscribe(this::show);
        reading.problemProperty().subscribe(problem::set);
        resting.subscribe(reading::setResting);
        typed.subscribe(words -> found.setPredicate(RowSearch.of(words)));
    }

    /// Begins to follow the server.
    ///
    /// @return this
    public RowsModel<R> start() {
        reading.start();
        return this;
    }

    private void show(@Nullable List<R> read) {
        if (read == null) {
            return;
        }
        // Before the rows: where there are none, the list says so.
        isRead.set(true);
        if (!read.stream()
                .map(Row::key)
                .toList()
                .equals(rows.stream().map(Row::key).toList())) {
            rows.setAll(read);
            return;
        }
        for (int at = 0; at < read.size(); at++) {
            if (!Objects.equals(read.get(at), rows.get(at))) {
                rows.set(at, read.get(at));
            }
        }
    }

    /// Everything that was read.
    public ObservableList<R> rows() {
        return rows;
    }

    /// Those of [#rows()] that are searched for.
    public ObservableList<R> found() {
        return found;
    }

    /// What is typed to search; empty for everything.
    public StringProperty typedProperty() {
        return typed;
    }

    /// Whether it was read at all.
    public ReadOnlyBooleanProperty readProperty() {
        return isRead.getReadOnlyProperty();
    }

    /// Why it may be old, or what could not be changed; null if nothing went wrong.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a person has marked the server as read-only.
    public ObservableValue<Boolean> readOnly() {
        return session.readOnly();
    }

    /// Reads it again.
    public void refresh() {
        problem.set(null);
        reading.refresh();
    }

    /// Says whether nobody looks at the list: then it asks nothing of the server.
    public BooleanProperty restingProperty() {
        return resting;
    }

    /// Reads something else from the server.
    ///
    /// @param name what a person would call it
    /// @param done receives the answer
    public <T> void read(String name, ServerCall<T> call, Consumer<T> done) {
        background.run(name, () -> call.of(session.client()), done, why -> problem.set(Problems.of(why)));
    }

    /// Changes something on the server, and reads the list again.
    ///
    /// @param name what a person would call the change
    public void perform(String name, Change change) {
        perform(
                name,
                client -> {
                    change.on(client);
                    return true;
                },
                _ -> {});
    }

    /// Changes something on the server, and reads the list again.
    ///
    /// @param name what a person would call the change
    /// @param done receives the answer
    public <T> void perform(String name, ServerCall<T> change, Consumer<T> done) {
        background.run(
                name,
                () -> change.of(session.forChanges()),
                answer -> {
                    refresh();
                    done.accept(answer);
                },
                why -> problem.set(Problems.of(why)));
    }

    /// Ends it.
    @Override
    public void close() {
        reading.close();
    }
}
