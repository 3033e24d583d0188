package headwater.app.shell;

import headwater.app.servers.ServerSession;
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
    private final ServerPages pages;
    private @Nullable WhyView view;

    WhyPage(WhyModel model, ServerPages pages) {
        this.model = model;
        this.pages = pages;
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
    public ServerSession server() {
        return pages.connection().session();
    }

    @Override
    public Feather icon() {
        return Feather.HELP_CIRCLE;
    }

    @Override
    public Node view() {
        var made = Objects.requireNonNullElseGet(view, () -> new WhyView(model, pages::openRun));
        view = made;
        return made;
    }

    @Override
    public void setInFront(boolean isInFront) {
        model.setResting(!isInFront);
    }

    @Override
    public void close() {
        model.close();
    }
}
