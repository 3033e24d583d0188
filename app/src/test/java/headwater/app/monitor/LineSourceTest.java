package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.NestedFailure;
import headwater.prefect.model.FlowRunId;
import headwater.prefect.model.LogId;
import headwater.prefect.model.LogLine;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LineSourceTest {
    private static final FlowRunId RUN = NestedFailure.flowRun().id();

    @Test
    void namesTheTaskRunAndTheSubflowThatItIsIn() {
        assertThat(source(NestedFailure.subflow(), NestedFailure.inside("load").id()))
                .isEqualTo("load-6 · nightly-eu");
    }

    @Test
    void namesTheRunOfASubflowAndCallsTheRunItselfTheFlow() {
        assertThat(source(NestedFailure.subflow(), null)).isEqualTo("nightly-eu");
        assertThat(source(RUN, null)).isEqualTo("flow");
    }

    @Test
    void namesATaskRunOfTheRunItselfAlone() {
        var call = NestedFailure.run().tasks().values().iterator().next();
        assertThat(source(RUN, call.id())).isEqualTo(call.name());
    }

    @Test
    void takesALineOfWhichNothingIsKnownYetForNoneOfTheFlow() {
        var unknown = new FlowRunId(new UUID(9, 9));
        assertThat(source(unknown, null)).isEqualTo("subflow");
        assertThat(source(unknown, new TaskRunId(new UUID(9, 1)))).isEqualTo("task · subflow");
    }

    private static String source(FlowRunId flowRun, @Nullable TaskRunId task) {
        return LineSource.of(
                NestedFailure.run(),
                new LogLine(new LogId(new UUID(1, 1)), "prefect", 20, "read", Instant.EPOCH, flowRun, task));
    }
}
