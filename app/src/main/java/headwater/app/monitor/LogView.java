package headwater.app.monitor;

import static java.util.Comparator.comparing;

import atlantafx.base.controls.CustomTextField;
import headwater.app.look.Icons;
import headwater.app.look.Times;
import headwater.app.runlog.LogLines;
import headwater.prefect.model.LogLevel;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log of a run: virtual, so that only the lines in sight cost anything; searched as one types.
public final class LogView extends BorderPane {
    private static final double ROW = 20;
    // Above it, filling the list again costs less than so many insertions.
    private static final int MOST_RANGES = 20;

    private final ListView<TextRow> list = new ListView<>();
    private final ObservableList<TextRow> rows = FXCollections.observableArrayList();
    private final ToggleButton follow = new ToggleButton("", Icons.of(Feather.CHEVRONS_DOWN));
    private final CustomTextField search = new CustomTextField();
    private final ChoiceBox<LogLevel> level = new ChoiceBox<>(
            FXCollections.observableArrayList(LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARNING, LogLevel.ERROR));
    private final Label count = new Label();
    private final Label only = new Label();
    private final HBox tools = new HBox();
    private Subscription subscription = Subscription.EMPTY;

    /// A view of no log.
    ///
    /// @param log the log to be shown; null shows none
    /// @param taskName the name of a task run, for the column that says who wrote a line
    public LogView(ObservableValue<? extends @Nullable LogModel> log, Function<TaskRunId, String> taskName) {
        list.getStyleClass().add("log-list");
        list.setItems(rows);
        list.setFixedCellSize(ROW);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new RowCell(taskName));
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F && event.isShortcutDown() && !event.isShiftDown()) {
                search();
                event.consume();
            }
        });
        list.setPlaceholder(new Label("No log lines yet."));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        list.setAccessibleText("Log lines");
        follow.setSelected(true);
        follow.getStyleClass().addAll("flat", "small");
        follow.setTooltip(new Tooltip("Follow the newest line"));
        follow.setAccessibleText("Follow the newest line");
        search.setPromptText("Search the log");
        search.setLeft(Icons.of(Feather.SEARCH));
        search.setPrefWidth(190);
        search.setMinWidth(120);
        level.setConverter(new LevelName());
        level.setValue(LogLevel.DEBUG);
        count.getStyleClass().addAll("muted", "small");
        only.getStyleClass().addAll("muted", "small");
        tools.getChildren().addAll(only, count, level, search, follow);
        tools.getStyleClass().add("tool-row");
        setCenter(list);
        log.subscribe(this::show);
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) {
                follow.setSelected(false);
            }
        });
    }

    /// What searches and filters the log, for the header above it.
    HBox tools() {
        return tools;
    }

    /// Puts the caret into the search field.
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void show(@Nullable LogModel shown) {
        subscription.unsubscribe();
        rows.clear();
        count.setText("");
        only.setText("");
        if (shown == null) {
            return;
        }
        search.setText(shown.searchProperty().get());
        level.setValue(shown.atLeastProperty().get());
        ListChangeListener<LogLine> listener = change -> changed(shown, change);
        shown.shown().addListener(listener);
        refill(shown);
        subscription = Subscription.combine(
                () -> shown.shown().removeListener(listener),
                search.textProperty().subscribe(shown.searchProperty()::set),
                level.valueProperty().subscribe(shown.atLeastProperty()::set),
                shown.onlyProperty().subscribe(tasks -> only.setText(tasks.isEmpty() ? "" : "selection only")),
                follow.selectedProperty().subscribe(this::follow));
    }

    private void changed(LogModel shown, ListChangeListener.Change<? extends LogLine> change) {
        int ranges = 0;
        var isOnlyMore = true;
        while (change.next()) {
            ranges++;
            isOnlyMore &= change.wasAdded() && !change.wasRemoved();
        }
        if (isOnlyMore && ranges <= MOST_RANGES) {
            change.reset();
            while (change.next()) {
                insert(change.getAddedSubList());
            }
        } else {
            refill(shown);
        }
        count.setText(words(shown.shown().size(), shown));
        follow();
    }

    private void insert(List<? extends LogLine> added) {
        var place = Collections.binarySearch(
                rows, TextRow.of(added.getFirst()).getFirst(), comparing(TextRow::log, LogLines.BY_TIME));
        var fresh = new ArrayList<TextRow>();
        added.forEach(line -> fresh.addAll(TextRow.of(line)));
        rows.addAll(place < 0 ? -place - 1 : place, fresh);
    }

    private void refill(LogModel shown) {
        var all = new ArrayList<TextRow>();
        shown.shown().forEach(line -> all.addAll(TextRow.of(line)));
        rows.setAll(all);
        count.setText(words(shown.shown().size(), shown));
        follow();
    }

    private static String words(int lines, LogModel shown) {
        var all = shown.size();
        return lines == all ? all + " lines" : lines + " of " + all + " lines";
    }

    private void follow() {
        if (follow.isSelected() && !rows.isEmpty()) {
            list.scrollTo(rows.size() - 1);
        }
    }

    private void copy(KeyEvent event) {
        if (event.getCode() != KeyCode.C || !event.isShortcutDown()) {
            return;
        }
        var content = new ClipboardContent();
        content.putString(list.getSelectionModel().getSelectedItems().stream()
                .map(row -> row.isFirst() ? row.prefix() + row.text() : row.text())
                .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        event.consume();
    }

    /// The lines that are shown now, as a reader sees them: for tests and screen readers.
    public List<LogLine> lines() {
        return rows.stream().filter(TextRow::isFirst).map(TextRow::log).toList();
    }

    /// One row: a line of a message. All rows are of one height, so that a million of them scroll.
    private record TextRow(LogLine log, String text, boolean isFirst) {
        static List<TextRow> of(LogLine log) {
            var texts = log.message().lines().toList();
            if (texts.size() < 2) {
                return List.of(new TextRow(log, log.message().strip(), true));
            }
            var rows = new ArrayList<TextRow>();
            for (var text : texts) {
                rows.add(new TextRow(log, text, rows.isEmpty()));
            }
            return rows;
        }

        String prefix() {
            return Times.millis(log.timestamp()) + " " + name(log.level()) + " ";
        }
    }

    // As wide as the longest, as the columns after it begin at one place.
    private static String name(LogLevel level) {
        return String.format(Locale.ROOT, "%-5s", level.shortName());
    }

    private static String style(LogLevel level) {
        return switch (level) {
            case DEBUG -> "debug";
            case INFO -> "info";
            case WARNING -> "warning";
            case ERROR, CRITICAL -> "error";
        };
    }

    /// What a choice of levels is called.
    private static final class LevelName extends StringConverter<LogLevel> {
        @Override
        public String toString(LogLevel level) {
            return switch (level) {
                case DEBUG -> "All levels";
                case INFO -> "Info and above";
                case WARNING -> "Warnings and above";
                case ERROR, CRITICAL -> "Errors";
            };
        }

        @Override
        public LogLevel fromString(String name) {
            throw new UnsupportedOperationException("levels are chosen, not typed");
        }
    }

    private static final class RowCell extends ListCell<TextRow> {
        private final Function<TaskRunId, String> taskName;
        private final Text time = text("time");
        private final Text word = text("level");
        private final Text where = text("where");
        private final Text message = text("message");
        private final HBox row = new HBox(time, word, where, message);

        RowCell(Function<TaskRunId, String> taskName) {
            this.taskName = taskName;
        }

        private static Text text(String style) {
            var text = new Text();
            text.getStyleClass().add(style);
            return text;
        }

        @Override
        protected void updateItem(TextRow shown, boolean empty) {
            super.updateItem(shown, empty);
            if (empty || shown == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var line = shown.log();
            var level = line.level();
            var task = line.taskRunId();
            time.setText(Times.millis(line.timestamp()) + "  ");
            word.setText(name(level) + "  ");
            word.getStyleClass().setAll("level", style(level));
            where.setText(pad(task == null ? "flow" : taskName.apply(task)) + "  ");
            for (var prefix : List.of(time, word, where)) {
                prefix.setOpacity(shown.isFirst() ? 1 : 0);
            }
            message.setText(shown.text());
            message.getStyleClass().setAll("message", style(level));
            setGraphic(row);
            setAccessibleText(level.shortName() + " " + shown.text());
        }

        private static String pad(String name) {
            return name.length() > 22 ? name.substring(0, 21) + "…" : name + " ".repeat(22 - name.length());
        }
    }
}
