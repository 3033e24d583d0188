package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.flow.UnreadableException;
import headwater.graph.Diagram;
import headwater.graph.layout.Layout;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    private LayoutResult place(Diagram diagram, LayoutPage page) {
        layouts++;
        return OpenFlow.inARow(diagram, page);
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
        model.document().typed(OpenFlow.text(model).replace("publish(", "publish_all_the_orders_of_the_day("));
        assertThat(layouts).isPositive();
    }

    @Test
    void laysOutWithWhatWasThereBeforeUntilItIsTidied() throws UnreadableException {
        var pages = new ArrayList<LayoutPage>();
        Layout layout = (diagram, page) -> {
            pages.add(page);
            return new RowLayout().place(diagram, page);
        };
        var file = model.file();
        model = new DesignerModel(OpenedFlow.read(file, layout, OpenFlow.recoveries(file)), layout, new Inline());
        model.document().typed(OpenFlow.TEXT + "    load(\"again\")\n");
        model.tidyUp();
        assertThat(pages).extracting(page -> page.before().cells().isEmpty()).containsExactly(true, false, true);
    }

    private void type(String old, String now) {
        model.document().typed(OpenFlow.text(model).replace(old, now));
    }
}
