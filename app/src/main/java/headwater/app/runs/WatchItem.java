package headwater.app.runs;

import javafx.scene.control.CheckMenuItem;

/// Chooses whether a person is told of the runs that come to match a saved search.
public final class WatchItem extends CheckMenuItem {
    /// An item for one of the saved searches.
    public WatchItem(SavedFilters filters, SavedFilter filter) {
        super("Notify me of runs that come to match");
        setSelected(filter.isWatched());
        setOnAction(_ -> filters.save(filter.watched(isSelected())));
    }
}
