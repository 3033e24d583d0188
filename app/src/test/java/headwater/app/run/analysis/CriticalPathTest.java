package headwater.app.run.analysis;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.app.run.analysis.CriticalPath.Work;
import headwater.prefect.model.TaskRunId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CriticalPathTest {
    private static final Instant START = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void isTheChainWithTheMostWork() {
        var path = CriticalPath.of(List.of(
                work(1, 0, 0, 4), work(2, 0, 0, 1), work(3, 0, 4, 6, 1), work(4, 0, 1, 2, 2), work(5, 0, 6, 9, 3, 4)));
        assertThat(path.path()).containsExactly(id(1), id(3), id(5));
        assertThat(path.length()).isEqualTo(Duration.ofSeconds(9));
        assertThat(path.slack()).containsEntry(id(2), Duration.ofSeconds(4)).containsEntry(id(3), Duration.ZERO);
    }

    @Test
    void followsTheOrderOfCallsWhereNoValuePasses() {
        var path = CriticalPath.of(List.of(work(1, 0, 0, 2), work(2, 2, 2, 5), work(3, 5, 5, 6)));
        assertThat(path.path()).containsExactly(id(1), id(2), id(3));
    }

    @Test
    void doesNotBelieveADependencyThatTimeContradicts() {
        var path = CriticalPath.of(List.of(work(1, 0, 0, 9), work(2, 0, 1, 2, 1)));
        assertThat(path.path()).containsExactly(id(1));
        assertThat(path.slack()).containsEntry(id(2), Duration.ofSeconds(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "retries", "diamond", "cached", "nested", "fanout"})
    void isNeverLongerThanARecordedRunTook(String name) {
        var timing = RunTiming.of(Recordings.run(name), Instant.MAX);
        var path = timing.criticalPath();
        var took = Duration.between(
                requireNonNull(timing.flow().start()),
                requireNonNull(timing.flow().end()));
        assertThat(path.path()).isNotEmpty();
        assertThat(path.length()).isPositive().isLessThanOrEqualTo(took);
        assertThat(path.slack().values()).allMatch(slack -> !slack.isNegative());
        assertThat(path.path()).allMatch(id -> Duration.ZERO.equals(path.slack().get(id)));
    }

    @Test
    void leadsThroughAllStepsOfAFlowThatCallsThemOneByOne() {
        var run = Recordings.run("etl");
        var path = RunTiming.of(run, Instant.MAX).criticalPath();
        assertThat(path.path()).containsExactlyElementsOf(run.tasks().keySet());
    }

    @Test
    void isNeverLongerThanTheTimeAndLeavesNoNegativeSlackWhateverTheWork() {
        var random = new Random(11);
        for (int round = 0; round < 300; round++) {
            var work = new ArrayList<Work>();
            int count = 1 + random.nextInt(30);
            for (int number = 0; number < count; number++) {
                int made = random.nextInt(30);
                int begin = made + random.nextInt(5);
                var needs = new HashSet<TaskRunId>();
                for (int need = random.nextInt(4); need > 0; need--) {
                    needs.add(id(random.nextInt(count)));
                }
                work.add(new Work(id(number), at(made), at(begin), at(begin + random.nextInt(6)), needs));
            }
            Collections.shuffle(work, random);
            var path = CriticalPath.of(work);
            var first = work.stream().map(Work::begin).min(Instant::compareTo).orElseThrow();
            var last = work.stream().map(Work::end).max(Instant::compareTo).orElseThrow();
            assertThat(path.length()).isLessThanOrEqualTo(Duration.between(first, last));
            assertThat(path.slack()).hasSize(count);
            assertThat(path.slack().values()).allMatch(slack -> !slack.isNegative());
            assertThat(path.path()).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @Test
    void isEmptyWhereNothingRan() {
        assertThat(CriticalPath.of(List.of())).isEqualTo(CriticalPath.NONE);
    }

    private static Work work(int number, int made, int begin, int end, int... needs) {
        var ids = new HashSet<TaskRunId>();
        for (var need : needs) {
            ids.add(id(need));
        }
        return new Work(id(number), at(made), at(begin), at(end), Set.copyOf(ids));
    }

    private static TaskRunId id(int number) {
        return new TaskRunId(new UUID(0, number));
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
