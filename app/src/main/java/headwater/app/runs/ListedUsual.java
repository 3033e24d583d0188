package headwater.app.runs;

import headwater.app.run.analysis.UsualDuration;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// How long the runs of a list take usually, by those of the list that completed: no request is made for it. Runs
/// of one deployment go together, those without by flow. For the JavaFX thread.
final class ListedUsual {
    // A binding is weak: the list lives longer than its view.
    private final ObjectBinding<Map<UUID, UsualDuration>> known;

    ListedUsual(ObservableList<Listed> runs) {
        known = Bindings.createObjectBinding(() -> read(runs), runs);
    }

    /// How long a run takes usually; null where the list has fewer than three like it that completed.
    @Nullable
    UsualDuration of(FlowRun run) {
        var kind = kind(run);
        return kind == null ? null : known.get().get(kind);
    }

    /// Whether a run completed at its first attempt and took no longer than usual: nobody needs to look at it.
    boolean isAsUsual(FlowRun run) {
        var took = RunColumns.duration(run);
        var usually = of(run);
        return run.stateType() == StateType.COMPLETED
                && run.runCount() <= 1
                && took != null
                && usually != null
                && usually.isMet(took);
    }

    private static Map<UUID, UsualDuration> read(List<Listed> runs) {
        var alike = new HashMap<UUID, List<FlowRun>>();
        for (var listed : runs) {
            var kind = kind(listed.run());
            if (kind != null && listed.run().stateType() == StateType.COMPLETED) {
                alike.computeIfAbsent(kind, _ -> new ArrayList<>()).add(listed.run());
            }
        }
        var read = new HashMap<UUID, UsualDuration>();
        alike.forEach((kind, completed) -> {
            var usual = UsualDurations.of(completed, List.of()).flowRun();
            if (usual != null) {
                read.put(kind, usual);
            }
        });
        return read;
    }

    private static @Nullable UUID kind(FlowRun run) {
        if (run.deploymentId() != null) {
            return run.deploymentId().value();
        }
        return run.flowId() == null ? null : run.flowId().value();
    }
}
