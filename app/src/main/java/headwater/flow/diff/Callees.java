package headwater.flow.diff;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.TaskDefinition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The names of tasks, flows and functions in two versions of a document, and which of them were renamed.
final class Callees {
    private static final double SAME_BODY = 0.6;

    private final Set<String> old;
    private final Set<String> now;
    private final Map<String, String> renamed = new HashMap<>();

    private Callees(Set<String> old, Set<String> now) {
        this.old = old;
        this.now = now;
    }

    /// @param flows the functions of flows that have another name in the new version
    static Callees between(Document before, Document after, Map<String, String> flows) {
        var callees = new Callees(names(before), names(after));
        flows.forEach((one, other) -> {
            if (!one.equals(other)) {
                callees.renamed.put(one, other);
            }
        });
        for (var task : before.tasks()) {
            if (!callees.now.contains(task.function())) {
                callees.rename(before, task, after);
            }
        }
        return callees;
    }

    private void rename(Document before, TaskDefinition task, Document after) {
        var body = body(before, task);
        TaskDefinition best = null;
        double most = 0;
        for (var each : after.tasks()) {
            double score = old.contains(each.function()) ? 0 : Tokens.likeness(body, body(after, each));
            if (score > most && score >= SAME_BODY) {
                most = score;
                best = each;
            }
        }
        if (best != null) {
            renamed.putIfAbsent(task.function(), best.function());
        }
    }

    private static List<String> body(Document document, TaskDefinition task) {
        return Tokens.of(document.source().text(task.span()));
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
