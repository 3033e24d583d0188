package headwater.app.monitor;

import atlantafx.base.controls.CustomTextField;
import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.runlog.LogPage;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What is searched for in a log, which of the hits one is at, and the way to the others.
final class LogSearchField extends HBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final LogView view;
    private final CustomTextField words = new CustomTextField();
    private final ToggleButton pattern = toggle(".*", "Regular expression");
    private final ToggleButton keepsCase = toggle("Aa", "Match case");
    private final Label only = new Label();
    private final Label position = new Label();
    private final Tooltip problem = new Tooltip();
    private Subscription subscription = Subscription.EMPTY;

    LogSearchField(LogView view) {
        this.view = view;
        getStyleClass().addAll("tool-row", "log-search");
        words.setId("log-words");
        words.setPromptText("Search the log");
        words.setAccessibleText("Search the log");
        words.setLeft(Icons.of(Feather.SEARCH));
        var options = new HBox(pattern, keepsCase);
        options.setAlignment(Pos.CENTER);
        words.setRight(options);
        words.setPrefWidth(280);
        words.setMinWidth(70);
        words.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        pattern.setId("log-pattern");
        position.setId("log-position");
        position.getStyleClass().addAll("muted", "small");
        only.getStyleClass().addAll("muted", "small");
        only.managedProperty().bind(only.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        only,
                        words,
                        new IconButton(
                                Feather.CHEVRON_UP,
                                "Previous hit (Shift+Enter, Shift+F3)",
                                () -> view.goToHit(false),
                                "small"),
                        new IconButton(Feather.CHEVRON_DOWN, "Next hit (Enter, F3)", () -> view.goToHit(true), "small"),
                        position);
        view.shownProperty().subscribe(this::show);
        view.pane().selection().caretProperty().subscribe(this::showPosition);
    }

    private void show(@Nullable LogModel log) {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
        if (log == null) {
            only.setText("");
            position.setText("");
            return;
        }
        words.setText(log.searchProperty().get());
        pattern.setSelected(log.patternProperty().get());
        keepsCase.setSelected(log.caseKeptProperty().get());
        subscription = Subscription.combine(
                words.textProperty().subscribe(log.searchProperty()::set),
                follow(pattern, log.patternProperty()),
                follow(keepsCase, log.caseKeptProperty()),
                log.onlyProperty().subscribe(tasks -> only.setText(tasks.isEmpty() ? "" : "selection only")),
                log.pageProperty().subscribe(this::showPosition),
                log.problemProperty().subscribe(this::showProblem));
    }

    private static Subscription follow(ToggleButton button, BooleanProperty property) {
        return button.selectedProperty().subscribe(property::set);
    }

    private void showProblem(@Nullable String wrong) {
        words.pseudoClassStateChanged(WRONG, wrong != null);
        problem.setText(wrong);
        words.setTooltip(wrong == null ? null : problem);
        showPosition();
    }

    private void showPosition() {
        var log = view.shownProperty().get();
        if (log == null) {
            return;
        }
        var wrong = log.problemProperty().get();
        position.setText(wrong == null ? words(log.pageProperty().get()) : wrong);
        position.pseudoClassStateChanged(WRONG, wrong != null);
    }

    private String words(LogPage page) {
        int lines = page.lines().size();
        int hits = page.hits().size();
        if (!page.isComplete()) {
            return "%,d in %,d of %,d".formatted(hits, page.searched(), lines);
        }
        if (!page.search().hasWords()) {
            return hits == lines ? "%,d lines".formatted(lines) : "%,d of %,d lines".formatted(hits, lines);
        }
        int line = view.pane().page() == page ? view.pane().selection().current(page) : -1;
        return line >= 0 && page.isHit(line)
                ? "%,d of %,d".formatted(page.hitsBefore(line) + 1, hits)
                : hits == 1 ? "1 hit" : "%,d hits".formatted(hits);
    }

    /// Puts the caret into the field.
    void open() {
        words.requestFocus();
        words.selectAll();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            view.goToHit(!event.isShiftDown());
        } else if (event.getCode() == KeyCode.ESCAPE && !words.getText().isEmpty()) {
            words.clear();
        } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN) {
            view.pane().requestFocus();
        } else {
            return;
        }
        event.consume();
    }

    private static ToggleButton toggle(String words, String name) {
        var button = new ToggleButton(words);
        button.getStyleClass().addAll("flat", "small", "in-field");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setTooltip(new Tooltip(name));
        button.setAccessibleText(name);
        return button;
    }
}
