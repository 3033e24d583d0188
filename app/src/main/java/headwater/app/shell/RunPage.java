package headwater.app.shell;

import headwater.app.actions.RunActionsView;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageModel;
import headwater.app.monitor.RunPageView;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.paint.Palette;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow run, opened from the server's list.
final class RunPage implements Page {
    private final RunPageModel model;
    private final ShellModel shell;
    private final DockModel dock;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final Subscription ofTheme;
    private final RunActionsView actions;
    private @Nullable RunPageView view;

    RunPage(RunPageModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
        this.dock = new DockModel(
                run(),
                List.of(DockTab.TIMELINE, DockTab.LOGS, DockTab.TASK_RUNS, DockTab.DETAILS),
                Map.of(DockTab.TASK_RUNS, DockModel.countTaskRuns(run())));
        this.palette = new ReadOnlyObjectWrapper<>(
                this, "palette", shell.themeProperty().get().palette());
        this.actions = PageRunActions.of(
                shell, run(), new SimpleObjectProperty<>(model.flowName()), this::view, () -> shell.close(this));
        this.ofTheme = shell.themeProperty().subscribe(theme -> palette.set(theme.palette()));
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

    /// The drawing of the run.
    Diagram drawn() {
        return model.drawingProperty().get().diagram();
    }

    /// Selects a card and brings it into sight.
    void show(NodeId card) {
        runView().show(Set.of(card.value()));
    }

    private RunPageView runView() {
        var made = Objects.requireNonNullElseGet(
                view,
                () -> new RunPageView(model, dock, shell.panels(), palette.getReadOnlyProperty(), actions.buttons()));
        view = made;
        return made;
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        var commands = PageRunActions.commands(actions);
        commands.put(PageCommand.WHY, why(run(), shell));
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
                    if (run != null) {
                        shell.serverPages().openWhy(run.runProperty().get().flowRun());
                    }
                });
    }

    @Override
    public void close() {
        ofTheme.unsubscribe();
        model.close();
    }
}
