package headwater.app.servers;

import headwater.app.problem.Problem;
import headwater.app.words.Words;

/// Whether the program is connected to a Prefect server, and to which one a person works with.
public sealed interface Connection {
    /// Not connected.
    record None() implements Connection {}

    /// Being connected to a first server.
    record Connecting() implements Connection {}

    /// Connected.
    ///
    /// @param name what a person calls the server: the name of its profile, else its host and port
    /// @param session the session with the server
    /// @param version the server's, such as "3.8.8"
    /// @param local whether it is our own on this machine
    record Connected(String name, ServerSession session, String version, boolean local) implements Connection {
        /// Whether another connection to this server takes the place of this one.
        boolean isReplacedBy(Connected other) {
            return (local && other.local) || isTo(other.session);
        }

        /// Whether a session, this one or an earlier one, is with this server.
        public boolean isTo(ServerSession other) {
            return session.address().api().equals(other.address().api());
        }

        /// The server in words: what it is and where.
        public String words() {
            return Words.of(
                    local ? ServersText.CONNECTED_LOCAL : ServersText.CONNECTED,
                    version,
                    session.address().hostAndPort());
        }
    }

    /// Connecting to a first server failed.
    record Failed(Problem problem) implements Connection {}
}
