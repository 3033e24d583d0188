package headwater.app.why;

import headwater.app.look.ShellWords;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.WorkQueueId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What helps where a condition does not hold.
public sealed interface Remedy {
    /// A command for a terminal of the machine that is to run the flow.
    ///
    /// @param words the program and its arguments
    record Command(List<String> words) implements Remedy {
        /// Copies the list.
        public Command {
            words = List.copyOf(words);
        }

        static Command of(String... words) {
            return new Command(List.of(words));
        }

        /// The command that starts a worker of a work pool.
        public static Command startWorker(String pool) {
            return of("prefect", "worker", "start", "--pool", pool);
        }

        /// The command as a person types it, with quotes where a POSIX shell needs them.
        public String line() {
            return ShellWords.line(words);
        }
    }

    /// Another flow run, whose end would free a slot.
    ///
    /// @param since when it started, null before
    record OtherRun(FlowRunId id, String name, @Nullable Instant since) implements Remedy {}

    /// A change on the server.
    sealed interface OnServer extends Remedy {}

    /// To go on with a work pool.
    record ResumePool(String name) implements OnServer {}

    /// To go on with a work queue.
    record ResumeQueue(WorkQueueId id, String name) implements OnServer {}

    /// To go on with a paused run that asks for nothing.
    record ResumeRun(FlowRunId id, String name) implements OnServer {}
}
