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

/// The edits of a flow that would mend what stands out in its run. For the JavaFX thread.
final class FindingFixes {
    private static final String TASK_RUNNER = "task_runner";

    // `ConcurrentTaskRunner` is its older name (`prefect/task_runners.py`).
    private static final Pattern WORKERS = Pattern.compile(
            "((?:\\w+\\.)*(?:ThreadPool|Concurrent)TaskRunner\\(\\s*(?:max_workers\\s*=\\s*)?)\\d+(\\s*,?\\s*\\))");

    private final DesignerModel model;
    private final ReviewModel review;
    private final ReadOnlyObjectWrapper<Map<RunFinding, FindingFix>> fixes =
            new ReadOnlyObjectWrapper<>(this, "fixes", Map.of());
    private Background.Task asking = () -> {};

    private record Try(RunFinding finding, Message what, FlowEdit edit) {}

    FindingFixes(DesignerModel model, ReviewModel review) {
        this.model = model;
        this.review = review;
        review.reviewProperty().subscribe(_ -> update());
        model.drawnDocumentProperty().subscribe(_ -> update());
    }

    /// The findings that an edit mends, each with that edit.
    ReadOnlyObjectProperty<Map<RunFinding, FindingFix>> fixesProperty() {
        return fixes.getReadOnlyProperty();
    }

    private void update() {
        asking.cancel();
        fixes.set(Map.of());
        var made = review.reviewProperty().get();
        var flow = model.drawn().flow();
        if (made == null || flow == null || model.capsule() != null) {
            return;
        }
        var document = model.drawnDocument();
        var tries = made.findings().stream()
                .flatMap(finding -> of(finding, flow).stream())
                .toList();
        if (!tries.isEmpty()) {
            Function<Editor, List<Try>> possible = editor -> tries.stream()
                    .filter(each -> editor.attempt(document, each.edit()) instanceof Outcome.Edited)
                    .toList();
            asking = model.document().ask(possible, this::show);
        }
    }

    private void show(List<Try> possible) {
        var found = new HashMap<RunFinding, FindingFix>();
        for (var each : possible) {
            var words = Words.of(each.what());
            found.put(each.finding(), new FindingFix(words, () -> make(each.edit(), words)));
        }
        fixes.set(Map.copyOf(found));
    }

    // It is offered no more, so that a double click does not make it twice.
    private void make(FlowEdit edit, String words) {
        fixes.set(Map.of());
        model.apply(List.of(edit), words);
    }

    private Optional<Try> of(RunFinding finding, Flow flow) {
        return switch (finding.kind()) {
            case RunFindingKind.ONE_BY_ONE ->
                review.cards(finding).size() == 1
                        ? review.cards(finding).stream()
                                .flatMap(card -> calls(flow, card))
                                .map(call -> new Try(
                                        finding,
                                        Message.of(DesignerText.FIX_ONE_BY_ONE, call.name()),
                                        new FlowEdit.SubmitAll(flow.id(), call.id())))
                                .findFirst()
                        : Optional.empty();
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
