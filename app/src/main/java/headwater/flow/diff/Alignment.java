package headwater.flow.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;

/// Finds the items of one version of a flow in another version.
///
/// First those whose statements are the same in the same order, then those that were moved, then the most alike
/// ones in order, then the most alike ones anywhere, and at last those that are between the same neighbours.
final class Alignment {
    private static final int LARGEST_TABLE = 4_000_000;

    private final List<ItemPrint> old;
    private final List<ItemPrint> now;
    private final Likeness likeness;
    private final Map<ItemPrint, ItemPrint> pairs = new LinkedHashMap<>();
    private final Map<ItemPrint, ItemPrint> back = new HashMap<>();

    private Alignment(List<ItemPrint> old, List<ItemPrint> now, Callees callees) {
        this.old = old;
        this.now = now;
        this.likeness = new Likeness(callees, pairs);
    }

    static Map<ItemPrint, ItemPrint> of(List<ItemPrint> old, List<ItemPrint> now, Callees callees) {
        var alignment = new Alignment(old, now, callees);
        alignment.same();
        alignment.moved();
        alignment.alike();
        alignment.between();
        return alignment.pairs;
    }

    private void pair(ItemPrint one, ItemPrint other) {
        pairs.put(one, other);
        back.put(other, one);
    }

    private List<ItemPrint> oldLeft() {
        return old.stream().filter(each -> !pairs.containsKey(each)).toList();
    }

    private List<ItemPrint> newLeft() {
        return now.stream().filter(each -> !back.containsKey(each)).toList();
    }

    private void same() {
        var patch = DiffUtils.diff(
                old.stream().map(ItemPrint::text).toList(),
                now.stream().map(ItemPrint::text).toList());
        int here = 0;
        int there = 0;
        var deltas = new ArrayList<AbstractDelta<String>>(patch.getDeltas());
        deltas.sort(Comparator.comparingInt(delta -> delta.getSource().getPosition()));
        for (var delta : deltas) {
            while (here < delta.getSource().getPosition()) {
                pair(old.get(here++), now.get(there++));
            }
            here += delta.getSource().size();
            there += delta.getTarget().size();
        }
        while (here < old.size() && there < now.size()) {
            pair(old.get(here++), now.get(there++));
        }
    }

    private void moved() {
        var places = new HashMap<String, List<ItemPrint>>();
        newLeft()
                .forEach(each -> places.computeIfAbsent(each.text(), _ -> new ArrayList<>())
                        .add(each));
        for (var one : oldLeft()) {
            var same = places.getOrDefault(one.text(), List.of());
            if (!same.isEmpty()) {
                pair(one, same.removeFirst());
            }
        }
    }

    private void alike() {
        var left = oldLeft();
        var right = newLeft();
        if ((long) left.size() * right.size() <= LARGEST_TABLE) {
            inOrder(left, right, likeness::of);
        }
        anywhere(oldLeft(), newLeft());
    }

    /// The pairs in order with the greatest sum of likeness.
    private void inOrder(List<ItemPrint> left, List<ItemPrint> right, ToDoubleBiFunction<ItemPrint, ItemPrint> score) {
        var likes = new double[left.size()][right.size()];
        var best = new double[left.size() + 1][right.size() + 1];
        for (int i = left.size() - 1; i >= 0; i--) {
            for (int j = right.size() - 1; j >= 0; j--) {
                likes[i][j] = score.applyAsDouble(left.get(i), right.get(j));
                double both = likes[i][j] > 0 ? likes[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int i = 0;
        int j = 0;
        var found = new ArrayList<Map.Entry<ItemPrint, ItemPrint>>();
        while (i < left.size() && j < right.size()) {
            if (likes[i][j] > 0 && best[i][j] == likes[i][j] + best[i + 1][j + 1]) {
                found.add(Map.entry(left.get(i++), right.get(j++)));
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        found.forEach(each -> pair(each.getKey(), each.getValue()));
    }

    private void anywhere(List<ItemPrint> left, List<ItemPrint> right) {
        for (var one : left) {
            ItemPrint best = null;
            double most = 0;
            for (var other : right) {
                double score = back.containsKey(other) ? 0 : likeness.of(one, other);
                if (score > most) {
                    most = score;
                    best = other;
                }
            }
            if (best != null) {
                pair(one, best);
            }
        }
    }

    /// What is alone between the same neighbours is the same item with another text.
    private void between() {
        for (var one : oldLeft()) {
            for (var other : newLeft()) {
                if (Likeness.mayBeRewritten(one, other)
                        && corresponds(one.parent(), other.parent())
                        && corresponds(one.before(), other.before())
                        && corresponds(one.after(), other.after())) {
                    pair(one, other);
                    break;
                }
            }
        }
    }

    private boolean corresponds(@Nullable ItemPrint one, @Nullable ItemPrint other) {
        return one == null ? other == null : other != null && pairs.get(one) == other;
    }
}
