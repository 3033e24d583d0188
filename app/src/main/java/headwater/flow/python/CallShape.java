package headwater.flow.python;

import headwater.flow.CallMode;
import headwater.flow.Callee;
import headwater.flow.NodeKind;
import headwater.flow.Option;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a call expression calls, and how, where it is a node of the drawing.
///
/// `function` is the callee's own expression, without `.submit` and `.with_options(...)`; `callee` is
/// null when the definition was not found. A call of kind `STEP` is a node only where it is a statement
/// of its own.
record CallShape(
        NodeKind kind,
        CallMode mode,
        Syntax function,
        @Nullable Callee callee,
        List<Option> overrides,
        boolean found) {
    /// The shape, null when the call is plain code.
    static @Nullable CallShape of(Syntax call, Names names) {
        var function = call.child("function");
        if (function == null || !call.is("call")) {
            return null;
        }
        var attribute = function.child("attribute");
        var mode = attribute == null ? null : Futures.mode(attribute.text()).orElse(null);
        var object = function.child("object");
        if (mode != null && object != null && function.is("attribute")) {
            var known = plain(object, mode, names);
            return known != null && known.kind != NodeKind.STEP ? known : handedOver(object, mode, names);
        }
        return plain(function, CallMode.CALL, names);
    }

    private static @Nullable CallShape plain(Syntax function, CallMode mode, Names names) {
        var base = base(function);
        List<Option> overrides = base == function ? List.of() : Definitions.options(function);
        if (!base.is("identifier", "attribute", "call")) {
            return null;
        }
        return switch (referent(base, names)) {
            case Referent.Callable(Callee callee, NodeKind _) -> {
                var name = base == function ? null : Definitions.name(function, names);
                yield new CallShape(
                        callee.kind(), mode, base, name == null ? callee : callee.withName(name), overrides, true);
            }
            case Referent.Prefect(String origin) -> special(Origins.kind(origin), mode, base);
            case Referent.Outside(String origin) -> outside(origin, mode, base, overrides);
            case null -> unknown(base, mode, names);
            case Referent.Decorator _,
                    Referent.ClassOf _,
                    Referent.Instance _,
                    Referent.Module _,
                    Referent.Text _,
                    Referent.Variable _ -> null;
        };
    }

    /// What the callee means; a variable where a comprehension or lambda around it binds the name.
    private static @Nullable Referent referent(Syntax base, Names names) {
        var root = ValueUses.root(base);
        return root != null && isBoundAround(root) ? new Referent.Variable("") : names.resolve(base);
    }

    private static boolean isBoundAround(Syntax name) {
        for (var at = name.parent(); at != null && !at.is("block", "module"); at = at.parent()) {
            boolean expression = Scope.isComprehension(at) || at.is("lambda");
            if (expression && Scope.namesOf(at).contains(name.text())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable CallShape special(@Nullable NodeKind kind, CallMode mode, Syntax base) {
        return kind == null ? null : new CallShape(kind, mode, base, null, List.of(), true);
    }

    private static @Nullable CallShape outside(String origin, CallMode mode, Syntax base, List<Option> overrides) {
        var kind = Origins.kind(origin);
        if (kind != null && (Origins.first(origin).startsWith("prefect_") || kind == NodeKind.NOTEBOOK)) {
            return new CallShape(kind, mode, base, null, overrides, true);
        }
        if (!overrides.isEmpty()) {
            return new CallShape(NodeKind.TASK, mode, base, null, overrides, false);
        }
        return Origins.mayBeStep(base.text(), origin)
                ? new CallShape(NodeKind.STEP, mode, base, null, overrides, false)
                : null;
    }

    private static @Nullable CallShape unknown(Syntax base, CallMode mode, Names names) {
        boolean free = base.is("identifier")
                && names.isOpen()
                && !Builtins.has(base.text())
                && Character.isLowerCase(base.text().charAt(0));
        return free ? new CallShape(NodeKind.STEP, mode, base, null, List.of(), false) : null;
    }

    /// A name out of sight with `.submit`, `.map` or `.delay` is a task; a variable of the flow is not.
    private static @Nullable CallShape handedOver(Syntax object, CallMode mode, Names names) {
        var base = base(object);
        List<Option> overrides = base == object ? List.of() : Definitions.options(object);
        var root = base.is("identifier", "attribute") ? ValueUses.root(base) : null;
        if (root == null) {
            return null;
        }
        boolean task = switch (referent(base, names)) {
            case Referent.Outside(String origin) -> !Origins.isStandard(origin) && mayBeTask(base, origin);
            case Referent.Callable _ -> true;
            case Referent.Variable(String maker, var _) ->
                maker.toLowerCase(Locale.ROOT).contains("task");
            case null -> base.is("identifier");
            case Referent.Prefect _,
                    Referent.Decorator _,
                    Referent.ClassOf _,
                    Referent.Instance _,
                    Referent.Module _,
                    Referent.Text _ -> false;
        };
        return task ? new CallShape(NodeKind.TASK, mode, base, null, overrides, false) : null;
    }

    private static boolean mayBeTask(Syntax base, String origin) {
        return base.is("identifier") || Origins.mayBeStep(base.text(), origin) || !Origins.isThirdParty(origin);
    }

    /// The expression before `.with_options(...)`, or the expression itself.
    private static Syntax base(Syntax function) {
        var inner = function.is("call") ? function.child("function") : null;
        Syntax attribute = inner == null ? null : inner.child("attribute");
        Syntax object = inner == null ? null : inner.child("object");
        return attribute != null && object != null && attribute.text().equals("with_options") ? object : function;
    }
}
