package headwater.app.cli;

import headwater.app.look.Times;
import headwater.app.problem.Problem;
import headwater.app.program.Progress;
import headwater.app.run.Run;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.State;
import headwater.prefect.model.StateId;
import headwater.prefect.model.TaskRun;
import java.io.PrintStream;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a command says: answers on standard output, steps and errors on standard error.
public final class Terminal {
    private final PrintStream out;
    private final PrintStream err;
    private final Set<StateId> told = new HashSet<>();
    private String step = "";

    /// The terminal of this process.
    public static Terminal ofProcess() {
        return new Terminal(System.out, System.err);
    }

    /// One that writes elsewhere.
    Terminal(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// A line of the answer.
    public void say(String line) {
        out.println(line);
        out.flush();
    }

    /// A text of the answer that brings its own line ends.
    void sayText(String text) {
        out.print(text);
        out.flush();
    }

    /// A step of long work, once however often it is told.
    public void step(Progress progress) {
        step(progress.words());
    }

    /// A step of long work, once however often it is told.
    public void step(String words) {
        if (words.equals(step)) {
            return;
        }
        step = words;
        err.println(words);
    }

    /// A problem, in one line.
    public void problem(Problem problem) {
        err.println("headwater: " + problem.line());
    }

    /// Tells the states of a run that were not told yet.
    public synchronized void states(Run run) {
        var flow = run.flowRun();
        tell(flow.state(), "flow run " + flow.name());
        for (var task : run.tasks().values()) {
            tell(task);
        }
    }

    private void tell(TaskRun task) {
        tell(task.state(), task.name());
    }

    private void tell(@Nullable State state, String who) {
        if (state == null || state.id() == null || !told.add(state.id())) {
            return;
        }
        var message = state.message() == null || state.message().isBlank() ? "" : "  " + firstLine(state.message());
        say(String.format(Locale.ROOT, "%s  %-28s %s%s", time(state.timestamp()), who, state.name(), message));
    }

    /// Tells a log line.
    public synchronized void log(LogLine line) {
        var level =
                line.level() >= 40 ? "ERROR" : line.level() >= 30 ? "WARN " : line.level() >= 20 ? "INFO " : "DEBUG";
        say(Times.millis(line.timestamp()) + "  " + level + "  " + line.message());
    }

    private static String time(@Nullable Instant instant) {
        return instant == null ? "            " : Times.millis(instant);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
