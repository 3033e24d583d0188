package headwater.app.designer;

import headwater.app.drawing.CardIds;
import headwater.app.fx.Background;
import headwater.app.monitor.FindingFix;
import headwater.app.monitor.ReviewModel;
import headwater.app.run.findings.RunFinding;
import headwater.app.run.findings.RunFindingKind;
import headwater.app.words.Words;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.Message;
import headwater.flow.Option;
import headwater.flow.Source;
import headwater.flow.edit.Editor;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.Outcome;
import headwater.flow.edit.PartChange;
import headwater.graph.NodeId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// The edits of a flow that would mend what stands out in its run. For the JavaFX thread.
final class FindingFixes {
    private static final String TASK_RUNNER = "task_runner";

    // `ConcurrentTaskRunner` is its older name (`prefect/task_runners.py`).
    private static final Pattern WORKERS = Pattern.compile(
            "((?:\\w+\\.)*(?:ThreadPool|Concurrent)TaskRunner\\(\\s*(?:max_workers\\s*=\\s*)?)\\d+(\\s*,?\\s*\\))");

    private final DesignerModel model;
    private final ReviewModel review;
    private final Runnable runAgain;
    private final ReadOnlyObjectWrapper<Map<RunFinding, FindingFix>> fixes =
            new ReadOnlyObjectWrapper<>(this, "fixes", Map.of());
    private Map<RunFinding, FindingFix> offered = Map.of();
    private @Nullable Made made;
    private Background.Task asking = () -> {};

    private record Try(RunFinding finding, Message what, FlowEdit edit) {}

    /// What was made last, and the text that came of it.
    private record Made(RunFinding finding, String words, Source text) {}

    /// @param runAgain runs the flow as it is now
    FindingFixes(DesignerModel model, ReviewModel review, Runnable runAgain) {
        this.model = model;
        this.review = review;
        this.runAgain = runAgain;
        review.reviewProperty().subscribe(_ -> update());
        model.drawnDocumentProperty().subscribe(_ -> update());
        model.document().sourceProperty().subscribe(this::show);
        model.runProperty().subscribe(_ -> {
            made = null;
            show();
        });
    }

    /// The findings that an edit mends or has mended, each with that edit.
    ReadOnlyObjectProperty<Map<RunFinding, FindingFix>> fixesProperty() {
        return fixes.getReadOnlyProperty();
    }

    private void update() {
        asking.cancel();
        offer(Map.of());
        var shown = review.reviewProperty().get();
        var flow = model.drawn().flow();
        if (shown == null || flow == null || model.capsule() != null) {
            return;
        }
        var document = model.drawnDocument();
        var tries = shown.findings().stream()
                .flatMap(finding -> of(finding, flow).stream())
                .toList();
        if (!tries.isEmpty()) {
            Function<Editor, List<Try>> possible = editor -> tries.stream()
                    .filter(each -> editor.attempt(document, each.edit()) instanceof Outcome.Edited)
                    .toList();
            asking = model.document().ask(possible, this::offer);
        }
    }

    private void offer(List<Try> possible) {
        var found = new HashMap<RunFinding, FindingFix>();
        for (var each : possible) {
            var words = Words.of(each.what());
            found.put(each.finding(), new FindingFix.Offered(words, () -> make(each, words)));
        }
        offer(Map.copyOf(found));
    }

    private void offer(Map<RunFinding, FindingFix> found) {
        offered = found;
        show();
    }

    // Undone, or changed further, the text is another: what was made is no longer what an undo takes back.
    private void show() {
        var shown = new HashMap<>(offered);
        var last = made;
        if (last != null && last.text().equals(model.document().sourceProperty().get())) {
            var words = Words.of(DesignerText.FIX_MADE, last.words());
            shown.put(last.finding(), new FindingFix.Made(words, runAgain, model.document()::undo));
        }
        fixes.set(Map.copyOf(shown));
    }

    // It is offered no more, so that a double click does not make it twice.
    private void make(Try chosen, String words) {
        offer(Map.of());
        var document = model.document();
        var before = document.sourceProperty().get();
        model.apply(List.of(chosen.edit()), words);
        document.afterEdits(() -> {
            var after = document.sourceProperty().get();
            made = after.equals(before) ? null : new Made(chosen.finding(), words, after);
            show();
        });
    }

    private Optional<Try> of(RunFinding finding, Flow flow) {
        return switch (finding.kind()) {
            case RunFindingKind.ONE_BY_ONE -> {
                var cards = model.selectedRuns().cards(finding.tasks());
                yield cards.size() == 1
                        ? cards.stream()
                                .flatMap(card -> calls(flow, card))
                                .map(call -> new Try(
                                        finding,
                                        Message.of(DesignerText.FIX_ONE_BY_ONE, call.name()),
                                        new FlowEdit.SubmitAll(flow.id(), call.id())))
                                .findFirst()
                        : Optional.empty();
            }
            case RunFindingKind.FEW_WORKERS ->
                flow.options().stream()
                        .filter(option -> option.name().equals(TASK_RUNNER))
                        .flatMap(option -> withWorkers(option, finding.tasks().size()))
                        .map(text -> new Try(
                                finding,
                                Message.of(
                                        DesignerText.FIX_FEW_WORKERS,
                                        finding.tasks().size()),
                                new FlowEdit.SetOption(
                                        new FlowEdit.Target.OfFlow(flow.id()), TASK_RUNNER, new PartChange.To(text))))
                        .findFirst();
            default -> Optional.empty();
        };
    }

    private static Stream<Item.Call> calls(Flow flow, String card) {
        return flow.item(CardIds.item(new NodeId(card))).stream()
                .flatMap(item -> item instanceof Item.Call call ? Stream.of(call) : Stream.empty());
    }

    private static Stream<String> withWorkers(Option option, int number) {
        var workers = WORKERS.matcher(option.value());
        return workers.matches() ? Stream.of(workers.group(1) + number + workers.group(2)) : Stream.empty();
    }
}
