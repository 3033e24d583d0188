package headwater.flow.diff;

import headwater.flow.Document;
import headwater.flow.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Finds the flows of one version of a document in another: by function, then by the most alike text.
final class FlowMatch {
    private static final double LEAST = 0.4;

    private FlowMatch() {}

    /// A flow in both versions.
    record Pair(Flow before, Flow after) {}

    /// The pairs of flows of the same function, or of the function that the old one is renamed to.
    static List<Pair> renamed(Document before, Document after, Map<String, String> renamed) {
        var pairs = new ArrayList<Pair>();
        var now = new ArrayList<Flow>(after.flows());
        for (var flow : before.flows()) {
            var name = renamed.getOrDefault(flow.function(), flow.function());
            now.stream()
                    .filter(each -> each.function().equals(name))
                    .findFirst()
                    .ifPresent(each -> {
                        pairs.add(new Pair(flow, each));
                        now.remove(each);
                    });
        }
        return pairs;
    }

    static List<Pair> between(Document before, Document after) {
        var pairs = new ArrayList<Pair>(renamed(before, after, Map.of()));
        var old = new ArrayList<Flow>(before.flows());
        var now = new ArrayList<Flow>(after.flows());
        pairs.forEach(pair -> {
            old.remove(pair.before());
            now.remove(pair.after());
        });
        for (var flow : old) {
            Flow best = null;
            double most = LEAST;
            var tokens = now.isEmpty()
                    ? List.<String>of()
                    : Tokens.of(before.source().text(flow.span()));
            for (var each : now) {
                double score = Tokens.likeness(tokens, Tokens.of(after.source().text(each.span())));
                if (score > most) {
                    most = score;
                    best = each;
                }
            }
            if (best != null) {
                pairs.add(new Pair(flow, best));
                now.remove(best);
            }
        }
        return pairs;
    }
}
