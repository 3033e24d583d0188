package headwater.app.pools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.prefect.PrefectClient;
import java.time.InstantSource;
import java.util.function.Predicate;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The work pools of a real server, with a hand on the mouse.
@Tag("live")
class PoolsPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final PoolsModel model;
    private final Stage stage;

    PoolsPageLiveTest() throws Exception {
        server.workerIsHeardOf();
        FxToolkit.start();
        model = FxToolkit.ask(() -> new PoolsModel(session, Background.onVirtualThreads()).start());
        stage = FxToolkit.show(
                FxToolkit.ask(() -> new PoolsView(model, InstantSource.system(), _ -> {}, _ -> {})), 1000, 700);
        await().until(() -> FxToolkit.ask(
                () -> model.list().rows().stream().anyMatch(row -> row.key().equals(server.pool()))));
        interact(() -> model.list().typedProperty().set(server.pool()));
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(() -> {
            stage.close();
            model.close();
        });
        session.close();
    }

    @Test
    void pausesAQueueOfAWorkPoolAndThenTheWholeWorkPool() throws Exception {
        assertThat(row().online()).isEqualTo(1);
        clickOn(lookup(".detail .small.button").queryButton());
        clickOn("Pause");
        awaitRow(row -> row.queues().getFirst().isPaused());
        assertThat(server.client().workPools().queues(server.pool()).getFirst().isPaused())
                .isTrue();
        clickOn(lookup(".detail .foot .button").lookup("Pause…").queryButton());
        clickOn("Pause");
        awaitRow(row -> row.pool().isPaused());
        assertThat(server.client().workPools().named(server.pool()).isPaused()).isTrue();
    }

    @Test
    void copiesTheCommandThatStartsAWorker() {
        clickOn("Copy start command");
        assertThat(FxToolkit.ask(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("prefect worker start --pool " + server.pool());
    }

    private void awaitRow(Predicate<PoolRow> condition) {
        await().until(() -> FxToolkit.ask(() -> condition.test(row())));
    }

    private PoolRow row() {
        return model.list().rows().stream()
                .filter(row -> row.key().equals(server.pool()))
                .findFirst()
                .orElseThrow();
    }
}
