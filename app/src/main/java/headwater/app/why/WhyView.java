package headwater.app.why;

import headwater.app.look.Icons;
import headwater.app.look.NoticeBar;
import headwater.app.look.StatePill;
import headwater.app.look.Times;
import headwater.app.monitor.PageTimer;
import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Why a run does not run: what it has to go through, the reasons in their order with what helps, and everything that
/// was looked at.
public final class WhyView extends BorderPane {
    private final WhyModel model;
    private final Label title = new Label();
    private final StatePill state = new StatePill();
    private final Label about = new Label();
    private final ConditionsView conditions = new ConditionsView();
    private final ReasonsView reasons;
    private final FactsView facts = new FactsView();
    private final boolean isInPanel;

    /// A view of a model.
    ///
    /// @param open receives a flow run to open
    public WhyView(WhyModel model, Consumer<Remedy.OtherRun> open) {
        this(model, open, false);
    }

    /// A view in a panel of the run's own page, which says already what run it is and how it is.
    ///
    /// @param open receives a flow run to open
    public static WhyView inPanel(WhyModel model, Consumer<Remedy.OtherRun> open) {
        return new WhyView(model, open, true);
    }

    private WhyView(WhyModel model, Consumer<Remedy.OtherRun> open, boolean isInPanel) {
        this.model = model;
        this.isInPanel = isInPanel;
        getStyleClass().add("why");
        reasons = new ReasonsView(open, model::perform, model.readOnly());
        about.getStyleClass().add("muted");
        about.setMinWidth(0);
        HBox.setHgrow(reasons, Priority.ALWAYS);
        var columns = new HBox(20, reasons, facts);
        columns.setFillHeight(false);
        var problem = new NoticeBar(model.problemProperty());
        var content = isInPanel
                ? new VBox(8, about, problem, conditions, columns)
                : new VBox(20, head(), problem, conditions, columns);
        content.getStyleClass().add("content");
        if (isInPanel) {
            getStyleClass().add("in-panel");
            about.managedProperty().bind(about.textProperty().isNotEmpty());
        }
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        setCenter(scroll);
        model.explanationProperty().subscribe(this::show);
        PageTimer.whileRunning(
                this,
                model.situationProperty()
                        .map(known -> known != null && !known.run().stateType().isTerminal()),
                model::tick);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.F5 && !event.isShiftDown()) {
                model.refresh();
                event.consume();
            }
        });
    }

    private HBox head() {
        title.getStyleClass().add("title");
        title.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var again = new Button("Look again", Icons.of(Feather.REFRESH_CW));
        again.setId("look-again");
        again.setTooltip(new Tooltip("F5"));
        again.setMinWidth(USE_PREF_SIZE);
        again.setOnAction(_ -> model.refresh());
        state.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(10, Icons.of(Feather.HELP_CIRCLE), title, state, about, space, again);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private void show(@Nullable Explanation explanation) {
        var known = model.situationProperty().get();
        if (explanation == null || known == null) {
            title.setText(model.run().name());
            state.setVisible(false);
            about.setText("Reading what the run waits for…");
            return;
        }
        title.setText(Words.of(explanation.question()));
        var run = known.run();
        var now = run.state();
        state.setVisible(now != null);
        state.show(run.stateType(), now == null ? "" : now.name());
        about.setText(isInPanel ? "" : about(known));
        conditions.show(explanation.facts());
        reasons.show(explanation);
        facts.show(explanation.facts(), "Read at " + Times.clock(known.at()) + ". Stays current while it is open.");
    }

    private static String about(Situation known) {
        List<String> words = new ArrayList<>();
        if (!known.flow().isEmpty()) {
            var deployment = known.deployment();
            words.add(deployment == null ? known.flow() : known.flow() + " / " + deployment.name());
        }
        var due = known.run().expectedStartTime();
        if (due != null) {
            words.add("due " + Times.day(due));
        }
        return String.join(", ", words);
    }
}
