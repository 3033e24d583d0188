package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.runs.RunsModel;
import headwater.app.runs.SavedFilter;
import headwater.app.runs.WatchItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// The saved searches of flow runs, while there is a server to search on.
final class SidebarFilters {
    private final ShellModel model;
    private final SidebarSection section = new SidebarSection("Saved filters");
    private Subscription ofRuns = Subscription.EMPTY;

    SidebarFilters(ShellModel model) {
        this.model = model;
        model.runsProperty().subscribe(this::follow);
        model.filters().all().subscribe(this::show);
        model.pageProperty().subscribe(this::show);
    }

    SidebarSection section() {
        return section;
    }

    private void follow(@Nullable RunsModel runs) {
        ofRuns.unsubscribe();
        ofRuns = runs == null ? Subscription.EMPTY : runs.typedProperty().subscribe((_, _) -> show());
        show();
    }

    private void show() {
        var filters = model.filters().all();
        section.setVisible(model.runsProperty().get() != null && !filters.isEmpty());
        section.show(filters.stream().map(this::row).toList());
    }

    private SidebarRow row(SavedFilter filter) {
        var row = new SidebarRow(
                Icons.of(filter.icon()),
                filter.name(),
                "",
                () -> model.serverPages().openRuns(filter.words()));
        var remove = new MenuItem("Remove");
        remove.setOnAction(_ -> model.filters().remove(filter));
        var menu = new ContextMenu(new WatchItem(model.filters(), filter), remove);
        row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        return row.selected(isInFront(filter));
    }

    private boolean isInFront(SavedFilter filter) {
        var front = model.pageProperty().get();
        var runs = model.runsProperty().get();
        return front != null
                && front.place() == ServerPlace.RUNS
                && runs != null
                && runs.typedProperty().get().strip().equals(filter.words());
    }
}
