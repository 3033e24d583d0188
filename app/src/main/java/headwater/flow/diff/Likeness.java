package headwater.flow.diff;

import headwater.flow.Item;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much one item is like another, from 0 (they cannot be the same) to about 1.
///
/// What is called weighs most, then what is given to it and which names it binds, then what is around it.
final class Likeness {
    private static final double PARENT = 0.1;
    private static final double NEIGHBOUR = 0.05;

    private final Callees callees;
    private final Map<ItemPrint, ItemPrint> pairs;

    /// @param pairs the items that are known to be the same; may grow later
    Likeness(Callees callees, Map<ItemPrint, ItemPrint> pairs) {
        this.callees = callees;
        this.pairs = pairs;
    }

    double of(ItemPrint one, ItemPrint other) {
        if (!ItemMatch.group(one.item()).equals(ItemMatch.group(other.item()))) {
            return 0;
        }
        double around = around(one, other);
        return switch (one.item()) {
            case Item.Call _ -> call(one, other, around);
            case Item.Code _ -> atLeast(0.35, 0.7 * inner(one, other) + outputs(one, other) + around);
            case Item.Container container ->
                atLeast(
                        0.5,
                        (other.item() instanceof Item.Container that && that.kind() == container.kind() ? 0.2 : 0)
                                + 0.35 * Tokens.likeness(one.own(), other.own())
                                + 0.35 * inner(one, other)
                                + around);
            case Item.Return _, Item.Exit _ ->
                atLeast(
                        0.35,
                        0.5 * inner(one, other)
                                + (one.item().getClass() == other.item().getClass() ? 0.2 : 0)
                                + around);
        };
    }

    private double call(ItemPrint one, ItemPrint other, double around) {
        boolean same = callees.areSame(one.callee(), other.callee());
        if (!same && !callees.mayBeRenamed(one.callee(), other.callee())) {
            return 0;
        }
        double given = one.own().equals(other.own()) ? 0.35 : 0.3 * inner(one, other);
        return atLeast(0.4, (same ? 0.45 : 0.1) + given + outputs(one, other) + around);
    }

    private static double atLeast(double least, double score) {
        return score < least ? 0 : score;
    }

    private static double inner(ItemPrint one, ItemPrint other) {
        return Tokens.likeness(one.inner(), other.inner());
    }

    private static double outputs(ItemPrint one, ItemPrint other) {
        if (!one.outputs().equals(other.outputs())) {
            return 0;
        }
        return one.outputs().isEmpty() ? 0.05 : 0.15;
    }

    private double around(ItemPrint one, ItemPrint other) {
        return (corresponds(one.parent(), other.parent()) ? PARENT : 0)
                + (corresponds(one.before(), other.before()) ? NEIGHBOUR : 0)
                + (corresponds(one.after(), other.after()) ? NEIGHBOUR : 0);
    }

    private boolean corresponds(@Nullable ItemPrint one, @Nullable ItemPrint other) {
        return one == null ? other == null : other != null && pairs.get(one) == other;
    }

    /// Whether the one may have become the other although their texts have nothing in common.
    static boolean mayBeRewritten(ItemPrint one, ItemPrint other) {
        return !(one.item() instanceof Item.Call) && ItemMatch.group(one.item()).equals(ItemMatch.group(other.item()));
    }
}
