package headwater.app.shell;

import headwater.app.designer.FlowPageView;
import headwater.app.look.Icons;
import headwater.app.monitor.RunModel;
import headwater.app.monitor.RunPageView;
import headwater.app.problem.Problem;
import headwater.app.runs.RunsView;
import headwater.graph.paint.Palette;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.control.Menu;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The whole window.
public final class ShellView extends BorderPane {
    private final ShellModel model;
    private final Actions actions;
    private final TabPane tabs = new TabPane();
    private final ToastView toast = new ToastView();
    private final Map<Page, Tab> tabOf = new HashMap<>();
    private final ReadOnlyObjectWrapper<@Nullable RunModel> watched =
            new ReadOnlyObjectWrapper<>(this, "watched", null);
    private final ObservableValue<Palette> palette;
    private Subscription ofPage = Subscription.EMPTY;

    /// The window's content.
    ///
    /// @param sample opens the sample flow
    /// @param diagnostics copies what a report of a problem has to say
    public ShellView(ShellModel model, Window window, Runnable sample, Runnable diagnostics) {
        this.model = model;
        this.actions = new Actions(model, window, this::tell);
        this.palette = model.themeProperty().map(theme -> theme.palette());
        tabs.getStyleClass().add("pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        var welcome = new WelcomeView(actions::open, sample, actions::connect);
        welcome.visibleProperty().bind(model.pageProperty().isNull());
        tabs.visibleProperty().bind(model.pageProperty().isNotNull());
        StackPane.setMargin(toast, new Insets(16));
        var sidebar = new SidebarView(model);
        SplitPane.setResizableWithParent(sidebar, false);
        var body = new SplitPane(sidebar, new StackPane(welcome, tabs, toast));
        body.setDividerPositions(0.15);
        setTop(new TopBar(model, actions, watched, menus(diagnostics)));
        setCenter(body);
        setBottom(new StatusView(model, watched));
        model.pages().addListener(this::pagesChanged);
        model.pageProperty().subscribe(this::pageChanged);
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::tabChosen);
        model.problemProperty().subscribe(this::tell);
        model.launch().problemProperty().subscribe(this::tell);
        model.servers().problemProperty().subscribe(this::tell);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> event.getDragboard().getFiles().forEach(file -> actions.open(file.toPath())));
    }

    private List<Menu> menus(Runnable diagnostics) {
        return List.of(
                TopBar.menu(
                        "File",
                        List.of(
                                Command.of("Open…", Feather.FOLDER, KeyCode.O, actions::open),
                                Command.of("Save", Feather.SAVE, KeyCode.S, actions::save),
                                Command.shifted(
                                        "Save over the other version", Feather.SAVE, KeyCode.S, actions::overwrite),
                                Command.plain("Reload from disk", Feather.REFRESH_CW, actions::reload),
                                Command.of("Export a deployment…", Feather.UPLOAD, KeyCode.E, actions::export),
                                Command.of("Close", Feather.X, KeyCode.W, this::closePage))),
                TopBar.menu(
                        "Edit",
                        List.of(
                                Command.of("Undo", Feather.CORNER_UP_LEFT, KeyCode.Z, actions::undo),
                                Command.shifted("Redo", Feather.CORNER_UP_RIGHT, KeyCode.Z, actions::redo),
                                Command.of("Tidy up the drawing", Feather.GRID, KeyCode.L, this::tidyUp))),
                TopBar.menu(
                        "View",
                        List.of(
                                Command.of("Zoom to fit", Feather.MAXIMIZE, KeyCode.DIGIT0, this::fit),
                                Command.of("Search the log", Feather.SEARCH, KeyCode.F, this::searchLog),
                                Command.shifted("Flow runs", Feather.LIST, KeyCode.R, model::openRuns),
                                Command.of("Light or dark", Feather.MOON, KeyCode.T, this::switchTheme))),
                TopBar.menu(
                        "Run",
                        List.of(
                                Command.keyed("Run…", Feather.PLAY, KeyCode.F5, actions::run),
                                new Command(
                                        "Cancel the run",
                                        Feather.SQUARE,
                                        new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN),
                                        model::cancelRun),
                                Command.plain("Save the run…", Feather.SAVE, actions::saveRun),
                                Command.plain("Start the local server", Feather.POWER, actions::startLocal),
                                Command.plain("Connect to a server…", Feather.SERVER, actions::connect))),
                TopBar.menu("Help", List.of(Command.plain("Copy diagnostics", Feather.CLIPBOARD, diagnostics))));
    }

    private void closePage() {
        var page = model.pageProperty().get();
        if (page != null) {
            actions.close(page);
        }
    }

    private void tidyUp() {
        var designer = model.designer();
        if (designer != null) {
            designer.tidyUp();
        }
    }

    private void fit() {
        var view = flowView();
        if (view != null) {
            view.graph().fit();
        }
    }

    private void searchLog() {
        var view = flowView();
        if (view != null) {
            view.dock().searchLog();
        }
    }

    private void switchTheme() {
        model.themeProperty().set(model.themeProperty().get().other());
    }

    /// The flow page in front; null when another page is.
    public @Nullable FlowPageView flowView() {
        var tab = tabs.getSelectionModel().getSelectedItem();
        return tab != null && tab.getContent() instanceof FlowPageView view ? view : null;
    }

    private void pagesChanged(ListChangeListener.Change<? extends Page> change) {
        while (change.next()) {
            for (var gone : change.getRemoved()) {
                tabs.getTabs().remove(tabOf.remove(gone));
            }
            for (var added : change.getAddedSubList()) {
                var tab = tab(added);
                tabOf.put(added, tab);
                tabs.getTabs().add(tab);
            }
        }
    }

    private Tab tab(Page page) {
        var tab = new Tab(page.title());
        tab.setOnCloseRequest(event -> {
            event.consume();
            actions.close(page);
        });
        switch (page) {
            case Page.FlowPage(var designer) -> {
                tab.setGraphic(Icons.of(Feather.FILE_TEXT));
                tab.setContent(new FlowPageView(designer, palette, model.background()));
                Runnable title = () -> tab.setText((designer.disk().isDirty() ? "• " : "") + page.title());
                designer.document().sourceProperty().subscribe(title);
                designer.disk().savedProperty().subscribe(title);
            }
            case Page.RunPage(var run) -> {
                tab.setGraphic(Icons.of(Feather.ACTIVITY));
                tab.setContent(new RunPageView(run, palette));
            }
            case Page.RunsPage(var runs) -> {
                tab.setGraphic(Icons.of(Feather.LIST));
                tab.setContent(new RunsView(runs, run -> model.openRun(run, "")));
            }
        }
        return tab;
    }

    private void tabChosen(@Nullable Tab tab) {
        tabOf.forEach((page, itsTab) -> {
            if (itsTab.equals(tab)) {
                model.pageProperty().set(page);
            }
        });
        if (tab == null) {
            model.pageProperty().set(null);
        }
    }

    private void pageChanged(@Nullable Page page) {
        var tab = page == null ? null : tabOf.get(page);
        if (tab != null) {
            tabs.getSelectionModel().select(tab);
        }
        ofPage.unsubscribe();
        ofPage = page instanceof Page.FlowPage(var designer)
                ? designer.runProperty().subscribe(watched::set)
                : Subscription.EMPTY;
        if (page instanceof Page.RunPage(var run)) {
            watched.set(run.run());
        } else if (!(page instanceof Page.FlowPage)) {
            watched.set(null);
        }
    }

    private void tell(@Nullable Problem problem) {
        if (problem != null) {
            toast.show(problem);
        }
    }

    /// Ends the program, unless there is something to lose and the person wants to stay.
    ///
    /// @param end ends it
    public void quit(Runnable end) {
        actions.quit(end);
    }
}
