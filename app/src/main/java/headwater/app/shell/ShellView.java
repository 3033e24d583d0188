package headwater.app.shell;

import headwater.app.designer.FlowPageView;
import headwater.app.look.Icons;
import headwater.app.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The whole window.
public final class ShellView extends BorderPane {
    private final ShellModel model;
    private final WindowCommands commands;
    private final TabPane tabs = new TabPane();
    private final ToastView toast = new ToastView();
    private final Map<Page, Tab> tabOf = new HashMap<>();

    /// The window's content.
    ///
    /// @param sample opens the sample flow
    /// @param diagnostics copies what a report of a problem has to say
    public ShellView(ShellModel model, Window window, Runnable sample, Runnable diagnostics) {
        this.model = model;
        this.commands = new WindowCommands(model, window, this::show);
        tabs.getStyleClass().add("pages");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.ALL_TABS);
        var welcome = new WelcomeView(commands::open, sample, commands::connect);
        welcome.visibleProperty().bind(model.pageProperty().isNull());
        tabs.visibleProperty().bind(model.pageProperty().isNotNull());
        StackPane.setMargin(toast, new Insets(16));
        var sidebar = new SidebarView(model);
        SplitPane.setResizableWithParent(sidebar, false);
        var body = new SplitPane(sidebar, new StackPane(welcome, tabs, toast));
        body.setDividerPositions(0.15);
        setTop(new TopBar(model, commands, model.runProperty(), menus(diagnostics)));
        setCenter(body);
        setBottom(new StatusView(model, model.runProperty()));
        model.pages().addListener(this::pagesChanged);
        model.pageProperty().subscribe(this::pageChanged);
        tabs.getSelectionModel().selectedItemProperty().subscribe(this::tabChosen);
        model.problemProperty().subscribe(this::show);
        model.launch().problemProperty().subscribe(this::show);
        model.servers().problemProperty().subscribe(this::show);
        addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> event.getDragboard().getFiles().forEach(file -> commands.open(file.toPath())));
    }

    private List<Menu> menus(Runnable diagnostics) {
        var hasFlow = model.pageProperty().map(FlowPage.class::isInstance).orElse(false);
        var hasRun = model.runProperty().map(_ -> true).orElse(false);
        return List.of(
                TopBar.menu(
                        "File",
                        List.of(
                                Command.of("Open…", Feather.FOLDER, commands::open)
                                        .withShortcut(KeyCode.O),
                                Command.ofPage("Save", Feather.SAVE, PageCommand.SAVE, model)
                                        .withShortcut(KeyCode.S),
                                Command.ofPage("Save anyway", Feather.SAVE, PageCommand.SAVE_ANYWAY, model)
                                        .withShiftedShortcut(KeyCode.S),
                                Command.ofPage("Reload from disk", Feather.REFRESH_CW, PageCommand.RELOAD, model),
                                Command.of("Export a deployment…", Feather.UPLOAD, commands::export)
                                        .withShortcut(KeyCode.E)
                                        .when(hasFlow),
                                Command.of("Close", Feather.X, this::closePage)
                                        .withShortcut(KeyCode.W)
                                        .when(model.pageProperty().isNotNull()))),
                TopBar.menu(
                        "Edit",
                        List.of(
                                Command.ofPage("Undo", Feather.CORNER_UP_LEFT, PageCommand.UNDO, model)
                                        .withShortcut(KeyCode.Z),
                                Command.ofPage("Redo", Feather.CORNER_UP_RIGHT, PageCommand.REDO, model)
                                        .withShiftedShortcut(KeyCode.Z),
                                Command.ofPage("Tidy up the graph", Feather.GRID, PageCommand.TIDY_UP, model)
                                        .withShortcut(KeyCode.L))),
                TopBar.menu(
                        "View",
                        List.of(
                                Command.ofPage("Actual size", Feather.ZOOM_IN, PageCommand.ACTUAL_SIZE, model)
                                        .withShortcut(KeyCode.DIGIT0),
                                Command.ofPage("Zoom to fit", Feather.MAXIMIZE, PageCommand.ZOOM_TO_FIT, model)
                                        .withShortcut(KeyCode.DIGIT9),
                                Command.ofPage("Search the log", Feather.SEARCH, PageCommand.SEARCH_LOG, model)
                                        .withShortcut(KeyCode.F),
                                Command.of("Flow runs", Feather.LIST, model::openRuns)
                                        .withShiftedShortcut(KeyCode.R)
                                        .when(model.runsProperty().isNotNull()),
                                Command.of("Switch theme", Feather.MOON, this::switchTheme)
                                        .withShortcut(KeyCode.T))),
                TopBar.menu(
                        "Run",
                        List.of(
                                Command.of("Run…", Feather.PLAY, commands::run)
                                        .withKeys(new KeyCodeCombination(KeyCode.F5))
                                        .when(hasFlow),
                                Command.ofPage("Cancel the run", Feather.SQUARE, PageCommand.CANCEL_RUN, model)
                                        .withKeys(new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN)),
                                Command.of("Save the run…", Feather.SAVE, commands::saveRun)
                                        .when(hasRun),
                                Command.of("Start the local server", Feather.POWER, commands::startLocal),
                                Command.of("Connect to a server…", Feather.SERVER, commands::connect))),
                TopBar.menu("Help", List.of(Command.of("Copy diagnostics", Feather.CLIPBOARD, diagnostics))));
    }

    private void closePage() {
        var page = model.pageProperty().get();
        if (page != null) {
            commands.close(page);
        }
    }

    private void switchTheme() {
        model.themeProperty().set(model.themeProperty().get().other());
    }

    /// The flow page in front; null when another page is.
    public @Nullable FlowPageView flowView() {
        return model.pageProperty().get() instanceof FlowPage page ? page.flowView() : null;
    }

    private void pagesChanged(ListChangeListener.Change<? extends Page> change) {
        while (change.next()) {
            for (var gone : change.getRemoved()) {
                var tab = tabOf.remove(gone);
                if (tab != null) {
                    tab.textProperty().unbind();
                    tab.setContent(null);
                    tabs.getTabs().remove(tab);
                }
            }
            for (var added : change.getAddedSubList()) {
                var tab = tab(added);
                tabOf.put(added, tab);
                tabs.getTabs().add(tab);
            }
        }
    }

    private Tab tab(Page page) {
        var tab = new Tab();
        tab.textProperty().bind(page.title());
        tab.setGraphic(Icons.of(page.icon()));
        tab.setContent(page.view());
        tab.setOnCloseRequest(event -> {
            event.consume();
            commands.close(page);
        });
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
    }

    private void show(@Nullable Problem problem) {
        if (problem != null) {
            toast.show(problem);
        }
    }

    /// Ends the program, unless there is something to lose and the person chooses to stay.
    ///
    /// @param end ends it
    public void quit(Runnable end) {
        commands.quit(end);
    }
}
