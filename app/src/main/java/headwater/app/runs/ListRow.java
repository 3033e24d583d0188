package headwater.app.runs;

import headwater.app.runs.RunsModel.Listed;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A row of a list of flow runs.
sealed interface ListRow {
    /// The runs that it stands for, at least one, latest first where it is in time.
    List<Listed> runs();

    /// How deep it is nested; 0 for a run that is no subflow.
    int depth();

    /// One run.
    record OfRun(Listed run, int depth) implements ListRow {
        @Override
        public List<Listed> runs() {
            return List.of(run);
        }
    }

    /// Why a run need not be looked at.
    enum Fold {
        /// Its time has yet to come.
        UPCOMING,
        /// It went as usual.
        USUAL
    }

    /// Runs one after the other of which none needs to be looked at, shown by how many there are.
    ///
    /// @param runs at least [ListRows#FEWEST_FOLDED]
    record Folded(Fold fold, List<Listed> runs) implements ListRow {
        /// Copies the runs.
        public Folded {
            runs = List.copyOf(runs);
        }

        /// How many there are, and why they are one row.
        String words() {
            return switch (fold) {
                case UPCOMING ->
                    runs.size() < KeptRuns.MOST_UPCOMING
                            ? runs.size() + " upcoming"
                            : "Next " + runs.size() + " upcoming";
                case USUAL -> runs.size() + " as usual";
            };
        }

        @Override
        public Listed first() {
            return fold == Fold.UPCOMING ? runs.getLast() : runs.getFirst();
        }

        @Override
        public int depth() {
            return 0;
        }

        /// How many there are of each flow, the most first: "price-watch 8, score-customers 5".
        String flows() {
            var counts =
                    runs.stream().collect(Collectors.groupingBy(Listed::flow, TreeMap::new, Collectors.counting()));
            return counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(each -> each.getKey() + " " + each.getValue())
                    .collect(Collectors.joining(", "));
        }
    }

    /// An order of rows as one of runs.
    static @Nullable Comparator<Listed> ofRuns(@Nullable Comparator<ListRow> order) {
        return order == null ? null : Comparator.comparing(run -> new OfRun(run, 0), order);
    }

    /// The run that stands for it in its place: of several the latest, of upcoming ones the next.
    default Listed first() {
        return runs().getFirst();
    }

    /// Whether a row, of the same list at another time, is about the same: about that run, or about some of
    /// these runs that need not be looked at.
    default boolean isSameAs(ListRow other) {
        if (this instanceof OfRun || other instanceof OfRun) {
            return getClass() == other.getClass()
                    && first().run().id().equals(other.first().run().id());
        }
        var ids = new HashSet<>();
        runs().forEach(each -> ids.add(each.run().id()));
        return other.runs().stream().anyMatch(each -> ids.contains(each.run().id()));
    }
}
