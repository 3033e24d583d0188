package headwater.app.monitor;

import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.look.Times;
import headwater.app.runlog.LogOptions;
import headwater.app.runlog.LogPage;
import headwater.prefect.model.LogLevel;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Which lines of a log are shown and how: above its rows.
final class LogBar extends HBox {
    private static final List<Integer> AROUND = List.of(0, 1, 2, 5, 20, LogOptions.EVERY);

    private static final double LEAST_CHOICE = 56;
    private static final double NARROW = 860;

    private final LogView view;
    private final ChoiceBox<LogLevel> level = new ChoiceBox<>(
            FXCollections.observableArrayList(LogLevel.DEBUG, LogLevel.INFO, LogLevel.WARNING, LogLevel.ERROR));
    private final ChoiceBox<String> logger = new ChoiceBox<>(FXCollections.observableArrayList(""));
    private final ChoiceBox<Integer> around = new ChoiceBox<>(FXCollections.observableArrayList(AROUND));
    private final Button span = new Button("", Icons.of(Feather.X));
    private final Button error = new Button("", Icons.of(Feather.ALERT_OCTAGON));
    private final ToggleButton fold = toggle(Feather.LAYERS, "Fold similar", "Fold similar lines (Z)");
    private final ToggleButton wrap = toggle(Feather.CORNER_DOWN_LEFT, "Wrap", "Wrap long lines (W)");
    private final ToggleButton follow = toggle(Feather.CHEVRONS_DOWN, "Follow", "Follow the newest line (End)");
    private Subscription subscription = Subscription.EMPTY;

    LogBar(LogView view) {
        this.view = view;
        getStyleClass().addAll("tool-row", "log-bar");
        level.setConverter(new Names<>(LogBar::name));
        level.setValue(LogLevel.DEBUG);
        level.setAccessibleText("Levels");
        logger.setConverter(new Names<>(name -> name.isEmpty() ? "All loggers" : name));
        logger.setValue("");
        logger.setAccessibleText("Logger");
        logger.setOnShowing(_ -> fillLoggers());
        around.setConverter(new Names<>(LogBar::aroundName));
        around.setValue(0);
        around.setAccessibleText("Lines around hits");
        around.setTooltip(new Tooltip("Lines around hits (+ and -)"));
        span.getStyleClass().addAll("small", "flat");
        span.setTooltip(new Tooltip("Show all times"));
        span.setOnAction(_ -> limit(false, false));
        span.managedProperty().bind(span.visibleProperty());
        error.setId("log-next-error");
        error.getStyleClass().addAll("small", "flat");
        error.setTooltip(new Tooltip("Next error (E, F8)"));
        error.setOnAction(_ -> view.goToError(true));
        wrap.selectedProperty().subscribe((_, _) -> view.wrap());
        fold.selectedProperty().subscribe((_, folds) -> set(options().withFolded(folds)));
        around.valueProperty().subscribe((_, lines) -> set(options().withAround(lines)));
        follow.setOnAction(_ -> view.pane().follow(follow.isSelected()));
        view.pane().followingProperty().subscribe(follow::setSelected);
        var save = new IconButton(Feather.SAVE, "Save the lines that are shown", this::save, "small");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(level, logger, around, span, space, error, fold, wrap, follow, save);
        level.setPrefWidth(140);
        logger.setPrefWidth(160);
        around.setPrefWidth(150);
        for (var choice : List.of(level, logger, around)) {
            choice.setMinWidth(LEAST_CHOICE);
        }
        span.setMinWidth(USE_PREF_SIZE);
        // Beside the canvas there is room for the icons alone.
        var isNarrow = widthProperty().lessThan(NARROW);
        for (var button : List.of(error, fold, wrap, follow)) {
            button.setMinWidth(USE_PREF_SIZE);
            button.contentDisplayProperty()
                    .bind(isNarrow.map(narrow -> narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        }
        setMinWidth(0);
        view.shownProperty().subscribe(this::show);
    }

    private static ToggleButton toggle(Feather icon, String words, String name) {
        var button = new ToggleButton(words, Icons.of(icon));
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    private void show(@Nullable LogModel log) {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        if (log == null) {
            return;
        }
        level.setValue(log.atLeastProperty().get());
        showLogger(log.loggerProperty().get());
        fold.setSelected(log.optionsProperty().get().isFolded());
        around.setValue(log.optionsProperty().get().around());
        nameSpan();
        subscription = Subscription.combine(
                level.valueProperty().subscribe(log.atLeastProperty()::set),
                logger.valueProperty().subscribe(log.loggerProperty()::set),
                log.loggerProperty().subscribe(this::showLogger),
                log.fromProperty().subscribe(this::nameSpan),
                log.untilProperty().subscribe(this::nameSpan),
                log.pageProperty().subscribe(this::showErrors));
    }

    private void showErrors(LogPage page) {
        int errors = page.lines().count(LogLevel.ERROR) + page.lines().count(LogLevel.CRITICAL);
        error.setText(errors == 1 ? "1 error" : "%,d errors".formatted(errors));
        error.setDisable(errors == 0);
    }

    private void nameSpan() {
        var log = view.shownProperty().get();
        var from = log == null ? null : log.fromProperty().get();
        var until = log == null ? null : log.untilProperty().get();
        span.setVisible(from != null || until != null);
        span.setText((from == null ? "" : "from " + Times.millis(from) + " ")
                + (until == null ? "" : "to " + Times.millis(until)));
    }

    /// Hides what was written before the selected line, or after it; or shows all times.
    void limit(boolean isFrom, boolean isUntil) {
        var page = view.pane().page();
        var selection = view.pane().selection();
        view.change(log -> {
            if (!isFrom && !isUntil) {
                log.fromProperty().set(null);
                log.untilProperty().set(null);
            } else if (!selection.isEmpty()) {
                int row = isFrom ? selection.first() : selection.last();
                var time = page.lines().get(page.row(row).line()).timestamp();
                (isFrom ? log.fromProperty() : log.untilProperty()).set(time);
            }
        });
    }

    private void showLogger(String name) {
        if (!logger.getItems().contains(name)) {
            logger.getItems().add(name);
        }
        logger.setValue(name);
    }

    private void fillLoggers() {
        var names = new TreeSet<>(view.pane().page().lines().loggers());
        names.add("");
        names.add(logger.getValue());
        // What is chosen stays in the list all the time, or it would no longer be chosen.
        logger.getItems().removeIf(name -> !names.contains(name));
        names.removeAll(logger.getItems());
        logger.getItems().addAll(names);
    }

    /// Whether long lines are wrapped.
    boolean isWrapping() {
        return wrap.isSelected();
    }

    /// Wraps long lines, or lets them be scrolled.
    void toggleWrap() {
        wrap.fire();
    }

    /// Folds similar lines, or shows them.
    void toggleFold() {
        fold.fire();
    }

    /// Shows more lines around hits, or fewer.
    void widen(boolean isMore) {
        int at = AROUND.indexOf(around.getValue()) + (isMore ? 1 : -1);
        around.setValue(AROUND.get(Math.clamp(at, 0, AROUND.size() - 1)));
    }

    private LogOptions options() {
        var log = view.shownProperty().get();
        return log == null ? LogOptions.PLAIN : log.optionsProperty().get();
    }

    private void set(LogOptions options) {
        view.change(log -> log.optionsProperty().set(options));
    }

    private void save() {
        var chooser = new FileChooser();
        chooser.setTitle("Save the log");
        chooser.setInitialFileName("log.txt");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Text", "*.txt", "*.log"));
        var file = chooser.showSaveDialog(getScene().getWindow());
        if (file != null) {
            view.change(log -> log.save(file.toPath(), view.words()));
        }
    }

    private static String name(LogLevel level) {
        return switch (level) {
            case DEBUG -> "All levels";
            case INFO -> "Info and above";
            case WARNING -> "Warnings and above";
            case ERROR, CRITICAL -> "Errors";
        };
    }

    private static String aroundName(int lines) {
        return switch (lines) {
            case 0 -> "Matches only";
            case 1 -> "1 line around";
            case LogOptions.EVERY -> "All lines";
            default -> lines + " lines around";
        };
    }

    /// What the values of a choice are called.
    private static final class Names<T> extends StringConverter<T> {
        private final Function<T, String> name;

        Names(Function<T, String> name) {
            this.name = name;
        }

        @Override
        public String toString(@Nullable T value) {
            return value == null ? "" : name.apply(value);
        }

        @Override
        public T fromString(String text) {
            throw new UnsupportedOperationException("values are chosen, not typed");
        }
    }
}
