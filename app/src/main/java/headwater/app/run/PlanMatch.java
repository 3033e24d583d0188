package headwater.app.run;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNullElse;

import headwater.prefect.model.TaskInput;
import headwater.prefect.model.TaskRun;
import headwater.prefect.model.TaskRunId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which card of the plan each task run belongs to: by function, then by what went into it, then by order.
///
/// Immutable. A copy in which one task run has changed costs the same however many there are.
public final class PlanMatch {
    // Prefect's tasks.py: a task_key is the function's name, a dash and eight hex digits.
    private static final Pattern TASK_KEY = Pattern.compile("(.+)-[0-9a-f]{8}");
    private static final Comparator<TaskRun> ORDER = comparing(TaskRun::expectedStartTime, nullsLast(naturalOrder()))
            .thenComparing(run -> run.id().value());

    private final PlanCards plan;
    private final PersistentMap<String, List<TaskRun>> cards;
    private final PersistentMap<String, List<TaskRun>> others;
    private final PersistentMap<String, CardTally> tallies;
    private final PersistentMap<TaskRunId, Place> places;
    private final int examined;

    private PlanMatch(
            PlanCards plan,
            PersistentMap<String, List<TaskRun>> cards,
            PersistentMap<String, List<TaskRun>> others,
            PersistentMap<String, CardTally> tallies,
            PersistentMap<TaskRunId, Place> places,
            int examined) {
        this.plan = plan;
        this.cards = cards;
        this.others = others;
        this.tallies = tallies;
        this.places = places;
        this.examined = examined;
    }

    /// The place of a run.
    ///
    /// @param group the card, or the function of runs without a card
    private record Place(String group, boolean isCard, int index) {}

    /// Matches the task runs of one flow run to a plan.
    public static PlanMatch of(List<PlanCard> plan, Collection<TaskRun> runs) {
        return of(PlanCards.of(plan), runs);
    }

    static PlanMatch of(PlanCards plan, Collection<TaskRun> runs) {
        var match = new PlanMatch(
                plan, PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), 0);
        for (var run : runs.stream().sorted(ORDER).toList()) {
            match = match.with(run);
        }
        return match;
    }

    /// This match after some task runs have changed or were added.
    ///
    /// @param all every task run, for the case that one of the changes moves others to other cards
    PlanMatch after(Collection<TaskRun> changed, Collection<TaskRun> all) {
        var match = new PlanMatch(plan, cards, others, tallies, places, 0);
        for (var run : changed) {
            var place = match.places.get(run.id());
            if (place == null && !match.comesLast(run)) {
                return of(plan, all);
            }
            if (place != null && !hasSameReasons(match.run(place), run)) {
                return of(plan, all);
            }
            match = place == null ? match.with(run) : match.replaced(place, run);
        }
        return match;
    }

    // A run that came earlier than others of its function can take the card that one of them has.
    private boolean comesLast(TaskRun run) {
        var candidates = plan.cardsOf(plan.key(run));
        return candidates.stream()
                .map(card -> cards.get(card.id()))
                .filter(Objects::nonNull)
                .allMatch(runs -> candidates.size() == 1 || ORDER.compare(runs.getLast(), run) < 0);
    }

    private static boolean hasSameReasons(TaskRun one, TaskRun other) {
        return one.taskKey().equals(other.taskKey())
                && one.taskInputs().equals(other.taskInputs())
                && Objects.equals(one.expectedStartTime(), other.expectedStartTime());
    }

    private TaskRun run(Place place) {
        return runs(place.group(), place.isCard()).get(place.index());
    }

    private List<TaskRun> runs(String group, boolean isCard) {
        return requireNonNullElse((isCard ? cards : others).get(group), PersistentList.<TaskRun>empty());
    }

    private PlanMatch with(TaskRun run) {
        var function = plan.key(run);
        var candidates = plan.cardsOf(function);
        if (candidates.isEmpty() && plan.isOpen()) {
            return withPlan(plan.with(function)).with(run);
        }
        if (candidates.isEmpty()) {
            var runs = PersistentList.copyOf(runs(function, false));
            return new PlanMatch(
                    plan,
                    cards,
                    others.with(function, runs.plus(run)),
                    tallies,
                    places.with(run.id(), new Place(function, false, runs.size())),
                    examined + 1);
        }
        var card = best(candidates, run).id();
        var runs = PersistentList.copyOf(runs(card, true)).plus(run);
        var newPlaces = places;
        int index = runs.size() - 1;
        // Runs become known almost in order, so the ones that come after a late one are few.
        while (index > 0 && ORDER.compare(runs.get(index - 1), run) > 0) {
            var later = runs.get(index - 1);
            runs = runs.with(index, later);
            newPlaces = newPlaces.with(later.id(), new Place(card, true, index));
            index--;
        }
        var tally = requireNonNullElse(tallies.get(card), CardTally.empty());
        return new PlanMatch(
                plan,
                cards.with(card, runs.with(index, run)),
                others,
                tallies.with(card, tally.plus(index, run)),
                newPlaces.with(run.id(), new Place(card, true, index)),
                examined + runs.size() - index);
    }

    private PlanMatch withPlan(PlanCards grown) {
        return new PlanMatch(grown, cards, others, tallies, places, examined);
    }

    private PlanMatch replaced(Place place, TaskRun run) {
        var group = place.group();
        var runs = PersistentList.copyOf(runs(group, place.isCard()));
        var old = runs.get(place.index());
        var changed = runs.with(place.index(), run);
        if (!place.isCard()) {
            return new PlanMatch(plan, cards, others.with(group, changed), tallies, places, examined + 1);
        }
        var tally = Objects.requireNonNull(tallies.get(group), "a card with runs has sums");
        return new PlanMatch(
                plan,
                cards.with(group, changed),
                others,
                tallies.with(group, tally.with(place.index(), old, changed)),
                places,
                examined + 1);
    }

    private PlanCard best(List<PlanCard> candidates, TaskRun run) {
        var best = candidates.getLast();
        if (candidates.size() == 1) {
            return best;
        }
        int bestScore = Integer.MIN_VALUE;
        for (var card : candidates) {
            var isFree = card.many() || !cards.containsKey(card.id());
            int score = 2 * agreement(card, run) + (isFree ? 1 : 0);
            if (score > bestScore) {
                best = card;
                bestScore = score;
            }
        }
        return best;
    }

    private int agreement(PlanCard card, TaskRun run) {
        int score = 0;
        for (var input : run.taskInputs().entrySet()) {
            var expected = card.sources().getOrDefault(input.getKey(), Set.of());
            for (var source : input.getValue()) {
                var place = source instanceof TaskInput.FromTaskRun(var id) ? places.get(id) : null;
                if (place != null && place.isCard()) {
                    score += expected.contains(place.group()) ? 1 : -1;
                }
            }
        }
        return score;
    }

    /// For each card with runs its runs, by their expected start.
    public Map<String, List<TaskRun>> cards() {
        return cards;
    }

    /// The card of a task run; null for one without a card, or of another flow run.
    public @Nullable String card(TaskRunId run) {
        var place = places.get(run);
        return place == null || !place.isCard() ? null : place.group();
    }

    /// Runs without a card, by function.
    public Map<String, List<TaskRun>> others() {
        return others;
    }

    /// The plan; that of an open one has a card for each function of which there is a run.
    public List<PlanCard> plan() {
        return plan.cards();
    }

    /// Whether task runs can belong to a card.
    boolean isTracked(String card) {
        return plan.isOpen() || plan.ids().contains(card);
    }

    PlanCards planCards() {
        return plan;
    }

    /// What the runs of a card with runs add up to.
    CardState state(String card) {
        return CardState.of(
                Objects.requireNonNull(tallies.get(card), card), Objects.requireNonNull(cards.get(card), card));
    }

    /// The cards whose runs are not the very same as in an earlier version of this match; null if the other is
    /// none.
    @Nullable
    List<String> cardsChangedSince(PlanMatch earlier) {
        return cards.changedSince(earlier.cards);
    }

    /// Whether both have the same runs on the same cards, whatever their states.
    public boolean isAsPlacedIn(PlanMatch other) {
        return places.isSameAs(other.places);
    }

    /// How many task runs were looked at to make this from the match before it. For tests of what a change costs.
    int examined() {
        return examined;
    }

    /// The name of the function that a task run ran.
    public static String function(TaskRun run) {
        var key = TASK_KEY.matcher(run.taskKey());
        var qualified = key.matches() ? key.group(1) : run.taskKey();
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }
}
