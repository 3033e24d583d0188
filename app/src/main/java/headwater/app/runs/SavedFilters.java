package headwater.app.runs;

import java.util.Collection;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The searches of flow runs that a person has saved, in the order in which they were saved, whatever the server. For
/// the JavaFX thread.
public final class SavedFilters {
    private final ObservableList<SavedFilter> filters = FXCollections.observableArrayList();
    private final ObservableList<SavedFilter> shown = FXCollections.unmodifiableObservableList(filters);

    /// All of them.
    public ObservableList<SavedFilter> all() {
        return shown;
    }

    /// Puts these in place of all.
    public void set(Collection<SavedFilter> saved) {
        filters.clear();
        saved.forEach(this::save);
    }

    /// Saves one, in place of the one of that name. One without a name or without words is not saved.
    public void save(SavedFilter filter) {
        if (!filter.isWhole()) {
            return;
        }
        for (int at = 0; at < filters.size(); at++) {
            if (filters.get(at).name().equals(filter.name())) {
                filters.set(at, filter);
                return;
            }
        }
        filters.add(filter);
    }

    /// Forgets one.
    public void remove(SavedFilter filter) {
        filters.remove(filter);
    }

    /// The one of this name.
    public Optional<SavedFilter> named(String name) {
        return filters.stream()
                .filter(filter -> filter.name().equals(name.strip()))
                .findFirst();
    }

    /// The one that searches for these words.
    public Optional<SavedFilter> of(String words) {
        return filters.stream()
                .filter(filter -> filter.words().equals(words.strip()))
                .findFirst();
    }
}
