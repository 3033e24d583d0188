package headwater.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import org.controlsfx.control.BreadCrumbBar;
import org.jspecify.annotations.Nullable;

/// Where one is: folder, file, flow and run.
final class BreadcrumbView extends HBox {
    private final BreadCrumbBar<String> bar = new BreadCrumbBar<>();

    BreadcrumbView(ShellModel model) {
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxHeight(USE_PREF_SIZE);
        setFillHeight(false);
        bar.setAutoNavigationEnabled(false);
        bar.setFocusTraversable(false);
        getChildren().add(bar);
        ObservableValue<? extends @Nullable Page> front = model.pageProperty();
        front.flatMap(Page::path).orElse(List.of()).subscribe(this::show);
    }

    private void show(List<String> words) {
        setVisible(!words.isEmpty());
        if (words.isEmpty()) {
            return;
        }
        bar.setSelectedCrumb(BreadCrumbBar.buildTreeModel(words.toArray(String[]::new)));
    }
}
