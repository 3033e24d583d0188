package headwater.app.shell;

import headwater.app.compare.Against;
import headwater.app.compare.CompareModel;
import headwater.app.compare.CompareView;
import headwater.app.servers.ServerSession;
import headwater.graph.paint.Palette;
import headwater.prefect.model.FlowRunId;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two flow runs side by side.
final class ComparePage implements Page {
    private final CompareModel model;
    private final ServerPages pages;
    private final ReadOnlyObjectWrapper<Palette> palette;
    private final Subscription ofTheme;
    private @Nullable CompareView view;

    ComparePage(CompareModel model, ServerPages pages, ShellModel shell) {
        this.model = model;
        this.pages = pages;
        this.palette = new ReadOnlyObjectWrapper<>(
                this, "palette", shell.themeProperty().get().palette());
        this.ofTheme = shell.themeProperty().subscribe(theme -> palette.set(theme.palette()));
    }

    /// Whether it shows this comparison.
    boolean shows(FlowRunId run, Against against) {
        return model.run().id().equals(run) && model.againstProperty().get().equals(against);
    }

    @Override
    public ObservableValue<String> title() {
        return model.names();
    }

    @Override
    public ServerSession server() {
        return pages.connection().session();
    }

    @Override
    public Feather icon() {
        return Feather.COLUMNS;
    }

    @Override
    public Node view() {
        var made = Objects.requireNonNullElseGet(
                view, () -> new CompareView(model, palette.getReadOnlyProperty(), pages::openTaskRun));
        view = made;
        return made;
    }

    @Override
    public void close() {
        ofTheme.unsubscribe();
        model.close();
    }
}
