package headwater.app.monitor;

import headwater.app.run.Run;
import headwater.prefect.model.LogLine;

/// Who wrote a line of the log of a run: "flow" for the flow run itself, else the name of a task run or of the run of a
/// subflow. After that of a task run in a subflow stands the subflow's: "load-0 · nightly-eu".
final class LineSource {
    private LineSource() {}

    static String of(Run run, LogLine line) {
        var id = line.flowRunId();
        boolean isOwn = id == null || id.equals(run.flowRun().id());
        var of = isOwn ? run : run.subflows().get(id);
        // What is logged in a subflow can be received before its name.
        var name = of == null || of.flowRun().name().isEmpty()
                ? "subflow"
                : of.flowRun().name();
        if (line.taskRunId() == null) {
            return isOwn ? "flow" : name;
        }
        var known = of == null ? null : of.tasks().get(line.taskRunId());
        var task = known == null ? "task" : known.name();
        return isOwn ? task : task + " · " + name;
    }
}
