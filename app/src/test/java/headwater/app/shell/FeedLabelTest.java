package headwater.app.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.monitor.RunModel;
import headwater.app.run.MadeRuns;
import headwater.app.watch.PretendPrefect;
import headwater.app.watch.ServerRun;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.time.InstantSource;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class FeedLabelTest {
    private static final FlowRun RUN = MadeRuns.flowRun(StateType.COMPLETED);

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    // Both are for the JavaFX thread.
    private final RunModel model;
    private final FeedLabel label;

    FeedLabelTest() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new RunModel(
                RUN, new ServerRun(server.session(), RUN.id()), Background.onVirtualThreads(), InstantSource.system()));
        label = FxToolkit.ask(() -> new FeedLabel(new SimpleObjectProperty<>(model)));
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(model::close);
    }

    @Test
    void saysThatARunIsUpToDateOnceAllOfItIsRead() {
        server.has(RUN);
        start();
        await().until(() -> words().equals("Up to date"));
    }

    @Test
    void saysWhyARunIsNoLongerFollowed() {
        server.failsWith(401);
        start();
        await().until(() -> words().startsWith("No longer followed: "));

        server.failsWith(0).has(RUN);
        start();
        await().until(() -> words().equals("Up to date"));
    }

    private void start() {
        FxToolkit.run(() -> assertThat(model.start()).isSameAs(model));
    }

    private String words() {
        return FxToolkit.ask(label::getText);
    }
}
