package headwater.app.run;

import static java.util.stream.Collectors.groupingBy;

import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The cards that task runs can belong to.
///
/// @param cards the cards, in order
/// @param byKey the same by what a task run has in common with its card: the function, or for cards of single runs
///     the id of the run
/// @param kind how cards come to be
/// @param ids their ids; of an open plan none
record PlanCards(List<PlanCard> cards, Map<String, List<PlanCard>> byKey, Set<String> ids, Kind kind) {
    /// How cards come to be.
    enum Kind {
        /// They are those of a flow.
        GIVEN,
        /// One for each function of which there is a run.
        BY_FUNCTION,
        /// One for each task run.
        BY_RUN
    }

    static PlanCards of(List<PlanCard> cards) {
        var ids = cards.stream().map(PlanCard::id).collect(Collectors.toSet());
        return new PlanCards(cards, cards.stream().collect(groupingBy(PlanCard::function)), ids, Kind.GIVEN);
    }

    /// A plan without cards, to which task runs add theirs.
    static PlanCards open(Kind kind) {
        return new PlanCards(PersistentList.empty(), PersistentMap.empty(), Set.of(), kind);
    }

    /// Whether a run without a card makes one.
    boolean isOpen() {
        return kind != Kind.GIVEN;
    }

    /// This open plan with a card for the runs of a key.
    PlanCards with(String key) {
        var card = new PlanCard(key, key, true, Map.of());
        return new PlanCards(
                PersistentList.copyOf(cards).plus(card),
                PersistentMap.copyOf(byKey).with(key, List.of(card)),
                ids,
                kind);
    }

    /// What a task run has in common with its card.
    String key(TaskRun run) {
        return kind == Kind.BY_RUN ? run.id().toString() : PlanMatch.function(run);
    }

    List<PlanCard> cardsOf(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /// Whether a run that was laid over this plan is laid over the other too.
    boolean isLike(PlanCards other) {
        return kind == other.kind && (isOpen() || cards.equals(other.cards));
    }
}
