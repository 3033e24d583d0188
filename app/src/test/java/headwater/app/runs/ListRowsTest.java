package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.app.runs.RunsModel.Listed;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListRowsTest {
    private static final Comparator<Listed> BY_NAME =
            Comparator.comparing(listed -> listed.run().name());

    private final Listed outer = listed(1, "outer");
    private final Listed other = listed(2, "other");
    private final Listed inner = listed(3, "inner");
    private final Listed innermost = listed(4, "innermost");
    private final Map<FlowRunId, List<Listed>> subflows =
            Map.of(id(outer), List.of(inner), id(inner), List.of(innermost));

    @Test
    void hidesTheRunsOfSubflowsUntilARunIsOpened() {
        assertThat(nested(Set.of(), null).rows()).containsExactly(outer, other);
        assertThat(nested(Set.of(id(outer)), null).rows()).containsExactly(outer, inner, other);
        assertThat(nested(Set.of(id(inner)), null).rows()).containsExactly(outer, other);
    }

    @Test
    void saysHowDeepARunIsNested() {
        var rows = nested(Set.of(id(outer), id(inner)), null);
        assertThat(rows.rows()).containsExactly(outer, inner, innermost, other);
        assertThat(rows.rows().stream().map(rows::depth)).containsExactly(0, 1, 2, 0);
    }

    @Test
    void keepsTheRunsOfSubflowsBelowTheirRunInEachOrder() {
        assertThat(nested(Set.of(id(outer)), BY_NAME).rows()).containsExactly(other, outer, inner);
        assertThat(nested(Set.of(id(outer)), BY_NAME.reversed()).rows()).containsExactly(outer, inner, other);
    }

    @Test
    void showsAllRunsInOneOrderWhereNothingIsNested() {
        var rows = ListRows.flat(List.of(outer, other), List.of(innermost, inner), null);
        assertThat(rows.rows()).as("the latest first").containsExactly(innermost, inner, other, outer);
        assertThat(ListRows.flat(List.of(outer, other), List.of(inner), BY_NAME).rows())
                .containsExactly(inner, other, outer);
    }

    @Test
    void showsEachRunOnceWhateverTheServerSaysOfParents() {
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            var runs = new ArrayList<Listed>();
            for (int at = 0; at < 8; at++) {
                runs.add(listed(at, "run " + at));
            }
            var within = new HashMap<FlowRunId, List<Listed>>();
            var opened = new HashSet<FlowRunId>();
            for (var run : runs) {
                within.put(id(run), List.of(runs.get(random.nextInt(8)), runs.get(random.nextInt(8))));
                if (random.nextBoolean()) {
                    opened.add(id(run));
                }
            }
            var top = runs.subList(0, 3);
            assertThat(ListRows.nested(top, within, opened, null).rows())
                    .as("round " + round)
                    .doesNotHaveDuplicates()
                    .containsAll(top);
            assertThat(ListRows.flat(top, runs, null).rows()).containsExactlyInAnyOrderElementsOf(runs);
        }
    }

    private ListRows nested(Set<FlowRunId> opened, @Nullable Comparator<Listed> order) {
        return ListRows.nested(List.of(outer, other), subflows, opened, order);
    }

    private static FlowRunId id(Listed listed) {
        return listed.run().id();
    }

    private static Listed listed(int number, String name) {
        var start = Instant.EPOCH.plusSeconds(number);
        var run = new FlowRunDraft(new FlowRunId(new UUID(0, number)), name)
                .at(start, start, null)
                .made();
        return new Listed(run, "etl", "");
    }
}
