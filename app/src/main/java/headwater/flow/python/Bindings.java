package headwater.flow.python;

import headwater.flow.Binding;
import headwater.flow.ItemId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells where the value of an expression comes from.
final class Bindings {
    private Bindings() {}

    static Binding of(Syntax expression, Reading reading) {
        var text = expression.text();
        if (Literals.is(expression)) {
            return new Binding.Const(text);
        }
        var uses = reading.uses(expression);
        if (uses.size() == 1 && isDirect(expression, uses.getFirst(), reading)) {
            var direct = direct(text, uses.getFirst());
            if (direct != null) {
                return direct;
            }
        }
        List<ItemId> items = uses.stream()
                .flatMap(use -> use.values().stream())
                .map(Value::item)
                .distinct()
                .toList();
        return new Binding.Expr(text, items);
    }

    private static boolean isDirect(Syntax expression, ValueUse use, Reading reading) {
        var bare = bare(expression);
        if (use.variable() == null) {
            return reading.lowered.containsKey(bare);
        }
        return ValueUses.root(bare) != null || (use.waits() && bare.is("call"));
    }

    private static @Nullable Binding direct(String text, ValueUse use) {
        Set<Value> values = use.values();
        var variable = use.variable() == null ? "" : use.variable();
        if (all(values, Value.Origin.PARAMETER)) {
            return new Binding.Param(text, variable, use.path());
        }
        List<ItemId> items = values.stream().map(Value::item).distinct().toList();
        if (all(values, Value.Origin.LOOP)) {
            return new Binding.Loop(text, items.getFirst(), variable, use.path());
        }
        if (values.stream()
                .anyMatch(value -> value.origin() == Value.Origin.OUTPUT || value.origin() == Value.Origin.COLLECT)) {
            return new Binding.Output(text, items, use.path());
        }
        return items.size() == 1 ? new Binding.CodeVar(text, items.getFirst(), variable) : null;
    }

    private static boolean all(Set<Value> values, Value.Origin origin) {
        return values.stream().allMatch(value -> value.origin() == origin);
    }

    /// The expression without brackets and `await` around it.
    static Syntax bare(Syntax expression) {
        var at = expression;
        while (at.is("parenthesized_expression", "await") && at.parts().size() == 1) {
            at = at.parts().getFirst();
        }
        return at;
    }
}
