package headwater.app.monitor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where each row of the timeline is, one below the other, in pixels from the top of the first.
///
/// @param all the rows from the first to the last
/// @param height how high all of them are together
record TimelinePlaces(List<Place> all, double height) {
    /// Without rows.
    static final TimelinePlaces NONE = of(List.of());

    /// How high a row is that has one lane, or none.
    static final double ROW = 16;
    /// How much higher a row is with each lane more.
    static final double LANE = 10;

    TimelinePlaces {
        all = List.copyOf(all);
    }

    /// A row and where it is.
    record Place(TimelineRow row, double top, double height) {
        double bottom() {
            return top + height;
        }
    }

    static TimelinePlaces of(List<TimelineRow> rows) {
        var all = new ArrayList<Place>();
        double top = 0;
        for (var row : rows) {
            double height = ROW + Math.max(0, row.lanes().all().size() - 1) * LANE;
            all.add(new Place(row, top, height));
            top += height;
        }
        return new TimelinePlaces(all, top);
    }

    /// The rows of which some part is within.
    List<Place> within(double top, double bottom) {
        return all.stream()
                .filter(place -> place.bottom() > top && place.top() < bottom)
                .toList();
    }

    /// The row that is there; empty below the last.
    Optional<TimelineRow> at(double y) {
        return all.stream()
                .filter(place -> y >= place.top() && y < place.bottom())
                .map(Place::row)
                .findFirst();
    }

    /// The row that began last, of several the lowest; empty where none has begun.
    Optional<Place> latest() {
        return all.stream()
                .filter(place -> !place.row().begin().equals(Instant.MAX))
                .reduce((one, other) -> other.row().begin().isBefore(one.row().begin()) ? one : other);
    }

    /// The first row of one of these cards.
    Optional<Place> first(Set<String> cards) {
        return all.stream().filter(place -> cards.contains(place.row().card())).findFirst();
    }
}
