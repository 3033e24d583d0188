package headwater.app.runs;

import headwater.app.lists.RowColumns;
import headwater.app.look.StateLook;
import headwater.app.look.Times;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of the list of flow runs, and what they say of a run.
final class RunColumns {
    private RunColumns() {}

    /// The columns, from left to right.
    ///
    /// @param usual how long runs take usually
    /// @param rows where the runs of subflows stand
    static List<TableColumn<Listed, Listed>> of(ListedUsual usual, NestedRows rows) {
        var columns = RowColumns.<Listed>ofRows();
        return List.of(
                columns.marks("State", 190, RunColumns::state),
                columns.nodes(
                        "Flow run",
                        180,
                        Comparator.comparing(listed -> listed.run().name(), String.CASE_INSENSITIVE_ORDER),
                        () -> name(rows)),
                columns.words("Flow / deployment", 260, RunColumns::source),
                columns.figures(
                        "Started", 130, listed -> started(listed.run()), Comparator.comparing(RunsModel::start)),
                columns.nodes(
                        "Duration",
                        140,
                        Comparator.comparing(
                                listed -> duration(listed.run()), Comparator.nullsFirst(Comparator.naturalOrder())),
                        () -> duration(usual)),
                columns.words("Work pool", 160, listed -> pool(listed.run())),
                columns.words(
                        "Tags", 120, listed -> String.join(", ", listed.run().tags())));
    }

    /// The state of a run, as it looks.
    static RowColumns.Mark state(Listed listed) {
        var state = state(listed.run());
        return RowColumns.Mark.of(StateLook.of(listed.run().stateType(), state), StateLook.title(state));
    }

    /// The flow of a run and its deployment, or that it is a subflow.
    static String source(Listed listed) {
        var kind = NestedRows.isSubflow(listed) ? "  subflow" : "";
        return listed.deployment().isEmpty() ? listed.flow() + kind : listed.flow() + " / " + listed.deployment();
    }

    private static RowColumns.Cell<Listed> name(NestedRows rows) {
        var cell = new RunNameCell(rows);
        return new RowColumns.Cell<>(cell, cell::show);
    }

    private static String started(FlowRun run) {
        var now = Instant.now();
        if (run.startTime() != null) {
            return Times.brief(run.startTime(), now);
        }
        return run.expectedStartTime() == null ? "" : "due " + Times.brief(run.expectedStartTime(), now);
    }

    private static RowColumns.Cell<Listed> duration(ListedUsual usual) {
        var bar = new DurationBar();
        return new RowColumns.Cell<>(
                bar, listed -> bar.show(listed.run(), duration(listed.run()), usual.of(listed.run())));
    }

    /// How long a run took, or has taken by now; null if it has not started.
    static @Nullable Duration duration(FlowRun run) {
        if (run.startTime() == null) {
            return null;
        }
        var end = run.endTime() == null ? Instant.now() : run.endTime();
        return Duration.between(run.startTime(), end);
    }

    private static String pool(FlowRun run) {
        return run.workPoolName() == null ? "" : run.workPoolName();
    }

    /// The name of a run's state.
    static String state(FlowRun run) {
        var state = run.state();
        return state == null ? "Unknown" : state.name();
    }
}
