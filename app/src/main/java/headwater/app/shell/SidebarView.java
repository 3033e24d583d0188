package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelSize;
import headwater.app.panels.ResizeHandle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// What is to the left of the pages: the pages about the server, the saved searches of its runs, other servers, the
/// project, the flows of the file, the tasks that can be added, and the latest runs of the server. All of it scrolls
/// as one. Folded it is a rail of icons.
final class SidebarView extends StackPane {
    private static final double RAIL = 44;

    private final ShellModel model;
    private final ScrollPane scroll = new ScrollPane();
    private final VBox content;
    private final SidebarFlow flow;

    /// @param commands what the rows of the server do
    SidebarView(ShellModel model, WindowCommands commands) {
        this.model = model;
        getStyleClass().add("sidebar");
        setId("sidebar");
        var project = new SidebarProject(model);
        flow = new SidebarFlow(model);
        var server = new SidebarServer(model, commands);
        var filters = new SidebarFilters(model);
        var runs = new SidebarRuns(model);
        content = new VBox(
                server.section(),
                filters.section(),
                server.others(),
                project.section(),
                flow.flows(),
                flow.palette(),
                runs.section());
        content.getStyleClass().add("content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain");
        scroll.setFocusTraversable(false);
        var fold = new SidebarRow(
                Icons.of(Feather.CHEVRONS_LEFT),
                "Collapse",
                "",
                () -> model.panels().show(Panel.SIDE_BAR, false));
        var keys = new Label("Ctrl B");
        keys.getStyleClass().add("key-cap");
        fold.getChildren().add(keys);
        fold.getStyleClass().add("fold");
        var open = new BorderPane(scroll, null, null, fold, null);
        var parts = List.of(
                new SidebarRail.Icon(Feather.FOLDER, "Project", () -> unfold(project.section())),
                new SidebarRail.Icon(Feather.GIT_BRANCH, "Flows of the file", () -> unfold(flow.flows())),
                new SidebarRail.Icon(Feather.GRID, "Add a card", () -> {
                    unfold(flow.palette());
                    flow.search();
                }),
                new SidebarRail.Icon(Feather.ACTIVITY, "Latest runs", () -> unfold(runs.section())));
        var rail = new SidebarRail();
        var servers = model.openServers();
        Runnable showRail = () -> rail.show(SidebarServer.icons(servers), parts);
        servers.currentProperty().subscribe(showRail);
        servers.all().subscribe(showRail);
        showRail.run();
        var openPane = new StackPane(open);
        ResizeHandle.add(
                openPane,
                Side.RIGHT,
                this::getWidth,
                width -> model.panels().resize(PanelSize.SIDE_BAR_WIDTH, width),
                PanelSize.SIDE_BAR_WIDTH.usual());
        getChildren().addAll(openPane, rail);
        model.panels().isShown(Panel.SIDE_BAR).subscribe(shown -> {
            openPane.setVisible(shown);
            rail.setVisible(!shown);
            // A folded one has nothing in the window: it is open sooner.
            if (shown) {
                scroll.setContent(content);
            }
            fit();
        });
        model.panels().size(PanelSize.SIDE_BAR_WIDTH).subscribe(this::fit);
        model.panels().aloneProperty().subscribe(alone -> setVisible(!alone));
        managedProperty().bind(visibleProperty());
        content.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    private void fit() {
        var panels = model.panels().panelsProperty().get();
        double width = panels.isShown(Panel.SIDE_BAR) ? panels.size(PanelSize.SIDE_BAR_WIDTH) : RAIL;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
    }

    private void unfold(SidebarSection section) {
        model.panels().show(Panel.SIDE_BAR, true);
        applyCss();
        layout();
        double beyond = content.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(
                beyond <= 0 ? 0 : Math.clamp(section.getBoundsInParent().getMinY() / beyond, 0, 1));
    }

    // Up and down go from row to row, over the headings.
    private void key(KeyEvent event) {
        int way = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (way == 0 || !(event.getTarget() instanceof Node target)) {
            return;
        }
        var rows = new ArrayList<>(content.lookupAll(".row"));
        rows.removeIf(row -> !isShown(row));
        int at = rows.indexOf(target);
        int next = at + way;
        if (at >= 0 && next >= 0 && next < rows.size()) {
            rows.get(next).requestFocus();
            event.consume();
        } else if (at < 0 && way > 0) {
            flow.focusFirstTask();
            event.consume();
        }
    }

    private static boolean isShown(Node row) {
        for (var at = row; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
