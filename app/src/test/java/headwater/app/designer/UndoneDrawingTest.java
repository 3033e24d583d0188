package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.program.Sample;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.graph.Placement;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Undo brings the picture back as it was: every card in its place, every wire in its colour.
class UndoneDrawingTest {
    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        var file = Sample.copyTo(folder);
        var opened = OpenedFlow.read(file, new RowLayout(), OpenFlow.recoveries(file));
        model = new DesignerModel(opened, new RowLayout(), new Inline());
        model.fit(1100, 640);
    }

    @Test
    void isAsItWasAfterTheDeletionOfAnyCard() {
        var cards = List.copyOf(model.drawn().plan().nodes());
        int deleted = 0;
        for (var card : cards) {
            var before = placement();
            var text = OpenFlow.text(model);
            model.apply(new FlowEdit.Delete(
                    model.drawn().function(), List.of(item(card.id().value())), true));
            if (!OpenFlow.text(model).equals(text)) {
                deleted++;
                model.document().undo();
                assertThat(OpenFlow.text(model)).isEqualTo(text);
                assertThat(placement())
                        .as("the undone deletion of " + card.id())
                        .isEqualTo(before);
            }
        }
        assertThat(deleted).isGreaterThan(5);
    }

    @Test
    void isAsItWasAfterSeveralEditsThatAreUndoneAndDoneAgain() {
        var first = placement();
        delete("load_config");
        var second = placement();
        delete("clean_refunds");
        var third = placement();

        model.document().undo();
        assertThat(placement()).isEqualTo(second);
        model.document().undo();
        assertThat(placement()).isEqualTo(first);
        model.document().redo();
        model.document().redo();
        assertThat(placement()).isEqualTo(third);
    }

    @Test
    void isLaidOutAnewWhenAPersonTidiesUp() {
        delete("load_config");
        model.document().undo();
        var hues = placement().kept().hues();
        model.tidyUp();

        assertThat(placement().kept().hues()).isEqualTo(hues);
    }

    private void delete(String card) {
        var text = OpenFlow.text(model);
        model.apply(new FlowEdit.Delete(model.drawn().function(), List.of(item(card)), true));
        assertThat(OpenFlow.text(model)).isNotEqualTo(text);
    }

    private static ItemId item(String card) {
        return new ItemId(card);
    }

    private Placement placement() {
        return model.drawingProperty().get().placement();
    }
}
