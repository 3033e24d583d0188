package headwater.app.why;

import headwater.app.look.Copied;
import headwater.app.look.Dialogs;
import headwater.app.look.Icons;
import headwater.app.look.Times;
import headwater.app.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The reasons why a run does not run, the first to be dealt with first, each with what helps; at the end what
/// follows once they are gone.
final class ReasonsView extends VBox {
    private static final int MOST_RUNS = 8;

    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");

    private final Consumer<Remedy.OtherRun> open;
    private final Consumer<Remedy.OnServer> perform;
    // Bound, as it is let go of with the view: servers live longer.
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly", false);
    private final List<Part> parts = new ArrayList<>();
    private final Conclusion conclusion = new Conclusion();
    private List<List<Remedy>> remedies = List.of();

    /// @param readOnly whether nothing is to be changed on the server
    ReasonsView(Consumer<Remedy.OtherRun> open, Consumer<Remedy.OnServer> perform, ObservableValue<Boolean> readOnly) {
        this.readOnly.bind(readOnly);
        this.open = open;
        this.perform = perform;
        getStyleClass().add("card");
        setMinWidth(0);
    }

    void show(Explanation explanation) {
        var verdicts = explanation.facts().stream()
                .filter(fact -> fact.reason() != null)
                .map(Fact::verdict)
                .toList();
        var reasons = explanation.reasons();
        var helping = reasons.stream().map(Reason::remedies).toList();
        // Durations change all the time; a button that is pressed at this moment has to stay.
        if (!helping.equals(remedies) || getChildren().isEmpty()) {
            remedies = helping;
            parts.clear();
            for (int at = 0; at < reasons.size(); at++) {
                parts.add(new Part(at + 1, remedies(helping.get(at), at == 0)));
            }
            getChildren().setAll(parts);
            getChildren().add(conclusion);
        }
        for (int at = 0; at < reasons.size(); at++) {
            parts.get(at).show(reasons.get(at), verdicts.get(at));
        }
        conclusion.show(explanation);
    }

    /// A reason and what helps.
    private static final class Part extends VBox {
        private final Label title = new Label();
        private final Label detail = new Label();
        private final Label source = new Label();

        Part(int number, List<Node> helping) {
            super(8);
            var badge = new Label(Integer.toString(number));
            badge.getStyleClass().addAll("badge", number == 1 ? "first" : "later");
            title.getStyleClass().add("subject");
            title.setWrapText(true);
            HBox.setHgrow(title, Priority.ALWAYS);
            title.setMaxWidth(Double.MAX_VALUE);
            source.getStyleClass().addAll("muted", "small");
            source.setMinWidth(USE_PREF_SIZE);
            var head = new HBox(10, badge, title, source);
            head.setAlignment(Pos.CENTER_LEFT);
            detail.setWrapText(true);
            getChildren().addAll(head, detail);
            getChildren().addAll(helping);
            getStyleClass().add("part");
            if (number == 1) {
                getStyleClass().add("first");
            }
        }

        void show(Reason reason, Verdict verdict) {
            pseudoClassStateChanged(WAITS, verdict == Verdict.WAITS);
            source.setText(reason.isInferred() ? "inferred" : "certain");
            title.setText(Words.of(reason.title()));
            detail.setText(Words.of(reason.detail()));
        }
    }

    /// What follows once the reasons are gone.
    private static final class Conclusion extends HBox {
        private final Label words = new Label();

        Conclusion() {
            super(10);
            words.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            getStyleClass().add("part");
            setAlignment(Pos.CENTER_LEFT);
        }

        void show(Explanation explanation) {
            words.setText(Words.of(explanation.conclusion()));
            getChildren()
                    .setAll(VerdictLook.ring(explanation.reasons().isEmpty() ? Verdict.HOLDS : Verdict.OPEN), words);
        }
    }

    private List<Node> remedies(List<Remedy> remedies, boolean isFirst) {
        var rows = new ArrayList<Node>();
        var runs = new ArrayList<Node>();
        for (var remedy : remedies) {
            switch (remedy) {
                case Remedy.Command command -> rows.add(command(command, isFirst));
                case Remedy.OtherRun run -> runs.add(run(run));
                case Remedy.OnServer change -> rows.add(change(change, isFirst));
            }
        }
        if (runs.size() > MOST_RUNS) {
            var more = new Label("and " + (runs.size() - MOST_RUNS) + " more");
            more.getStyleClass().add("muted");
            runs.subList(MOST_RUNS, runs.size()).clear();
            runs.add(more);
        }
        if (!runs.isEmpty()) {
            var flow = new FlowPane(8, 8);
            flow.getChildren().setAll(runs);
            rows.add(flow);
        }
        return rows;
    }

    private static Node command(Remedy.Command command, boolean isFirst) {
        var line = new Label(command.line());
        line.getStyleClass().addAll("mono", "command");
        line.setMaxWidth(Double.MAX_VALUE);
        var copy = new Button("Copy the command", Icons.of(Feather.COPY));
        if (isFirst) {
            copy.getStyleClass().add("accent");
        }
        copy.setOnAction(_ -> Copied.text(command.line()));
        return new VBox(8, line, copy);
    }

    private Node run(Remedy.OtherRun run) {
        var since = run.since();
        var button = new Button(
                since == null ? run.name() : run.name() + ", since " + Times.day(since), Icons.of(Feather.ACTIVITY));
        button.setOnAction(_ -> open.accept(run));
        return button;
    }

    private Node change(Remedy.OnServer change, boolean isFirst) {
        var words = Change.of(change);
        var button = new Button(words.verb() + " " + words.what() + "…", Icons.of(Feather.PLAY));
        if (isFirst) {
            button.getStyleClass().add("accent");
        }
        button.visibleProperty().bind(readOnly.not());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            if (isConfirmed(words)) {
                perform.accept(change);
            }
        });
        return button;
    }

    /// What a change on the server is called, and what it does.
    private record Change(String verb, String what, String effect) {
        static Change of(Remedy.OnServer change) {
            return switch (change) {
                case Remedy.ResumePool(var name) ->
                    new Change("Resume", "work pool " + name, "Its runs that are due start as soon as a worker asks.");
                case Remedy.ResumeQueue(var _, var name) ->
                    new Change("Resume", "work queue " + name, "Its runs that are due start as soon as a worker asks.");
                case Remedy.ResumeRun(var _, var name) -> new Change("Resume", name, "It goes on where it was paused.");
            };
        }
    }

    private boolean isConfirmed(Change words) {
        var question = words.verb() + " " + words.what() + "?";
        return Dialogs.isConfirmed(getScene().getWindow(), question, words.effect(), words.verb());
    }
}
