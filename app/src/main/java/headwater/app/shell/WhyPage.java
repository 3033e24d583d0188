package headwater.app.shell;

import headwater.app.why.WhyModel;
import headwater.app.why.WhyView;
import headwater.prefect.model.FlowRunId;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Why a flow run does not run.
final class WhyPage implements Page {
    private final WhyModel model;
    private final ShellModel shell;
    private @Nullable WhyView view;

    WhyPage(WhyModel model, ShellModel shell) {
        this.model = model;
        this.shell = shell;
    }

    /// The run that is asked about.
    FlowRunId asked() {
        return model.run().id();
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Why: " + model.run().name());
    }

    @Override
    public Feather icon() {
        return Feather.HELP_CIRCLE;
    }

    @Override
    public Node view() {
        var made = Objects.requireNonNullElseGet(view, () -> new WhyView(model, shell.serverPages()::openRun));
        view = made;
        return made;
    }

    @Override
    public void close() {
        model.close();
    }
}
