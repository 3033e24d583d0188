package headwater.flow.python;

import headwater.flow.CallMode;
import headwater.flow.Callee;
import headwater.flow.NodeKind;
import headwater.flow.Option;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Map<String, CallMode> MODES = Map.of(
            "submit", CallMode.SUBMIT, "map", CallMode.MAP, "delay", CallMode.DELAY, "apply_async", CallMode.DELAY);

    /// The shape, null when the call is plain code.
    static @Nullable CallShape of(Syntax call, Names names, Environment environment) {
        var function = call.child("function");
        if (function == null || !call.is("call")) {
            return null;
        }
        var attribute = function.child("attribute");
        CallMode mode = attribute == null ? null : MODES.get(attribute.text());
        var object = function.child("object");
        if (mode != null && object != null && function.is("attribute")) {
            var told = plain(object, mode, names, environment);
            return told != null && told.kind != NodeKind.STEP ? told : handedOver(object, mode, names, environment);
        }
        return plain(function, CallMode.CALL, names, environment);
    }

    private static @Nullable CallShape plain(Syntax function, CallMode mode, Names names, Environment environment) {
        var base = base(function);
        List<Option> overrides = base == function ? List.of() : Definitions.options(function);
        if (!base.is("identifier", "attribute")) {
            return null;
        }
        var meaning = meaning(base, names, environment);
        return switch (meaning) {
            case Meaning.Callable(Callee callee, NodeKind _) ->
                new CallShape(callee.kind(), mode, base, callee, overrides, true);
            case Meaning.Prefect(String origin) -> special(Origins.kind(origin), mode, base);
            case Meaning.Outside(String origin) -> outside(origin, mode, base, overrides);
            case null -> unknown(base, mode, names, environment);
            case Meaning.Decorator _, Meaning.ClassOf _, Meaning.Module _, Meaning.Variable _ -> null;
        };
    }

    /// What the callee's name means; null for a variable of the flow, which hides it.
    private static @Nullable Meaning meaning(Syntax base, Names names, Environment environment) {
        var meaning = names.resolve(base);
        var root = Uses.root(base);
        boolean hidden = root != null && environment.has(root.text()) && !(meaning instanceof Meaning.Callable);
        return hidden ? new Meaning.Variable("") : meaning;
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

    private static @Nullable CallShape unknown(Syntax base, CallMode mode, Names names, Environment environment) {
        boolean free = base.is("identifier")
                && names.isOpen()
                && !environment.has(base.text())
                && !Builtins.has(base.text())
                && Character.isLowerCase(base.text().charAt(0));
        return free ? new CallShape(NodeKind.STEP, mode, base, null, List.of(), false) : null;
    }

    /// A name out of sight with `.submit`, `.map` or `.delay` is a task; a variable of the flow is not.
    private static @Nullable CallShape handedOver(Syntax object, CallMode mode, Names names, Environment environment) {
        var base = base(object);
        List<Option> overrides = base == object ? List.of() : Definitions.options(object);
        var root = base.is("identifier", "attribute") ? Uses.root(base) : null;
        if (root == null) {
            return null;
        }
        var meaning = meaning(base, names, environment);
        boolean task = switch (meaning) {
            case Meaning.Outside(String origin) -> !Origins.isStandard(origin) && mayBeTask(base, origin);
            case Meaning.Callable _ -> true;
            case Meaning.Variable(String maker) ->
                maker.toLowerCase(Locale.ROOT).contains("task");
            case null -> base.is("identifier") && !environment.has(root.text());
            case Meaning.Prefect _, Meaning.Decorator _, Meaning.ClassOf _, Meaning.Module _ -> false;
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
