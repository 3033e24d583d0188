package headwater.app.run;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The cards that task runs can belong to.
///
/// @param cards the cards, in order
/// @param byFunction the same by function
/// @param isOpen whether a run of a function without a card makes a card for it
record PlanCards(List<PlanCard> cards, Map<String, List<PlanCard>> byFunction, boolean isOpen) {
    static PlanCards of(List<PlanCard> cards) {
        return new PlanCards(cards, cards.stream().collect(groupingBy(PlanCard::function)), false);
    }

    /// A plan without cards, to which each run of a new function adds one.
    static PlanCards open() {
        return new PlanCards(List.of(), Map.of(), true);
    }

    PlanCards with(PlanCard card) {
        var grown = new ArrayList<>(cards);
        grown.add(card);
        return new PlanCards(List.copyOf(grown), grown.stream().collect(groupingBy(PlanCard::function)), isOpen);
    }

    List<PlanCard> cardsOf(String function) {
        return byFunction.getOrDefault(function, List.of());
    }
}
