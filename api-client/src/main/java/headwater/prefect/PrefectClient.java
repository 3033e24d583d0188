package headwater.prefect;

import headwater.prefect.Transport.Path;

/// A Prefect 3 server as blocking calls. Any thread may call; call on virtual threads and interrupt to cancel. Each
/// call throws [PrefectException] and nothing else.
///
/// ```java
/// try (var prefect = new PrefectClient(ServerAddress.parse("localhost:4200"))) {
///     var run = prefect.flowRuns().read(FlowRunId.of("…"));
/// }
/// ```
///
/// Live feeds are in [headwater.prefect.live]; they use the connections of a client.
public final class PrefectClient implements AutoCloseable {
    private final Transport transport;
    private final Server server;
    private final Flows flows;
    private final FlowRuns flowRuns;
    private final TaskRuns taskRuns;
    private final Deployments deployments;
    private final WorkPools workPools;
    private final Logs logs;
    private final Artifacts artifacts;
    private final Events events;
    private final Automations automations;
    private final Variables variables;
    private final BlockDocuments blocks;
    private final ConcurrencyLimits concurrencyLimits;
    private final Schemas schemas;

    /// A client of this server. Nothing is sent yet.
    public PrefectClient(ServerAddress address) {
        this(address, Timeouts.USUAL);
    }

    /// A client of this server that waits for it as long as this. Nothing is sent yet.
    public PrefectClient(ServerAddress address, Timeouts timeouts) {
        this(new Transport(address, timeouts, ClientSettings.USUAL, null));
    }

    /// A client of this server that finds its way by some settings. Nothing is sent yet.
    ///
    /// @throws PrefectException if the settings name certificates that cannot be read, or if a header or the API
    ///     key holds a character that cannot be sent
    public PrefectClient(ServerAddress address, Timeouts timeouts, ClientSettings settings) throws PrefectException {
        this(new Transport(address, timeouts, settings, Trust.of(settings)).checked());
    }

    private PrefectClient(Transport transport) {
        this.transport = transport;
        server = new Server(transport);
        flows = new Flows(transport);
        flowRuns = new FlowRuns(transport);
        taskRuns = new TaskRuns(transport, flowRuns);
        deployments = new Deployments(transport);
        workPools = new WorkPools(transport);
        logs = new Logs(transport);
        artifacts = new Artifacts(transport);
        events = new Events(transport);
        automations = new Automations(transport);
        variables = new Variables(transport);
        blocks = new BlockDocuments(transport);
        concurrencyLimits = new ConcurrencyLimits(transport);
        schemas = new Schemas(transport);
    }

    /// Another client of the same server, which finds its way as this one does and is closed by itself. Nothing is
    /// sent yet.
    public PrefectClient anew() {
        return new PrefectClient(transport.anew());
    }

    /// Where the server is.
    public ServerAddress address() {
        return transport.address();
    }

    /// How requests find their way to the server.
    public ClientSettings settings() {
        return transport.settings();
    }

    /// How much this client and its feeds send to the server.
    public Traffic traffic() {
        return transport.traffic();
    }

    /// The server itself: what it is, whether it is well.
    public Server server() {
        return server;
    }

    /// The flows that it knows.
    public Flows flows() {
        return flows;
    }

    /// Runs of flows.
    public FlowRuns flowRuns() {
        return flowRuns;
    }

    /// Runs of tasks.
    public TaskRuns taskRuns() {
        return taskRuns;
    }

    /// Deployments, and runs started from them.
    public Deployments deployments() {
        return deployments;
    }

    /// Work pools and workers.
    public WorkPools workPools() {
        return workPools;
    }

    /// Log lines.
    public Logs logs() {
        return logs;
    }

    /// Artifacts.
    public Artifacts artifacts() {
        return artifacts;
    }

    /// Events that have happened.
    public Events events() {
        return events;
    }

    /// What the server does by itself.
    public Automations automations() {
        return automations;
    }

    /// Values that flows read by name.
    public Variables variables() {
        return variables;
    }

    /// The names of blocks.
    public BlockDocuments blockDocuments() {
        return blocks;
    }

    /// How much may go on at once.
    public ConcurrencyLimits concurrencyLimits() {
        return concurrencyLimits;
    }

    /// The server's check of parameters.
    public Schemas schemas() {
        return schemas;
    }

    /// Opens the connection of a live feed; counted as a request. Returns at once. For [headwater.prefect.live],
    /// which knows what to say on it.
    ///
    /// @param feed the feed's path below the API's root, such as `events/out`
    public Socket connect(String feed) {
        return transport.connect(Path.of(feed.split("/")));
    }

    /// Drops the connections, those of feeds too. Calls made afterwards may fail.
    @Override
    public void close() {
        transport.close();
    }
}
