package headwater.flow.python;

import headwater.flow.ItemId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known so far while the body of one flow is read from top to bottom.
final class Reading {
    final Names names;
    final EdgeList edges = new EdgeList();
    /// The calls that have become items, and the value each gives.
    final Map<Syntax, Value> lowered = new HashMap<>();
    final Deque<Loop> loops = new ArrayDeque<>();
    final Set<String> loggers = new HashSet<>(Set.of("logger", "log", "LOGGER", "logging"));
    final Set<String> unresolved;
    /// Items that plain code has waited for; what comes next follows them.
    final Set<ItemId> waitedFor = new LinkedHashSet<>();

    Environment environment = new Environment();
    /// Whether a call is hidden in a lambda or nested function, where no card can represent it.
    boolean hidesCalls;

    Reading(Names names, Set<String> unresolved) {
        this.names = names;
        this.unresolved = unresolved;
    }

    List<ValueUse> uses(Syntax node) {
        return ValueUses.of(node, environment, lowered);
    }

    /// Notes that a loop's body adds to a list or dictionary that was there before the loop.
    void collected(String name) {
        for (var loop : loops) {
            if (loop.before().has(name)) {
                loop.collected().add(name);
            }
        }
    }

    /// One loop around the current place: what was known before it, and which names its body fills.
    record Loop(ItemId id, Environment before, Set<String> collected) {
        Loop(ItemId id, Environment before) {
            this(id, before, new LinkedHashSet<>());
        }
    }
}
