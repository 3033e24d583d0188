package headwater.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;

/// The tabs of the pages, in the top bar. With many they become narrow, and then scroll; the one in front is whole and
/// in sight.
final class PageTabs extends ScrollPane {
    private final TabRow tabs = new TabRow();
    private final ShellModel model;
    private final Consumer<Page> close;
    private final Map<Page, PageTab> tabOf = new HashMap<>();

    /// @param close closes a page; may ask first
    PageTabs(ShellModel model, Consumer<Page> close) {
        this.model = model;
        this.close = close;
        tabs.getStyleClass().add("page-tabs");
        getStyleClass().add("tab-strip");
        setContent(tabs);
        setMinWidth(0);
        setFitToWidth(true);
        setFitToHeight(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVbarPolicy(ScrollBarPolicy.NEVER);
        addEventFilter(ScrollEvent.SCROLL, this::scroll);
        viewportBoundsProperty().subscribe(this::revealFront);
        tabs.layoutBoundsProperty().subscribe(this::revealFront);
        model.pages().addListener(this::changed);
        model.pageProperty().subscribe(this::front);
    }

    private void changed(ListChangeListener.Change<? extends Page> change) {
        while (change.next()) {
            for (var gone : change.getRemoved()) {
                var tab = tabOf.remove(gone);
                if (tab != null) {
                    tab.dispose();
                    tabs.getChildren().remove(tab);
                }
            }
            int at = change.getFrom();
            for (var added : change.getAddedSubList()) {
                var tab = new PageTab(added, () -> model.pageProperty().set(added), () -> close.accept(added));
                tabOf.put(added, tab);
                tabs.getChildren().add(at, tab);
                at++;
            }
        }
        front(model.pageProperty().get());
    }

    private void front(@Nullable Page page) {
        tabOf.forEach((each, tab) -> tab.select(each.equals(page)));
        revealFront();
    }

    // A wheel moves up and down, tabs do not.
    private void scroll(ScrollEvent event) {
        double hidden = tabs.getWidth() - getViewportBounds().getWidth();
        if (hidden > 0) {
            double by = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
            setHvalue(getHvalue() - by / hidden);
            event.consume();
        }
    }

    private void revealFront() {
        var front = model.pageProperty().get();
        var tab = front == null ? null : tabOf.get(front);
        double seen = getViewportBounds().getWidth();
        double hidden = tabs.getWidth() - seen;
        if (tab == null || hidden <= 0) {
            return;
        }
        var place = tab.getBoundsInParent();
        double left = getHvalue() * hidden;
        double needed = Math.clamp(left, Math.min(place.getMaxX() - seen, place.getMinX()), place.getMinX());
        setHvalue(needed / hidden);
    }
}
