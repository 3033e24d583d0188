package headwater.app.designer;

import headwater.app.look.Segments;
import headwater.flow.CallMode;
import headwater.flow.edit.FlowEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Three buttons for how a task is called: called, submitted or mapped.
final class ModeButtons extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Consumer<FlowEdit> apply;

    /// @param apply makes an edit
    ModeButtons(Consumer<FlowEdit> apply) {
        this.apply = apply;
        getStyleClass().add("modes");
        var buttons = new ArrayList<ToggleButton>();
        for (var mode : List.of(CallMode.CALL, CallMode.SUBMIT, CallMode.MAP)) {
            var button = new ToggleButton(mode.word());
            button.setId("mode-" + mode.word());
            button.setUserData(mode);
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            buttons.add(button);
        }
        getChildren().add(new Segments(buttons));
    }

    /// Shows how a call is made now; a click asks for another way.
    void show(Inspection.Part.Mode shown) {
        for (var toggle : group.getToggles()) {
            toggle.setSelected(toggle.getUserData() == shown.mode());
            if (toggle instanceof ToggleButton button && button.getUserData() instanceof CallMode mode) {
                button.setOnAction(_ -> {
                    if (mode != shown.mode()) {
                        apply.accept(new FlowEdit.SetMode(shown.function(), shown.call(), mode));
                    }
                    // Until the edit is made, and if it is refused, the form shows what holds.
                    show(shown);
                });
            }
        }
    }
}
