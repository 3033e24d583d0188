package headwater.app.engine;

import headwater.app.program.Folders;
import headwater.app.program.Progress;
import headwater.flow.Message;
import headwater.prefect.ClientSettings;
import headwater.prefect.PrefectClient;
import headwater.prefect.PrefectException;
import headwater.prefect.RunRequest;
import headwater.prefect.ServerAddress;
import headwater.prefect.model.DeploymentId;
import headwater.prefect.model.FlowRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The Prefect of this machine: environment, server and workers, each made or started when it is first needed.
/// Calls block, on any thread; an interrupt ends them.
///
/// What was started ends with [#close()], or with the program however it ends: by Ctrl-C, say. If it is killed, the
/// next program closes what it left.
public final class LocalPrefect implements AutoCloseable {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    /// The work pool of a server on this machine, whose flows run as processes.
    public static final String WORK_POOL = "headwater";

    private static final int MOST_RESTARTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final System.Logger LOG = System.getLogger("headwater");

    private final PrefectEnvironment environment;
    private final LocalServers servers;
    private final Workers workers;
    private final WorkerNotes notes;
    private final Deployer deployer;
    private final Uses uses = new Uses(this::close);

    // One thing is started at a time; the fields below are guarded by it.
    private final ReentrantLock starting = new ReentrantLock();
    private final Map<Way, LocalWorker> workerOf = new HashMap<>();
    private @Nullable LocalServer server;

    // Not guarded: a server ends on a thread of its own.
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile Consumer<Message> warnings = _ -> {};

    private record Way(ServerAddress server, ClientSettings settings) {}

    /// The Prefect in these folders, with these environment variables for what it starts.
    public LocalPrefect(Folders folders, Map<String, String> variables) {
        environment = new PrefectEnvironment(folders, variables);
        servers = new LocalServers(folders, variables);
        workers = new Workers(folders, variables);
        notes = WorkerNotes.in(folders.forServer(variables));
        deployer = new Deployer(folders, variables);
    }

    /// Sets what receives a message when something that was started ends unexpectedly, on any thread.
    public void onWarning(Consumer<Message> receiver) {
        warnings = receiver;
    }

    /// Does work that [#close()] interrupts, and waits for, before it ends what was started.
    ///
    /// @throws EngineException.ServerEnded if the local server has ended and cannot be started again
    /// @throws InterruptedException if this was closed, before or meanwhile, or the caller interrupted
    public <T> T use(Callable<T> work) throws Exception {
        return uses.run(work);
    }

    /// The environment, made where it is missing.
    public Venv environment(Consumer<Progress> progress) throws IOException, InterruptedException {
        return uses.blocking(() -> environment.prepare(progress));
    }

    /// The running server, or a new one.
    ///
    /// @param port where it is to listen; 0 for the port that it had before, or any free one
    public LocalServer server(int port, Consumer<Progress> progress) throws IOException, InterruptedException {
        return alone(() -> {
            var found = servers.start(environment.prepare(progress), port, false, progress);
            if (server == null || server.pid() != found.pid()) {
                found.onEnd(() -> Thread.ofVirtual().start(() -> serverEnded(found)));
            }
            server = found;
            try (var client = new PrefectClient(found.address())) {
                notes.closeOrphans(client, true);
            }
            return found;
        });
    }

    /// The worker of this program for a server, started where there is none. One for another server goes on: it may
    /// be running something.
    public LocalWorker worker(PrefectClient client, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        return alone(() -> {
            var address = client.address();
            var way = new Way(address, client.settings());
            var known = workerOf.get(way);
            if (known != null && known.isAlive()) {
                return known;
            }
            var isLocal = server != null && server.api().equals(address.api());
            notes.closeOrphans(client, isLocal);
            var started = workers.start(environment.prepare(progress), client, isLocal, workPoolOf(address), progress);
            started.onUnexpectedEnd(() -> Thread.ofVirtual().start(() -> workerEnded(started)));
            workerOf.put(way, started);
            return started;
        });
    }

    /// Deploys a flow for the worker of this program by Prefect's own `deploy`; the deployment goes with the
    /// worker.
    ///
    /// @param project the folder from which entrypoints count, and in which the flow will run
    /// @param description a file like `prefect.yaml`, anywhere
    /// @param name of the deployment in that file: `name` or `flow/name`
    public DeploymentId deploy(
            PrefectClient client, Path project, Path description, String name, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        var venv = environment(progress);
        var worker = worker(client, progress);
        try {
            return uses.blocking(() -> deployer.deploy(venv, worker, client, project, description, name));
        } catch (EngineException.DeployRefused refused) {
            throw explained(refused, client);
        }
    }

    private static IOException explained(EngineException.DeployRefused refused, PrefectClient client) {
        try {
            return Deployer.explained(refused, client.server().version(), PrefectEnvironment.VERSION);
        } catch (PrefectException noAnswer) {
            refused.addSuppressed(noAnswer);
            return refused;
        }
    }

    /// Submits a run. Once this has returned, [#close()] cancels the run.
    ///
    /// @param deployment made by [#deploy]
    public FlowRun submit(PrefectClient client, DeploymentId deployment, RunRequest run)
            throws IOException, InterruptedException {
        return uses.blocking(() -> client.deployments().createFlowRun(deployment, run));
    }

    /// The work pool of a server whose flows run on this machine. On a server elsewhere it is one's own: the worker
    /// of another person has neither the files nor the permission.
    public static String workPoolOf(ServerAddress address) {
        if (LOOPBACK.contains(address.api().getHost())) {
            return WORK_POOL;
        }
        var user = System.getProperty("user.name", "somebody").replaceAll("[^A-Za-z0-9._-]", "_");
        return WORK_POOL + "-" + user + "-" + Workers.machine();
    }

    private <T> T alone(Uses.Work<T> work) throws IOException, InterruptedException {
        return uses.blocking(() -> {
            starting.lockInterruptibly();
            try {
                return work.run();
            } finally {
                starting.unlock();
            }
        });
    }

    private void workerEnded(LocalWorker worker) {
        warnings.accept(Message.of(EngineReason.WORKER_ENDED, worker.log()));
        worker.close();
    }

    private void serverEnded(LocalServer ended) {
        if (uses.areOver()) {
            return;
        }
        if (!ended.wasKilled()) {
            fail(Message.of(EngineReason.STOPPED_BY_OTHER), ended);
            return;
        }
        if (restarts.getAndIncrement() == MOST_RESTARTS) {
            fail(Message.of(EngineReason.ENDED_TOO_OFTEN, MOST_RESTARTS), ended);
            return;
        }
        warnings.accept(Message.of(EngineReason.SERVER_RESTARTS));
        try {
            server(ended.port(), _ -> {});
        } catch (EngineException e) {
            fail(Message.of(EngineReason.NOT_RESTARTED, e.what()), ended);
        } catch (IOException e) {
            fail(Message.of(EngineReason.NOT_RESTARTED, String.valueOf(e.getMessage())), ended);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail(Message reason, LocalServer ended) {
        var failure = new EngineException.ServerEnded(reason, ended.log());
        if (!uses.fail(failure)) {
            warnings.accept(Message.of(EngineReason.WITH_CURE, failure.what(), failure.cure()));
        }
    }

    /// Interrupts what is being done, ends the workers, which first cancel what they run, and then releases the
    /// server: in this order, because without a server nothing can be cancelled. Each step is taken whether or
    /// not the one before succeeded, also where the caller is interrupted. Blocks until all has ended, on a
    /// second call too.
    @Override
    public void close() {
        var closer = Thread.currentThread();
        Uninterrupted.run(() -> {
            if (!uses.end(closer, PATIENCE)) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "What the local Prefect was used for has not ended in {0}",
                        PATIENCE);
            }
            starting.lock();
            try {
                var closing = workerOf.values().stream()
                        .map(worker -> Thread.ofVirtual().start(worker::close))
                        .toList();
                joinAll(closing);
            } finally {
                workerOf.clear();
                if (server != null) {
                    server.close();
                    server = null;
                }
                starting.unlock();
            }
        });
    }

    private static void joinAll(List<Thread> threads) {
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
