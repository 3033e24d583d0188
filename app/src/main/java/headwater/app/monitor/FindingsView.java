package headwater.app.monitor;

import headwater.app.look.RowKeys;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunReview;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// What stands out in a run that has ended, worst first.
public final class FindingsView extends StackPane {
    private final ReviewModel model;
    private final ObservableValue<Map<RunFinding, FindingFix>> fixes;
    private final Consumer<RunFinding> show;
    private final VBox rows = new VBox();
    private final Label nothing = new Label();

    /// A view of a review of a run that no flow is open for.
    ///
    /// @param show goes to a finding
    public FindingsView(ReviewModel model, Consumer<RunFinding> show) {
        this(model, new SimpleObjectProperty<>(Map.of()), show);
    }

    /// A view of a review.
    ///
    /// @param fixes the findings that an edit of the flow mends or has mended, each with the edit
    /// @param show goes to a finding
    public FindingsView(
            ReviewModel model, ObservableValue<Map<RunFinding, FindingFix>> fixes, Consumer<RunFinding> show) {
        this.model = model;
        this.fixes = fixes;
        this.show = show;
        getStyleClass().add("findings");
        nothing.getStyleClass().add("muted");
        var scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("plain");
        getChildren().addAll(scroll, nothing);
        RowKeys.on(rows, rows::getChildren);
        model.reviewProperty().subscribe(this::show);
        fixes.subscribe((_, _) -> show(model.reviewProperty().get()));
    }

    // The keyboard stays where it was: what it mended there is said in its place.
    private void show(@Nullable RunReview review) {
        int focused = rows.getChildren()
                .indexOf(rows.getChildren().stream()
                        .filter(Node::isFocused)
                        .findFirst()
                        .orElse(null));
        var made = review == null
                ? List.<FindingRow>of()
                : review.findings().stream()
                        .map(finding -> new FindingRow(
                                finding,
                                () -> show.accept(finding),
                                fixes.getValue().get(finding)))
                        .toList();
        rows.getChildren().setAll(made);
        if (focused >= 0 && focused < made.size()) {
            made.get(focused).requestFocus();
        }
        nothing.setText(
                review != null
                        ? "Nothing stands out in " + model.taskRuns() + " task runs."
                        : model.isRunning() ? "Findings come when the run has ended." : "There is no run.");
        nothing.setVisible(rows.getChildren().isEmpty());
    }

    /// Goes to the first finding.
    void focusFirst() {
        rows.getChildren().stream().findFirst().ifPresent(row -> row.requestFocus());
    }
}
