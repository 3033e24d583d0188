package headwater.app.monitor;

import headwater.app.drawing.CanvasRuns;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The task runs of the selected cards and of the subflows that they call, or one of them that was chosen, whose lines
/// alone the log of the run shows. The same rule on every page that shows a run.
public final class SelectedRuns {
    private final ObservableValue<? extends @Nullable RunModel> run;
    private final ObservableValue<? extends @Nullable CanvasRuns> canvas;
    private final ObjectProperty<Selection> selection;
    private final ReadOnlyObjectWrapper<Set<TaskRunId>> failed = new ReadOnlyObjectWrapper<>(this, "failed", Set.of());
    private final ReadOnlyObjectWrapper<@Nullable TaskRunId> chosen = new ReadOnlyObjectWrapper<>(this, "chosen", null);
    private final ReadOnlyObjectWrapper<Set<NodeId>> cards = new ReadOnlyObjectWrapper<>(this, "cards", Set.of());

    /// Filters the log of a run by what is selected, from now on.
    public SelectedRuns(
            ObservableValue<? extends @Nullable RunModel> run,
            ObservableValue<? extends @Nullable CanvasRuns> canvas,
            ObjectProperty<Selection> selection) {
        this.run = run;
        this.canvas = canvas;
        this.selection = selection;
        selection.subscribe(_ -> {
            forgetAnother();
            follow();
        });
        canvas.subscribe(_ -> follow());
    }

    /// The run; null for none.
    ObservableValue<? extends @Nullable RunModel> run() {
        return run;
    }

    /// That run over the canvas; null for none.
    ObservableValue<? extends @Nullable CanvasRuns> canvas() {
        return canvas;
    }

    /// Those of them that failed or crashed: the log then holds their tracebacks, which are what matters.
    public ReadOnlyObjectProperty<Set<TaskRunId>> failedProperty() {
        return failed.getReadOnlyProperty();
    }

    /// The one task run that was chosen, whose card is selected; null where all of the selected cards are meant.
    public ReadOnlyObjectProperty<@Nullable TaskRunId> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// The cards that were selected last as such, and not because a task run of them was chosen.
    ReadOnlyObjectProperty<Set<NodeId>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The task runs of those cards; none where none of them has any.
    Set<TaskRunId> ofCards() {
        return ids(ofCards(cards.get()));
    }

    /// Chooses a task run.
    ///
    /// @param select selects its card
    void choose(TaskRunId task, Consumer<String> select) {
        chosen.set(task);
        var card = cardOf(task);
        if (card == null) {
            selection.set(Selection.NONE);
        } else {
            select.accept(card.value());
        }
        follow();
    }

    /// Goes to task runs: one of them is chosen, of several the cards are selected.
    ///
    /// @param select selects cards
    public void show(Collection<TaskRunId> tasks, Consumer<Set<String>> select) {
        if (tasks.size() == 1) {
            choose(tasks.iterator().next(), card -> select.accept(Set.of(card)));
            return;
        }
        select.accept(cards(tasks));
    }

    /// The cards of task runs, in their order: of one in a subflow that is not open the card of its call.
    public Set<String> cards(Collection<TaskRunId> tasks) {
        return tasks.stream()
                .map(this::cardOf)
                .filter(Objects::nonNull)
                .map(NodeId::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Selects nothing.
    void selectNone() {
        chosen.set(null);
        cards.set(Set.of());
        selection.set(Selection.NONE);
        follow();
    }

    private @Nullable NodeId cardOf(TaskRunId task) {
        var runs = canvas.getValue();
        return runs == null ? null : runs.cardOf(task);
    }

    private void forgetAnother() {
        var selected = selection.get().nodes();
        var task = chosen.get();
        var card = task == null ? null : cardOf(task);
        if (task == null || !selected.equals(card == null ? Set.of() : Set.of(card))) {
            chosen.set(null);
            cards.set(selected);
        }
    }

    private List<TaskRun> ofCards(Set<NodeId> of) {
        var runs = canvas.getValue();
        return runs == null
                ? List.of()
                : of.stream()
                        .flatMap(card -> runs.taskRunsWithin(card).stream())
                        .toList();
    }

    private static Set<TaskRunId> ids(List<TaskRun> tasks) {
        return tasks.stream().map(TaskRun::id).collect(Collectors.toUnmodifiableSet());
    }

    private void follow() {
        var shown = run.getValue();
        var runs = canvas.getValue();
        if (shown == null || runs == null) {
            failed.set(Set.of());
            return;
        }
        var task = chosen.get();
        var tasks = task == null ? ofCards(selection.get().nodes()) : runs.taskRunsWithin(task);
        var only = ids(tasks);
        if (!only.equals(shown.log().onlyProperty().get())) {
            shown.log().onlyProperty().set(only);
        }
        failed.set(
                ids(tasks.stream().filter(each -> each.stateType().isFailure()).toList()));
    }
}
