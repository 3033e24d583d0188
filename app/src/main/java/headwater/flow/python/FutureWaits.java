package headwater.flow.python;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Tells the expressions that only wait for futures: `f.result()`, `[f.result() for f in fs]`, `wait(fs)`.
final class FutureWaits {
    private FutureWaits() {}

    /// The futures waited for, empty when the expression is something else.
    static Set<Value> of(Syntax expression, Reading reading) {
        var core = Bindings.bare(expression);
        if (core.is("list_comprehension")) {
            return each(core, reading);
        }
        if (!core.is("call")) {
            return Set.of();
        }
        var function = core.child("function");
        boolean plain = function != null
                && reading.names.resolve(function) instanceof Referent.Prefect(String origin)
                && Futures.isWaitingFunction(origin);
        var uses = reading.uses(core);
        boolean direct = uses.size() == 1
                && uses.getFirst().waits()
                && uses.getFirst().path().matches("(\\[[^\\]]*\\])?\\.a?\\w+\\([^()]*\\)");
        return plain || direct ? futures(uses) : Set.of();
    }

    private static Set<Value> each(Syntax comprehension, Reading reading) {
        var body = comprehension.child("body");
        List<Syntax> clauses = comprehension.parts().stream()
                .filter(part -> part.is("for_in_clause", "if_clause"))
                .toList();
        Syntax left = clauses.isEmpty() ? null : clauses.getFirst().child("left");
        Syntax right = clauses.isEmpty() ? null : clauses.getFirst().child("right");
        if (body == null || left == null || right == null || clauses.size() != 1) {
            return Set.of();
        }
        var future = Futures.waitedFor(Bindings.bare(body));
        return right.is("identifier") && future != null && future.text().equals(left.text())
                ? futures(reading.uses(right))
                : Set.of();
    }

    private static Set<Value> futures(List<ValueUse> uses) {
        var values = new LinkedHashSet<Value>();
        for (var use : uses) {
            for (var value : use.values()) {
                if (!value.future()) {
                    return Set.of();
                }
                values.add(value);
            }
        }
        return values;
    }
}
