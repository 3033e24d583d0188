package headwater.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.prefect.model.StateType;
import headwater.prefect.model.TaskRunId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TimelinePlacesTest {
    private final TimelineRow one = row("one", 3, 1);
    private final TimelineRow lanes = row("lanes", 9, 4);
    private final TimelineRow never = row("never", 0, 0);
    private final TimelinePlaces places = TimelinePlaces.of(List.of(one, lanes, never));

    @Test
    void findsEachRowWhereItIs() {
        for (var place : places.all()) {
            assertThat(places.at(place.top())).contains(place.row());
            assertThat(places.at(place.bottom() - 1)).contains(place.row());
            assertThat(places.first(Set.of(place.row().card()))).contains(place);
            assertThat(places.within(place.top(), place.bottom())).containsExactly(place);
        }
        assertThat(places.at(places.height())).isEmpty();
        assertThat(places.at(-1)).isEmpty();
    }

    @Test
    void hasTheRowsOneBelowTheOtherWithRoomForTheirLanes() {
        assertThat(places.all()).extracting(TimelinePlaces.Place::row).containsExactly(one, lanes, never);
        assertThat(places.all().get(1).height()).isEqualTo(places.all().get(0).height() + 3 * TimelinePlaces.LANE);
        assertThat(places.height()).isEqualTo(places.all().getLast().bottom());
    }

    @Test
    void saysWhichRowBeganLastWhereverItIs() {
        assertThat(places.latest().map(TimelinePlaces.Place::row)).contains(lanes);
        assertThat(TimelinePlaces.of(List.of(never)).latest()).isEmpty();
        assertThat(TimelinePlaces.NONE.latest()).isEmpty();
    }

    private static TimelineRow row(String card, int start, int tasks) {
        var bars = new ArrayList<List<TimelineBar>>();
        for (int number = 0; number < tasks; number++) {
            bars.add(List.of(new TimelineBar(
                    new TaskRunId(new UUID(start, number)),
                    TimelineBar.Kind.ATTEMPT,
                    Instant.EPOCH.plusSeconds(start),
                    Instant.EPOCH.plusSeconds(start + 1),
                    StateType.COMPLETED,
                    "Completed",
                    false)));
        }
        return new TimelineRow(card, 0, card, TimelineLanes.of(bars), "");
    }
}
