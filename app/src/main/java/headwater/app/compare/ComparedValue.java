package headwater.app.compare;

import headwater.prefect.json.Json;
import headwater.prefect.model.FlowRun;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A parameter, or something else that a run was started with, in two runs.
///
/// @param name what it is
/// @param isParameter whether it is a parameter of the flow
/// @param a its value in the one run; null for none
/// @param b its value in the other; null for none
record ComparedValue(
        String name,
        boolean isParameter,
        @Nullable String a,
        @Nullable String b) {
    /// All values that one of the runs has: what may be the reason of everything else first, then the parameters.
    static List<ComparedValue> of(ReadRun a, ReadRun b) {
        var rowA = a.run().flowRun();
        var rowB = b.run().flowRun();
        var values = new ArrayList<ComparedValue>();
        add(values, "Flow", a.source().flow(), b.source().flow());
        add(values, "Deployment", a.source().deployment(), b.source().deployment());
        add(values, "Flow version", rowA.flowVersion(), rowB.flowVersion());
        add(values, "Work pool", rowA.workPoolName(), rowB.workPoolName());
        add(values, "Work queue", rowA.workQueueName(), rowB.workQueueName());
        add(values, "Tags", String.join(", ", rowA.tags()), String.join(", ", rowB.tags()));
        add(values, "Started", starts(rowA), starts(rowB));
        var names = new LinkedHashSet<>(rowA.parameters().keySet());
        names.addAll(rowB.parameters().keySet());
        names.forEach(name -> values.add(new ComparedValue(name, true, parameter(rowA, name), parameter(rowB, name))));
        return values;
    }

    private static void add(List<ComparedValue> to, String name, @Nullable String a, @Nullable String b) {
        var value = new ComparedValue(name, false, nullIfEmpty(a), nullIfEmpty(b));
        if (value.a() != null || value.b() != null) {
            to.add(value);
        }
    }

    private static @Nullable String nullIfEmpty(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable String starts(FlowRun run) {
        return run.runCount() > 1 ? run.runCount() + " times" : run.runCount() == 1 ? "once" : null;
    }

    private static @Nullable String parameter(FlowRun run, String name) {
        if (!run.parameters().containsKey(name)) {
            return null;
        }
        return run.parameters().get(name) instanceof String text
                ? text
                : Json.write(run.parameters().get(name));
    }

    /// Whether it is another in the other run.
    boolean isDifferent() {
        return !Objects.equals(a, b);
    }

    /// The same with the runs the other way round.
    ComparedValue swapped() {
        return new ComparedValue(name, isParameter, b, a);
    }
}
