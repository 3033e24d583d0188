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
import java.util.function.Function;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/// The columns of the list of flow runs, and what they say of a run.
final class RunColumns {
    private RunColumns() {}

    /// The columns, from left to right.
    ///
    /// @param usual how long runs take usually
    /// @param rows where the runs of subflows stand
    static List<TableColumn<ListRow, ListRow>> of(ListedUsual usual, NestedRows rows) {
        var columns = RowColumns.<ListRow>ofRows();
        return List.of(
                columns.marks("State", 170, row -> state(row.first())),
                columns.nodes(
                        "Flow run",
                        200,
                        Comparator.comparing(row -> row.first().run().name(), String.CASE_INSENSITIVE_ORDER),
                        () -> name(rows)),
                columns.words("Flow / deployment", 260, RunColumns::flows),
                whole(
                        columns.figures(
                                "Started",
                                130,
                                row -> started(row.first().run()),
                                Comparator.comparing(row -> RunsModel.start(row.first()))),
                        112),
                whole(
                        columns.nodes(
                                "Duration",
                                140,
                                Comparator.comparing(
                                        // While the rows are put in order no time may pass.
                                        row -> duration(row.first().run(), rows.arranged()),
                                        Comparator.nullsFirst(Comparator.naturalOrder())),
                                () -> duration(usual)),
                        140),
                whole(
                        columns.figures(
                                "Task runs",
                                90,
                                row -> taskRuns(row, rows),
                                Comparator.comparing(
                                        row -> rows.taskRuns(row.first().run()),
                                        Comparator.nullsFirst(Comparator.naturalOrder()))),
                        76),
                columns.words("Work pool", 160, row -> common(row, run -> pool(run.run()))),
                columns.words(
                        "Tags",
                        120,
                        row -> common(row, run -> String.join(", ", run.run().tags()))));
    }

    // A figure of which a part is cut off is another figure; names can be cut off.
    private static TableColumn<ListRow, ListRow> whole(TableColumn<ListRow, ListRow> column, double least) {
        column.setMinWidth(least);
        return column;
    }

    private static String flows(ListRow row) {
        return switch (row) {
            case ListRow.OfRun(var run, var _) -> source(run);
            case ListRow.Folded folded -> folded.flows();
        };
    }

    /// What all runs of a row have; empty if they differ.
    private static String common(ListRow row, Function<Listed, String> words) {
        var different = row.runs().stream().map(words).distinct().toList();
        return different.size() == 1 ? different.getFirst() : "";
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

    private static RowColumns.Cell<ListRow> name(NestedRows rows) {
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

    private static String taskRuns(ListRow row, NestedRows rows) {
        return switch (row) {
            case ListRow.OfRun(var run, var _) -> {
                var count = rows.taskRuns(run.run());
                yield count == null ? "" : "%,d".formatted(count);
            }
            case ListRow.Folded _ -> "";
        };
    }

    private static RowColumns.Cell<ListRow> duration(ListedUsual usual) {
        var bar = new DurationBar();
        return new RowColumns.Cell<>(bar, row -> {
            var run = row.first().run();
            switch (row) {
                case ListRow.OfRun _ -> bar.show(run, duration(run), usual.of(run));
                case ListRow.Folded _ -> bar.show(run, null, null);
            }
        });
    }

    /// How long a run took, or has taken by now; null if it has not started.
    static @Nullable Duration duration(FlowRun run) {
        return duration(run, Instant.now());
    }

    private static @Nullable Duration duration(FlowRun run, Instant now) {
        if (run.startTime() == null) {
            return null;
        }
        var end = run.endTime() == null ? now : run.endTime();
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
