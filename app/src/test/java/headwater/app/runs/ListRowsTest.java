package headwater.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.run.FlowRunDraft;
import headwater.app.runs.ListRow.Fold;
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
import java.util.function.Function;
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
        assertThat(names(nested(Set.of(), null))).containsExactly("outer", "other");
        assertThat(names(nested(Set.of(id(outer)), null))).containsExactly("outer", "inner", "other");
        assertThat(names(nested(Set.of(id(inner)), null))).containsExactly("outer", "other");
    }

    @Test
    void saysHowDeepARunIsNested() {
        var rows = nested(Set.of(id(outer), id(inner)), null);
        assertThat(names(rows)).containsExactly("outer", "inner", "innermost", "other");
        assertThat(rows).extracting(ListRow::depth).containsExactly(0, 1, 2, 0);
    }

    @Test
    void keepsTheRunsOfSubflowsBelowTheirRunInEachOrder() {
        assertThat(names(nested(Set.of(id(outer)), BY_NAME))).containsExactly("other", "outer", "inner");
        assertThat(names(nested(Set.of(id(outer)), BY_NAME.reversed()))).containsExactly("outer", "inner", "other");
    }

    @Test
    void showsAllRunsInOneOrderWhereNothingIsNested() {
        assertThat(ListRows.together(List.of(outer, other), List.of(innermost, inner, other)))
                .as("the latest first")
                .containsExactly(innermost, inner, other, outer);
    }

    @Test
    void makesOneRowOfRunsOneAfterTheOtherThatWentAsUsual() {
        var runs = List.of(listed(9, "a"), listed(8, "b"), listed(7, "failed"), listed(6, "c"), listed(5, "late"));
        Function<Listed, @Nullable Fold> isUsual = run -> run.run().name().length() == 1 ? Fold.USUAL : null;
        assertThat(names(ListRows.of(runs, Map.of(), Set.of(), isUsual, Set.of())))
                .as("one alone is shown")
                .containsExactly("2: etl 2", "failed", "c", "late");

        var opened = ListRows.of(runs, Map.of(), Set.of(), isUsual, Set.of(id(runs.get(1))));
        assertThat(names(opened)).containsExactly("2: etl 2", "a", "b", "failed", "c", "late");
        assertThat(opened).extracting(ListRow::depth).containsExactly(0, 1, 1, 0, 0, 0);
    }

    @Test
    void makesOneRowOfUpcomingRunsForWhichTheNextOneStands() {
        var runs = List.of(listed(9, "later"), listed(8, "next"), listed(7, "a"), listed(6, "b"));
        Function<Listed, @Nullable Fold> fold = run -> run.run().name().length() == 1 ? Fold.USUAL : Fold.UPCOMING;
        var rows = ListRows.of(runs, Map.of(), Set.of(), fold, Set.of());
        assertThat(rows).extracting(ListRow::first).containsExactly(runs.get(1), runs.get(2));
        assertThat(((ListRow.Folded) rows.getFirst()).words()).isEqualTo("2 upcoming");
    }

    @Test
    void saysOfWhichFlowsTheRunsAreThatWentAsUsual() {
        var rows = List.of(of(1, "sync"), of(2, "audit"), of(3, "sync"), of(4, "load"));
        assertThat(new ListRow.Folded(Fold.USUAL, rows).flows()).isEqualTo("sync 2, audit 1, load 1");
    }

    @Test
    void knowsARowAgainWhereRunsWereAddedToIt() {
        var before = new ListRow.Folded(Fold.USUAL, List.of(outer, other));
        assertThat(new ListRow.Folded(Fold.USUAL, List.of(inner, outer, other)).isSameAs(before))
                .isTrue();
        assertThat(new ListRow.Folded(Fold.USUAL, List.of(inner, innermost)).isSameAs(before))
                .isFalse();
        assertThat(new ListRow.OfRun(outer, 1).isSameAs(before)).isFalse();
        assertThat(new ListRow.OfRun(outer, 1).isSameAs(new ListRow.OfRun(outer, 0)))
                .isTrue();
    }

    @Test
    void showsEachRunOnceWhateverTheServerSaysOfParentsAndWhateverIsFolded() {
        var random = new Random(1);
        for (int round = 0; round < 300; round++) {
            var runs = new ArrayList<Listed>();
            for (int at = 0; at < 8; at++) {
                runs.add(listed(at, "run " + at));
            }
            var within = new HashMap<FlowRunId, List<Listed>>();
            var opened = new HashSet<FlowRunId>();
            var usual = new HashSet<FlowRunId>();
            for (var run : runs) {
                within.put(id(run), List.of(runs.get(random.nextInt(8)), runs.get(random.nextInt(8))));
                if (random.nextBoolean()) {
                    opened.add(id(run));
                }
                if (random.nextBoolean()) {
                    usual.add(id(run));
                }
            }
            var top = runs.subList(0, 4);
            var rows = ListRows.of(top, within, opened, run -> usual.contains(id(run)) ? Fold.USUAL : null, opened);
            var single = rows.stream()
                    .filter(ListRow.OfRun.class::isInstance)
                    .map(ListRow::first)
                    .toList();
            assertThat(single).as("round " + round).doesNotHaveDuplicates();
            assertThat(rows.stream().flatMap(row -> row.runs().stream()))
                    .as("round " + round)
                    .containsAll(top);
            assertThat(ListRows.together(top, runs)).containsExactlyInAnyOrderElementsOf(runs);
        }
    }

    private List<ListRow> nested(Set<FlowRunId> opened, @Nullable Comparator<Listed> order) {
        return ListRows.of(ListRows.sorted(List.of(outer, other), order), subflows, opened, _ -> null, Set.of());
    }

    private static List<String> names(List<ListRow> rows) {
        return rows.stream()
                .map(row -> switch (row) {
                    case ListRow.OfRun(var run, var _) -> run.run().name();
                    case ListRow.Folded folded -> folded.runs().size() + ": " + folded.flows();
                })
                .toList();
    }

    private static Listed of(int number, String flow) {
        return new Listed(listed(number, "run").run(), flow, "");
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
