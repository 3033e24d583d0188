package headwater.app.shell;

import headwater.app.actions.RunActionsView;
import headwater.app.designer.DesignerModel;
import headwater.app.designer.FlowPageView;
import headwater.app.designer.FlowPanels;
import headwater.app.monitor.DockModel;
import headwater.app.monitor.DockTab;
import headwater.app.monitor.Playback;
import headwater.app.monitor.RunModel;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelsModel;
import headwater.flow.Flow;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow file.
public final class FlowPage implements Page {
    private final DesignerModel designer;
    private final ShellModel shell;
    private final FlowPanels panels;
    private final PageWindow window;
    private final ObservableValue<Boolean> dirty;
    private final RunActionsView actions;
    private @Nullable FlowPageView view;
    private @Nullable WaitingRun waiting;

    FlowPage(DesignerModel designer, ShellModel shell) {
        this.designer = designer;
        this.shell = shell;
        this.window = new PageWindow(shell);
        this.panels = new FlowPanels(designer, window.panels(), shell.background(), shell::askToRun);
        ObservableValue<? extends @Nullable Flow> drawn = designer.flowProperty();
        var flow = drawn.map(Flow::name).orElse("");
        var run = window.untilClosed(designer.runProperty());
        this.actions = PageRunActions.of(shell, run, flow, this::view, this::takeRunAway);
        this.dirty = Bindings.createBooleanBinding(
                () -> designer.disk().isDirty(),
                designer.document().sourceProperty(),
                designer.disk().savedProperty());
    }

    private void takeRunAway() {
        var run = designer.runProperty().get();
        designer.runProperty().set(null);
        if (run != null) {
            run.close();
        }
    }

    /// The file that was opened: of the flow, or of a saved run with the flow in it.
    public Path file() {
        return Objects.requireNonNullElse(designer.capsule(), designer.file());
    }

    /// Whether its flow can be changed and run.
    boolean isEditable() {
        return designer.capsule() == null;
    }

    /// The flow.
    public DesignerModel designer() {
        return designer;
    }

    @Override
    public ObservableValue<String> title() {
        return dirty.map(unsaved -> (unsaved ? "• " : "") + file().getFileName());
    }

    @Override
    public Feather icon() {
        return isEditable() ? Feather.FILE_TEXT : Feather.ARCHIVE;
    }

    @Override
    public ObservableValue<String> windowTitle() {
        var folder = file().getParent();
        var place = folder == null ? "" : " – " + folder;
        return title().map(name -> name + place);
    }

    @Override
    public DockModel dock() {
        return panels.dock();
    }

    @Override
    public ObservableValue<String> position() {
        return panels.positionProperty();
    }

    @Override
    public ObservableValue<@Nullable RunModel> run() {
        return designer.runProperty();
    }

    @Override
    public Node view() {
        return flowView();
    }

    /// The content.
    public FlowPageView flowView() {
        if (view != null) {
            return view;
        }
        var made = new FlowPageView(designer, panels, window.palette(), shell.background(), shell::open);
        waiting = new WaitingRun(shell, designer.runProperty(), made.dock());
        view = made;
        return made;
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        var document = designer.document();
        var disk = designer.disk();
        var window = shell.panels();
        var hasFlow = designer.flowProperty().isNotNull();
        var editable = new SimpleBooleanProperty(isEditable());
        var hasSelection =
                designer.selectionProperty().map(selected -> !selected.nodes().isEmpty());
        var mayChange = hasSelection.map(has -> has && isEditable());
        var commands = PageRunActions.commands(actions);
        commands.putAll(Map.ofEntries(
                Map.entry(PageCommand.SAVE, new PageAction(dirty, () -> disk.save(() -> {}))),
                Map.entry(
                        PageCommand.SAVE_ANYWAY,
                        new PageAction(
                                disk.externalChangeProperty().map(_ -> true).orElse(false), disk::saveAnyway)),
                Map.entry(PageCommand.RELOAD, new PageAction(editable, disk::reload)),
                Map.entry(PageCommand.UNDO, new PageAction(document.canUndoProperty(), document::undo)),
                Map.entry(PageCommand.REDO, new PageAction(document.canRedoProperty(), document::redo)),
                Map.entry(
                        PageCommand.CUT,
                        new PageAction(mayChange, () -> flowView().cut())),
                Map.entry(
                        PageCommand.COPY,
                        new PageAction(hasSelection, () -> flowView().copy())),
                Map.entry(
                        PageCommand.PASTE,
                        new PageAction(hasFlow.and(editable), () -> flowView().paste())),
                Map.entry(
                        PageCommand.DUPLICATE,
                        new PageAction(mayChange, () -> flowView().duplicate())),
                Map.entry(PageCommand.TIDY_UP, new PageAction(hasFlow, designer::tidyUp)),
                Map.entry(
                        PageCommand.FLOWS,
                        new PageAction(
                                designer.drawnDocumentProperty()
                                        .map(read -> read.flows().size() > 1),
                                () -> flowView().showFlows())),
                Map.entry(
                        PageCommand.ACTUAL_SIZE,
                        PageAction.always(() -> flowView().graph().zoomTo(1))),
                Map.entry(
                        PageCommand.ZOOM_TO_FIT,
                        PageAction.always(() -> flowView().graph().fit())),
                Map.entry(
                        PageCommand.SEARCH_LOG,
                        PageAction.always(() -> flowView().dock().searchLog())),
                Map.entry(PageCommand.WHY, RunPage.why(designer.runProperty(), shell)),
                Map.entry(PageCommand.COMPARE_BEFORE, RunPage.compareBefore(designer.runProperty(), shell)),
                Map.entry(PageCommand.PLAY, RunPage.play(designer.runProperty(), Playback::toggle)),
                Map.entry(PageCommand.PRESENT, RunPage.play(designer.runProperty(), Playback::goToPresent)),
                Map.entry(
                        PageCommand.FOLLOW,
                        RunPage.play(designer.runProperty(), _ -> flowView().follow())),
                Map.entry(PageCommand.CODE, PageAction.toggle(panels.code(), () -> window.toggle(Panel.CODE))),
                Map.entry(PageCommand.INSPECTOR, PageAction.toggle(panels.inspector(), panels::toggleInspector)),
                Map.entry(
                        PageCommand.INSPECT,
                        new PageAction(hasFlow, () -> flowView().inspect())),
                Map.entry(PageCommand.BOTTOM, bottom(panels.dock(), window)),
                Map.entry(PageCommand.TIMELINE, tab(panels.dock(), window, DockTab.TIMELINE)),
                Map.entry(PageCommand.LOGS, tab(panels.dock(), window, DockTab.LOGS)),
                Map.entry(PageCommand.TASK_RUNS, tab(panels.dock(), window, DockTab.TASK_RUNS)),
                Map.entry(PageCommand.DETAILS, tab(panels.dock(), window, DockTab.DETAILS)),
                Map.entry(
                        PageCommand.FINDINGS,
                        new PageAction(
                                panels.dock().count(DockTab.FINDINGS).map(found -> found.number() > 0),
                                tab(panels.dock(), window, DockTab.FINDINGS).run())),
                Map.entry(PageCommand.PROBLEMS, tab(panels.dock(), window, DockTab.PROBLEMS)),
                Map.entry(PageCommand.SIDE_BY_SIDE, PageAction.always(window::toggleSideBySide)),
                Map.entry(PageCommand.CANVAS_ALONE, canvasAlone(window))));
        return commands;
    }

    /// Shows one of the things that are below a drawing.
    static PageAction tab(DockModel dock, PanelsModel window, DockTab tab) {
        return PageAction.always(() -> {
            window.endAlone();
            dock.open(tab);
        });
    }

    /// Opens and closes what is below a drawing.
    static PageAction bottom(DockModel dock, PanelsModel window) {
        return PageAction.toggle(window.unlessAlone(dock.openProperty().map(open -> open)), () -> {
            if (window.aloneProperty().get()) {
                window.endAlone();
                dock.open(dock.tabProperty().get());
            } else {
                dock.toggle();
            }
        });
    }

    /// Hides every panel, or brings them back.
    static PageAction canvasAlone(PanelsModel window) {
        return PageAction.toggle(window.aloneProperty().map(alone -> alone), window::toggleAlone);
    }

    @Override
    public void commitTyping() {
        if (view != null) {
            view.commitTyping();
        }
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
        designer.close();
    }
}
