package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What calls and decorators make: objects of classes, and tasks and flows out of functions.
///
/// Sources, Prefect 3.8: `prefect/tasks.py` and `prefect/flows.py` (`task`, `flow`, `with_options`, the constructors of
/// `Task` and `Flow`); a task made without `name` has the name of its function, `Task.with_options(name=...)` gives
/// another.
final class CreatedObjects {
    private CreatedObjects() {}

    /// What a call gives, null when that is not known.
    static @Nullable Referent by(Syntax call, Names names) {
        var function = call.child("function");
        if (function == null) {
            return null;
        }
        var attribute = function.child("attribute");
        var object = function.child("object");
        if (attribute != null && object != null && attribute.text().equals("with_options")) {
            return names.resolve(object) instanceof Referent.Callable(Callee callee, NodeKind decorates)
                    ? new Referent.Callable(named(callee, Definitions.name(call, names)), decorates)
                    : null;
        }
        // Resolved once: in a chain of method calls each resolution repeats those of all calls before it.
        var called = names.resolve(function);
        if (called instanceof Referent.ClassOf type) {
            return new Referent.Instance(type);
        }
        var given = given(call);
        if (called instanceof Referent.Outside(String origin) && origin.equals("functools.partial")) {
            return given == null ? null : partial(call, given, names);
        }
        var maker = decorator(call, kind(function, called, names), names);
        if (maker == null || given == null) {
            return maker;
        }
        return names.resolve(given) instanceof Referent.Callable(Callee callee, NodeKind _)
                ? new Referent.Callable(named(callee.withKind(maker.kind()), maker.name()))
                : null;
    }

    private static @Nullable Referent partial(Syntax call, Syntax of, Names names) {
        return switch (names.resolve(of)) {
            case Referent.Decorator(NodeKind kind, String name) -> {
                var given = Definitions.name(call, names);
                yield new Referent.Decorator(kind, given == null ? name : given);
            }
            case Referent.Callable callable -> callable;
            case null, default -> null;
        };
    }

    private static Callee named(Callee callee, @Nullable String name) {
        return name == null ? callee : callee.withName(name);
    }

    /// What an expression, used as a decorator or called with a function, turns it into; null when that is
    /// nothing of Prefect's.
    static Referent.@Nullable Decorator decorator(Syntax expression, Names names) {
        var function = expression.is("call") ? expression.child("function") : expression;
        if (function == null) {
            return null;
        }
        var maker = kind(function, names.resolve(function), names);
        return expression.is("call") ? decorator(expression, maker, names) : maker;
    }

    /// The decorator that a call of a decorator gives: the same one with the name that the call sets.
    private static Referent.@Nullable Decorator decorator(
            Syntax call, Referent.@Nullable Decorator called, Names names) {
        var name = called == null ? null : Definitions.name(call, names);
        return called == null || name == null ? called : new Referent.Decorator(called.kind(), name);
    }

    private static Referent.@Nullable Decorator kind(Syntax function, @Nullable Referent referent, Names names) {
        return switch (referent) {
            case Referent.Decorator decorator -> decorator;
            case Referent.Callable(Callee _, NodeKind decorates) -> of(decorates);
            case Referent.Outside(String origin) -> of(Origins.decorator(function.text(), origin));
            case Referent.Prefect(String origin) -> of(Origins.instances(origin));
            case null ->
                names.isOpen() && function.is("identifier") ? of(Origins.decorator(function.text(), "*")) : null;
            case Referent.ClassOf _, Referent.Instance _, Referent.Module _, Referent.Text _, Referent.Variable _ ->
                null;
        };
    }

    private static Referent.@Nullable Decorator of(@Nullable NodeKind kind) {
        return kind == null ? null : new Referent.Decorator(kind);
    }

    /// A decorator of a function that makes a task or flow of it, and what it makes.
    record Decorated(Referent.Decorator maker, Syntax decorator) {}

    /// The first of some decorators that makes a task or flow, null without one.
    static @Nullable Decorated first(List<Syntax> decorators, Names names) {
        for (var decorator : decorators) {
            var maker = decorator.parts().isEmpty()
                    ? null
                    : decorator(decorator.parts().getFirst(), names);
            if (maker != null) {
                return new Decorated(maker, decorator);
            }
        }
        return null;
    }

    /// The function that a decorator is called with, as in `task(load)` and `Task(fn=load)`; null when the call gives
    /// a decorator.
    static @Nullable Syntax given(Syntax call) {
        var positional = positional(call);
        return positional.isEmpty() ? Definitions.argument(call, "fn") : positional.getFirst();
    }

    /// The arguments of a call that are given by position.
    static List<Syntax> positional(Syntax call) {
        var arguments = call.child("arguments");
        return arguments == null
                ? List.of()
                : arguments.parts().stream()
                        .filter(part -> !part.is("keyword_argument", "list_splat", "dictionary_splat"))
                        .toList();
    }
}
