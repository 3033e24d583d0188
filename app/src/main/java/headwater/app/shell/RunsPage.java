package headwater.app.shell;

import headwater.app.monitor.DockModel;
import headwater.app.monitor.RunModel;
import headwater.app.runs.RunsModel;
import headwater.app.runs.RunsView;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The flow runs of the server.
final class RunsPage implements Page {
    private static final String TITLE = "Flow runs";

    private final RunsModel model;
    private final ShellModel shell;
    private @Nullable RunsView view;

    RunsPage(RunsModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty(TITLE);
    }

    @Override
    public Feather icon() {
        return Feather.LIST;
    }

    @Override
    public ObservableValue<String> windowTitle() {
        return title();
    }

    @Override
    public @Nullable DockModel dock() {
        return null;
    }

    @Override
    public ObservableValue<String> position() {
        return new SimpleStringProperty("");
    }

    @Override
    public ObservableValue<@Nullable RunModel> run() {
        return new SimpleObjectProperty<>(null);
    }

    @Override
    public Node view() {
        var made = Objects.requireNonNullElseGet(
                view,
                () -> new RunsView(
                        model,
                        run -> model.runs().stream()
                                .filter(listed -> listed.run().equals(run))
                                .findFirst()
                                .ifPresent(listed -> shell.openRun(run, listed.flow()))));
        view = made;
        return made;
    }

    @Override
    public Map<PageCommand, PageAction> commands() {
        return Map.of();
    }

    @Override
    public void commitTyping() {}

    @Override
    public void close() {}
}
