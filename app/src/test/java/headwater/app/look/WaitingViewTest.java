package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import headwater.app.fx.FxToolkit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.PauseTransition;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class WaitingViewTest {
    private final SimpleBooleanProperty awaited = new SimpleBooleanProperty();
    private final SimpleStringProperty file = new SimpleStringProperty("etl.py");

    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    @Test
    void isShownAfterAGlanceUntilItsThingIsThere() {
        var view = FxToolkit.ask(() -> new WaitingView(awaited, file, "Reading the file…"));
        FxToolkit.run(() -> {
            awaited.set(true);
            assertThat(view.isVisible()).isFalse();
        });
        await().until(() -> FxToolkit.ask(view::isVisible));

        FxToolkit.run(() -> {
            awaited.set(false);
            assertThat(view.isVisible()).isFalse();
        });
    }

    @Test
    void isNotShownForWhatComesWithinAGlance() {
        var view = FxToolkit.ask(() -> new WaitingView(awaited, file, "Reading the file…"));
        var isLater = new AtomicBoolean();
        FxToolkit.run(() -> {
            awaited.set(true);
            awaited.set(false);
            var longer = new PauseTransition(WaitingView.GLANCE.multiply(1.5));
            longer.setOnFinished(_ -> isLater.set(true));
            longer.play();
        });
        await().untilTrue(isLater);

        assertThat(FxToolkit.ask(view::isVisible)).isFalse();
    }
}
