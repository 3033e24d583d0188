package headwater.app.cli;

import headwater.app.look.Times;
import headwater.app.watch.EnteredState;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.State;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// A state that a run has entered, as one line of what `watch` prints.
record StateLine(EnteredState entered) {
    /// In words, as `run` prints it: the time, who, the state, the attempt from the second on, what was said.
    ///
    /// @param watched the run that is watched, of whose task runs the name is enough; null if all are
    String words(@Nullable FlowRunId watched) {
        var state = entered.state();
        var attempt = entered.attempt() > 1 ? "  (attempt " + entered.attempt() + ")" : "";
        var said = state.said().isEmpty() ? "" : "  " + state.said();
        return String.format(Locale.ROOT, "%s  %-28s %s%s%s", clock(state), who(watched), state.name(), attempt, said);
    }

    private String who(@Nullable FlowRunId watched) {
        var task = entered.taskRun();
        if (task == null) {
            return entered.flowRunName();
        }
        var name = RunSummary.name(task);
        return entered.flowRun().equals(watched) ? name : entered.flowRunName() + " / " + name;
    }

    private static String clock(State state) {
        return state.timestamp() == null ? " ".repeat(12) : Times.millis(state.timestamp());
    }

    /// As a JSON object, always with the same keys in the same order.
    String json() {
        var state = entered.state();
        var task = entered.taskRun();
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("timestamp", text(state.timestamp()));
        object.put("kind", task == null ? "flow-run" : "task-run");
        object.put("id", task == null ? text(entered.flowRun()) : text(task.id()));
        object.put("name", task == null ? entered.flowRunName() : task.name());
        object.put("flow_run_id", text(entered.flowRun()));
        object.put("flow_run_name", entered.flowRunName());
        object.put("state_id", text(state.id()));
        object.put("state_type", state.type().name());
        object.put("state_name", state.name());
        object.put("message", state.message() == null ? "" : state.message());
        object.put("attempt", entered.attempt());
        return JsonMapper.shared().writeValueAsString(object);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
