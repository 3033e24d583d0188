package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.flow.UnreadableException;
import headwater.graph.Diagram;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.LayoutResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is being drawn is given up when it is no longer needed.
class CancelledDrawingTest {
    @TempDir
    private Path folder;

    private final Pieces pieces = new Pieces();
    private final List<LayoutPage> pages = new ArrayList<>();
    private DesignerModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        var file = OpenFlow.in(folder).file();
        var opened = OpenedFlow.read(file, this::place, OpenFlow.recoveries(file));
        model = new DesignerModel(opened, this::place, pieces);
        pieces.finishAll();
        pages.clear();
    }

    private LayoutResult place(Diagram diagram, LayoutPage page) {
        pages.add(page);
        return OpenFlow.inARow(diagram, page);
    }

    @Test
    void isGivenUpForANewerText() {
        type("again");
        type("once_more");
        assertThat(drawings()).hasSize(1);

        pieces.finishAll();
        assertThat(pages).hasSize(1);
        assertThat(OpenFlow.text(model)).contains("again", "once_more");
        assertThat(model.drawnDocument().source().text()).isEqualTo(OpenFlow.text(model));
    }

    @Test
    void isGivenUpForAnotherShapeOfThePage() {
        type("again");
        model.fit(2_000, 900);
        assertThat(drawings()).hasSize(1);

        pieces.finishAll();
        assertThat(pages).extracting(LayoutPage::width).containsExactly(1_950.0);
    }

    @Test
    void isGivenUpWithTheFile() {
        type("again");
        model.close();
        assertThat(drawings()).isEmpty();
    }

    @Test
    void tidiesUpAlsoIfSomethingChangesMeanwhile() {
        type("again");
        pieces.finishAll();
        model.showAllOrder(true);
        model.tidyUp();
        model.showAllOrder(false);
        pages.clear();
        pieces.finishAll();

        assertThat(pages).extracting(page -> page.before().cells().isEmpty()).containsExactly(true);
    }

    @Test
    void saysThatTheCanvasIsBehindUntilItIsTidiedUp() {
        var answers = new ArrayList<String>();
        type("again");
        model.whenDrawn((_, _) -> answers.add("drawn"), _ -> answers.add("refused"));
        model.cancelDrawing();

        assertThat(drawings()).isEmpty();
        assertThat(model.isDrawingProperty().get()).isFalse();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(answers).containsExactly("refused");

        model.tidyUp();
        pieces.finishAll();
        model.whenDrawn((_, _) -> answers.add("drawn"), _ -> answers.add("refused"));
        assertThat(answers).containsExactly("refused", "drawn");
        assertThat(OpenFlow.node(model, "load#2")).isNotNull();
    }

    @Test
    void saysNothingWhereTheTextIsDrawn() {
        model.fit(2_000, 900);
        model.cancelDrawing();

        assertThat(drawings()).isEmpty();
        assertThat(model.problemProperty().get()).isNull();
    }

    private List<String> drawings() {
        return pieces.names().stream().filter(name -> name.startsWith("draw")).toList();
    }

    private void type(String day) {
        model.document().typed(OpenFlow.text(model) + "    load(\"" + day + "\")\n");
        pieces.finish("read");
    }
}
