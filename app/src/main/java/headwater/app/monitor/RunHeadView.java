package headwater.app.monitor;

import headwater.app.look.StatePill;
import headwater.app.look.Times;
import headwater.app.run.Run;
import headwater.prefect.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a run is at the instant that is shown, in a few lines over its drawing: state, attempt and times, the
/// parameters that it was given, and what its time was spent on.
final class RunHeadView extends VBox {
    private static final int MOST_PARAMETERS = 6;
    private static final int MOST_LETTERS = 40;

    private final Label name = new Label();
    private final StatePill state = new StatePill();
    private final Label flow = new Label();
    private final Label when = new Label();
    private final Tooltip usual = new Tooltip();
    private final FlowPane facts = new FlowPane(16, 2);
    private final RunModel model;
    private List<RunFact> shownFacts = List.of();

    /// @param flowName the name of its flow; empty if it is not known
    /// @param actions what can be done with it
    RunHeadView(RunModel model, String flowName, ReviewModel review, Node actions) {
        super(6);
        this.model = model;
        getStyleClass().add("run-head");
        name.getStyleClass().add("title");
        name.setMinWidth(Region.USE_PREF_SIZE);
        state.setMinWidth(Region.USE_PREF_SIZE);
        flow.setText(flowName);
        flow.getStyleClass().add("muted");
        when.getStyleClass().add("muted");
        when.setMinWidth(0);
        when.setMaxWidth(Double.MAX_VALUE);
        var first = new HBox(10, name, state, flow, when, actions);
        first.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(when, Priority.ALWAYS);
        var split = new TimeSplitView(review.reviewProperty().map(made -> made == null ? null : made.time()));
        getChildren().addAll(first, facts, split);
        model.shownProperty().subscribe(this::show);
        model.time()
                .shownProperty()
                .subscribe(_ -> when.setText(when(model.shownProperty().get())));
        model.usualProperty().subscribe(known -> {
            when.setText(when(model.shownProperty().get()));
            usual.setText(UsualWords.explanation(known));
            when.setTooltip(usual.getText().isEmpty() ? null : usual);
        });
    }

    private void show(Run run) {
        name.setText(run.flowRun().name());
        state.show(run.stateType(), run.stateName());
        when.setText(when(run));
        var next = facts(run);
        if (!next.equals(shownFacts)) {
            shownFacts = next;
            facts.getChildren().setAll(next.stream().map(RunHeadView::fact).toList());
        }
        facts.setVisible(!next.isEmpty());
        facts.setManaged(!next.isEmpty());
    }

    private String when(Run run) {
        var now = model.time().shownProperty().get();
        var usually = UsualWords.of(model.usualProperty().get(), run, now);
        return Stream.of(times(run, now), usually)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String times(Run run, Instant now) {
        var row = run.flowRun();
        var attempt = row.runCount() > 1 ? "attempt " + row.runCount() + ", " : "";
        var start = row.startTime();
        if (start == null) {
            var due = row.expectedStartTime();
            return due == null ? "" : "due " + Times.brief(due, now);
        }
        var end = row.endTime();
        return end == null || !run.hasEnded()
                ? attempt + "running for " + Times.words(Duration.between(start, now)) + ", since " + brief(start)
                : attempt + brief(start) + " to " + brief(end) + ", " + Times.words(Duration.between(start, end));
    }

    private static String brief(Instant instant) {
        return Times.brief(instant, Instant.now());
    }

    private static List<RunFact> facts(Run run) {
        var row = run.flowRun();
        var facts = new ArrayList<RunFact>();
        if (row.workPoolName() != null) {
            var queue = row.workQueueName();
            facts.add(new RunFact("pool", row.workPoolName() + (queue == null ? "" : " / " + queue)));
        }
        row.parameters().entrySet().stream()
                .limit(MOST_PARAMETERS)
                .forEach(each -> facts.add(new RunFact(each.getKey(), Json.write(each.getValue()))));
        int more = row.parameters().size() - MOST_PARAMETERS;
        if (more > 0) {
            facts.add(new RunFact("and " + more + " more", ""));
        }
        return facts;
    }

    private static Node fact(RunFact fact) {
        var name = new Label(fact.name());
        name.getStyleClass().add("muted");
        boolean isLong = fact.value().length() > MOST_LETTERS;
        var value = new Label(isLong ? fact.value().substring(0, MOST_LETTERS) + "…" : fact.value());
        value.getStyleClass().add("mono");
        if (isLong) {
            value.setTooltip(new Tooltip(fact.value()));
        }
        var both = new HBox(6, name, value);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
