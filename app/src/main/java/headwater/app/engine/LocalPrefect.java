package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.prefect.PrefectClient;
import headwater.prefect.ServerAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The Prefect of this machine: environment, server and worker, each made or started when it is first needed. Blocking.
public final class LocalPrefect implements AutoCloseable {
    /// The work pool of the local server, whose flows run as processes on this machine.
    public static final String WORK_POOL = "headwater";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final PrefectEnvironment environment;
    private final LocalServers servers;
    private final Workers workers;

    // Guarded by this: two runs may ask for a worker at once.
    private final Map<ServerAddress, LocalWorker> workerOf = new HashMap<>();
    private @Nullable LocalServer server;

    /// The Prefect in these folders, with these environment variables for what it starts.
    public LocalPrefect(Folders folders, Map<String, String> variables) {
        environment = new PrefectEnvironment(folders, variables);
        servers = new LocalServers(folders, variables);
        workers = new Workers(folders, variables);
    }

    /// The environment, made where it is missing.
    public Venv environment(Consumer<Progress> progress) throws IOException, InterruptedException {
        return environment.prepare(progress);
    }

    /// The running server, or a new one.
    ///
    /// @param port where it is to listen; 0 for any free port
    public synchronized LocalServer server(int port, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var found = servers.start(environment(progress), port, false, progress);
        server = found;
        return found;
    }

    /// The work pool of a server whose flows run on this machine. On a server that others use too it is one's own:
    /// another
    /// person's worker has neither the files nor the say.
    public static String workPoolOf(ServerAddress address) {
        if (LOOPBACK.contains(address.api().getHost())) {
            return WORK_POOL;
        }
        var own = System.getProperty("user.name", "somebody") + "-" + machine();
        return WORK_POOL + "-" + own.replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "machine";
        }
    }

    /// Makes sure that a worker of this machine serves our work pool on a server. One for another server goes on: it
    /// may
    /// be running something.
    public synchronized void worker(PrefectClient client, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var address = client.address();
        var known = workerOf.get(address);
        if (known != null && known.isAlive()) {
            return;
        }
        var pool = workPoolOf(address);
        client.workPools().processPool(pool);
        var name = "headwater-" + ProcessHandle.current().pid() + "-" + (workerOf.size() + 1);
        workerOf.put(address, workers.start(environment(progress), address, pool, name, progress));
    }

    /// Ends the workers, which first cancel what they run, and then lets go of the server: in this order, because
    /// without a server nothing can be cancelled.
    @Override
    public synchronized void close() {
        workerOf.values().forEach(LocalWorker::close);
        if (server != null) {
            server.close();
        }
    }
}
