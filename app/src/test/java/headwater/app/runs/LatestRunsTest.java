package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.FlowRunId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LatestRunsTest {
    @Test
    void forgetTheOneThatWasPutInLongestAgo() {
        var runs = new LatestRuns<String>(2);
        runs.put(run(1), "one");
        runs.put(run(2), "two");
        runs.put(run(1), "one again");
        runs.put(run(3), "three");

        assertThat(runs).containsOnlyKeys(run(1), run(3)).containsEntry(run(1), "one again");
    }

    private static FlowRunId run(int number) {
        return new FlowRunId(new UUID(0, number));
    }
}
