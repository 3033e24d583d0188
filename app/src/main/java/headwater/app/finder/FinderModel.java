package headwater.app.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// What is found among some entries for what was typed.
///
/// @param entries all of them; where two fit as well, the one before is first
public record FinderModel(List<FinderEntry> entries) {
    private static final int DISABLED = 30;

    private record Found(FinderEntry entry, int cost) {}

    /// Copies the list.
    public FinderModel {
        entries = List.copyOf(entries);
    }

    /// The entries that fit, the best first. Those that cannot be done now come after those that fit as well, but
    /// before
    /// what only has the letters: what a person asks for by its name is not another command.
    public List<FinderEntry> found(String typed) {
        var found = new ArrayList<Found>();
        for (var entry : entries) {
            var cost = WordMatch.of(entry.name(), typed);
            // Details are looked at too, as "run" is one, but names come first.
            var withDetail = WordMatch.of(entry.name() + " " + entry.detail(), typed);
            int more = entry.enabled() ? 0 : DISABLED;
            if (cost.isPresent()) {
                found.add(new Found(entry, cost.getAsInt() + more));
            } else if (withDetail.isPresent()) {
                found.add(new Found(entry, withDetail.getAsInt() + 20 + more));
            }
        }
        found.sort(Comparator.comparingInt(Found::cost));
        return found.stream().map(Found::entry).toList();
    }
}
