package headwater.flow.python;

import headwater.flow.CallMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How Prefect spells handing a task over, waiting for it, and taking its result: the one place for this rule.
///
/// Sources, Prefect 3.0 to 3.9: `prefect/tasks.py` (`Task.submit`, `map`, `delay`, `apply_async`, `with_options`),
/// `prefect/futures.py` (`PrefectFuture`, `PrefectDistributedFuture`, `PrefectFlowRunFuture`, `PrefectFutureList`,
/// `wait`, `as_completed`, `resolve_futures_to_results`, `resolve_futures_to_states`),
/// `prefect/utilities/annotations.py` (`unmapped`, `allow_failure`, `quote`, `opaque`).
///
/// `task.submit(..., return_state=True)` and `task.map(..., return_state=True)` wait, and give a `State` or a list
/// of them, no future.
public final class Futures {
    /// The argument of a task or flow that names what it waits for without taking its value.
    public static final String WAIT_FOR = "wait_for";
    /// The argument of a task or flow that makes it give its state and not its result.
    public static final String RETURN_STATE = "return_state";

    /// The arguments of a task or flow that its function does not get.
    static final Set<String> CONTROL = Set.of(WAIT_FOR, RETURN_STATE);

    private static final Map<String, CallMode> MODES = Map.of(
            "submit", CallMode.SUBMIT, "map", CallMode.MAP, "delay", CallMode.DELAY, "apply_async", CallMode.DELAY);
    private static final Set<String> RESULTS = Set.of("result", "result_async", "aresult");
    private static final Set<String> WAITS = Set.of("wait", "wait_async");
    private static final Set<String> FUNCTIONS =
            Set.of("wait", "as_completed", "resolve_futures_to_results", "resolve_futures_to_states");
    private static final Set<String> WRAPPERS = Set.of("unmapped", "allow_failure", "quote", "opaque");

    private Futures() {}

    /// How a method of a task hands it over, empty when it does not.
    public static Optional<CallMode> mode(String method) {
        return Optional.ofNullable(MODES.get(method));
    }

    /// Whether a method of a future, of a list of futures or of a state gives the result, waiting for it where it
    /// is not there.
    public static boolean givesResult(String method) {
        return RESULTS.contains(method);
    }

    /// Whether a method of a future or of a list of futures waits until it has ended.
    public static boolean waits(String method) {
        return WAITS.contains(method) || givesResult(method);
    }

    /// Whether an attribute of a future gives its state, without waiting.
    public static boolean givesState(String attribute) {
        return attribute.equals("state");
    }

    /// Whether a function of `prefect.futures` waits for the futures that it is given.
    ///
    /// @param origin the function's full name, as `prefect.futures.wait`
    public static boolean isWaitingFunction(String origin) {
        return Origins.isPrefect(origin) && FUNCTIONS.contains(Origins.last(origin));
    }

    /// Whether a name is one of the wrappers that mark an argument of a task, as `unmapped`.
    public static boolean isWrapper(String name) {
        return WRAPPERS.contains(name);
    }

    /// Whether a name, or what it is a part of, is in the `wait_for` of a call.
    public static boolean isInWaitFor(Syntax name) {
        for (var at = name; at != null; at = at.parent()) {
            var key = at.is("keyword_argument") ? at.child("name") : null;
            if (key != null) {
                return key.text().equals(WAIT_FOR);
            }
        }
        return false;
    }

    /// What waits or takes the result in a call such as `x.result()`: the expression before the dot; null when the
    /// call does neither.
    public static @Nullable Syntax waitedFor(Syntax call) {
        var function = call.is("call") ? call.child("function") : null;
        var method = function == null ? null : function.child("attribute");
        return function != null && method != null && waits(method.text()) ? function.child("object") : null;
    }

    /// The call of `.result()`, `.wait()` or the like on an expression; null when there is none.
    public static @Nullable Syntax waitOn(Syntax expression) {
        var attribute = expression.parent();
        var call = attribute == null || !attribute.is("attribute") ? null : attribute.parent();
        return call != null && waitedFor(call) == expression ? call : null;
    }
}
