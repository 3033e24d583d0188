package headwater.flow.diff;

import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.IntUnaryOperator;

/// The flows of one version of a document that are in another.
///
/// A flow that is the only one of its function stays that one; otherwise the text decides: the same, else the most
/// alike.
final class FlowMatch {
    private static final double LEAST = 0.4;

    private final Document before;
    private final Document after;
    private final List<Flow> old;
    private final List<Flow> now;
    private final List<Pair> pairs = new ArrayList<>();

    private FlowMatch(Document before, Document after) {
        this.before = before;
        this.after = after;
        this.old = new ArrayList<>(before.flows());
        this.now = new ArrayList<>(after.flows());
    }

    /// A flow in both versions.
    record Pair(Flow before, Flow after) {}

    private record Scored(Pair pair, double score) {}

    /// The pairs of flows whose `def` is where the changes of the text have put it.
    ///
    /// @param offsets the new place of each byte of the old text, -1 where it is gone
    static List<Pair> at(Document before, Document after, IntUnaryOperator offsets) {
        var match = new FlowMatch(before, after);
        match.pair((one, other) -> offsets.applyAsInt(one.definition().startByte())
                == other.definition().startByte());
        return match.pairs;
    }

    /// The pairs of flows of any two versions.
    static List<Pair> between(Document before, Document after) {
        var match = new FlowMatch(before, after);
        match.pair((one, other) -> isOfOneFunction(one, other) && match.isOfOneText(one, other));
        match.pair((one, other) -> isOfOneFunction(one, other) && isOnly(one, before) && isOnly(other, after));
        match.mostAlike(FlowMatch::isOfOneFunction);
        match.mostAlike((_, _) -> true);
        match.pair(FlowMatch::isOfOneFunction);
        return match.pairs;
    }

    private static boolean isOfOneFunction(Flow one, Flow other) {
        return one.function().equals(other.function());
    }

    private boolean isOfOneText(Flow one, Flow other) {
        return before.source().text(one.span()).equals(after.source().text(other.span()));
    }

    private static boolean isOnly(Flow flow, Document document) {
        return document.flows().stream()
                        .filter(each -> isOfOneFunction(flow, each))
                        .count()
                == 1;
    }

    private void pair(BiPredicate<Flow, Flow> same) {
        for (var flow : List.copyOf(old)) {
            now.stream().filter(each -> same.test(flow, each)).findFirst().ifPresent(each -> add(flow, each));
        }
    }

    /// Pairs what is left, the most alike first.
    private void mostAlike(BiPredicate<Flow, Flow> mayBe) {
        var scored = new ArrayList<Scored>();
        for (var flow : old) {
            for (var each : now) {
                double score = mayBe.test(flow, each) ? likeness(flow, each) : 0;
                if (score > LEAST) {
                    scored.add(new Scored(new Pair(flow, each), score));
                }
            }
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        for (var each : scored) {
            var pair = each.pair();
            if (old.contains(pair.before()) && now.contains(pair.after())) {
                add(pair.before(), pair.after());
            }
        }
    }

    private double likeness(Flow one, Flow other) {
        return Tokens.likeness(
                Tokens.of(before.source().text(one.span())),
                Tokens.of(after.source().text(other.span())));
    }

    private void add(Flow one, Flow other) {
        pairs.add(new Pair(one, other));
        old.remove(one);
        now.remove(other);
    }
}
