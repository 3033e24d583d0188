package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.runs.SavedFilter;
import headwater.app.runs.WatchItem;
import java.util.List;
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
        model.openServers().currentProperty().subscribe(this::follow);
        model.filters().all().subscribe(this::show);
        model.pageProperty().subscribe(this::show);
    }

    SidebarSection section() {
        return section;
    }

    private void follow(@Nullable ServerPages pages) {
        ofRuns.unsubscribe();
        ofRuns = pages == null
                ? Subscription.EMPTY
                : pages.runs().typedProperty().subscribe((_, _) -> show());
        show();
    }

    private void show() {
        var filters = model.filters().all();
        var pages = model.openServers().currentProperty().get();
        section.setVisible(pages != null && !filters.isEmpty());
        section.show(
                pages == null
                        ? List.of()
                        : filters.stream().map(filter -> row(pages, filter)).toList());
    }

    private SidebarRow row(ServerPages pages, SavedFilter filter) {
        var row = new SidebarRow(Icons.of(filter.icon()), filter.name(), "", () -> pages.openRuns(filter.words()));
        var remove = new MenuItem("Remove");
        remove.setOnAction(_ -> model.filters().remove(filter));
        var menu = new ContextMenu(new WatchItem(model.filters(), filter), remove);
        row.setOnContextMenuRequested(event -> menu.show(row, event.getScreenX(), event.getScreenY()));
        return row.selected(isInFront(pages, filter));
    }

    private boolean isInFront(ServerPages pages, SavedFilter filter) {
        var front = model.pageProperty().get();
        return front != null
                && front.place() == ServerPlace.RUNS
                && pages.runs().typedProperty().get().strip().equals(filter.words());
    }
}
