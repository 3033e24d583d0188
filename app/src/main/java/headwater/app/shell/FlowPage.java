package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import headwater.app.designer.FlowPageView;
import headwater.app.monitor.RunModel;
import headwater.graph.paint.Palette;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A flow file.
public final class FlowPage implements Page {
    private final DesignerModel designer;
    private final ShellModel shell;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final Subscription ofTheme;
    private final ObservableValue<Boolean> dirty;
    private @Nullable FlowPageView view;

    FlowPage(DesignerModel designer, ShellModel shell) {
        this.designer = designer;
        this.shell = shell;
        this.palette = new ReadOnlyObjectWrapper<>(
                this, "palette", shell.themeProperty().get().palette());
        this.ofTheme = shell.themeProperty().subscribe(theme -> palette.set(theme.palette()));
        this.dirty = Bindings.createBooleanBinding(
                () -> designer.disk().isDirty(),
                designer.document().sourceProperty(),
                designer.disk().savedProperty());
    }

    /// The flow.
    public DesignerModel designer() {
        return designer;
    }

    @Override
    public ObservableValue<String> title() {
        return dirty.map(unsaved -> (unsaved ? "• " : "") + designer.file().getFileName());
    }

    @Override
    public Feather icon() {
        return Feather.FILE_TEXT;
    }

    @Override
    public ObservableValue<List<String>> path() {
        return Bindings.createObjectBinding(this::words, designer.flowProperty(), designer.runProperty());
    }

    private List<String> words() {
        var words = new ArrayList<String>();
        var folder = designer.file().getParent();
        if (folder != null && folder.getFileName() != null) {
            words.add(folder.getFileName().toString());
        }
        var flow = designer.flowProperty().get();
        words.add(flow == null ? String.valueOf(designer.file().getFileName()) : flow.name());
        var run = designer.runProperty().get();
        if (run != null) {
            words.add(run.runProperty().get().flowRun().name());
        }
        return words;
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
        var made = Objects.requireNonNullElseGet(
                view, () -> new FlowPageView(designer, palette.getReadOnlyProperty(), shell.background()));
        view = made;
        return made;
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        var document = designer.document();
        var disk = designer.disk();
        return Map.of(
                PageCommand.SAVE, new PageAction(dirty, () -> disk.save(() -> {})),
                PageCommand.SAVE_ANYWAY, PageAction.always(disk::saveAnyway),
                PageCommand.RELOAD, PageAction.always(disk::reload),
                PageCommand.UNDO, new PageAction(document.canUndoProperty(), document::undo),
                PageCommand.REDO, new PageAction(document.canRedoProperty(), document::redo),
                PageCommand.TIDY_UP, new PageAction(designer.flowProperty().isNotNull(), designer::tidyUp),
                PageCommand.ACTUAL_SIZE,
                        PageAction.always(() -> flowView().graph().zoomTo(1)),
                PageCommand.ZOOM_TO_FIT,
                        PageAction.always(() -> flowView().graph().fit()),
                PageCommand.SEARCH_LOG,
                        PageAction.always(() -> flowView().dock().searchLog()),
                PageCommand.CANCEL_RUN, RunPage.cancel(designer.runProperty()));
    }

    @Override
    public void commitTyping() {
        if (view != null) {
            view.commitTyping();
        }
    }

    @Override
    public void close() {
        ofTheme.unsubscribe();
        designer.close();
    }
}
