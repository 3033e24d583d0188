package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.Background;
import headwater.app.fx.FxToolkit;
import headwater.app.run.MadeRuns;
import headwater.app.watch.FeedState;
import headwater.app.watch.PretendPrefect;
import headwater.app.watch.ServerRun;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.State;
import headwater.prefect.model.StateDetails;
import headwater.prefect.model.StateId;
import headwater.prefect.model.StateType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/// A run that goes on after its end.
class RetriedRunTest {
    private static final FlowRun FAILED = MadeRuns.flowRun(StateType.FAILED);

    @AutoClose
    private final PretendPrefect server = new PretendPrefect().has(FAILED);

    private final RunModel model;

    RetriedRunTest() {
        FxToolkit.start();
        model = FxToolkit.ask(() -> new RunModel(
                        FAILED,
                        new ServerRun(server.session(), FAILED.id()),
                        Background.onVirtualThreads(),
                        InstantSource.system())
                .start());
    }

    @AfterEach
    void letGo() {
        FxToolkit.run(model::close);
    }

    @Test
    void isFollowedAgain() {
        await().until(() -> FxToolkit.ask(() -> model.feedProperty().get() instanceof FeedState.Settled));
        var waits = state(StateType.SCHEDULED, "AwaitingRetry");
        server.has(FAILED.inState(waits, 1));
        FxToolkit.run(() -> model.entered(waits));
        assertThat(FxToolkit.ask(() -> model.runProperty().get().stateType())).isEqualTo(StateType.SCHEDULED);

        await().until(() -> FxToolkit.ask(() -> model.feedProperty().get() instanceof FeedState.Live));
        server.has(FAILED.inState(state(StateType.COMPLETED, "Completed"), 2)).losesFeeds();
        await().until(() -> FxToolkit.ask(() -> model.runProperty().get().stateType() == StateType.COMPLETED));
        assertThat(FxToolkit.ask(() -> model.runProperty().get().flowRun().runCount()))
                .isEqualTo(2);
    }

    private static State state(StateType type, String name) {
        return new State(new StateId(UUID.randomUUID()), type, name, Instant.now(), null, StateDetails.NONE);
    }
}
