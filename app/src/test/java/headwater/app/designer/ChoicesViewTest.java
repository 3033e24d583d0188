package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.look.Sentence;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is offered in place of an edit that is refused, with real keys.
class ChoicesViewTest {
    private static final FlowEdit TOO_EARLY = new FlowEdit.Move(
            "orders", List.of(new ItemId("publish")), new FlowEdit.Position.Before(new ItemId("load")));

    @TempDir
    private Path folder;

    private Stage stage;
    private DesignerModel model;
    private ChoicesView view;
    private int givenBack;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> OpenFlow.in(folder));
        view = FxToolkit.ask(() -> new ChoicesView(model.document(), () -> givenBack++));
        stage = FxToolkit.ask(() -> {
            var shown = new Stage();
            shown.setScene(new Scene(view));
            shown.show();
            return shown;
        });
    }

    @AfterEach
    void close() {
        FxToolkit.run(stage::close);
    }

    @Test
    void isHiddenWhileNothingIsRefused() {
        assertThat(view.isVisible()).isFalse();
    }

    @Test
    void saysWhyAndWhatEachChoiceChanges() {
        FxToolkit.run(() -> model.apply(TOO_EARLY));

        FxToolkit.run(() -> {
            view.applyCss();
            view.layout();
        });
        assertThat(view.isVisible()).isTrue();
        assertThat(view.lookupAll(".why"))
                .extracting(label -> ((Sentence) label).getText())
                .singleElement()
                .asString()
                .isNotEmpty();
        assertThat(view.lookupAll(".choice")).isNotEmpty();
        assertThat(view.lookupAll(".added")).isNotEmpty();
    }

    @Test
    void doesTheFirstAtItsNumberAsOneStep() {
        FxToolkit.run(() -> model.apply(TOO_EARLY));

        press(KeyCode.DIGIT1, "1");

        assertThat(OpenFlow.text(model)).isNotEqualTo(OpenFlow.TEXT);
        assertThat(view.isVisible()).isFalse();
        FxToolkit.run(() -> model.document().undo());
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void doesNothingAtEscapeAndGivesTheFocusBack() {
        FxToolkit.run(() -> model.apply(TOO_EARLY));

        press(KeyCode.ESCAPE, "");

        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(view.isVisible()).isFalse();
        assertThat(givenBack).isEqualTo(1);
    }

    @Test
    void isHiddenOnceTheTextChanges() {
        FxToolkit.run(() -> model.apply(TOO_EARLY));

        FxToolkit.run(() -> model.document().typed(OpenFlow.TEXT + "# more\n"));

        assertThat(view.isVisible()).isFalse();
    }

    private void press(KeyCode code, String text) {
        FxToolkit.run(() -> {
            var focused = stage.getScene().getFocusOwner();
            assertThat(focused).isNotNull();
            Event.fireEvent(focused, new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false));
        });
    }
}
