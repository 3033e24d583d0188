package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.app.run.Run;
import headwater.prefect.json.Json;
import headwater.prefect.model.State;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunDetailsTest {
    @Test
    void hasTheStatesInOrderEachUntilTheNext() {
        var states =
                RunDetails.of(Recorded.whole("retries").runProperty().get()).states();
        assertThat(states).hasSizeGreaterThan(2);
        for (int at = 0; at + 1 < states.size(); at++) {
            assertThat(states.get(at).until())
                    .isEqualTo(states.get(at + 1).state().timestamp());
        }
        assertThat(states.getLast().until()).isNull();
        assertThat(states)
                .extracting(RunDetails.Entered::state)
                .extracting(State::name)
                .endsWith("Failed");
    }

    @Test
    void marksStatesThatFollowFromTheTimesOfTheRow() {
        var states = RunDetails.of(Run.of(Recordings.flowRun("etl"))).states();
        assertThat(states).extracting(RunDetails.Entered::isInferred).isEqualTo(List.of(true, true, false));
    }

    @Test
    void writesParametersInLines() throws Exception {
        var run = Recordings.flowRun("etl");
        var details = RunDetails.of(Run.of(run));
        assertThat(Json.readAny(details.parameters())).isEqualTo(run.parameters());
        assertThat(Json.writeLines(Map.of("day", "2026-11-24")).lines())
                .containsExactly("{", "  \"day\": \"2026-11-24\"", "}");
    }
}
