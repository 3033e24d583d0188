package headwater.app.monitor;

import headwater.app.look.Times;
import headwater.prefect.model.FlowRun;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something that there is to say of a flow run beside its states.
///
/// @param name what it is
/// @param value empty where the name says all
public record RunFact(String name, String value) {
    /// What is known of where a flow run came from and where it runs.
    public static List<RunFact> of(FlowRun run) {
        return Stream.of(
                        fact("Work pool", run.workPoolName()),
                        fact("Work queue", run.workQueueName()),
                        fact("Tags", String.join(", ", run.tags())),
                        fact("Started", run.runCount() > 1 ? run.runCount() + " times" : null),
                        fact("Flow version", run.flowVersion()),
                        fact("Infrastructure", run.infrastructurePid()),
                        fact("Created", run.created() == null ? null : Times.day(run.created())))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<RunFact> fact(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? Stream.empty() : Stream.of(new RunFact(name, value));
    }
}
