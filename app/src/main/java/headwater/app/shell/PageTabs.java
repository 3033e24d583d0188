package headwater.app.shell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.HBox;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The tabs of the pages, in the top bar. With many they become narrow; the one in front keeps its name whole.
final class PageTabs extends HBox {
    private final ShellModel model;
    private final Consumer<Page> close;
    private final Map<Page, PageTab> tabOf = new HashMap<>();

    /// @param close closes a page; may ask first
    PageTabs(ShellModel model, Consumer<Page> close) {
        this.model = model;
        this.close = close;
        getStyleClass().add("page-tabs");
        setMinWidth(0);
        var clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        model.pages().addListener(this::changed);
        model.pageProperty().subscribe(this::front);
    }

    private void changed(ListChangeListener.Change<? extends Page> change) {
        while (change.next()) {
            for (var gone : change.getRemoved()) {
                var tab = tabOf.remove(gone);
                if (tab != null) {
                    tab.dispose();
                    getChildren().remove(tab);
                }
            }
            int at = change.getFrom();
            for (var added : change.getAddedSubList()) {
                var tab = new PageTab(added, () -> model.pageProperty().set(added), () -> close.accept(added));
                tabOf.put(added, tab);
                getChildren().add(at, tab);
                at++;
            }
        }
        front(model.pageProperty().get());
    }

    private void front(@Nullable Page page) {
        tabOf.forEach((each, tab) -> tab.select(each.equals(page)));
    }
}
