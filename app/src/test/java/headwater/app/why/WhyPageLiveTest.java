package headwater.app.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.look.Theme;
import headwater.app.servers.PoolOnServer;
import headwater.app.servers.ServerSession;
import headwater.app.words.Words;
import headwater.prefect.PrefectClient;
import headwater.prefect.model.FlowRun;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// The page of a run that does not run, on a real server, with a hand on the mouse.
@Tag("live")
class WhyPageLiveTest extends FxRobot {
    @AutoClose
    private final PoolOnServer server = PoolOnServer.make();

    private final FlowRun run = server.run(server.deployment(Map.of()));
    private final ServerSession session =
            new ServerSession(new PrefectClient(server.client().address()));
    private final List<Remedy.OtherRun> opened = new ArrayList<>();
    private final WhyModel model;
    private final Stage stage;

    WhyPageLiveTest() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(
                () -> new WhyModel(run, session, Background.onVirtualThreads(), InstantSource.system()).start());
        stage = FxToolkit.show(FxToolkit.ask(() -> new WhyView(model, opened::add)), 1000, 800);
        FxToolkit.run(() -> {
            Theme.loadFonts();
            Theme.LIGHT.dress(stage.getScene());
        });
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
    void resumesAWorkPoolWhenAPersonHasConfirmedIt() throws Exception {
        server.workerIsHeardOf();
        server.workerAsksForRuns();
        server.client().workPools().setPaused(server.pool(), true);
        awaitTitle("Work pool " + server.pool() + " is paused");

        clickOn(button("Resume work pool"));
        clickOn(button("Cancel"));
        assertThat(server.client().workPools().named(server.pool()).isPaused()).isTrue();

        clickOn(button("Resume work pool"));
        clickOn(lookup(".dialog-pane .button")
                .match((Button button) -> button.isDefaultButton())
                .queryButton());
        await().until(() -> !server.client().workPools().named(server.pool()).isPaused());
        await().until(() -> titles().isEmpty());
    }

    @Test
    void asksTheServerForNothingWhileNothingHappens() {
        awaitTitle("No worker polls work pool " + server.pool());
        var requests = session.client().traffic();
        assertThat(FxToolkit.ask(() -> {
                    model.tick();
                    return lookup(".why .title").queryAs(Label.class).getText();
                }))
                .isEqualTo("Why is " + run.name() + " not running?");
        assertThat(session.client().traffic()).isEqualTo(requests);
    }

    private Button button(String words) {
        await().until(() -> lookup(".button")
                .match((Button button) -> button.getText().startsWith(words))
                .tryQuery()
                .isPresent());
        return lookup(".button")
                .match((Button button) -> button.getText().startsWith(words))
                .queryButton();
    }

    private void awaitTitle(String title) {
        await().until(() -> titles().contains(title));
    }

    private List<String> titles() {
        return FxToolkit.ask(() -> {
            var known = model.explanationProperty().get();
            return known == null
                    ? List.of("not read yet")
                    : known.reasons().stream()
                            .map(reason -> Words.of(reason.title()))
                            .toList();
        });
    }
}
