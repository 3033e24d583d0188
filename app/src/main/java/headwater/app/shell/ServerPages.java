package headwater.app.shell;

import headwater.app.compare.Against;
import headwater.app.compare.CompareModel;
import headwater.app.designer.DesignerModel;
import headwater.app.home.HomeModel;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.problem.Problem;
import headwater.app.runs.RunsModel;
import headwater.app.servers.Connection;
import headwater.app.servers.ServerSession;
import headwater.app.watch.ServerRun;
import headwater.app.why.Remedy;
import headwater.app.why.WhyModel;
import headwater.app.words.Words;
import headwater.graph.layout.Layout;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.TaskRun;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;

/// One server in the window: the list of its runs, and what opens pages about it.
public final class ServerPages {
    private final ShellModel shell;
    private final Layout layout;
    private final Connection.Connected connection;
    private final RunsModel runs;

    ServerPages(ShellModel shell, Layout layout, Connection.Connected connection) {
        this.shell = shell;
        this.layout = layout;
        this.connection = connection;
        this.runs = new RunsModel(session(), shell.background()).start();
    }

    /// The connection to the server.
    public Connection.Connected connection() {
        return connection;
    }

    // What a page that stayed open, or a reading that took a while, asks for when the window is no longer connected.
    private boolean isOver() {
        return !session().isOpen();
    }

    private ServerSession session() {
        return connection.session();
    }

    /// The latest flow runs of the server.
    public RunsModel runs() {
        return runs;
    }

    /// The title of a page about the server, which names the server where there are several.
    ObservableValue<String> title(String page) {
        return Bindings.createStringBinding(
                () -> {
                    var server = nameAmongOthers();
                    return server.isEmpty() ? page : page + " – " + server;
                },
                shell.servers().connected());
    }

    /// What a person calls the server; empty where no other is connected, so that only this one can be meant.
    String nameAmongOthers() {
        return shell.servers().connected().size() < 2 ? "" : connection.name();
    }

    private Optional<Page> opened(Predicate<Page> condition) {
        return shell.pages().stream().filter(condition).findFirst();
    }

    /// Whether a page is this page about this server.
    boolean isOf(Page page, ServerPlace place) {
        return page.place() == place && session().equals(page.server());
    }

    /// Opens a page about the server.
    public void open(ServerPlace place) {
        switch (place) {
            case HOME -> openHome();
            case RUNS -> openRuns();
            case FLOWS -> openList(place, ServerListPages::flows);
            case DEPLOYMENTS -> openList(place, ServerListPages::deployments);
            case WORK_POOLS -> openList(place, ServerListPages::workPools);
            case LIMITS -> openList(place, ServerListPages::limits);
            case ARTIFACTS -> openList(place, ServerListPages::artifacts);
            case EVENTS -> openList(place, ServerListPages::events);
        }
    }

    private void openList(ServerPlace place, Function<ServerListPages, ServerListPage> make) {
        opened(open -> isOf(open, place))
                .ifPresentOrElse(
                        shell.pageProperty()::set,
                        () -> shell.show(make.apply(new ServerListPages(this, session(), shell.background()))));
    }

    /// Opens a list of what the server has, and searches in it.
    ///
    /// @param query what a person would type
    void open(ServerPlace place, String query) {
        open(place);
        opened(open -> isOf(open, place)).ifPresent(open -> {
            if (open instanceof ServerListPage list) {
                list.typed().set(query);
            }
        });
    }

    /// Opens what on the server needs a person.
    public void openHome() {
        opened(open -> isOf(open, ServerPlace.HOME)).ifPresentOrElse(shell.pageProperty()::set, () -> {
            var clock = InstantSource.system();
            var server = session().address().key();
            var seen = shell.openServers().seen();
            var since = seen.getOrDefault(server, clock.instant().minus(HomeModel.FIRST));
            var model = new HomeModel(session(), shell.background(), clock, since, now -> seen.put(server, now));
            shell.show(new HomePage(model.start(), this));
        });
    }

    /// Opens the list of the server's flow runs.
    public void openRuns() {
        opened(open -> isOf(open, ServerPlace.RUNS))
                .ifPresentOrElse(shell.pageProperty()::set, () -> shell.show(new RunsPage(this, shell)));
    }

    /// Opens the list of the server's flow runs, and searches in it.
    ///
    /// @param query what a person would type
    void openRuns(String query) {
        runs.typedProperty().set(query);
        openRuns();
    }

    /// Opens a run of the server. It is laid over an open flow that it is a run of, the one in front before
    /// others, or gets a page of its own.
    ///
    /// @param flow the name of its flow; empty if it is not known
    public void openRun(FlowRun run, String flow) {
        if (isOver()) {
            return;
        }
        var front = shell.pageProperty().get();
        var name = new FlowName(flow);
        var files = Stream.concat(Stream.ofNullable(front), shell.pages().stream())
                .flatMap(open -> open instanceof FlowPage shown ? Stream.of(shown) : Stream.empty())
                .filter(FlowPage::isEditable)
                .toList();
        var owner = files.stream()
                .filter(open -> isDrawn(open.designer(), name))
                .findFirst()
                .or(() -> files.stream()
                        .filter(open -> name.in(open.designer().drawnDocument()).isPresent())
                        .findFirst());
        owner.ifPresentOrElse(
                open -> {
                    shell.pageProperty().set(open);
                    layOver(open.designer(), run, name);
                },
                () -> openPage(run).ifPresentOrElse(shell.pageProperty()::set, () -> shell.show(runPage(run, flow))));
    }

    /// Opens the file of a run's flow and lays the run over it, in the place of the page that the run had.
    void openOver(Path file, RunPage page) {
        var run = page.watched().runProperty().get().flowRun();
        shell.open(file, opened -> {
            var name = page.flow();
            var flows = opened.designer().drawnDocument();
            if (name.isKnown() && name.in(flows).isEmpty()) {
                shell.say(new Problem(
                        Words.of(ShellText.OTHER_FLOWS, String.valueOf(file.getFileName()), name.text()),
                        Words.of(ShellText.OTHER_FLOWS_CURE)));
            } else if (!isOver()) {
                layOver(opened.designer(), run, name);
                shell.close(page);
            }
        });
    }

    // Where the name of its flow is not known it is laid over the flow that is drawn.
    private void layOver(DesignerModel designer, FlowRun run, FlowName name) {
        if (!name.isKnown() || isDrawn(designer, name)) {
            watch(designer, run);
            return;
        }
        name.in(designer.drawnDocument()).ifPresent(flow -> {
            designer.showFlow(flow.id());
            designer.whenDrawn(
                    (_, drawn) -> {
                        if (!isOver() && drawn.id().equals(flow.id())) {
                            watch(designer, run);
                        }
                    },
                    shell::say);
        });
    }

    private Optional<RunPage> openPage(FlowRun run) {
        return shell.pages().stream()
                .flatMap(open -> open instanceof RunPage shown ? Stream.of(shown) : Stream.empty())
                .filter(open -> open.shows(run.id()))
                .findFirst();
    }

    private RunPage runPage(FlowRun run, String flow) {
        return new RunPage(new RunPageModel(watched(run), flow, layout, shell.background()), shell);
    }

    /// Goes to a task run on a page of its own for its run.
    ///
    /// @param run the run, or one that the run is a subflow of
    void openTaskRun(FlowRun run, TaskRun task) {
        if (isOver()) {
            return;
        }
        var known = openPage(run);
        var page = known.orElseGet(() -> runPage(run, ""));
        if (known.isPresent()) {
            shell.pageProperty().set(page);
        } else {
            shell.show(page);
        }
        page.choose(task.id());
    }

    private static boolean isDrawn(DesignerModel designer, FlowName name) {
        var shown = designer.flowProperty().get();
        return shown != null && name.isOf(shown.name());
    }

    /// Opens a run of which only the id is known; it is read first.
    void openRun(Remedy.OtherRun other) {
        openRun(other.id(), other.name());
    }

    /// Opens a run of which only the id is known; it is read first.
    ///
    /// @param name what a person calls it
    void openRun(FlowRunId id, String name) {
        shell.background()
                .run(
                        "read " + name,
                        () -> session().client().flowRuns().read(id),
                        run -> openRun(run, ""),
                        shell::failed);
    }

    /// Opens why a run of the server does not run.
    public void openWhy(FlowRun run) {
        if (isOver()) {
            return;
        }
        opened(open -> open instanceof WhyPage shown && shown.asked().equals(run.id()))
                .ifPresentOrElse(shell.pageProperty()::set, () -> shell.show(new WhyPage(why(run), this)));
    }

    /// Follows why a run of the server does not run.
    WhyModel why(FlowRun run) {
        return new WhyModel(run, session(), shell.background(), InstantSource.system()).start();
    }

    /// Opens a run of the server beside another.
    public void openComparison(FlowRun run, Against against) {
        if (isOver()) {
            return;
        }
        opened(open -> open instanceof ComparePage shown && shown.shows(run.id(), against))
                .ifPresentOrElse(shell.pageProperty()::set, () -> {
                    var model = new CompareModel(run, against, session(), shell.background(), InstantSource.system());
                    shell.show(new ComparePage(model.start(), this, shell));
                });
    }

    /// Lays a run over a flow, in place of the one before.
    void watch(DesignerModel designer, FlowRun run) {
        var old = designer.runProperty().get();
        if (old != null) {
            old.close();
        }
        designer.runProperty().set(watched(run));
    }

    private RunModel watched(FlowRun run) {
        var source = new ServerRun(session(), run.id());
        return new RunModel(run, source, shell.background(), InstantSource.system()).start();
    }

    /// Closes what is only of use while the server is connected.
    void close() {
        shell.pages().stream()
                .filter(open -> session().equals(open.server()))
                .filter(open -> open.place() != null || open instanceof WhyPage)
                .toList()
                .forEach(shell::close);
        runs.close();
    }
}
