package headwater.app.look;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.problem.Problem;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class NoticeLabelTest {
    @BeforeAll
    static void startToolkit() {
        FxToolkit.start();
    }

    private final SimpleObjectProperty<@Nullable Problem> problem = new SimpleObjectProperty<>();

    @Test
    void staysReadableOverANarrowCanvas() {
        assertThat(width("Three words here", 60)).isEqualTo(280);
    }

    @Test
    void isAsWideAsItsTextOverAWideCanvas() {
        assertThat(width("No value goes from this card to that one, since it runs before.", 1200))
                .isBetween(300.0, 519.0);
    }

    @Test
    void wrapsALongText() {
        assertThat(width("This line uses a value that would no longer exist. ".repeat(10), 1200))
                .isEqualTo(520);
    }

    private double width(String words, double canvas) {
        return FxToolkit.ask(() -> {
            var label = new NoticeLabel(problem);
            var pane = new StackPane(label);
            new Scene(pane, canvas, 400);
            pane.applyCss();
            problem.set(new Problem(words, ""));
            pane.layout();
            return label.getWidth();
        });
    }
}
