package headwater.graph.view;

import static headwater.graph.view.Window.A;
import static headwater.graph.view.Window.C;
import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Tooltip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class TipTest {
    private final Window window;

    TipTest() throws TimeoutException {
        window = Window.open();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @Test
    void isThereOnlyWhereTheDrawingHasMoreToSay() {
        var words = "1 of 2 · " + "failed ".repeat(20).strip();
        var a = DiagramNode.of("a", Shape.CARD, "task", "a").withSubtitle(words);
        window.show(new Diagram(List.of(a, Window.card("c")), List.of()));

        window.moveTo(window.centre(A));
        assertThat(window.view.getTooltip()).extracting(Tooltip::getText).isEqualTo(words);
        window.moveTo(window.centre(C));
        assertThat(window.view.getTooltip()).isNull();
    }
}
