package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Cards of plain code, which show their lines when they are opened.
class CodeCardsTest {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def load(day):
                return []


            @flow
            def nightly(day):
                rows = load(day)
                if rows:
                    orders = [row for row in rows if row > 0]
                    rejected = 0
                    for row in rows:
                    	rejected += row <= 0
                    load(orders)
            """;

    @TempDir
    private Path folder;

    @Test
    void sayWhatTheyMakeUntilTheyAreOpened() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, TEXT);
        var code = code(model);
        assertThat(code.title()).isEqualTo("orders, rejected, row");
        assertThat(code.lines()).isEmpty();
        assertThat(model.isFoldable(code.id())).isTrue();

        model.toggle(code.id());
        assertThat(code(model).lines())
                .containsExactly(
                        "orders = [row for row in rows if row > 0]",
                        "rejected = 0",
                        "for row in rows:",
                        "    rejected += row <= 0");

        model.toggle(code.id());
        assertThat(code(model).lines()).isEmpty();
    }

    @Test
    void stayOpenThroughEditsAndWhenTheFileIsOpenedAgain() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, TEXT);
        model.toggle(code(model).id());
        model.apply(new FlowEdit.Duplicate("nightly", new ItemId("load")));
        assertThat(code(model).lines()).hasSize(4);

        model.document().undo();
        model = OpenFlow.open(model.file());
        assertThat(code(model).lines()).hasSize(4);
    }

    @Test
    void showTheirNewLinesAfterAChange() throws IOException, UnreadableException {
        var model = OpenFlow.in(folder, TEXT);
        NodeId code = code(model).id();
        model.toggle(code);
        model.document().typed(TEXT.replace("rejected = 0", "rejected = 1"));

        assertThat(code(model).lines()).contains("rejected = 1");
    }

    private static DiagramNode code(DesignerModel model) {
        return OpenFlow.diagram(model).nodes().stream()
                .filter(node -> node.kind().equals("code"))
                .findFirst()
                .orElseThrow();
    }
}
