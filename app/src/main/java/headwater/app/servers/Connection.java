package headwater.app.servers;

import headwater.app.problem.Problem;
import headwater.app.program.Progress;
import headwater.prefect.PrefectClient;

/// How the program stands to a Prefect server.
public sealed interface Connection {
    /// To none.
    record None() implements Connection {}

    /// On the way.
    record Connecting(Progress progress) implements Connection {}

    /// Connected.
    ///
    /// @param version the server's, such as "3.8.8"
    /// @param local whether it is our own on this machine
    record Connected(PrefectClient client, String version, boolean local) implements Connection {
        /// The server in words: what it is and where.
        public String words() {
            return (local ? "Local Prefect " : "Prefect ") + version + " at "
                    + client.address().hostAndPort();
        }
    }

    /// It did not come to it.
    record Failed(Problem problem) implements Connection {}
}
