package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelineLanesTest {
    private final List<List<TimelineBar>> tasks = new ArrayList<>();

    @Test
    void givesALaneToEachOfThoseThatRunAtOnce() {
        ran(0, 5);
        ran(1, 3);
        ran(2, 6);
        assertThat(lanes().all()).hasSize(3);
        assertThat(lanes().overlaid()).isZero();
    }

    @Test
    void putsWhatRanOneAfterTheOtherIntoOneLane() {
        ran(0, 2);
        ran(2, 4);
        ran(5, 6);
        assertThat(lanes().all()).hasSize(1);
    }

    @Test
    void givesNoLaneToWhatWaitsForAWorker() {
        ran(1, 3);
        tasks.add(List.of(bar(1, TimelineBar.Kind.WAIT, 0, 3), bar(1, TimelineBar.Kind.ATTEMPT, 3, 5)));
        assertThat(lanes().all()).hasSize(1);
    }

    @Test
    void laysNoBarsOverEachOtherWhateverTheOrder() {
        ran(4, 9);
        ran(0, 5);
        ran(5, 7);
        ran(1, 4);
        for (var lane : lanes().all()) {
            for (int at = 1; at < lane.size(); at++) {
                assertThat(lane.get(at).start())
                        .isAfterOrEqualTo(lane.get(at - 1).end());
            }
        }
    }

    @Test
    void countsThoseForWhichThereIsNoLaneLeft() {
        for (int at = 0; at < TimelineLanes.MOST + 5; at++) {
            ran(at, 100);
        }
        assertThat(lanes().all()).hasSize(TimelineLanes.MOST);
        assertThat(lanes().overlaid()).isEqualTo(5);
        assertThat(lanes().isOverlaid(TimelineLanes.MOST - 1)).isTrue();
        assertThat(lanes().isOverlaid(0)).isFalse();
    }

    private TimelineLanes lanes() {
        return TimelineLanes.of(tasks);
    }

    private void ran(int from, int to) {
        tasks.add(List.of(bar(tasks.size(), TimelineBar.Kind.ATTEMPT, from, to)));
    }

    private static TimelineBar bar(int task, TimelineBar.Kind kind, int from, int to) {
        return new TimelineBar(
                new TaskRunId(new UUID(0, task)),
                kind,
                Instant.EPOCH.plusSeconds(from),
                Instant.EPOCH.plusSeconds(to),
                StateType.COMPLETED,
                "Completed",
                false);
    }
}
