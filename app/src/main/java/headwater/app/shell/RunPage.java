package headwater.app.shell;

import headwater.app.actions.RunActionsView;
import headwater.app.compare.Against;
import headwater.app.look.Icons;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.Playback;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.monitor.RunPageView;
import headwater.app.servers.ServerSession;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.TaskRunId;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow run, opened from the server's list.
final class RunPage implements Page {
    private final RunPageModel model;
    private final ShellModel shell;
    private final DockModel dock;
    private final PageWindow window;
    private final RunActionsView actions;
    private final FlowName flow;
    private @Nullable RunPageView view;
    private @Nullable WaitingRun waiting;

    RunPage(RunPageModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
        this.dock = new DockModel(
                run(),
                List.of(DockTab.TIMELINE, DockTab.LOGS, DockTab.TASK_RUNS, DockTab.DETAILS),
                Map.of(DockTab.TASK_RUNS, DockModel.countTaskRuns(run())));
        this.flow = new FlowName(model.flowName());
        this.window = new PageWindow(shell);
        this.actions = PageRunActions.of(
                shell,
                window.untilClosed(run()),
                new SimpleObjectProperty<>(model.flowName()),
                this::view,
                () -> shell.close(this));
    }

    @Override
    public ObservableValue<String> title() {
        return model.run().runProperty().map(run -> run.flowRun().name());
    }

    @Override
    public Feather icon() {
        return Feather.ACTIVITY;
    }

    @Override
    public @Nullable ServerSession server() {
        return model.run().server();
    }

    @Override
    public DockModel dock() {
        return dock;
    }

    @Override
    public ObservableValue<@Nullable RunModel> run() {
        return new SimpleObjectProperty<>(model.run());
    }

    @Override
    public Node view() {
        return runView();
    }

    /// The name of its flow.
    FlowName flow() {
        return flow;
    }

    /// The run.
    RunModel watched() {
        return model.run();
    }

    /// The drawing of the run.
    Diagram drawn() {
        return model.drawingProperty().get().diagram();
    }

    /// Selects a card and brings it into sight.
    void show(NodeId card) {
        runView().show(Set.of(card.value()));
    }

    /// Whether it shows this run.
    boolean shows(FlowRunId run) {
        return model.run().runProperty().get().flowRun().id().equals(run);
    }

    /// Selects a task run, as soon as it is drawn.
    void choose(TaskRunId task) {
        model.choose(task, card -> runView().show(Set.of(card)));
    }

    private RunPageView runView() {
        if (view != null) {
            return view;
        }
        var made = new RunPageView(
                model, dock, window.panels(), window.palette(), actions.buttons(compareItem()), fileOffer());
        waiting = new WaitingRun(shell, run(), made.dock());
        view = made;
        return made;
    }

    // There is none for a recording, as it cannot be laid over what is open.
    private Node fileOffer() {
        var project = shell.project().filesProperty();
        return server() == null ? new Region() : new FlowFileOffer(flow, project, this::openOver, this::chooseFile);
    }

    private void openOver(Path file) {
        var pages = shell.openServers().of(server());
        if (pages != null) {
            pages.openOver(file, this);
        }
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(flow.isKnown() ? "The file of flow " + flow.text() : "The file of the flow");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Python", "*.py"));
        var root = shell.project().filesProperty().get().root();
        if (root != null) {
            chooser.setInitialDirectory(root.toFile());
        }
        var file = chooser.showOpenDialog(view().getScene().getWindow());
        if (file != null) {
            openOver(file.toPath());
        }
    }

    private MenuItem compareItem() {
        var item = new MenuItem("Compare with an earlier run", Icons.of(Feather.COLUMNS));
        var compare = compareBefore(run(), shell);
        item.disableProperty().bind(compare.enabled().map(can -> !can));
        item.setOnAction(_ -> compare.run().run());
        return item;
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        var commands = PageRunActions.commands(actions);
        commands.put(PageCommand.WHY, why(run(), shell));
        commands.put(
                PageCommand.FLOW_FILE, new PageAction(new SimpleBooleanProperty(server() != null), this::chooseFile));
        commands.put(PageCommand.COMPARE_BEFORE, compareBefore(run(), shell));
        commands.put(PageCommand.PLAY, play(run(), Playback::toggle));
        commands.put(PageCommand.PRESENT, play(run(), Playback::goToPresent));
        commands.put(PageCommand.FOLLOW, play(run(), _ -> runView().follow()));
        commands.put(PageCommand.SEARCH_LOG, PageAction.always(() -> runView().searchLog()));
        commands.put(PageCommand.BOTTOM, FlowPage.bottom(dock, shell.panels()));
        commands.put(PageCommand.TIMELINE, FlowPage.tab(dock, shell.panels(), DockTab.TIMELINE));
        commands.put(PageCommand.LOGS, FlowPage.tab(dock, shell.panels(), DockTab.LOGS));
        commands.put(PageCommand.TASK_RUNS, FlowPage.tab(dock, shell.panels(), DockTab.TASK_RUNS));
        commands.put(PageCommand.DETAILS, FlowPage.tab(dock, shell.panels(), DockTab.DETAILS));
        commands.put(
                PageCommand.FINDINGS,
                new PageAction(
                        model.review().count().map(found -> found.number() > 0),
                        () -> runView().showFindings()));
        commands.put(PageCommand.CANVAS_ALONE, FlowPage.canvasAlone(shell.panels()));
        return commands;
    }

    /// Asks why a run that has not ended does not go on.
    static PageAction why(ObservableValue<? extends @Nullable RunModel> shown, ShellModel shell) {
        return new PageAction(
                shown.flatMap(RunModel::runProperty).map(run -> !run.hasEnded()).orElse(false), () -> {
                    var run = shown.getValue();
                    var pages = run == null ? null : shell.openServers().of(run.server());
                    if (run != null && pages != null) {
                        pages.openWhy(run.runProperty().get().flowRun());
                    }
                });
    }

    /// Does something with the run that is shown, such as moving the instant at which it is shown.
    static PageAction play(ObservableValue<? extends @Nullable RunModel> shown, Consumer<Playback> move) {
        return new PageAction(shown.map(_ -> true).orElse(false), () -> {
            var run = shown.getValue();
            if (run != null) {
                move.accept(run.playback());
            }
        });
    }

    /// Compares a run on a server with an earlier one.
    static PageAction compareBefore(ObservableValue<? extends @Nullable RunModel> shown, ShellModel shell) {
        return new PageAction(shown.map(run -> run.server() != null).orElse(false), () -> {
            var run = shown.getValue();
            var pages = run == null ? null : shell.openServers().of(run.server());
            if (run != null && pages != null) {
                var row = run.runProperty().get().flowRun();
                pages.openComparison(row, Against.before(row));
            }
        });
    }

    @Override
    public void setInFront(boolean isInFront) {
        if (waiting != null) {
            waiting.setInFront(isInFront);
        }
    }

    @Override
    public void close() {
        if (waiting != null) {
            waiting.close();
        }
        window.close();
        model.close();
    }
}
