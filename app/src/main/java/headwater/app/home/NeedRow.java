package headwater.app.home;

import headwater.app.look.Copied;
import headwater.app.look.Icons;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.why.Remedy;
import headwater.app.words.Words;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// One thing that needs a person: what it is, what a machine said of it, and what can be done. Enter or a double click
/// opens its run, W says why that does not run.
final class NeedRow extends HBox {
    private final Key key;
    private final Label name = new Label();
    private final Label said = new Label();
    private final Label detail = new Label();

    /// What makes it the same thing at another time.
    record Key(NeedKind kind, String source, List<FlowRunId> runs, boolean isOver) {
        static Key of(Need need) {
            return new Key(
                    need.kind(),
                    need.source(),
                    need.runs().stream().map(FlowRun::id).toList(),
                    need.isOver());
        }
    }

    NeedRow(Need need, Consumer<FlowRun> open, Consumer<FlowRun> why) {
        super(12);
        this.key = Key.of(need);
        getStyleClass().add("need");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        var source = new Label(need.source());
        source.getStyleClass().add("semibold");
        source.setMinWidth(0);
        name.getStyleClass().add("muted");
        name.setMinWidth(0);
        var first = new HBox(8, source, name);
        first.setAlignment(Pos.BASELINE_LEFT);
        said.getStyleClass().addAll("mono", "said");
        said.setMinWidth(0);
        detail.getStyleClass().add(need.kind() == NeedKind.FAILED ? "muted" : "late");
        detail.setMinWidth(0);
        var second = new HBox(8, said, detail);
        second.setAlignment(Pos.BASELINE_LEFT);
        var words = new VBox(2, first, second);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(icon(need), words);
        if (need.isOver()) {
            getStyleClass().add("over");
        }
        act(need, open, why);
    }

    Key key() {
        return key;
    }

    private static Node icon(Need need) {
        if (need.kind() == NeedKind.WORK_POOL) {
            return Icons.of(Feather.SERVER);
        }
        var run = need.runs().getFirst();
        var state = run.state();
        return Icons.of(StateLook.of(run.stateType(), state == null ? "" : state.name()));
    }

    private void act(Need need, Consumer<FlowRun> open, Consumer<FlowRun> why) {
        boolean isPaused = need.detail() != null && need.detail().reason() == HomeText.POOL_PAUSED;
        if (need.kind() == NeedKind.WORK_POOL && !isPaused) {
            var line = Remedy.Command.startWorker(need.source()).line();
            getChildren().add(button("Copy the start command", Feather.COPY, () -> Copied.text(line)));
        }
        if (need.runs().isEmpty()) {
            return;
        }
        var run = need.runs().getFirst();
        boolean asksWhy = need.kind() != NeedKind.FAILED;
        if (asksWhy) {
            getChildren().add(button("Why?", Feather.HELP_CIRCLE, () -> why.accept(run)));
        }
        if (need.kind() != NeedKind.WORK_POOL) {
            getChildren().add(button("Open", Feather.ACTIVITY, () -> open.accept(run)));
        }
        setOnMouseClicked(event -> {
            requestFocus();
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
                open.accept(run);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.accept(run);
                event.consume();
            } else if (event.getCode() == KeyCode.W && asksWhy && !event.isShortcutDown()) {
                why.accept(run);
                event.consume();
            }
        });
    }

    private static Button button(String words, Feather icon, Runnable action) {
        var button = new Button(words, Icons.of(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static String runs(Need need) {
        if (need.kind() == NeedKind.WORK_POOL) {
            return "";
        }
        int count = need.runs().size();
        if (count > 1) {
            return need.kind() == NeedKind.FAILED ? count + " runs, alike" : count + " runs";
        }
        return count == 0 ? "" : need.runs().getFirst().name();
    }

    /// @param now when it was read
    void show(Need need, Instant now) {
        var since = need.since() == null ? "" : Times.brief(need.since(), now);
        name.setText((runs(need) + "  " + since).strip());
        said.setText(need.said());
        said.setManaged(!need.said().isEmpty());
        detail.setText(need.detail() == null ? "" : Words.of(need.detail()));
        setAccessibleText(String.join(
                ", ", need.kind().words(), need.source(), name.getText(), said.getText(), detail.getText()));
    }
}
