package headwater.app.monitor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.run.EarlierRun;
import headwater.app.run.analysis.UsualDurations;
import headwater.app.watch.PretendPrefect;
import headwater.prefect.model.FlowRun;
import java.time.InstantSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UsualModelTest {
    private static final FlowRun LAST = new EarlierRun(9).running();

    @AutoClose
    private final PretendPrefect server = new PretendPrefect();

    private final UsualModel usual = new UsualModel(server.session(), new Inline(), InstantSource.system());

    UsualModelTest() {
        for (int number = 1; number <= 3; number++) {
            server.has(new EarlierRun(number).completed(60));
        }
    }

    @Test
    void readsOnceHoweverOftenTheRunChanges() {
        assertThat(usual.durationsProperty().get()).isEqualTo(UsualDurations.UNKNOWN);
        usual.read(LAST);
        usual.read(new EarlierRun(9).completed(90));
        assertThat(requireNonNull(usual.durationsProperty().get().flowRun()).runs())
                .isEqualTo(3);
        assertThat(server.asked("/flow_runs/filter")).isEqualTo(1);
    }

    @Test
    void waitsUntilItIsKnownWhatTheRunIsARunOf() {
        usual.read(FlowRun.unread(LAST.id()));
        assertThat(server.asked("/flow_runs/filter")).isZero();
        usual.read(LAST);
        assertThat(usual.durationsProperty().get().flowRun()).isNotNull();
    }

    @Test
    void knowsNothingWhereTheServerRefusesAndDoesNotAskAgain() {
        server.failsWith(403);
        usual.read(LAST);
        server.failsWith(0);
        usual.read(LAST);
        assertThat(usual.durationsProperty().get()).isEqualTo(UsualDurations.UNKNOWN);
        assertThat(server.asked("/flow_runs/filter")).isEqualTo(1);
    }

    @Test
    void knowsNothingOfARecording() {
        var recorded = new UsualModel(null, new Inline(), InstantSource.system());
        recorded.read(LAST);
        assertThat(recorded.durationsProperty().get()).isEqualTo(UsualDurations.UNKNOWN);
    }
}
