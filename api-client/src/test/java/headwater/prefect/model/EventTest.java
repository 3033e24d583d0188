package headwater.prefect.model;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.PretendServer;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class EventTest {
    private static final FlowRunId RUN = FlowRunId.of("140483c6-1edc-42d7-a274-8bfa83062053");

    @Test
    void tellsEachStateThatAFlowRunEntered() throws JsonException {
        assertThat(changes())
                .filteredOn(StateChange.OfFlowRun.class::isInstance)
                .extracting(change -> change.state().type())
                .containsExactly(StateType.PENDING, StateType.RUNNING, StateType.COMPLETED);
    }

    @Test
    void tellsAsMuchOfATaskRunAsARowDoes() throws JsonException {
        var rows = Json.readList(PretendServer.recorded("etl-task_runs.json"), TaskRun.class);
        var received = new ArrayList<TaskRun>();
        for (var change : changes()) {
            if (change instanceof StateChange.OfTaskRun(var run, var state)
                    && state.type().isTerminal()) {
                received.add(run);
            }
        }

        assertThat(received)
                .usingRecursiveComparison()
                .ignoringFields("created")
                .ignoringFieldsMatchingRegexes("state\\.stateDetails.*")
                .isEqualTo(rows);
        assertThat(received).allSatisfy(run -> assertThat(run.flowRunId()).isEqualTo(RUN));
    }

    @Test
    void carriesTheIdAndTimeOfTheState() throws JsonException {
        var change = changes().getLast();

        assertThat(change.state().id()).isEqualTo(StateId.of("01a20af5-3683-7d81-b9df-1c987c2f549f"));
        assertThat(change.state().timestamp()).isEqualTo(Instant.parse("2026-11-24T00:29:32.163527Z"));
    }

    @Test
    void isNoChangeOfStateWhenAHeartIsBeating() throws JsonException {
        var heartbeat = events().stream()
                .filter(event -> event.name().endsWith("heartbeat"))
                .findFirst()
                .orElseThrow();

        assertThat(heartbeat.stateChange()).isNull();
        assertThat(heartbeat.resourceId()).isEqualTo("prefect.flow-run." + RUN);
    }

    @Test
    void isNoChangeOfStateForAResourceWithAnOddId() {
        var labels = Map.of("prefect.resource.id", "prefect.task-run.odd", "prefect.state-type", "RUNNING");

        assertThat(event(labels).stateChange()).isNull();
    }

    @Test
    void toleratesLabelsThatAreMissingOrOdd() {
        var labels = Map.of(
                "prefect.resource.id", "prefect.task-run." + RUN,
                "prefect.state-type", "FROM_THE_FUTURE",
                "prefect.run-count", "many",
                "prefect.state-timestamp", "yesterday");

        assertThat(event(labels).stateChange()).isInstanceOfSatisfying(StateChange.OfTaskRun.class, change -> {
            assertThat(change.state().type()).isEqualTo(StateType.UNKNOWN);
            assertThat(change.state().timestamp()).isEqualTo(Instant.EPOCH);
            assertThat(change.run().runCount()).isZero();
            assertThat(change.run().flowRunId()).isNull();
        });
    }

    @Test
    void supersedesByTimeWhateverItsSource() {
        var running = state(1, StateType.RUNNING, 10);
        var completed = state(2, StateType.COMPLETED, 20);

        assertThat(completed.supersedes(running)).isTrue();
        assertThat(running.supersedes(completed)).isFalse();
        assertThat(running.supersedes(null)).isTrue();
        assertThat(running.supersedes(running)).isFalse();
    }

    @Test
    void supersedesWithAFinalStateOfTheSameInstant() {
        var running = state(1, StateType.RUNNING, 10);
        var failed = state(2, StateType.FAILED, 10);

        assertThat(failed.supersedes(running)).isTrue();
        assertThat(running.supersedes(failed)).isFalse();
    }

    private static State state(int id, StateType type, int second) {
        var time = Instant.EPOCH.plus(Duration.ofSeconds(second));
        return new State(new StateId(new UUID(0, id)), type, type.name(), time, null, StateDetails.NONE);
    }

    private static Event event(Map<String, String> labels) {
        return new Event(EventId.of(RUN.toString()), Instant.EPOCH, "x", labels, List.of(), Map.of(), null, null);
    }

    private static List<StateChange> changes() throws JsonException {
        var changes = new ArrayList<StateChange>();
        for (var event : events()) {
            var change = event.stateChange();
            if (change != null) {
                changes.add(change);
            }
        }
        return changes;
    }

    private static List<Event> events() throws JsonException {
        var events = new ArrayList<Event>();
        for (var line : PretendServer.recorded("etl-events.jsonl").lines().toList()) {
            var frame = (Map<?, ?>) Objects.requireNonNull(Json.readAny(line));
            if (frame.get("event") != null) {
                events.add(Json.read(Json.write(frame.get("event")), Event.class));
            }
        }
        return events;
    }
}
