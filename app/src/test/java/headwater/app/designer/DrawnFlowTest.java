package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.flow.UnreadableException;
import headwater.graph.Diagram;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.layout.LayoutResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawnFlowTest {
    @TempDir
    private Path folder;

    private DesignerModel model;
    private int layouts;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        var file = OpenFlow.in(folder).file();
        var opened = OpenedFlow.read(file, this::place, OpenFlow.recoveries(file));
        model = new DesignerModel(opened, this::place, new Inline());
        layouts = 0;
    }

    private LayoutResult place(Diagram diagram, Map<NodeId, Point> pinned) {
        layouts++;
        return OpenFlow.inARow(diagram, pinned);
    }

    @Test
    void isNotLaidOutAgainWhenOnlyWordsOfACardChange() {
        type("publish(good)", "publish(good, \"A\")");
        var before = layouts;
        type("\"A\"", "\"B\"");
        assertThat(OpenFlow.node(model, "publish").inputs()).anyMatch(port -> "\"B\"".equals(port.detail()));
        assertThat(layouts).isEqualTo(before);
    }

    @Test
    void isNotLaidOutAgainWhenItIsDrawnAsBefore() {
        type("return [day]", "return [day, day]");
        assertThat(layouts).isZero();
    }

    @Test
    void isLaidOutAgainWhenACardIsAdded() {
        type("    publish(good)", "    clean(good)\n    publish(good)");
        assertThat(layouts).isPositive();
    }

    @Test
    void isLaidOutAgainWhenAWireChanges() {
        type("publish(good)", "publish(raw)");
        assertThat(layouts).isPositive();
    }

    @Test
    void isLaidOutAgainWhenACardGrows() {
        type("publish(good)", "publish(good, \"A title that is much longer than it was\")");
        assertThat(layouts).isPositive();
    }

    private void type(String old, String now) {
        model.document().typed(OpenFlow.text(model).replace(old, now));
    }
}
