package headwater.app.actions;

import headwater.app.servers.ServerSession;
import headwater.prefect.model.FlowRun;
import org.jspecify.annotations.Nullable;

/// A flow run that something can be done with.
///
/// @param flow the name of its flow; empty if it is not known
/// @param server where it is; null for a run from a file
public record RunTarget(FlowRun run, String flow, @Nullable ServerSession server) {
    /// The [headwater.prefect.ServerAddress#key()] of its server; empty for a run from a file.
    public String place() {
        return server == null ? "" : server.address().key();
    }

    /// How the run can be reached.
    RunAccess access() {
        if (server == null) {
            return RunAccess.FILE;
        }
        return server.readOnly().getValue() ? RunAccess.READ_ONLY : RunAccess.SERVER;
    }
}
