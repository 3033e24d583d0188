package headwater.flow.diff;

import headwater.flow.Definition;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.TaskDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of tasks, flows and functions in two versions of a document, and which of them were renamed.
final class Callees {
    private final Set<String> old;
    private final Set<String> now;
    private final Map<String, String> renamed = new HashMap<>();

    private Callees(Set<String> old, Set<String> now) {
        this.old = old;
        this.now = now;
    }

    /// @param flows the flows that are in both versions
    /// @param tasks the tasks that are in both versions
    static Callees between(
            Document before,
            Document after,
            List<DefinitionMatch.Pair<Flow>> flows,
            List<DefinitionMatch.Pair<TaskDefinition>> tasks) {
        var callees = new Callees(names(before), names(after));
        for (var pair : flows) {
            callees.rename(pair.before(), pair.after());
        }
        for (var pair : tasks) {
            if (callees.mayBeRenamed(pair.before().function(), pair.after().function())) {
                callees.rename(pair.before(), pair.after());
            }
        }
        return callees;
    }

    private void rename(Definition before, Definition after) {
        if (!before.function().equals(after.function())) {
            renamed.putIfAbsent(before.function(), after.function());
        }
    }

    private static Set<String> names(Document document) {
        var names = new HashSet<String>();
        document.known().forEach(each -> names.add(last(each.reference())));
        document.tasks().forEach(task -> names.add(task.function()));
        for (var flow : document.flows()) {
            names.add(flow.function());
            for (var item : flow.items()) {
                if (item instanceof Item.Call call) {
                    names.add(last(call.reference()));
                }
            }
        }
        return names;
    }

    private static String last(String dotted) {
        return dotted.substring(dotted.lastIndexOf('.') + 1);
    }

    /// Whether the two names mean the same function.
    boolean areSame(String before, String after) {
        return renamed.getOrDefault(before, before).equals(after);
    }

    /// Whether the first name is gone and the second is new, so that one may have become the other.
    boolean mayBeRenamed(String before, String after) {
        return !renamed.containsKey(before) && !now.contains(before) && !old.contains(after);
    }
}
