package headwater.app.cli;

import headwater.app.engine.LocalPrefect;
import headwater.app.program.Progress;
import headwater.app.servers.RunLink;
import headwater.app.servers.ServerSession;
import headwater.prefect.BadAddressException;
import headwater.prefect.ClientSettings;
import headwater.prefect.Credentials;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.Profiles;
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

    /// A session with the server; without the option with that of a link, or with the local one, which is started.
    ///
    /// @param link a link to a run; null if there is none
    ServerSession session(LocalPrefect local, Consumer<Progress> progress, @Nullable RunLink link)
            throws IOException, BadAddressException, PrefectException, InterruptedException {
        var settings = ClientSettings.of(System.getenv());
        if (server != null) {
            return session(withCredentials(ServerAddress.parse(server)), settings);
        }
        if (link == null) {
            return new ServerSession(new PrefectClient(local.server(0, progress).address()));
        }
        var profile = link.profile(Profiles.configured(System.getenv()));
        return profile.isPresent()
                ? session(profile.get().address(), profile.get().settings())
                : session(ServerAddress.parse(link.address()), settings.withoutHeaders());
    }

    private static ServerSession session(ServerAddress address, ClientSettings settings) throws PrefectException {
        return new ServerSession(new PrefectClient(address, Timeouts.USUAL, settings));
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
