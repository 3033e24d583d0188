package headwater.app.shell;

import headwater.app.designer.DesignerModel;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import org.controlsfx.control.BreadCrumbBar;
import org.jspecify.annotations.Nullable;

/// Where one is: folder, file, flow and run.
final class Crumbs extends HBox {
    private final BreadCrumbBar<String> bar = new BreadCrumbBar<>();
    private Subscription subscription = Subscription.EMPTY;

    Crumbs(ShellModel model) {
        setAlignment(Pos.CENTER_LEFT);
        bar.setMaxHeight(USE_PREF_SIZE);
        setFillHeight(false);
        bar.setAutoNavigationEnabled(false);
        bar.setFocusTraversable(false);
        getChildren().add(bar);
        model.pageProperty().subscribe(this::follow);
    }

    private void follow(@Nullable Page page) {
        subscription.unsubscribe();
        subscription = page instanceof Page.FlowPage(var designer)
                ? designer.flowProperty()
                        .subscribe(_ -> show(words(designer)))
                        .and(designer.runProperty().subscribe(_ -> show(words(designer))))
                : Subscription.EMPTY;
        switch (page) {
            case Page.FlowPage(var designer) -> show(words(designer));
            case Page.RunPage run -> show(List.of("Flow runs", run.title()));
            case Page.RunsPage runs -> show(List.of(runs.title()));
            case null -> show(List.of());
        }
    }

    private static List<String> words(DesignerModel designer) {
        var words = new ArrayList<String>();
        var folder = designer.file().getParent();
        if (folder != null && folder.getFileName() != null) {
            words.add(folder.getFileName().toString());
        }
        var flow = designer.flowProperty().get();
        words.add(flow == null ? String.valueOf(designer.file().getFileName()) : flow.name());
        var run = designer.runProperty().get();
        if (run != null) {
            words.add(run.runProperty().get().flowRun().name());
        }
        return words;
    }

    private void show(List<String> words) {
        setVisible(!words.isEmpty());
        if (words.isEmpty()) {
            return;
        }
        bar.setSelectedCrumb(BreadCrumbBar.buildTreeModel(words.toArray(String[]::new)));
    }
}
