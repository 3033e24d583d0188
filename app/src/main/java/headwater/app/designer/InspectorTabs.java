package headwater.app.designer;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// The tabs of the inspector. A single one is not offered: there is nothing to choose.
final class InspectorTabs extends HBox {
    private final Consumer<InspectorTab> choose;
    private ToggleGroup group = new ToggleGroup();
    private List<InspectorTab> kinds = List.of();
    private @Nullable InspectorTab shown;

    /// @param choose receives the tab that a person wants to see
    InspectorTabs(Consumer<InspectorTab> choose) {
        this.choose = choose;
        getStyleClass().add("tabs");
    }

    /// Offers these tabs, one of which is shown.
    void show(List<Inspection.Tab> tabs, @Nullable InspectorTab one) {
        shown = one;
        var next = tabs.stream().map(Inspection.Tab::kind).toList();
        if (!next.equals(kinds)) {
            kinds = next;
            group = new ToggleGroup();
            getChildren().setAll(next.stream().map(this::button).toList());
            setVisible(next.size() > 1);
            setManaged(next.size() > 1);
        }
        group.getToggles().stream()
                .filter(toggle -> toggle.getUserData() == one)
                .findFirst()
                .ifPresent(group::selectToggle);
    }

    /// Gives the keyboard focus to the tab that is shown.
    ///
    /// @return whether there is one
    boolean focus() {
        if (isVisible() && group.getSelectedToggle() instanceof ToggleButton button) {
            button.requestFocus();
            return true;
        }
        return false;
    }

    private ToggleButton button(InspectorTab tab) {
        var button = new ToggleButton(tab.title());
        button.getStyleClass().add("dock-tab");
        button.setId("inspector-" + tab.title());
        button.setAccessibleRole(AccessibleRole.TAB_ITEM);
        button.setMinWidth(USE_PREF_SIZE);
        button.setUserData(tab);
        button.setToggleGroup(group);
        // By the mouse, by Space, and by the arrow keys of a group of toggles.
        button.selectedProperty().subscribe(selected -> {
            if (selected && tab != shown) {
                choose.accept(tab);
            }
        });
        button.setOnAction(_ -> button.setSelected(true));
        return button;
    }
}
