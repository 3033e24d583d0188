package headwater.app.actions;

import headwater.app.look.Dialogs;
import headwater.app.look.StateLook;
import headwater.app.words.Words;
import headwater.prefect.model.FlowRun;
import headwater.prefect.model.StateType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Control;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Asks which state a run is to be put into, and says what that does.
final class StateFormView {
    private static final double WIDTH = 420;

    private final Dialog<ForcedState> dialog = new Dialog<>();

    /// @param server the class of the style sheet that has the colour of the server
    StateFormView(FlowRun run, Window owner, String server) {
        Dialogs.overForChange(owner, dialog, RunAction.SET_STATE.verb() + " of " + run.name(), server);
        var type = new ChoiceBox<StateType>();
        type.setId("state-type");
        type.setMaxWidth(Double.MAX_VALUE);
        type.getItems()
                .setAll(Arrays.stream(StateType.values())
                        .filter(each -> each != StateType.UNKNOWN)
                        .toList());
        type.setConverter(new Titles());
        var name = new TextField();
        name.setId("state-name");
        name.setPrefColumnCount(24);
        ObservableValue<? extends @Nullable StateType> chosen = type.valueProperty();
        name.promptTextProperty().bind(chosen.map(Titles::title).orElse(""));
        var message = new TextField();
        message.setId("state-message");
        message.setPromptText("Why, for those who read the run later");
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        grid.addRow(0, label("State", type), type);
        grid.addRow(1, label("Name", name), name);
        grid.addRow(2, label("Message", message), message);
        var effect = new Label();
        effect.setWrapText(true);
        effect.setMaxWidth(WIDTH);
        effect.setMinHeight(Region.USE_PREF_SIZE);
        chosen.subscribe(now -> {
            effect.setText(Words.of(RunAction.effectOf(now, run)));
            if (effect.getScene() != null) {
                effect.getScene().getWindow().sizeToScene();
            }
        });
        var set = new ButtonType(RunAction.SET_STATE.verb(), ButtonBar.ButtonData.OK_DONE);
        var pane = dialog.getDialogPane();
        pane.setContent(new VBox(12, grid, effect));
        pane.getButtonTypes().addAll(set, ButtonType.CANCEL);
        pane.lookupButton(set).disableProperty().bind(type.valueProperty().isNull());
        dialog.setOnShown(_ -> type.requestFocus());
        dialog.setResultConverter(button -> {
            var wanted = type.getValue();
            return button != set || wanted == null ? null : new ForcedState(wanted, typed(name), typed(message));
        });
    }

    private static @Nullable String typed(TextField field) {
        return field.getText().isBlank() ? null : field.getText().strip();
    }

    private static Label label(String words, Control field) {
        var label = new Label(words);
        label.setLabelFor(field);
        return label;
    }

    /// Shows the form and waits; empty if the person gave up.
    Optional<ForcedState> ask() {
        return dialog.showAndWait();
    }

    private static final class Titles extends StringConverter<StateType> {
        static String title(StateType type) {
            return StateLook.title(type.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public String toString(@Nullable StateType type) {
            return type == null ? "" : title(type);
        }

        @Override
        public StateType fromString(String title) {
            return StateType.of(title);
        }
    }
}
