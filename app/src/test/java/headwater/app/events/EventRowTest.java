package headwater.app.events;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.lists.RowSearch;
import headwater.prefect.model.Event;
import headwater.prefect.model.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventRowTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final String RUN = "0f7c1d2e-0000-0000-0000-000000000001";

    @Test
    void saysWhatItHappenedToAndWhatElseItConcerns() {
        var row = row(1, 0);
        assertThat(row.resource()).isEqualTo("upbeat-chicken");
        assertThat(row.kind()).isEqualTo("flow-run");
        assertThat(row.concerned()).containsExactly("flow daily-orders", "work-pool prefect.work-pool.7");
        assertThat(row.flowRun()).hasValueSatisfying(id -> assertThat(id).hasToString(RUN));
    }

    @Test
    void isOfNoRunWhereItNamesNone() {
        var labels = Map.of("prefect.resource.id", "prefect.flow-run.not-an-id");
        var event = new Event(new EventId(new UUID(0, 1)), NOW, "mine", labels, List.of(), Map.of(), null, null);
        assertThat(new EventRow(event).flowRun()).isEmpty();
    }

    @Test
    void isFoundByEachLabel() {
        assertThat(RowSearch.of("completed daily-orders")).accepts(row(1, 0));
        assertThat(RowSearch.of("!chicken")).rejects(row(1, 0));
    }

    @Test
    void hasItsPlaceByTimeHoweverLateItComesAndIsThereOnce() {
        var rows = List.<EventRow>of();
        for (int second : new int[] {3, 1, 2, 3, 1}) {
            rows = EventRow.with(rows, row(second, second).event(), 10);
        }
        assertThat(rows)
                .extracting(row -> row.event().occurred())
                .containsExactly(NOW.plusSeconds(3), NOW.plusSeconds(2), NOW.plusSeconds(1));
        assertThat(EventRow.with(rows, row(4, 4).event(), 3)).hasSize(3).endsWith(row(2, 2));
    }

    private static EventRow row(int id, int second) {
        return new EventRow(new Event(
                new EventId(new UUID(0, id)),
                NOW.plusSeconds(second),
                "prefect.flow-run.Completed",
                Map.of("prefect.resource.id", "prefect.flow-run." + RUN, "prefect.resource.name", "upbeat-chicken"),
                List.of(
                        Map.of("prefect.resource.role", "flow", "prefect.resource.name", "daily-orders"),
                        Map.of("prefect.resource.id", "prefect.work-pool.7")),
                Map.of(),
                null,
                null));
    }
}
