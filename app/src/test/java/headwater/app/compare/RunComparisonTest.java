package headwater.app.compare;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.Recordings;
import headwater.app.words.Words;
import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What differs between two runs.
class RunComparisonTest {
    private static final Instant TODAY = Instant.parse("2026-11-24T06:00:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-23T06:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"cached", "diamond", "etl", "fanout", "nested", "retries"})
    void findsNoDifferenceBetweenARealRunAndItself(String recording) {
        var run = Recordings.run(recording);
        var read = ReadRun.of(run, new ReadRun.Source("etl", ""), List.of(), true, Instant.MAX);
        var compared = RunComparison.of(read, read);
        assertThat(compared.isAlike()).isTrue();
        assertThat(compared.tasks()).isNotEmpty().allMatch(task -> task.change() == TaskChange.ALIKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"etl", "nested", "retries"})
    void findsNoDifferenceBetweenTheLogOfARealRunAndItself(String recording) {
        var read = ReadRun.of(
                Recordings.run(recording),
                new ReadRun.Source("etl", ""),
                Recordings.logs(recording),
                true,
                Instant.MAX);
        assertThat(RunComparison.of(read, read).log()).isEmpty();
    }

    @Test
    void putsTheTaskThatFailedInOneRunAloneFirst() {
        var a = run("astute-heron", TODAY, StateType.FAILED)
                .task("load", "0", 0, 2, StateType.COMPLETED)
                .task("extract", "0", 2, 30, StateType.COMPLETED)
                .task("convert", "0", 30, 40, StateType.FAILED)
                .task("publish", "0", 40, 40, StateType.PENDING);
        var b = run("brisk-otter", YESTERDAY, StateType.COMPLETED)
                .task("load", "0", 0, 2, StateType.COMPLETED)
                .task("extract", "0", 2, 12, StateType.COMPLETED)
                .task("convert", "0", 12, 20, StateType.COMPLETED)
                .task("publish", "0", 20, 25, StateType.COMPLETED);
        var compared = RunComparison.of(a.read(), b.read());
        var worstFirst =
                compared.tasks().stream().sorted(ComparedTask.WORST_FIRST).toList();
        assertThat(worstFirst).extracting(ComparedTask::name).containsExactly("convert", "publish", "extract", "load");
        assertThat(worstFirst)
                .extracting(ComparedTask::change)
                .containsExactly(TaskChange.FAILED, TaskChange.ONLY_IN_B, TaskChange.LONGER, TaskChange.ALIKE);
        assertThat(worstFirst.get(2).longer()).isEqualTo(Duration.ofSeconds(18));
        assertThat(compared.tasks())
                .extracting(ComparedTask::name)
                .containsExactly("load", "extract", "convert", "publish");
    }

    @Test
    void seesTheRunsTheOtherWayRoundWhenTheyAreSwapped() {
        var a = run("astute-heron", TODAY, StateType.FAILED).task("convert", "0", 0, 4, StateType.FAILED);
        var b = run("brisk-otter", YESTERDAY, StateType.COMPLETED).task("convert", "0", 0, 2, StateType.COMPLETED);
        var compared = RunComparison.of(a.read(), b.read());
        assertThat(compared.swapped()).isEqualTo(RunComparison.of(b.read(), a.read()));
        assertThat(compared.swapped().tasks().getFirst().change()).isEqualTo(TaskChange.NO_LONGER_FAILS);
    }

    @Test
    void pairsTheCallsOfATaskByTheirKeysAndByOrderWhereThoseAreOfOneRunAlone() {
        var a = run("astute-heron", TODAY, StateType.COMPLETED)
                .task("keyed", "1", 0, 1, StateType.COMPLETED)
                .task("keyed", "0", 1, 2, StateType.COMPLETED)
                .task("named", "a51c", 2, 3, StateType.COMPLETED)
                .task("named", "0f3e", 3, 4, StateType.COMPLETED);
        var b = run("brisk-otter", YESTERDAY, StateType.COMPLETED)
                .task("keyed", "0", 0, 1, StateType.COMPLETED)
                .task("keyed", "1", 1, 2, StateType.COMPLETED)
                .task("named", "77aa", 2, 3, StateType.COMPLETED);
        var pairs = TaskPairs.of(a.read().run(), b.read().run()).byPlace();
        assertThat(pairs.get("keyed"))
                .allSatisfy(pair -> assertThat(key(pair.a())).isEqualTo(key(pair.b())));
        assertThat(pairs.get("named"))
                .extracting(pair -> key(pair.a()) + " " + key(pair.b()))
                .containsExactly("a51c 77aa", "0f3e null");
    }

    @Test
    void comparesTheValuesThatTheRunsWereStartedWith() {
        var a = new MadeRun("a", TODAY, StateType.COMPLETED, 1, Map.of("day", "2026-11-23", "limit", 5));
        var b = new MadeRun("b", YESTERDAY, StateType.COMPLETED, 1, Map.of("day", "2026-11-22", "limit", 5));
        assertThat(RunComparison.of(a.read(), b.read()).values())
                .filteredOn(ComparedValue::isDifferent)
                .containsExactly(new ComparedValue("day", true, "2026-11-23", "2026-11-22"));
    }

    @Test
    void findsTheFirstLineThatDiffersWhateverTheOrderOfTasksThatRunAtOnce() {
        var a = run("astute-heron", TODAY, StateType.COMPLETED)
                .task("extract", "a51", 0, 9, StateType.COMPLETED)
                .task("clean", "b07", 0, 9, StateType.COMPLETED)
                .logs("", 0, "Beginning flow run 'astute-heron'")
                .logs("extract-a51", 1, "read 4,391 orders for extract-a51")
                .logs("clean-b07", 2, "cleaned in 0.3 s")
                .logs("extract-a51", 3, "orders in CHF, EUR");
        var b = run("brisk-otter", YESTERDAY, StateType.COMPLETED)
                .task("extract", "f3e", 0, 9, StateType.COMPLETED)
                .task("clean", "c99", 0, 9, StateType.COMPLETED)
                .logs("", 0, "Beginning flow run 'brisk-otter'")
                .logs("clean-c99", 1, "cleaned in 1.8 s")
                .logs("extract-f3e", 2, "read 4,218 orders for extract-f3e")
                .logs("extract-f3e", 3, "orders in EUR");
        var log = RunComparison.of(a.read(), b.read()).log();
        assertThat(log).hasSize(1);
        assertThat(log.getFirst().source()).isEqualTo("extract-a51");
        assertThat(message(log.getFirst().before())).isEqualTo("read 4,391 orders for extract-a51");
        assertThat(message(log.getFirst().a())).isEqualTo("orders in CHF, EUR");
        assertThat(message(log.getFirst().b())).isEqualTo("orders in EUR");
    }

    @Test
    void doesNotMissWhatARunThatGoesOnHasYetToLog() {
        var a = run("astute-heron", TODAY, StateType.RUNNING).logs("", 0, "one");
        var b = run("brisk-otter", YESTERDAY, StateType.COMPLETED)
                .logs("", 0, "one")
                .logs("", 1, "two");
        var compared = RunComparison.of(a.read(), b.read());
        assertThat(compared.log()).isEmpty();
        assertThat(sentences(compared))
                .anyMatch(words -> words.startsWith("A is still running: this is how it was at "));
    }

    @Test
    void saysInShortWhatWasReadOfBoth() {
        var a = run("astute-heron", TODAY, StateType.FAILED)
                .task("convert", "0", 30, 40, StateType.FAILED)
                .task("publish", "0", 40, 40, StateType.PENDING);
        var b = new MadeRun("brisk-otter", YESTERDAY, StateType.COMPLETED, 30, Map.of())
                .task("convert", "0", 12, 20, StateType.COMPLETED)
                .task("publish", "0", 20, 25, StateType.COMPLETED);
        assertThat(sentences(RunComparison.of(a.read(), b.read())))
                .containsExactly("`convert` failed in A alone.", "1 task only in B.", "A took 30 s longer.");
    }

    private static List<String> sentences(RunComparison compared) {
        return CompareSummary.of(compared).stream().map(Words::of).toList();
    }

    private static MadeRun run(String name, Instant start, StateType type) {
        return new MadeRun(name, start, type, 60, Map.of());
    }

    private static String key(@Nullable TaskRun task) {
        return task == null ? "null" : task.dynamicKey();
    }

    private static String message(LogDifference.@Nullable Logged logged) {
        return logged == null ? "" : logged.line().message();
    }
}
