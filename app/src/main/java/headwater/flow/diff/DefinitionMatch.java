package headwater.flow.diff;

import headwater.flow.Definition;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.TaskDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;

/// The flows, or the tasks, of one version of a document that are in another.
///
/// One that is the only one of its function stays that one; otherwise the text decides: the same, else the most
/// alike.
final class DefinitionMatch<D extends Definition> {
    private static final double LEAST_OF_FLOWS = 0.4;
    // Tasks are shorter, so that their decorators and `def`s alone make them alike.
    private static final double LEAST_OF_TASKS = 0.6;

    private final Document before;
    private final Document after;
    private final Function<Document, List<D>> definitions;
    private final List<D> old;
    private final List<D> now;
    private final List<Pair<D>> pairs = new ArrayList<>();

    private DefinitionMatch(Document before, Document after, Function<Document, List<D>> definitions) {
        this.before = before;
        this.after = after;
        this.definitions = definitions;
        this.old = new ArrayList<>(definitions.apply(before));
        this.now = new ArrayList<>(definitions.apply(after));
    }

    /// A flow or task that is in both versions.
    record Pair<D>(D before, D after) {}

    private record Scored<D>(Pair<D> pair, double score) {}

    /// The pairs of flows or tasks whose `def` is where the changes of the text have put it; where the text of a
    /// `def` was replaced, those of one function.
    ///
    /// @param offsets the new place of each byte of the old text, -1 where it is gone
    static <D extends Definition> List<Pair<D>> at(
            Document before, Document after, Function<Document, List<D>> definitions, IntUnaryOperator offsets) {
        var match = new DefinitionMatch<D>(before, after, definitions);
        match.pair((one, other) -> offsets.applyAsInt(one.definition().startByte())
                == other.definition().startByte());
        match.pair(DefinitionMatch::isOfOneFunction);
        return match.pairs;
    }

    /// The pairs of flows of any two versions.
    static List<Pair<Flow>> flows(Document before, Document after) {
        var match = new DefinitionMatch<>(before, after, Document::flows);
        match.find((_, _) -> true, LEAST_OF_FLOWS);
        return match.pairs;
    }

    /// The pairs of tasks of any two versions. A task gets a new name where the old one is gone and the new one is
    /// new: a function that was there and becomes a task is not another one renamed.
    static List<Pair<TaskDefinition>> tasks(Document before, Document after) {
        var match = new DefinitionMatch<>(before, after, Document::tasks);
        match.find(
                (one, other) -> !isKnown(after, one.function()) && !isKnown(before, other.function()), LEAST_OF_TASKS);
        return match.pairs;
    }

    private static boolean isKnown(Document document, String function) {
        return document.known().stream().anyMatch(each -> each.reference().equals(function));
    }

    private void find(BiPredicate<D, D> mayBeRenamed, double least) {
        pair((one, other) -> isOfOneFunction(one, other) && isOfOneText(one, other));
        pair((one, other) -> isOfOneFunction(one, other)
                && isOnly(one, definitions.apply(before))
                && isOnly(other, definitions.apply(after)));
        mostAlike(DefinitionMatch::isOfOneFunction, least);
        mostAlike(mayBeRenamed, least);
        pair(DefinitionMatch::isOfOneFunction);
    }

    private static boolean isOfOneFunction(Definition one, Definition other) {
        return one.function().equals(other.function());
    }

    private boolean isOfOneText(D one, D other) {
        return before.source().text(one.span()).equals(after.source().text(other.span()));
    }

    private static boolean isOnly(Definition one, List<? extends Definition> all) {
        return all.stream().filter(each -> isOfOneFunction(one, each)).count() == 1;
    }

    private void pair(BiPredicate<D, D> same) {
        for (var one : List.copyOf(old)) {
            now.stream().filter(other -> same.test(one, other)).findFirst().ifPresent(other -> add(one, other));
        }
    }

    /// Pairs what is left, the most alike first.
    private void mostAlike(BiPredicate<D, D> mayBe, double least) {
        var scored = new ArrayList<Scored<D>>();
        for (var one : old) {
            for (var other : now) {
                double score = mayBe.test(one, other) ? likeness(one, other) : 0;
                if (score >= least) {
                    scored.add(new Scored<>(new Pair<>(one, other), score));
                }
            }
        }
        scored.sort(Comparator.comparingDouble((Scored<D> each) -> each.score()).reversed());
        for (var each : scored) {
            var pair = each.pair();
            if (old.contains(pair.before()) && now.contains(pair.after())) {
                add(pair.before(), pair.after());
            }
        }
    }

    private double likeness(D one, D other) {
        return Tokens.likeness(
                Tokens.of(before.source().text(one.span())),
                Tokens.of(after.source().text(other.span())));
    }

    private void add(D one, D other) {
        pairs.add(new Pair<>(one, other));
        old.remove(one);
        now.remove(other);
    }
}
