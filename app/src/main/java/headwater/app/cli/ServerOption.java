package headwater.app.cli;

import headwater.app.engine.LocalPrefect;
import headwater.app.program.Progress;
import headwater.app.servers.ServerSession;
import headwater.prefect.BadAddressException;
import headwater.prefect.ClientSettings;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.ServerAddress;
import headwater.prefect.Timeouts;
import java.io.IOException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The server that a command works with.
final class ServerOption {
    @Option(
            names = "--server",
            paramLabel = "URL",
            description =
                    "A Prefect server; by default the local one. PREFECT_API_AUTH_STRING can hold user and password.")
    private @Nullable String server;

    /// A session with the server; starts the local one if that is meant.
    ServerSession session(LocalPrefect local, Consumer<Progress> progress)
            throws IOException, BadAddressException, PrefectException, InterruptedException {
        return session(local, progress, null);
    }

    /// A session with the server; without the option with another, or with the local one, which is started.
    ///
    /// @param other the address of a server; null if there is none
    ServerSession session(LocalPrefect local, Consumer<Progress> progress, @Nullable String other)
            throws IOException, BadAddressException, PrefectException, InterruptedException {
        var meant = server == null ? other : server;
        if (meant == null) {
            return new ServerSession(new PrefectClient(local.server(0, progress).address()));
        }
        var address = withCredentials(ServerAddress.parse(meant));
        return new ServerSession(new PrefectClient(address, Timeouts.USUAL, ClientSettings.of(System.getenv())));
    }

    // Prefect's own variable (docs, "Settings reference", PREFECT_API_AUTH_STRING): everybody on the machine can
    // see what is on a command line.
    private static ServerAddress withCredentials(ServerAddress given) {
        var user = System.getenv().getOrDefault("PREFECT_API_AUTH_STRING", "").split(":", 2);
        return given.credentials() instanceof Credentials.None && user.length == 2
                ? given.withCredentials(new Credentials.Basic(user[0], user[1]))
                : given;
    }
}
