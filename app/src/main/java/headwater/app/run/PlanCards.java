package headwater.app.run;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The cards that task runs can belong to.
///
/// @param cards the cards, in order
/// @param byFunction the same by function
/// @param isOpen whether a run of a function without a card makes a card for it
/// @param ids their ids
record PlanCards(List<PlanCard> cards, Map<String, List<PlanCard>> byFunction, Set<String> ids, boolean isOpen) {
    static PlanCards of(List<PlanCard> cards) {
        return of(cards, false);
    }

    /// A plan without cards, to which each run of a new function adds one.
    static PlanCards open() {
        return of(List.of(), true);
    }

    PlanCards with(PlanCard card) {
        var grown = new ArrayList<>(cards);
        grown.add(card);
        return of(List.copyOf(grown), isOpen);
    }

    private static PlanCards of(List<PlanCard> cards, boolean isOpen) {
        var ids = cards.stream().map(PlanCard::id).collect(Collectors.toSet());
        return new PlanCards(cards, cards.stream().collect(groupingBy(PlanCard::function)), ids, isOpen);
    }

    List<PlanCard> cardsOf(String function) {
        return byFunction.getOrDefault(function, List.of());
    }
}
