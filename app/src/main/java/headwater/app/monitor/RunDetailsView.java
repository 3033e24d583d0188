package headwater.app.monitor;

import headwater.app.artifacts.ArtifactContent;
import headwater.app.lists.Details;
import headwater.app.lists.RowColumns;
import headwater.app.look.Copied;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.prefect.model.Artifact;
import headwater.prefect.model.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow run's states in order, its parameters, where it ran, and what it saved. In columns where there is room.
final class RunDetailsView extends StackPane {
    private static final double WIDE = 720;

    private final RunDetailsModel model;
    private final GridPane columns = new GridPane();
    private final VBox states = new VBox(6);
    private final VBox parameters = new VBox(6);
    private final VBox facts = new VBox(6);
    private final VBox artifacts = new VBox(6);
    private final Label nothing = Details.note("Run the flow to see the details of its run.");
    private final Label lasts = new Label();
    private @Nullable RunDetails shown;
    private boolean isWide;

    RunDetailsView(RunDetailsModel model) {
        this.model = model;
        getStyleClass().addAll("lists", "run-details");
        columns.getStyleClass().addAll("detail", "columns");
        columns.getChildren().setAll(states, parameters, facts, artifacts);
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        getChildren().setAll(scroll, nothing);
        place(true);
        widthProperty().subscribe(width -> {
            if (width.doubleValue() > 0 && width.doubleValue() > WIDE != isWide) {
                place(!isWide);
            }
        });
        sceneProperty().flatMap(_ -> model.details()).subscribe(this::show);
        sceneProperty().flatMap(_ -> model.now()).subscribe(_ -> showLasting());
    }

    private void place(boolean wide) {
        isWide = wide;
        int all = wide ? 3 : 1;
        columns.getColumnConstraints()
                .setAll(Stream.generate(() -> column(100.0 / all)).limit(all).toList());
        GridPane.setConstraints(states, 0, 0);
        GridPane.setConstraints(parameters, wide ? 1 : 0, wide ? 0 : 1);
        GridPane.setConstraints(facts, wide ? 2 : 0, wide ? 0 : 2);
        GridPane.setConstraints(artifacts, 0, 3, all, 1);
        columns.getChildren().forEach(part -> GridPane.setValignment(part, VPos.TOP));
    }

    private static ColumnConstraints column(double share) {
        var column = new ColumnConstraints();
        column.setPercentWidth(share);
        return column;
    }

    // What did not change keeps its nodes: a text that is being copied, a button that is pressed.
    private void show(@Nullable RunDetails now) {
        var before = shown;
        shown = now;
        nothing.setVisible(now == null);
        columns.setVisible(now != null);
        if (now == null) {
            return;
        }
        if (before == null || !before.states().equals(now.states())) {
            states.getChildren().setAll(states(now));
        }
        if (before == null || !before.parameters().equals(now.parameters())) {
            parameters.getChildren().setAll(parameters(now.parameters()));
        }
        if (before == null || !before.id().equals(now.id()) || !before.facts().equals(now.facts())) {
            facts.getChildren().setAll(facts(now));
        }
        if (before == null || !before.artifacts().equals(now.artifacts())) {
            artifacts.getChildren().setAll(artifacts(now.artifacts()));
        }
        showLasting();
    }

    private List<Node> states(RunDetails details) {
        var grid = new GridPane();
        grid.getStyleClass().add("states");
        for (int row = 0; row < details.states().size(); row++) {
            var entered = details.states().get(row);
            grid.addRow(2 * row, mark(entered.state()), time(entered.state()), lasted(entered));
            var message = entered.state().message();
            if (message != null && !message.isBlank()) {
                grid.add(message(message), 0, 2 * row + 1, 3, 1);
            }
        }
        var last = new ColumnConstraints();
        last.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(new ColumnConstraints(), new ColumnConstraints(), last);
        var parts = new ArrayList<Node>(List.of(Details.heading("States"), grid));
        if (!model.hasEnded() && details.states().stream().anyMatch(RunDetails.Entered::isInferred)) {
            parts.add(
                    Details.note(
                            "Those without a report of the server follow from its times. Its whole history is read when the run has ended."));
        }
        return parts;
    }

    private static Node mark(State state) {
        var look = StateLook.of(state.type(), state.name());
        return RowColumns.Mark.of(look, StateLook.title(state.name())).label();
    }

    private static Node time(State state) {
        var at = Objects.requireNonNullElse(state.timestamp(), Instant.EPOCH);
        var time = new Label(Times.millis(at));
        time.getStyleClass().add("value");
        return time;
    }

    private Node lasted(RunDetails.Entered entered) {
        var at = entered.state().timestamp();
        if (entered.until() == null) {
            return lasts;
        }
        var lasted = new Label(at == null ? "" : Times.words(Duration.between(at, entered.until())));
        lasted.getStyleClass().add("muted");
        return lasted;
    }

    private static Node message(String words) {
        var message = Details.mono(words.strip());
        message.getStyleClass().add("said");
        return message;
    }

    // The last state lasts, unless the run has ended.
    private void showLasting() {
        var now = model.now().getValue();
        var last = shown == null || shown.states().isEmpty()
                ? null
                : shown.states().getLast();
        var at = last == null ? null : last.state().timestamp();
        lasts.getStyleClass().setAll("label", "muted");
        lasts.setText(
                now == null || last == null || at == null || last.state().type().isTerminal()
                        ? ""
                        : "for " + Times.words(Duration.between(at, now)));
    }

    private static List<Node> parameters(String json) {
        if (json.isEmpty()) {
            return List.of(Details.heading("Parameters"), Details.note("It has none."));
        }
        return List.of(
                Details.line(
                        Details.heading("Parameters"),
                        Details.button("Copy", Feather.COPY, "Copy the parameters as JSON", () -> copy(json))),
                Details.mono(json));
    }

    private static List<Node> facts(RunDetails details) {
        var parts = new ArrayList<Node>();
        parts.add(Details.line(
                Details.heading("Flow run"),
                Details.button("Copy id", Feather.COPY, "Copy the id of the flow run", () -> copy(details.id()))));
        var id = Details.fact("Id", details.id());
        parts.add(id);
        details.facts().forEach(fact -> parts.add(Details.fact(fact.name(), fact.value())));
        return parts;
    }

    private static List<Node> artifacts(List<Artifact> saved) {
        var parts = new ArrayList<Node>();
        for (var artifact : saved) {
            parts.add(Details.heading(artifact.key() == null ? "Artifact without a key" : artifact.key()));
            var description = artifact.description();
            if (description != null && !description.isBlank()) {
                parts.add(Details.note(description));
            }
            parts.addAll(ArtifactContent.of(artifact));
        }
        return parts;
    }

    private static void copy(String text) {
        Copied.text(text);
    }
}
