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
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The server that a command works with.
final class ServerOption {
    private final Map<String, String> environment;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "A Prefect server. By default the local one; for watch the one that PREFECT_API_URL names, or"
                    + " the profile that Prefect's own tools use, and the local one only where neither does."
                    + " PREFECT_API_AUTH_STRING can hold user and password.")
    private @Nullable String server;

    /// An option beside the variables of this process.
    ServerOption() {
        this(System.getenv());
    }

    /// An option beside these variables.
    ServerOption(Map<String, String> environment) {
        this.environment = environment;
    }

    /// A session with the server; starts the local one if that is meant.
    ServerSession session(LocalPrefect local, Consumer<Progress> progress)
            throws IOException, BadAddressException, PrefectException, InterruptedException {
        return server == null
                ? new ServerSession(new PrefectClient(local.server(0, progress).address()))
                : session(withCredentials(ServerAddress.parse(server)), ClientSettings.of(environment));
    }

    /// A session with the server, to look at what is there; without the option with that of a link, else with the one
    /// that Prefect's own tools would take, else with the local one, which is started.
    ///
    /// @param link a link to a run; null if there is none
    ServerSession configured(LocalPrefect local, Consumer<Progress> progress, @Nullable RunLink link)
            throws IOException, BadAddressException, PrefectException, InterruptedException {
        if (server != null) {
            return session(local, progress);
        }
        var profile = link == null
                ? Profiles.current(environment)
                : link.profile(Profiles.configured(environment).servers());
        if (profile.isPresent()) {
            return session(profile.get().address(), profile.get().settings());
        }
        return link == null
                ? session(local, progress)
                : session(
                        ServerAddress.parse(link.address()),
                        ClientSettings.of(environment).withoutHeaders());
    }

    private static ServerSession session(ServerAddress address, ClientSettings settings) throws PrefectException {
        return new ServerSession(new PrefectClient(address, Timeouts.USUAL, settings));
    }

    // Prefect's own variable (docs, "Settings reference", PREFECT_API_AUTH_STRING): everybody on the machine can
    // see what is on a command line.
    private ServerAddress withCredentials(ServerAddress given) {
        var user = environment.getOrDefault("PREFECT_API_AUTH_STRING", "").split(":", 2);
        return given.credentials() instanceof Credentials.None && user.length == 2
                ? given.withCredentials(new Credentials.Basic(user[0], user[1]))
                : given;
    }
}
