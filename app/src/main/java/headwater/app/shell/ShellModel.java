package headwater.app.shell;

import headwater.app.actions.RunActionsModel;
import headwater.app.designer.DesignerModel;
import headwater.app.designer.OpenedFlow;
import headwater.app.designer.Recovery;
import headwater.app.designer.RecoveryFolder;
import headwater.app.fx.Background;
import headwater.app.launch.LaunchModel;
import headwater.app.lists.KeptColumns;
import headwater.app.log.Secrets;
import headwater.app.look.Theme;
import headwater.app.monitor.RunModel;
import headwater.app.panels.PanelsModel;
import headwater.app.problem.Problem;
import headwater.app.problem.Problems;
import headwater.app.project.ProjectModel;
import headwater.app.recording.RunFile;
import headwater.app.runs.SavedFilters;
import headwater.app.servers.ServersModel;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.graph.layout.Layout;
import headwater.prefect.model.FlowRun;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the window shows: its pages, and the servers that they are about.
public final class ShellModel {
    private final Background background;
    private final Layout layout;
    private final RecoveryFolder recoveries;
    private final ServersModel servers;
    private final LaunchModel launch;
    private final PanelsModel panels = new PanelsModel();
    private final ProjectModel project;
    private final OpenServers openServers;
    private final SavedRuns savedRuns;
    private final RunActionsModel actions;
    private final SavedFilters filters = new SavedFilters();
    private final KeptColumns columns = new KeptColumns();
    private final Set<Path> opening = new LinkedHashSet<>();
    private final ReadOnlyStringWrapper beingOpened = new ReadOnlyStringWrapper(this, "beingOpened", "");
    private Runnable asking = () -> {};
    private final ObservableList<Page> pages = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Page> page = new SimpleObjectProperty<>(this, "page", null);
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(this, "theme", Theme.LIGHT);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", null);

    /// A window without pages.
    ///
    /// @param recoveries where unsaved text is kept
    /// @param secrets what is known to be secret
    public ShellModel(
            Background background,
            Layout layout,
            ServersModel servers,
            LaunchModel launch,
            RecoveryFolder recoveries,
            Secrets secrets) {
        this.recoveries = recoveries;
        this.background = background;
        this.actions = new RunActionsModel(background);
        this.project = new ProjectModel(background);
        this.layout = layout;
        this.servers = servers;
        this.launch = launch;
        servers.hideKeys(secrets);
        this.savedRuns = new SavedRuns(this, layout, recoveries, secrets);
        this.openServers = new OpenServers(this, layout, servers);
        openServers.start();
        page.subscribe(ShellModel::bringToFront);
        page.subscribe(front -> project.follow(
                front instanceof FlowPage shown && shown.isEditable()
                        ? shown.designer().file()
                        : null));
    }

    private static void bringToFront(@Nullable Page before, @Nullable Page now) {
        if (before != null) {
            before.setInFront(false);
        }
        if (now != null) {
            now.setInFront(true);
        }
    }

    /// What runs the work of its pages.
    public Background background() {
        return background;
    }

    /// The pages, in the order of their tabs.
    public ObservableList<Page> pages() {
        return pages;
    }

    /// The page in front; null when there is none.
    public ObjectProperty<@Nullable Page> pageProperty() {
        return page;
    }

    /// Light or dark.
    public ObjectProperty<Theme> themeProperty() {
        return theme;
    }

    /// The name of the file that is being opened, the first of several; empty for none.
    ReadOnlyStringProperty beingOpenedProperty() {
        return beingOpened.getReadOnlyProperty();
    }

    /// The panels of the window.
    public PanelsModel panels() {
        return panels;
    }

    /// The project of the flow file that was in front last.
    public ProjectModel project() {
        return project;
    }

    /// What the title bar says.
    public ObservableValue<String> titleProperty() {
        return front().flatMap(Page::windowTitle)
                .map(title -> title + " – Headwater")
                .orElse("Headwater");
    }

    /// What went wrong last; null for nothing.
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// The servers.
    public ServersModel servers() {
        return servers;
    }

    /// The connected servers in the window.
    public OpenServers openServers() {
        return openServers;
    }

    /// Runs as files.
    public SavedRuns savedRuns() {
        return savedRuns;
    }

    /// What was saved of searches in lists of flow runs.
    public SavedFilters filters() {
        return filters;
    }

    /// The columns of lists as a person has left them.
    public KeptColumns columns() {
        return columns;
    }

    /// What can be done with flow runs on their servers.
    public RunActionsModel actions() {
        return actions;
    }

    /// The start of runs.
    public LaunchModel launch() {
        return launch;
    }

    /// The flow that is in front; null for any other page.
    public @Nullable DesignerModel designer() {
        return page.get() instanceof FlowPage flow ? flow.designer() : null;
    }

    /// Whether a flow is in front that can be changed and run.
    ObservableValue<Boolean> canEdit() {
        return front().map(front -> front instanceof FlowPage flow && flow.isEditable())
                .orElse(false);
    }

    // The page in front, as a value that is mapped only while there is one.
    private ObservableValue<? extends @Nullable Page> front() {
        return page;
    }

    /// The run that is in front: of a run page, or laid over a flow; null for none.
    public ObservableValue<@Nullable RunModel> runProperty() {
        return front().flatMap(Page::run);
    }

    /// Whether the page in front can perform a command now.
    public ObservableValue<Boolean> canDo(PageCommand command) {
        return asked(command, PageAction::enabled, false);
    }

    /// Whether what a command shows and hides is shown on the page in front.
    public ObservableValue<Boolean> isShown(PageCommand command) {
        return asked(command, PageAction::shown, false);
    }

    /// Why the page in front cannot perform a command now, as a part of a sentence; empty if it can, or if there is
    /// nothing to say.
    public ObservableValue<String> obstacle(PageCommand command) {
        return asked(command, PageAction::obstacle, "");
    }

    private <T> ObservableValue<T> asked(
            PageCommand command, Function<PageAction, ObservableValue<T>> question, T without) {
        return front().flatMap(front -> {
                    var action = front.commands().get(command);
                    return action == null ? new SimpleObjectProperty<>(without) : question.apply(action);
                })
                .orElse(without);
    }

    /// Performs a command on the page in front, if it can; what is being typed there is committed first.
    public void perform(PageCommand command) {
        var front = page.get();
        if (front == null) {
            return;
        }
        front.commitTyping();
        var action = front.commands().get(command);
        if (action != null) {
            action.run().run();
        }
    }

    /// Opens a flow file, or goes to its page if it is open; or a recorded run.
    public void open(Path file) {
        open(file, _ -> {});
    }

    /// Opens a flow file, or goes to its page if it is open, and draws one of its flows.
    ///
    /// @param flow the flow's function; empty for the one that is drawn anyway
    public void open(Path file, String flow) {
        open(file, shown -> {
            if (!flow.isEmpty()) {
                shown.designer().showFlow(flow);
            }
        });
    }

    /// Opens a flow file, or goes to its page if it is open; or a recorded run.
    ///
    /// @param shown receives the page of a flow file
    void open(Path file, Consumer<FlowPage> shown) {
        var path = file.toAbsolutePath().normalize();
        for (var open : pages) {
            if (open instanceof FlowPage known && known.file().equals(path)) {
                page.set(open);
                shown.accept(known);
                return;
            }
        }
        if (!opening.add(path)) {
            return;
        }
        nameOpening();
        Consumer<Exception> failed = why -> {
            endOpening(path);
            failed(why);
        };
        if (RunFile.isNamedAsOne(path)) {
            savedRuns.open(
                    path,
                    page -> {
                        endOpening(path);
                        show(page);
                    },
                    failed);
            return;
        }
        background.run(
                "open " + path.getFileName(),
                () -> OpenedFlow.read(path, layout, recoveries),
                opened -> {
                    endOpening(path);
                    var designer = new DesignerModel(opened, layout, background);
                    designer.disk().watch();
                    var made = new FlowPage(designer, this);
                    show(made);
                    shown.accept(made);
                },
                failed);
    }

    private void endOpening(Path path) {
        opening.remove(path);
        nameOpening();
    }

    private void nameOpening() {
        beingOpened.set(opening.stream()
                .map(path -> String.valueOf(path.getFileName()))
                .findFirst()
                .orElse(""));
    }

    /// Opens the files of which unsaved text is left from an earlier time: their pages offer to restore it.
    public void openUnsaved() {
        background.run(
                "look for unsaved text",
                recoveries::all,
                left -> left.stream().map(Recovery::file).distinct().forEach(this::open),
                this::failed);
    }

    /// Shows a failure.
    public void failed(Exception why) {
        say(Problems.of(why));
    }

    /// Shows what cannot be done.
    void say(Problem what) {
        problem.set(what);
    }

    /// Adds a page and brings it to the front.
    void show(Page shown) {
        problem.set(null);
        pages.add(shown);
        page.set(shown);
    }

    /// Closes a page and what it watches; its neighbour takes the place of the page in front. Unsaved changes are
    /// lost.
    public void close(Page closed) {
        int at = pages.indexOf(closed);
        pages.remove(closed);
        if (closed.equals(page.get())) {
            page.set(pages.isEmpty() ? null : pages.get(Math.min(at, pages.size() - 1)));
        }
        closed.close();
    }

    /// Says what asks for the parameters of the flow in front and runs it.
    void onRun(Runnable form) {
        asking = form;
    }

    /// Asks for the parameters of the flow in front and runs it.
    void askToRun() {
        asking.run();
    }

    /// Saves a flow's file, runs the flow on the current server and lays the run over it, if its page is still
    /// open.
    ///
    /// @param document the document that has the flow
    /// @param parameters values that differ from the flow's defaults
    public void run(
            DesignerModel designer, Document document, Flow flow, Map<String, ? extends @Nullable Object> parameters) {
        if (servers.session() == null) {
            return;
        }
        Runnable start = () -> start(designer, document, flow, parameters);
        if (designer.disk().isDirty()) {
            designer.disk().save(start);
        } else {
            start.run();
        }
    }

    // On the server of this moment: saving takes a while.
    private void start(
            DesignerModel designer, Document document, Flow flow, Map<String, ? extends @Nullable Object> parameters) {
        var session = servers.session();
        if (session == null) {
            return;
        }
        Consumer<FlowRun> started = run -> {
            if (pages.stream()
                    .anyMatch(open -> open instanceof FlowPage flowPage
                            && flowPage.designer().equals(designer))) {
                var pages = openServers.of(session);
                if (pages != null) {
                    pages.watch(designer, run);
                }
            }
        };
        launch.start(session, document, flow, parameters, started);
    }
}
