package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Inline;
import headwater.app.program.Sample;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.layout.rows.RowLayout;
import java.io.IOException;
import java.nio.file.Files;
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
    void hasItsContainersOpenAndClosedAsTheyWere() {
        for (int toggles = 0; toggles < 2; toggles++) {
            var container = new NodeId("if@1");
            model.toggle(container);
            var before = model.drawingProperty().get();
            delete("if@1");
            model.document().undo();

            assertThat(model.drawingProperty().get().diagram()).isEqualTo(before.diagram());
            assertThat(placement()).isEqualTo(before.placement());
        }
    }

    @Test
    void hasAContainerClosedThatWasClosedBecauseTheFlowIsLarge() throws IOException, UnreadableException {
        var text = new StringBuilder("from prefect import flow, task\n\n\n@task\ndef load(day):\n    return day\n\n\n")
                .append("@flow\ndef large(days):\n");
        for (int loop = 0; loop < 6; loop++) {
            text.append("    for day in days[" + loop + ":]:\n")
                    .append(("        load(" + loop + ")\n").repeat(30 + 3 * loop));
        }
        var file = Files.writeString(folder.resolve("large.py"), text);
        var opened = OpenedFlow.read(file, new RowLayout(), OpenFlow.recoveries(file));
        model = new DesignerModel(opened, new RowLayout(), new Inline());
        model.fit(1100, 640);
        var before = model.drawingProperty().get();
        var closed = model.drawn().hidden().keySet().iterator().next();
        delete(closed.value());
        model.document().undo();

        assertThat(model.drawingProperty().get().diagram()).isEqualTo(before.diagram());
        assertThat(placement()).isEqualTo(before.placement());
    }

    @Test
    void isAsItWasWhereAContainerWasClosedAndOpenedBeforeTheUndo() {
        var first = placement();
        delete("clean_refunds");
        model.toggle(new NodeId("if@1"));
        model.toggle(new NodeId("if@1"));
        model.document().undo();

        assertThat(placement()).isEqualTo(first);
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
