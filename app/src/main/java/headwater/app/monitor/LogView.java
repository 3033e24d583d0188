package headwater.app.monitor;

import headwater.app.look.NoticeLabel;
import headwater.app.problem.Problem;
import headwater.app.runlog.LogPage;
import headwater.app.runlog.LogRow;
import headwater.app.runlog.LogText;
import headwater.app.runlog.TracebackFrame;
import headwater.prefect.model.LogLine;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The log of a run: searched as one types, its hits and errors gone through, its end followed.
public final class LogView extends BorderPane {
    private final ReadOnlyObjectWrapper<@Nullable LogModel> shown = new ReadOnlyObjectWrapper<>(this, "shown", null);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);
    private final LogText words;
    private final LogPane pane;
    private final LogSearchField search;
    private final LogBar bar;
    private final Label empty = new Label();
    private final Button unseen = new Button();
    private Subscription subscription = Subscription.EMPTY;
    // Where to go when what was folded is shown.
    private @Nullable LogLine wanted;

    /// A view of a log.
    ///
    /// @param log the log to be shown; null shows none
    /// @param source who wrote a line, for the column that says so
    public LogView(ObservableValue<? extends @Nullable LogModel> log, Function<LogLine, String> source) {
        words = new LogText(source, ZoneId.systemDefault());
        pane = new LogPane(words);
        search = new LogSearchField(this);
        bar = new LogBar(this);
        empty.getStyleClass().add("muted");
        empty.setMouseTransparent(true);
        unseen.getStyleClass().addAll("accent", "small", "unseen-lines");
        unseen.setFocusTraversable(false);
        unseen.setOnAction(_ -> pane.follow(true));
        pane.unseenProperty().subscribe(count -> {
            unseen.setText(count.intValue() == 1 ? "1 new line" : "%,d new lines".formatted(count.intValue()));
            unseen.setVisible(count.intValue() > 0);
        });
        var notice = new NoticeLabel(problem);
        StackPane.setAlignment(notice, Pos.TOP_CENTER);
        StackPane.setAlignment(unseen, Pos.BOTTOM_CENTER);
        setTop(bar);
        setCenter(new StackPane(pane, empty, unseen, notice));
        pane.setOnUnfold(this::unfold);
        pane.setOnResized(this::wrap);
        var keys = new LogKeys(this);
        addEventHandler(KeyEvent.KEY_PRESSED, keys::press);
        search.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressAnywhere);
        pane.setOnContextMenuRequested(event -> new LogMenu(this).show(pane, event.getScreenX(), event.getScreenY()));
        log.subscribe(this::show);
    }

    private void show(@Nullable LogModel log) {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        shown.set(log);
        problem.set(null);
        if (log == null) {
            pane.show(LogPage.EMPTY);
            return;
        }
        wrap();
        subscription = Subscription.combine(
                log.pageProperty().subscribe(this::show),
                log.saveProblemProperty().subscribe(problem::set));
    }

    private void show(LogPage page) {
        pane.show(page);
        goToWanted(page);
        empty.setVisible(page.rows() == 0);
        empty.setText(
                page.lines().isEmpty()
                        ? "No log lines yet."
                        : page.isComplete()
                                ? "No hit in %,d lines.".formatted(page.lines().size())
                                : "Searching…");
    }

    private void goToWanted(LogPage page) {
        if (wanted != null) {
            int row = page.rowOf(page.lines().placeOf(wanted));
            if (row < page.rows() && page.row(row) instanceof LogRow.OfLine) {
                wanted = null;
                pane.select(row, false);
            }
        }
    }

    /// The log that is shown; null for none.
    ReadOnlyObjectProperty<@Nullable LogModel> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Its rows.
    LogPane pane() {
        return pane;
    }

    /// How its lines are written.
    LogText words() {
        return words;
    }

    /// What filters it, and what is done with it.
    LogBar bar() {
        return bar;
    }

    /// What searches the log, for the header above it.
    HBox tools() {
        return search;
    }

    /// Puts the caret into the search field.
    public void search() {
        search.open();
    }

    /// Goes to the next hit after the selected line, or to the one before it.
    void goToHit(boolean isForward) {
        go(pane.page().nextHit(from(isForward), isForward));
    }

    /// Goes to the next error after the selected line, or to the one before it.
    void goToError(boolean isForward) {
        go(pane.page().nextError(from(isForward), isForward));
    }

    // Without a selection from what is in sight.
    private int from(boolean isForward) {
        var page = pane.page();
        if (!pane.selection().isEmpty()) {
            return page.row(pane.selection().caret()).line();
        }
        int row = Math.min((int) pane.top(), page.rows() - 1);
        return row < 0 ? 0 : page.row(row).line() - (isForward ? 1 : 0);
    }

    private void go(OptionalInt line) {
        line.ifPresent(found -> {
            int row = pane.page().rowOf(found);
            pane.select(row, false);
            var folded = pane.unfoldable(row);
            if (folded != null) {
                wanted = pane.page().lines().get(found);
                unfold(folded);
            }
        });
    }

    /// Does what a click on the selected row does.
    void openSelected() {
        var action =
                pane.selection().isEmpty() ? null : pane.action(pane.selection().caret());
        if (action != null) {
            action.run();
        }
    }

    /// Shows frames of tracebacks where they are written.
    ///
    /// @param opens whether that can be done with a frame
    public void showFrames(Predicate<TracebackFrame> opens, Consumer<TracebackFrame> receiver) {
        pane.setOnFrame(opens, receiver);
    }

    private void unfold(LogLine line) {
        change(log -> log.optionsProperty().set(log.optionsProperty().get().toggled(line.id())));
    }

    /// Lets long lines take as many rows as they need, or one.
    void wrap() {
        change(log -> log.optionsProperty()
                .set(log.optionsProperty().get().withColumns(bar.isWrapping() ? pane.messageLength() : 0)));
    }

    /// Changes something of the log, if there is one.
    void change(Consumer<LogModel> request) {
        var log = shown.get();
        if (log != null) {
            request.accept(log);
        }
    }

    /// The lines that are shown now, as a reader sees them: for tests and screen readers.
    public List<LogLine> lines() {
        return List.copyOf(pane.page().hits());
    }
}
