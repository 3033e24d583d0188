package headwater.app.shell;

import headwater.app.artifacts.ArtifactsModel;
import headwater.app.artifacts.ArtifactsView;
import headwater.app.deployments.DeploymentsModel;
import headwater.app.deployments.DeploymentsView;
import headwater.app.events.EventsModel;
import headwater.app.events.EventsView;
import headwater.app.flows.FlowsModel;
import headwater.app.flows.FlowsView;
import headwater.app.limits.LimitsModel;
import headwater.app.limits.LimitsView;
import headwater.app.pools.PoolsModel;
import headwater.app.pools.PoolsView;
import headwater.app.servers.ServerSession;
import java.time.InstantSource;

/// Makes the lists of what the connected server has.
final class ServerListPages {
    private final ShellModel shell;
    private final ServerSession session;
    private final InstantSource clock = InstantSource.system();

    ServerListPages(ShellModel shell, ServerSession session) {
        this.shell = shell;
        this.session = session;
    }

    ServerListPage flows() {
        var model = new FlowsModel(session, shell.background(), clock).start();
        return new ServerListPage(
                ServerPlace.FLOWS,
                model.list().typedProperty(),
                model::close,
                () -> new FlowsView(
                        model,
                        clock,
                        row -> pages().openRuns(word("flow", row.flow().name())),
                        row -> pages().open(ServerPlace.DEPLOYMENTS, row.flow().name())));
    }

    ServerListPage deployments() {
        var model = new DeploymentsModel(session, shell.background(), clock).start();
        return new ServerListPage(
                ServerPlace.DEPLOYMENTS,
                model.list().typedProperty(),
                model::close,
                () -> new DeploymentsView(
                        model,
                        clock,
                        row -> pages().openRuns(word("flow", row.flow()) + " "
                                + word("deployment", row.deployment().name())),
                        pages()::openRun));
    }

    ServerListPage workPools() {
        var model = new PoolsModel(session, shell.background()).start();
        return new ServerListPage(
                ServerPlace.WORK_POOLS,
                model.list().typedProperty(),
                model::close,
                () -> new PoolsView(
                        model,
                        clock,
                        row -> pages().openRuns(word("pool", row.key())),
                        held -> pages().openRun(held.id(), held.name())));
    }

    ServerListPage limits() {
        var model = new LimitsModel(session, shell.background()).start();
        return new ServerListPage(
                ServerPlace.LIMITS,
                model.list().typedProperty(),
                model::close,
                () -> new LimitsView(model, clock, holder -> {
                    if (holder.flowRun() != null) {
                        pages().openRun(holder.flowRun(), holder.name());
                    }
                }));
    }

    ServerListPage artifacts() {
        var model = new ArtifactsModel(session, shell.background()).start();
        return new ServerListPage(
                ServerPlace.ARTIFACTS,
                model.list().typedProperty(),
                model::close,
                () -> new ArtifactsView(model, clock, row -> {
                    var run = row.artifact().flowRunId();
                    if (run != null) {
                        pages().openRun(run, "the run that saved " + row.name());
                    }
                }));
    }

    ServerListPage events() {
        var model = new EventsModel(session, shell.background(), clock).start();
        return new ServerListPage(
                ServerPlace.EVENTS,
                model.list().typedProperty(),
                model::close,
                () -> new EventsView(
                        model,
                        clock,
                        row -> row.flowRun().ifPresent(run -> pages().openRun(run, "the run of the event"))));
    }

    private ServerPages pages() {
        return shell.serverPages();
    }

    // A word of the search for runs.
    private static String word(String subject, String value) {
        return subject + ":" + (value.contains(" ") ? '"' + value + '"' : value);
    }
}
