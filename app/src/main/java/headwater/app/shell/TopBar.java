package headwater.app.shell;

import headwater.app.look.IconButton;
import headwater.app.look.Icons;
import headwater.app.monitor.RunModel;
import headwater.app.panels.Panel;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The one bar at the top: the tabs, the finder, what is shown, and the few things that are done most.
final class TopBar extends HBox {
    private static final double SEARCH = 230;

    private final PageTabs tabs;
    private final MenuButton allTabs;
    private final Button search;
    private final HBox searchWords = new HBox(8);
    private final Button run = new Button("Run", Icons.of(Feather.PLAY));
    private final StackPane runPlace = new StackPane(run);
    private final Button why = new Button("Why?", Icons.of(Feather.HELP_CIRCLE));
    private final Button cancel = new Button("Cancel…", Icons.of(Feather.SQUARE));

    /// @param watched the run in front, whose end takes the Cancel button away
    /// @param find opens the finder
    TopBar(
            ShellModel model,
            WindowCommands commands,
            ObservableValue<? extends @Nullable RunModel> watched,
            List<CommandGroup> groups,
            Runnable find) {
        getStyleClass().add("top-bar");
        var brand = new Label("", Icons.of(Feather.WIND));
        brand.getStyleClass().add("brand");
        brand.setTooltip(new Tooltip("Headwater"));
        brand.setMinWidth(Region.USE_PREF_SIZE);
        tabs = new PageTabs(model, commands::close);
        allTabs = allTabs(model);
        var open = flat("open", "Open a file (Ctrl+O)", Feather.PLUS, commands::open);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        search = search(find);
        getChildren().addAll(brand, tabs, allTabs, open, space, search);
        getChildren().addAll(toggles(model));
        runButtons(model, commands);
        watched.flatMap(RunModel::runProperty).subscribe(this::show);
        getChildren()
                .addAll(
                        new Separator(Orientation.VERTICAL),
                        new RunPill(watched),
                        why,
                        cancel,
                        runPlace,
                        themeButton(model),
                        menuButton(groups));
    }

    /// The search is an icon alone where its words would take room from the tabs.
    @Override
    protected void layoutChildren() {
        double others = snappedLeftInset() + snappedRightInset() - getSpacing();
        for (var child : getManagedChildren()) {
            var isElastic = child.equals(tabs) || child.equals(allTabs) || child.equals(search);
            others += getSpacing() + (isElastic ? 0 : child.prefWidth(-1));
        }
        double room = getWidth() - others - tabs.prefWidth(-1);
        var hasWords = room >= SEARCH;
        searchWords.setVisible(hasWords);
        search.setPrefWidth(hasWords ? SEARCH : USE_COMPUTED_SIZE);
        allTabs.setVisible(room < search.prefWidth(-1));
        super.layoutChildren();
    }

    private static String whyNot(boolean canEdit, boolean isBroken, boolean hasFlow) {
        if (hasFlow && !canEdit) {
            return "The flow of a saved run cannot be run. Save its source as files and open those.";
        }
        if (isBroken) {
            return "The file has a syntax error. Fix it in the code, then run it. Problems lists the lines.";
        }
        return hasFlow ? "Run this flow (F5)" : "There is no flow here to run";
    }

    private void runButtons(ShellModel model, WindowCommands commands) {
        run.setId("run");
        run.getStyleClass().add("accent");
        run.setMinWidth(USE_PREF_SIZE);
        run.setOnAction(_ -> commands.run());
        var broken = model.pageProperty()
                .map(_ -> model.designer())
                .flatMap(designer -> designer.document().brokenProperty())
                .orElse(false);
        var hasFlow = model.pageProperty()
                .map(_ -> model.designer())
                .flatMap(designer -> designer.flowProperty().isNotNull())
                .orElse(false);
        var canEdit = model.canEdit();
        var canRun = model.canDo(PageCommand.RUN);
        var obstacle = model.obstacle(PageCommand.RUN);
        run.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !canRun.getValue()
                                && (!canEdit.getValue()
                                        || !hasFlow.getValue()
                                        || broken.getValue()
                                        || model.launch().progressProperty().get() != null),
                        canRun,
                        canEdit,
                        hasFlow,
                        broken,
                        model.launch().progressProperty()));
        // A button that is disabled receives no mouse, so what is around it has the tooltip.
        var reason = new Tooltip();
        reason.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            if (canRun.getValue()) {
                                return "Run the selected deployment, after asking for its parameters";
                            }
                            return obstacle.getValue().isEmpty()
                                    ? whyNot(canEdit.getValue(), broken.getValue(), hasFlow.getValue())
                                    : "It cannot be run: " + obstacle.getValue();
                        },
                        canRun,
                        obstacle,
                        canEdit,
                        broken,
                        hasFlow));
        Tooltip.install(runPlace, reason);
        run.accessibleHelpProperty().bind(reason.textProperty());
        run.managedProperty().bind(run.visibleProperty());
        runPlace.managedProperty().bind(run.visibleProperty());
        // It would lie over the button to cancel, and take its clicks.
        runPlace.visibleProperty().bind(run.visibleProperty());
        run.visibleProperty().bind(cancel.visibleProperty().not());
        why.setId("why");
        why.setMinWidth(USE_PREF_SIZE);
        why.setOnAction(_ -> model.perform(PageCommand.WHY));
        why.setTooltip(new Tooltip("Why is it not running? (Ctrl+Shift+Y)"));
        why.managedProperty().bind(why.visibleProperty());
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("danger", "button-outlined");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.perform(PageCommand.CANCEL_RUN));
        cancel.setTooltip(new Tooltip("Cancel the run on this page (Shift+F5)"));
        cancel.managedProperty().bind(cancel.visibleProperty());
    }

    private void show(@Nullable Run shown) {
        cancel.setVisible(shown != null && !shown.hasEnded());
        why.setVisible(shown != null && isHeldUp(shown.stateType()));
        if (shown == null) {
            return;
        }
        var cancelling = shown.stateType() == StateType.CANCELLING;
        cancel.setDisable(cancelling);
        cancel.setText(cancelling ? "Cancelling…" : "Cancel…");
    }

    private static boolean isHeldUp(StateType state) {
        return state == StateType.SCHEDULED || state == StateType.PENDING || state == StateType.PAUSED;
    }

    // A button, not a field: what is typed belongs into the finder, over the window.
    private Button search(Runnable find) {
        var words = new Label("Search or run a command");
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        var keys = new Label("Ctrl K");
        keys.getStyleClass().add("key-cap");
        searchWords.getChildren().addAll(words, keys);
        searchWords.setAlignment(Pos.CENTER_LEFT);
        searchWords.managedProperty().bind(searchWords.visibleProperty());
        HBox.setHgrow(searchWords, Priority.ALWAYS);
        var content = new HBox(8, Icons.of(Feather.SEARCH), searchWords);
        content.setAlignment(Pos.CENTER_LEFT);
        var button = new Button("Search or run a command", content);
        button.setId("search");
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().add("search-button");
        button.setTooltip(new Tooltip("Search or run a command (Ctrl+K)"));
        button.setOnAction(_ -> find.run());
        return button;
    }

    private static MenuButton allTabs(ShellModel model) {
        var button = menuButton("all-tabs", Feather.CHEVRON_DOWN, "All tabs");
        button.managedProperty().bind(button.visibleProperty());
        button.setOnShowing(_ -> button.getItems()
                .setAll(model.pages().stream().map(page -> tabItem(model, page)).toList()));
        // A menu without items does not open.
        button.getItems().add(new MenuItem());
        return button;
    }

    private static MenuItem tabItem(ShellModel model, Page page) {
        var item = new RadioMenuItem(page.windowTitle().getValue());
        item.setGraphic(Icons.of(page.icon()));
        item.setMnemonicParsing(false);
        item.setSelected(page.equals(model.pageProperty().get()));
        item.setOnAction(_ -> model.pageProperty().set(page));
        return item;
    }

    private static List<ToggleButton> toggles(ShellModel model) {
        return List.of(
                toggle(
                        "Side bar (Ctrl+B)",
                        Feather.SIDEBAR,
                        0,
                        model.panels().isShown(Panel.SIDE_BAR),
                        () -> model.panels().toggle(Panel.SIDE_BAR)),
                toggle(model, PageCommand.CODE, "Code beside the canvas (F9)", Feather.COLUMNS, 0),
                toggle(model, PageCommand.BOTTOM, "Bottom panel (Ctrl+J)", Feather.SIDEBAR, -90),
                toggle(model, PageCommand.INSPECTOR, "Inspector (Ctrl+I)", Feather.SIDEBAR, 180));
    }

    private static ToggleButton toggle(
            ShellModel model, PageCommand command, String words, Feather icon, double turned) {
        var button = toggle(words, icon, turned, model.isShown(command), () -> model.perform(command));
        button.disableProperty().bind(model.canDo(command).map(can -> !can));
        return button;
    }

    private static ToggleButton toggle(
            String words, Feather icon, double turned, ObservableValue<Boolean> shown, Runnable action) {
        var node = Icons.of(icon);
        node.setRotate(turned);
        var button = new ToggleButton("", node);
        button.getStyleClass().add("panel-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        shown.subscribe(button::setSelected);
        button.setOnAction(_ -> {
            action.run();
            button.setSelected(shown.getValue());
        });
        return button;
    }

    private static Button themeButton(ShellModel model) {
        Runnable change =
                () -> model.themeProperty().set(model.themeProperty().get().other());
        var button = flat("theme", "Switch theme (Ctrl+T)", Feather.MOON, change);
        model.themeProperty()
                .subscribe(theme -> button.setGraphic(Icons.of(theme.isDark() ? Feather.SUN : Feather.MOON)));
        return button;
    }

    private static Button flat(String id, String words, Feather icon, Runnable action) {
        var button = new IconButton(icon, words, action);
        button.setId(id);
        return button;
    }

    private static MenuButton menuButton(List<CommandGroup> groups) {
        var button = menuButton("menu", Feather.MENU, "All commands");
        button.getItems().setAll(groups.stream().map(TopBar::menu).toList());
        return button;
    }

    private static MenuButton menuButton(String id, Feather icon, String words) {
        var button = new MenuButton("", Icons.of(icon));
        button.getStyleClass().add("flat");
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        return button;
    }

    private static Menu menu(CommandGroup group) {
        var menu = new Menu(group.name());
        for (var command : group.commands()) {
            var item = new MenuItem("", Icons.of(command.icon()));
            item.textProperty()
                    .bind(command.obstacle()
                            .map(why -> why.isEmpty() ? command.name() : command.name() + "  (" + why + ")"));
            item.setAccelerator(command.keys());
            item.setOnAction(_ -> command.action().run());
            item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
            menu.getItems().add(item);
        }
        return menu;
    }
}
