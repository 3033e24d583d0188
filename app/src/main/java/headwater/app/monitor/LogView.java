package headwater.app.monitor;

import headwater.app.look.Icons;
import headwater.app.look.Times;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.controlsfx.control.textfield.CustomTextField;
import org.controlsfx.control.textfield.TextFields;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The log of a run: virtual, so that only the lines in sight cost anything; searched as one types.
public final class LogView extends BorderPane {
    private final ListView<LogLine> list = new ListView<>();
    private final ToggleButton follow = new ToggleButton("Follow", Icons.of(Feather.CHEVRONS_DOWN));
    private final CustomTextField search = (CustomTextField) TextFields.createClearableTextField();
    private final ChoiceBox<Level> level = new ChoiceBox<>(FXCollections.observableArrayList(Level.values()));
    private final Label count = new Label();
    private final Label only = new Label();
    private @Nullable LogModel model;

    /// A view of no log.
    ///
    /// @param log the log to be shown; null shows none
    /// @param taskName the name of a task run, for the column that says who wrote a line
    public LogView(ObservableValue<? extends @Nullable LogModel> log, Function<TaskRunId, String> taskName) {
        list.getStyleClass().add("log-list");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(_ -> new LineCell(taskName));
        list.setPlaceholder(new Label("No log lines yet."));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
        list.setAccessibleText("Log lines");
        follow.setSelected(true);
        follow.getStyleClass().addAll("flat", "small");
        search.setPromptText("Search the log");
        search.setLeft(Icons.of(Feather.SEARCH));
        search.setPrefWidth(240);
        level.setValue(Level.ALL);
        count.getStyleClass().addAll("muted", "small");
        only.getStyleClass().addAll("muted", "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var tools = new HBox(search, level, only, space, count, follow);
        tools.getStyleClass().add("tool-row");
        setTop(tools);
        setCenter(list);
        log.subscribe(this::show);
        list.addEventFilter(ScrollEvent.SCROLL, event -> {
            if (event.getDeltaY() > 0) follow.setSelected(false);
        });
    }

    /// Puts the caret into the search field.
    public void search() {
        search.requestFocus();
        search.selectAll();
    }

    private void show(@Nullable LogModel shown) {
        if (model != null) {
            search.textProperty().unbindBidirectional(model.searchProperty());
        }
        model = shown;
        if (shown == null) {
            list.setItems(FXCollections.emptyObservableList());
            count.textProperty().unbind();
            count.setText("");
            return;
        }
        ObservableList<LogLine> lines = shown.shown();
        list.setItems(lines);
        search.textProperty().bindBidirectional(shown.searchProperty());
        level.setValue(Level.of(shown.atLeastProperty().get()));
        level.valueProperty().subscribe(chosen -> shown.atLeastProperty().set(chosen.least));
        count.textProperty().bind(Bindings.createStringBinding(() -> words(lines.size(), shown), lines));
        only.textProperty().bind(shown.onlyProperty().map(tasks -> tasks.isEmpty() ? "" : "only the selected tasks"));
        lines.subscribe(this::follow);
        follow.selectedProperty().subscribe(this::follow);
    }

    private static String words(int lines, LogModel shown) {
        var all = shown.all().size();
        return lines == all ? all + " lines" : lines + " of " + all + " lines";
    }

    private void follow() {
        if (follow.isSelected() && !list.getItems().isEmpty()) {
            list.scrollTo(list.getItems().size() - 1);
        }
    }

    private void copy(KeyEvent event) {
        if (event.getCode() != KeyCode.C || !event.isShortcutDown()) return;
        var content = new ClipboardContent();
        content.putString(String.join(
                "\n",
                list.getSelectionModel().getSelectedItems().stream()
                        .map(line -> Times.millis(line.timestamp()) + " " + Level.of(line.level()).word + " "
                                + line.message())
                        .toList()));
        Clipboard.getSystemClipboard().setContent(content);
        event.consume();
    }

    /// The lines that are shown now, as a reader sees them: for tests and screen readers.
    public List<LogLine> lines() {
        return List.copyOf(list.getItems());
    }

    private enum Level {
        ALL("All levels", "DEBUG", 0),
        INFO("Info and above", "INFO ", 20),
        WARNING("Warnings and above", "WARN ", 30),
        ERROR("Errors", "ERROR", 40);

        private final String label;
        private final String word;
        private final int least;

        Level(String label, String word, int least) {
            this.label = label;
            this.word = word;
            this.least = least;
        }

        static Level of(int level) {
            return level >= 40 ? ERROR : level >= 30 ? WARNING : level >= 20 ? INFO : ALL;
        }

        @Override
        public String toString() {
            return label;
        }
    }

    private static final class LineCell extends ListCell<LogLine> {
        private final Function<TaskRunId, String> taskName;
        private final Text time = text("time");
        private final Text word = text("level");
        private final Text where = text("where");
        private final Text message = text("message");
        private final TextFlow flow = new TextFlow(time, word, where, message);

        LineCell(Function<TaskRunId, String> taskName) {
            this.taskName = taskName;
        }

        private static Text text(String style) {
            var text = new Text();
            text.getStyleClass().add(style);
            return text;
        }

        @Override
        protected void updateItem(LogLine line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var level = Level.of(line.level());
            var task = line.taskRunId();
            time.setText(Times.millis(line.timestamp()) + "  ");
            word.setText(level.word + "  ");
            word.getStyleClass().setAll("level", style(level));
            where.setText(pad(task == null ? "flow" : taskName.apply(task)) + "  ");
            message.setText(line.message());
            message.getStyleClass().setAll("message", style(level));
            setGraphic(flow);
            setAccessibleText(level.word + " " + line.message());
        }

        private static String style(Level level) {
            return switch (level) {
                case ALL -> "debug";
                case INFO -> "info";
                case WARNING -> "warning";
                case ERROR -> "error";
            };
        }

        private static String pad(String name) {
            return name.length() > 20 ? name.substring(0, 19) + "…" : name + " ".repeat(20 - name.length());
        }
    }
}
