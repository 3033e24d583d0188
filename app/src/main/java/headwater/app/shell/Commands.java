package headwater.app.shell;

import headwater.app.actions.RunAction;
import headwater.app.panels.CanvasOption;
import headwater.app.panels.Panel;
import headwater.app.panels.PanelPlace;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/// Every command of the window with its keys, in the one place that has them: the menu and the finder show these.
/// What the canvas and the code do with keys of their own is there.
final class Commands {
    private final ShellModel model;
    private final WindowCommands window;
    private final Runnable find;
    private final Runnable keys;
    private final Runnable diagnostics;

    /// @param find opens the finder
    /// @param keys shows the list of keys and gestures
    /// @param diagnostics copies what a report of a problem has to say
    Commands(ShellModel model, WindowCommands window, Runnable find, Runnable keys, Runnable diagnostics) {
        this.model = model;
        this.window = window;
        this.find = find;
        this.keys = keys;
        this.diagnostics = diagnostics;
    }

    /// The commands by menu.
    List<CommandGroup> groups() {
        return List.of(file(), edit(), view(), run(), server(), help());
    }

    private CommandGroup file() {
        return new CommandGroup(
                "File",
                List.of(
                        Command.of("New flow…", Feather.FILE_PLUS, window::newFlow)
                                .withShortcut(KeyCode.N),
                        Command.of("Open…", Feather.FOLDER, window::open).withShortcut(KeyCode.O),
                        page("Save", Feather.SAVE, PageCommand.SAVE).withShortcut(KeyCode.S),
                        page("Save anyway", Feather.SAVE, PageCommand.SAVE_ANYWAY)
                                .withShiftedShortcut(KeyCode.S),
                        page("Reload from disk", Feather.REFRESH_CW, PageCommand.RELOAD),
                        Command.of("Export a deployment…", Feather.UPLOAD, window::export)
                                .withShortcut(KeyCode.E)
                                .when(model.canEdit()),
                        Command.of("Save as a picture…", Feather.IMAGE, window::savePicture)
                                .when(model.pageProperty()
                                        .map(FlowPage.class::isInstance)
                                        .orElse(false)),
                        Command.of("Close", Feather.X, this::closePage)
                                .withShortcut(KeyCode.W)
                                .when(model.pageProperty().isNotNull())));
    }

    private CommandGroup edit() {
        return new CommandGroup(
                "Edit",
                List.of(
                        page("Undo", Feather.CORNER_UP_LEFT, PageCommand.UNDO).withShortcut(KeyCode.Z),
                        page("Redo", Feather.CORNER_UP_RIGHT, PageCommand.REDO).withShiftedShortcut(KeyCode.Z),
                        page("Cut", Feather.SCISSORS, PageCommand.CUT).withShortcut(KeyCode.X),
                        page("Copy", Feather.COPY, PageCommand.COPY).withShortcut(KeyCode.C),
                        page("Paste", Feather.CLIPBOARD, PageCommand.PASTE).withShortcut(KeyCode.V),
                        page("Duplicate", Feather.PLUS_SQUARE, PageCommand.DUPLICATE)
                                .withShortcut(KeyCode.D),
                        page("Tidy up the graph", Feather.GRID, PageCommand.TIDY_UP)
                                .withShortcut(KeyCode.L)));
    }

    private CommandGroup view() {
        return new CommandGroup(
                "View",
                List.of(
                        Command.of("Search or run a command…", Feather.SEARCH, find)
                                .withShortcut(KeyCode.K),
                        Command.of(
                                        "Side bar",
                                        Feather.SIDEBAR,
                                        () -> model.panels().toggle(Panel.SIDE_BAR))
                                .withShortcut(KeyCode.B),
                        page("Code", Feather.CODE, PageCommand.CODE).withKeys(new KeyCodeCombination(KeyCode.F9)),
                        page("Bottom panel", Feather.BAR_CHART_2, PageCommand.BOTTOM)
                                .withShortcut(KeyCode.J),
                        page("Inspector", Feather.INFO, PageCommand.INSPECTOR).withShortcut(KeyCode.I),
                        page("Go to the inspector", Feather.INFO, PageCommand.INSPECT)
                                .withKeys(new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN)),
                        page("Canvas and code side by side", Feather.COLUMNS, PageCommand.SIDE_BY_SIDE)
                                .withShortcut(KeyCode.BACK_SLASH),
                        page("Timeline", Feather.BAR_CHART_2, PageCommand.TIMELINE),
                        page("Logs", Feather.ALIGN_LEFT, PageCommand.LOGS),
                        page("Task runs", Feather.LIST, PageCommand.TASK_RUNS),
                        page("Details of the run", Feather.INFO, PageCommand.DETAILS),
                        page("Findings", Feather.FLAG, PageCommand.FINDINGS),
                        page("Problems", Feather.ALERT_TRIANGLE, PageCommand.PROBLEMS),
                        Command.of("Put the code below the canvas or beside it", Feather.CREDIT_CARD, () -> {
                            model.panels().toggle(PanelPlace.CODE_BELOW);
                            model.panels().show(Panel.CODE, true);
                        }),
                        Command.of(
                                "Put timeline and logs beside the canvas or below it",
                                Feather.LAYOUT,
                                () -> model.panels().toggle(PanelPlace.BOTTOM_PANEL_BESIDE)),
                        page("Canvas alone", Feather.MAXIMIZE_2, PageCommand.CANVAS_ALONE)
                                .withKeys(new KeyCodeCombination(KeyCode.F11)),
                        page("Actual size", Feather.ZOOM_IN, PageCommand.ACTUAL_SIZE)
                                .withShortcut(KeyCode.DIGIT0),
                        page("Switch to another flow of the file", Feather.GIT_BRANCH, PageCommand.FLOWS)
                                .withKeys(new KeyCodeCombination(KeyCode.F6)),
                        page("Zoom to fit", Feather.MAXIMIZE, PageCommand.ZOOM_TO_FIT)
                                .withShiftedShortcut(KeyCode.DIGIT0),
                        Command.of(
                                        "Show all order arrows",
                                        Feather.CORNER_DOWN_RIGHT,
                                        () -> model.panels().toggle(CanvasOption.ALL_ORDER_ARROWS))
                                .withShiftedShortcut(KeyCode.O),
                        Command.of(
                                "Reduce motion",
                                Feather.WIND,
                                () -> model.panels().toggle(CanvasOption.LESS_MOTION)),
                        page("Search the log", Feather.SEARCH, PageCommand.SEARCH_LOG)
                                .withShiftedShortcut(KeyCode.F),
                        Command.of("Switch theme", Feather.MOON, this::switchTheme)
                                .withShortcut(KeyCode.T)));
    }

    private CommandGroup run() {
        var commands = new ArrayList<Command>();
        var canRun = model.canDo(PageCommand.RUN);
        commands.add(Command.of("Run…", Feather.PLAY, window::run)
                .withKeys(new KeyCodeCombination(KeyCode.F5))
                .when(Bindings.createBooleanBinding(
                        () -> model.canEdit().getValue() || canRun.getValue(), model.canEdit(), canRun)));
        for (var action : RunAction.values()) {
            var command = page(action.command(), action.icon(), PageCommand.of(action));
            commands.add(
                    action == RunAction.CANCEL
                            ? command.withKeys(new KeyCodeCombination(KeyCode.F5, KeyCombination.SHIFT_DOWN))
                            : command);
        }
        commands.add(page("Why is it not running?", Feather.HELP_CIRCLE, PageCommand.WHY)
                .withShiftedShortcut(KeyCode.Y));
        commands.add(page("Choose the file of the run's flow…", Feather.FOLDER, PageCommand.FLOW_FILE));
        commands.add(page("Compare the two selected runs", Feather.COLUMNS, PageCommand.COMPARE));
        commands.add(page("Compare with an earlier run", Feather.COLUMNS, PageCommand.COMPARE_BEFORE)
                .withShiftedShortcut(KeyCode.C));
        commands.add(page("Play the run, or hold it", Feather.PLAY_CIRCLE, PageCommand.PLAY)
                .withShortcut(KeyCode.P));
        commands.add(page("Show the present of the run", Feather.SKIP_FORWARD, PageCommand.PRESENT));
        commands.add(page("Keep in sight what the run started last", Feather.NAVIGATION, PageCommand.FOLLOW)
                .withShiftedShortcut(KeyCode.L));
        commands.add(Command.of("Copy a link to the run", Feather.LINK, window::copyLink)
                .when(model.runProperty()
                        .map(run -> RunLinks.of(run).isPresent())
                        .orElse(false)));
        commands.add(Command.of("Open the run of a copied link", Feather.EXTERNAL_LINK, window::openCopiedLink));
        commands.add(Command.of("Save the run…", Feather.SAVE, window::saveRun)
                .when(model.runProperty().map(_ -> true).orElse(false)));
        return new CommandGroup("Run", commands);
    }

    private CommandGroup server() {
        var commands = new ArrayList<Command>();
        for (var place : ServerPlace.values()) {
            commands.add(
                    switch (place) {
                        case HOME -> page(place).withShiftedShortcut(KeyCode.H);
                        // Says what there is to do first.
                        case RUNS ->
                            Command.of(place.command(), place.icon(), window::openRuns)
                                    .withShiftedShortcut(KeyCode.R);
                        case FLOWS, DEPLOYMENTS, WORK_POOLS, LIMITS, ARTIFACTS, EVENTS -> page(place);
                    });
        }
        commands.add(Command.of("Start the local server", Feather.POWER, window::startLocal));
        commands.add(Command.of("Connect to a server…", Feather.SERVER, window::connect));
        commands.add(Command.of("Disconnect from the server", Feather.LOG_OUT, window::disconnect)
                .when(model.openServers().currentProperty().isNotNull()));
        commands.add(Command.of("Colour of the server…", Feather.DROPLET, window::colourServer)
                .when(model.openServers().currentProperty().isNotNull()));
        commands.add(
                Command.of("Make the server read-only, or allow changes", Feather.EYE, model.servers()::toggleReadOnly)
                        .when(model.openServers().currentProperty().isNotNull()));
        return new CommandGroup("Server", commands);
    }

    private Command page(ServerPlace place) {
        return Command.of(
                        place.command(), place.icon(), () -> model.openServers().open(place))
                .when(model.openServers().currentProperty().isNotNull());
    }

    private CommandGroup help() {
        return new CommandGroup(
                "Help",
                List.of(
                        Command.of("Keys and gestures", Feather.HELP_CIRCLE, keys)
                                .withKeys(new KeyCodeCombination(KeyCode.F1)),
                        Command.of("Copy diagnostics", Feather.CLIPBOARD, diagnostics)));
    }

    private Command page(String name, Feather icon, PageCommand command) {
        return Command.ofPage(name, icon, command, model);
    }

    private void closePage() {
        var page = model.pageProperty().get();
        if (page != null) {
            window.close(page);
        }
    }

    private void switchTheme() {
        model.themeProperty().set(model.themeProperty().get().other());
    }
}
