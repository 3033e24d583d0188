package headwater.app.watch;

import headwater.app.run.Change;
import headwater.app.run.Run;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.model.FlowRun;
import java.util.ArrayList;
import java.util.Set;

/// A run as the server has it at one time: with its subflows and task runs, and the states of those that were retried.
public final class WholeRun {
    private WholeRun() {}

    /// Reads a run. Blocking.
    public static Run read(PrefectClient client, FlowRun run) throws PrefectException {
        var changes = new ArrayList<Change>();
        var rows = new RunRows(client, run.id(), changes::add);
        rows.read();
        if (rows.hasStarted()) {
            rows.readSubflows(Set.of());
        }
        rows.readPastStates();
        return Run.of(run).after(changes);
    }
}
