package headwater.app.shell;

import headwater.app.look.Icons;
import headwater.app.look.StatePill;
import headwater.app.monitor.RunModel;
import headwater.app.run.Run;
import headwater.prefect.model.StateType;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The bar at the top: where one is, and the few things that are done most.
final class TopBar extends HBox {
    private final Button run = new Button("Run", Icons.of(Feather.PLAY));
    private final StatePill pill = new StatePill();
    private final Button cancel = new Button("Cancel", Icons.of(Feather.SQUARE));

    /// @param watched the run in front, whose end takes the Cancel button away
    /// @param menus the menus with all commands
    TopBar(
            ShellModel model,
            WindowCommands commands,
            ObservableValue<? extends @Nullable RunModel> watched,
            List<Menu> menus) {
        getStyleClass().add("top-bar");
        var brand = new Label("Headwater", Icons.of(Feather.WIND));
        brand.getStyleClass().add("brand");
        var separator = new Separator(Orientation.VERTICAL);
        var crumbs = new BreadcrumbView(model);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        run.setId("run");
        run.getStyleClass().add("accent");
        run.setDefaultButton(false);
        run.setOnAction(_ -> commands.run());
        run.setTooltip(new Tooltip("Run this flow (F5)"));
        run.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.designer() == null
                                || model.launch().progressProperty().get() != null,
                        model.pageProperty(),
                        model.launch().progressProperty()));
        cancel.setId("cancel");
        cancel.getStyleClass().addAll("danger", "button-outlined");
        cancel.setOnAction(_ -> model.perform(PageCommand.CANCEL_RUN));
        cancel.setTooltip(new Tooltip("Cancel the run on this page"));
        cancel.managedProperty().bind(cancel.visibleProperty());
        pill.managedProperty().bind(pill.visibleProperty());
        watched.flatMap(RunModel::runProperty).subscribe(this::show);
        var menu = new MenuButton("", Icons.of(Feather.MENU));
        menu.getStyleClass().add("flat");
        menu.setId("menu");
        menu.getItems().setAll(menus);
        menu.setAccessibleText("Menu");
        menu.setTooltip(new Tooltip("All commands"));
        getChildren().addAll(brand, separator, crumbs, pill, space, cancel, run, themeButton(model), menu);
    }

    private void show(@Nullable Run shown) {
        pill.setVisible(shown != null);
        cancel.setVisible(shown != null && !shown.hasEnded());
        if (shown == null) {
            return;
        }
        pill.show(shown.stateType(), shown.stateName());
        var cancelling = shown.stateType() == StateType.CANCELLING;
        cancel.setDisable(cancelling);
        cancel.setText(cancelling ? "Cancelling…" : "Cancel");
    }

    private static Button themeButton(ShellModel model) {
        var button = new Button();
        button.getStyleClass().add("flat");
        button.setId("theme");
        button.setTooltip(new Tooltip("Switch theme"));
        button.setAccessibleText("Switch theme");
        button.setOnAction(
                _ -> model.themeProperty().set(model.themeProperty().get().other()));
        model.themeProperty()
                .subscribe(theme -> button.setGraphic(Icons.of(theme.isDark() ? Feather.SUN : Feather.MOON)));
        return button;
    }

    /// A menu of commands, as the menu button shows it.
    static Menu menu(String name, List<Command> commands) {
        var menu = new Menu(name);
        for (var command : commands) {
            var item = new MenuItem(command.name(), Icons.of(command.icon()));
            item.setAccelerator(command.keys());
            item.setOnAction(_ -> command.action().run());
            item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
            menu.getItems().add(item);
        }
        return menu;
    }
}
