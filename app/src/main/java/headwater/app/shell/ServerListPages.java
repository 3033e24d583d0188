package headwater.app.shell;

import headwater.app.artifacts.ArtifactsModel;
import headwater.app.artifacts.ArtifactsView;
import headwater.app.deployments.DeploymentsModel;
import headwater.app.deployments.DeploymentsView;
import headwater.app.events.EventsModel;
import headwater.app.events.EventsView;
import headwater.app.flows.FlowsModel;
import headwater.app.flows.FlowsView;
import headwater.app.fx.Background;
import headwater.app.limits.LimitsModel;
import headwater.app.limits.LimitsView;
import headwater.app.pools.PoolsModel;
import headwater.app.pools.PoolsView;
import headwater.app.servers.ServerSession;
import java.time.InstantSource;
import java.util.Map;

/// Makes the lists of what a server has.
final class ServerListPages {
    private final ServerPages pages;
    private final ServerSession session;
    private final Background background;
    private final InstantSource clock = InstantSource.system();

    ServerListPages(ServerPages pages, ServerSession session, Background background) {
        this.pages = pages;
        this.session = session;
        this.background = background;
    }

    ServerListPage flows() {
        var model = new FlowsModel(session, background, clock).start();
        return new ServerListPage(
                pages,
                ServerPlace.FLOWS,
                model.list(),
                model::close,
                () -> ServerListPage.Content.of(new FlowsView(
                        model,
                        clock,
                        row -> pages.openRuns(word("flow", row.flow().name())),
                        row -> pages.open(ServerPlace.DEPLOYMENTS, row.flow().name()))));
    }

    ServerListPage deployments() {
        var model = new DeploymentsModel(session, background, clock).start();
        return new ServerListPage(pages, ServerPlace.DEPLOYMENTS, model.list(), model::close, () -> {
            var view = new DeploymentsView(
                    model,
                    clock,
                    row -> pages.openRuns(word("flow", row.flow()) + " "
                            + word("deployment", row.deployment().name())),
                    pages::openRun);
            var run = PageAction.unless(view.obstacleToRun(), view::runSelected);
            return new ServerListPage.Content(view, Map.of(PageCommand.RUN, run));
        });
    }

    ServerListPage workPools() {
        var model = new PoolsModel(session, background).start();
        return new ServerListPage(
                pages,
                ServerPlace.WORK_POOLS,
                model.list(),
                model::close,
                () -> ServerListPage.Content.of(new PoolsView(
                        model,
                        clock,
                        row -> pages.openRuns(word("pool", row.key())),
                        held -> pages.openRun(held.id(), held.name()))));
    }

    ServerListPage limits() {
        var model = new LimitsModel(session, background).start();
        return new ServerListPage(
                pages,
                ServerPlace.LIMITS,
                model.list(),
                model::close,
                () -> ServerListPage.Content.of(new LimitsView(model, clock, holder -> {
                    if (holder.flowRun() != null) {
                        pages.openRun(holder.flowRun(), holder.name());
                    }
                })));
    }

    ServerListPage artifacts() {
        var model = new ArtifactsModel(session, background).start();
        return new ServerListPage(
                pages,
                ServerPlace.ARTIFACTS,
                model.list(),
                model::close,
                () -> ServerListPage.Content.of(new ArtifactsView(model, clock, row -> {
                    var run = row.artifact().flowRunId();
                    if (run != null) {
                        pages.openRun(run, "the run that saved " + row.name());
                    }
                })));
    }

    ServerListPage events() {
        var model = new EventsModel(session, background, clock).start();
        return new ServerListPage(
                pages,
                ServerPlace.EVENTS,
                model.list(),
                model::close,
                () -> ServerListPage.Content.of(new EventsView(
                        model,
                        clock,
                        row -> row.flowRun().ifPresent(run -> pages.openRun(run, "the run of the event")))));
    }

    // A word of the search for runs.
    private static String word(String subject, String value) {
        return subject + ":" + (value.contains(" ") ? '"' + value + '"' : value);
    }
}
