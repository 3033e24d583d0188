package headwater.app.drawing;

import headwater.app.look.StateLook;
import headwater.graph.Bracket;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The cards that a run which has ended did not reach because of a failure.
///
/// @param causes for each of them the card that failed
/// @param failures for each of those what became of it, in words
public record Unreached(Map<NodeId, NodeId> causes, Map<NodeId, String> failures) {
    /// Everything was reached, or a branch was not taken.
    public static final Unreached NONE = new Unreached(Map.of(), Map.of());

    /// Keeps the order.
    public Unreached {
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
    }

    /// Costs as much as there are cards, once the run has ended.
    static Unreached of(Diagram plan, CanvasRuns run, Reach reach) {
        if (!run.shown().run().hasEnded()) {
            return NONE;
        }
        var causes = new LinkedHashMap<NodeId, NodeId>();
        for (var node : plan.nodes()) {
            if (!node.isContainer() && run.hasEnded(node.id()) && !reach.isReached(node.id())) {
                reach.cause(node.id()).ifPresent(cause -> causes.put(node.id(), cause));
            }
        }
        var words = new LinkedHashMap<NodeId, String>();
        for (var cause : causes.values()) {
            failure(plan, run, cause).ifPresent(failure -> words.put(cause, failure));
        }
        return new Unreached(causes, words);
    }

    /// What became of a card that kept a run from others, in words.
    static Optional<String> failure(Diagram plan, CanvasRuns run, NodeId card) {
        var state = run.state(card);
        var word = state == null ? "failed" : StateLook.words(state.name());
        return Optional.ofNullable(plan.node(card)).map(node -> node.title() + " " + word);
    }

    /// The cards that failed; that which kept the run from most cards first.
    public List<NodeId> culprits() {
        return failures.keySet().stream()
                .sorted((one, other) -> Integer.compare(count(other), count(one)))
                .toList();
    }

    private int count(NodeId failure) {
        return Collections.frequency(causes.values(), failure);
    }

    /// How many cards were not reached, and why; empty where all were.
    public String words() {
        return causes.isEmpty() ? "" : causes.size() + " not reached: " + reason();
    }

    private String reason() {
        var all = culprits();
        return failures.get(all.getFirst()) + (all.size() > 1 ? ", and " + (all.size() - 1) + " more" : "");
    }

    /// The same beside the cards; none where all were reached.
    List<Bracket> brackets() {
        return causes.isEmpty()
                ? List.of()
                : List.of(new Bracket(causes.keySet(), cards(causes.size()) + " not reached", reason()));
    }

    private static String cards(int count) {
        return count == 1 ? "1 card" : count + " cards";
    }
}
