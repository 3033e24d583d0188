package headwater.app.runs;

import headwater.app.runs.ListRow.Fold;
import headwater.app.runs.ListRow.Folded;
import headwater.app.runs.ListRow.OfRun;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Arranges the runs of a list as rows.
final class ListRows {
    /// How many runs one after the other become one row.
    static final int FEWEST_FOLDED = 2;

    private final Map<FlowRunId, List<Listed>> subflows;
    private final Set<FlowRunId> opened;
    private final Set<FlowRunId> unfolded;
    private final List<ListRow> rows = new ArrayList<>();
    private final Set<FlowRunId> added = new HashSet<>();

    private ListRows(Map<FlowRunId, List<Listed>> subflows, Set<FlowRunId> opened, Set<FlowRunId> unfolded) {
        this.subflows = subflows;
        this.opened = opened;
        this.unfolded = unfolded;
    }

    /// Below each run the runs of its subflows, from the first to the last, where a person has opened it.
    ///
    /// @param runs the runs, in the order of their rows
    /// @param subflows the runs of subflows, by the run that they are in; empty where they are among the runs
    /// @param opened the runs that a person has opened
    /// @param fold why a run need not be looked at, null if it is to be: several one after the other are one row
    /// @param unfolded runs of such rows that a person has opened
    static List<ListRow> of(
            List<Listed> runs,
            Map<FlowRunId, List<Listed>> subflows,
            Set<FlowRunId> opened,
            Function<Listed, @Nullable Fold> fold,
            Set<FlowRunId> unfolded) {
        var arranged = new ListRows(subflows, opened, unfolded);
        int at = 0;
        while (at < runs.size()) {
            var why = fold.apply(runs.get(at));
            int end = at + 1;
            while (why != null && end < runs.size() && why == fold.apply(runs.get(end))) {
                end++;
            }
            var together = runs.subList(at, end);
            if (why != null && together.size() >= FEWEST_FOLDED) {
                arranged.addFolded(why, together);
            } else {
                together.forEach(run -> arranged.add(run, 0));
            }
            at = end;
        }
        return List.copyOf(arranged.rows);
    }

    private void addFolded(Fold fold, List<Listed> runs) {
        rows.add(new Folded(fold, runs));
        if (runs.stream().anyMatch(each -> unfolded.contains(each.run().id()))) {
            runs.forEach(run -> add(run, 1));
        }
    }

    // A run is there once, also if the server says that it is in itself.
    private void add(Listed run, int depth) {
        if (!added.add(run.run().id())) {
            return;
        }
        rows.add(new OfRun(run, depth));
        if (opened.contains(run.run().id())) {
            subflows.getOrDefault(run.run().id(), List.of()).forEach(child -> add(child, depth + 1));
        }
    }

    /// All runs in one order, whether they are subflows or not.
    ///
    /// @param runs the runs that are no subflows
    /// @param subflows the runs of their subflows
    static List<Listed> together(List<Listed> runs, List<Listed> subflows) {
        var all = new ArrayList<>(runs);
        var known = new HashSet<FlowRunId>();
        runs.forEach(run -> known.add(run.run().id()));
        subflows.stream().filter(run -> known.add(run.run().id())).forEach(all::add);
        return all.stream().sorted(RunsModel.LATEST_FIRST).toList();
    }

    /// The runs in an order.
    ///
    /// @param order null for the one that they have
    static List<Listed> sorted(List<Listed> runs, @Nullable Comparator<Listed> order) {
        return order == null ? runs : runs.stream().sorted(order).toList();
    }
}
