package headwater.app.runs;

import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRunId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rows of a list of flow runs, from the first to the last.
///
/// @param rows the runs in the order of the rows
/// @param depths how deep a run is nested, by its id; 0 for a run that is no subflow
record ListRows(List<Listed> rows, Map<FlowRunId, Integer> depths) {
    /// Copies both.
    ListRows {
        rows = List.copyOf(rows);
        depths = Map.copyOf(depths);
    }

    /// Below each run the runs of its subflows, from the first to the last, where a person has opened it.
    ///
    /// @param runs the runs that are no subflows
    /// @param subflows the runs of subflows, by the run that they are in
    /// @param opened the runs that a person has opened
    /// @param order the order of the runs; null for the one that they have
    static ListRows nested(
            List<Listed> runs,
            Map<FlowRunId, List<Listed>> subflows,
            Set<FlowRunId> opened,
            @Nullable Comparator<Listed> order) {
        var rows = new ArrayList<Listed>();
        var depths = new HashMap<FlowRunId, Integer>();
        sorted(runs, order).forEach(run -> add(run, 0, subflows, opened, rows, depths));
        return new ListRows(rows, depths);
    }

    // A run is there once, also if the server says that it is in itself.
    private static void add(
            Listed run,
            int depth,
            Map<FlowRunId, List<Listed>> subflows,
            Set<FlowRunId> opened,
            List<Listed> rows,
            Map<FlowRunId, Integer> depths) {
        var id = run.run().id();
        if (depths.putIfAbsent(id, depth) != null) {
            return;
        }
        rows.add(run);
        if (opened.contains(id)) {
            subflows.getOrDefault(id, List.of())
                    .forEach(child -> add(child, depth + 1, subflows, opened, rows, depths));
        }
    }

    /// All runs in one order, whether they are subflows or not.
    ///
    /// @param runs the runs that are no subflows
    /// @param subflows the runs of their subflows
    /// @param order the order; null for the latest first
    static ListRows flat(List<Listed> runs, List<Listed> subflows, @Nullable Comparator<Listed> order) {
        var all = new ArrayList<>(runs);
        var known = new HashSet<FlowRunId>();
        runs.forEach(run -> known.add(run.run().id()));
        subflows.stream().filter(run -> known.add(run.run().id())).forEach(all::add);
        return new ListRows(sorted(all, order == null ? RunsModel.LATEST_FIRST : order), Map.of());
    }

    private static List<Listed> sorted(List<Listed> runs, @Nullable Comparator<Listed> order) {
        return order == null ? runs : runs.stream().sorted(order).toList();
    }

    /// How deep a run is nested; 0 for a run that is no subflow, and where nothing is nested.
    int depth(Listed run) {
        return depths.getOrDefault(run.run().id(), 0);
    }
}
