package headwater.app.limits;

import headwater.app.lists.Row;
import headwater.prefect.model.FlowRunId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A limit of how much may go on at once, in a list.
///
/// @param name the name, the tag, or flow and deployment
/// @param taken how many slots are taken
/// @param slots how many there are
/// @param active whether it limits anything
/// @param perSecond how many slots come back each second, as in a rate limit; 0 for those that are given back
/// @param holders who holds slots, as far as the server says or lets see
public record LimitRow(
        Kind kind, String name, int taken, int slots, boolean active, double perSecond, List<Holder> holders)
        implements Row {
    /// What is limited.
    public enum Kind {
        /// What code asks slots for by name.
        GLOBAL("global"),
        /// Task runs that carry a tag.
        TAG("tag"),
        /// Runs of a deployment.
        DEPLOYMENT("deployment");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// What a person calls it.
        public String words() {
            return words;
        }
    }

    /// Who holds a slot.
    ///
    /// @param name the flow run or task run
    /// @param flowRun the flow run to look at; null for a task run outside of any
    /// @param since when it started, null before
    /// @param isInferred whether the server does not say so, but it follows from the state of the run
    public record Holder(
            String name,
            @Nullable FlowRunId flowRun,
            @Nullable Instant since,
            boolean isInferred) {}

    /// Copies the list.
    public LimitRow {
        holders = List.copyOf(holders);
    }

    @Override
    public String key() {
        return kind + " " + name;
    }

    @Override
    public Stream<String> texts() {
        return Stream.concat(Stream.of(name, kind.words()), holders.stream().map(Holder::name));
    }

    /// Whether whoever wants a slot now has to wait.
    public boolean isFull() {
        return active && taken >= slots;
    }

    /// Who holds its slots, in few words; empty if nobody does or the server does not say.
    public String holderWords() {
        if (holders.isEmpty()) {
            return "";
        }
        var first = holders.getFirst().name();
        return holders.size() == 1 ? first : first + " and " + (holders.size() - 1) + " more";
    }
}
