package headwater.app.servers;

import headwater.app.problem.Problem;
import headwater.app.program.Progress;
import headwater.app.words.Words;

/// Whether the program is connected to a Prefect server.
public sealed interface Connection {
    /// Not connected.
    record None() implements Connection {}

    /// Being connected.
    record Connecting(Progress progress) implements Connection {}

    /// Connected.
    ///
    /// @param session the session with the server
    /// @param version the server's, such as "3.8.8"
    /// @param local whether it is our own on this machine
    record Connected(ServerSession session, String version, boolean local) implements Connection {
        /// The server in words: what it is and where.
        public String words() {
            return Words.of(
                    local ? ServersText.CONNECTED_LOCAL : ServersText.CONNECTED,
                    version,
                    session.address().hostAndPort());
        }
    }

    /// Connecting failed.
    record Failed(Problem problem) implements Connection {}
}
