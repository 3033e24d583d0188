package headwater.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.TaskRun;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanMatchTest {
    @Test
    void givesARunToTheCardOfItsFunction() {
        var match = PlanMatch.of(
                List.of(card("extract"), card("load")), List.of(MadeRuns.of("load", 2), MadeRuns.of("extract", 1)));
        assertThat(numbers(match)).isEqualTo(Map.of("extract", List.of("1"), "load", List.of("2")));
        assertThat(match.others()).isEmpty();
    }

    @Test
    void givesSeveralCallsOfOneFunctionTheirRunsInOrder() {
        var plan = List.of(card("clean", "clean"), card("clean_2", "clean"), card("clean_3", "clean"));
        var match =
                PlanMatch.of(plan, List.of(MadeRuns.of("clean", 3), MadeRuns.of("clean", 1), MadeRuns.of("clean", 2)));
        assertThat(numbers(match))
                .isEqualTo(Map.of("clean", List.of("1"), "clean_2", List.of("2"), "clean_3", List.of("3")));
    }

    @Test
    void trustsWhatWentIntoARunMoreThanTheOrder() {
        var plan = List.of(
                card("orders"),
                card("refunds"),
                card("clean", "clean", "rows", "orders"),
                card("clean_2", "clean", "rows", "refunds"));
        var orders = MadeRuns.of("orders", 1);
        var refunds = MadeRuns.of("refunds", 2);
        var match = PlanMatch.of(
                plan,
                List.of(
                        orders,
                        refunds,
                        MadeRuns.of("clean", 3, "rows", refunds),
                        MadeRuns.of("clean", 4, "rows", orders)));
        assertThat(numbers(match)).containsEntry("clean", List.of("4")).containsEntry("clean_2", List.of("3"));
    }

    @Test
    void followsInputsThroughSeveralCallsOfOneFunction() {
        var plan = List.of(
                card("a", "step"),
                card("b", "step", "x", "a"),
                card("c", "step", "x", "b"),
                card("d", "step", "x", "c"));
        var a = MadeRuns.of("step", 1);
        var b = MadeRuns.of("step", 2, "x", a);
        var c = MadeRuns.of("step", 3, "x", b);
        var d = MadeRuns.of("step", 4, "x", c);
        assertThat(numbers(PlanMatch.of(plan, List.of(d, c, b, a))))
                .isEqualTo(Map.of("a", List.of("1"), "b", List.of("2"), "c", List.of("3"), "d", List.of("4")));
    }

    @Test
    void gathersAllRunsOfAMappedCall() {
        var plan = List.of(many("square", "square"), card("total"));
        var runs = Recordings.taskRuns("fanout");
        var match = PlanMatch.of(plan, runs);
        assertThat(match.cards().get("square")).hasSize(6);
        assertThat(match.cards().get("total")).hasSize(1);
        assertThat(match.others().keySet()).containsExactly("numbers");
    }

    @Test
    void keepsTwoMappedCallsOfOneFunctionApartByTheirInputs() {
        var plan = List.of(
                card("left"), card("right"), many("map", "double", "x", "left"), many("map_2", "double", "x", "right"));
        var left = MadeRuns.of("left", 1);
        var right = MadeRuns.of("right", 2);
        var match = PlanMatch.of(
                plan,
                List.of(
                        left,
                        right,
                        MadeRuns.of("double", 3, "x", left),
                        MadeRuns.of("double", 4, "x", right),
                        MadeRuns.of("double", 5, "x", left),
                        MadeRuns.of("double", 6, "x", right)));
        assertThat(numbers(match)).containsEntry("map", List.of("3", "5")).containsEntry("map_2", List.of("4", "6"));
    }

    @Test
    void showsRunsThatThePlanDoesNotKnowInAGroupOfTheirOwn() {
        var match = PlanMatch.of(List.of(card("known")), List.of(MadeRuns.of("helper", 1), MadeRuns.of("helper", 2)));
        assertThat(match.cards()).isEmpty();
        assertThat(match.others().get("helper")).hasSize(2);
    }

    @Test
    void losesNoRunWhenThereAreMoreThanCalls() {
        var plan = List.of(card("clean", "clean"), card("clean_2", "clean"));
        var runs = List.of(MadeRuns.of("clean", 1), MadeRuns.of("clean", 2), MadeRuns.of("clean", 3));
        var match = PlanMatch.of(plan, runs);
        assertThat(match.cards().values().stream().flatMap(List::stream)).hasSize(3);
        assertThat(match.cards()).containsOnlyKeys("clean", "clean_2");
    }

    @Test
    void matchesTheCallOfASubflow() {
        var plan = List.of(card("prepare"), card("child"), card("child_2", "child", "x", "child"), card("finish"));
        var run = Run.of(Recordings.flowRun("nested"))
                .after(Recordings.taskRuns("nested").stream()
                        .<Change>map(Change.TaskRunChanged::new)
                        .toList());
        var match = PlanMatch.of(plan, run.tasks().values());
        assertThat(match.cards()).containsOnlyKeys("prepare", "child", "child_2", "finish");
        assertThat(match.cards().get("child"))
                .singleElement()
                .extracting(TaskRun::childFlowRunId)
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "extract-b3db88fd, extract",
        "my_task-0a1b2c3d, my_task",
        "flows.orders.extract-b3db88fd, extract",
        "child, child",
        "odd-name, odd-name"
    })
    void readsTheFunctionOutOfATaskKey(String key, String function) {
        var any = MadeRuns.of("any", 1);
        var run = new TaskRun(
                any.id(), any.flowRunId(), "", key, "", Map.of(), null, List.of(), 0, 0, null, null, null, null, null);
        assertThat(PlanMatch.function(run)).isEqualTo(function);
    }

    private static Map<String, List<String>> numbers(PlanMatch match) {
        var numbers = new TreeMap<String, List<String>>();
        match.cards()
                .forEach((card, runs) ->
                        numbers.put(card, runs.stream().map(TaskRun::dynamicKey).toList()));
        return numbers;
    }

    private static PlanCard card(String function) {
        return card(function, function);
    }

    private static PlanCard card(String id, String function) {
        return new PlanCard(id, function, false, Map.of());
    }

    private static PlanCard card(String id, String function, String parameter, String source) {
        return new PlanCard(id, function, false, Map.of(parameter, Set.of(source)));
    }

    private static PlanCard many(String id, String function) {
        return new PlanCard(id, function, true, Map.of());
    }

    private static PlanCard many(String id, String function, String parameter, String source) {
        return new PlanCard(id, function, true, Map.of(parameter, Set.of(source)));
    }
}
