package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.FlowDiagram;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenSubflowsTest {
    private static final String SHARED = """
            from prefect import flow, task


            @task
            def render(rows):
                return rows


            @task
            def send(page):
                print(page)


            @flow
            def report(rows):
                page = render(rows)
                if page:
                    send(page)
            """;
    private static final String CALLER = """
            from prefect import flow, task
            from shared import report


            @task
            def load():
                return []


            @flow
            def nightly():
                rows = load()
                report(rows)
            """;
    private static final NodeId CALL = new NodeId("report");

    @TempDir
    private Path folder;

    @Test
    void areDrawnInThePlaceOfTheirCallWithWhatIsInThem() throws IOException, UnreadableException {
        var model = open();
        assertThat(model.isFoldable(CALL)).isTrue();
        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CARD);
        model.toggle(CALL);

        var call = OpenFlow.node(model, "report");
        assertThat(call.shape()).isEqualTo(Shape.CONTAINER);
        assertThat(call.status().subtitle()).contains("shared.py", "read only");
        assertThat(OpenFlow.diagram(model).children(CALL))
                .extracting(node -> node.title())
                .contains("render");
        assertThat(OpenFlow.diagram(model).edges()).anyMatch(edge -> edge.from().equals(new NodeId("report::render")));
        assertThat(OpenFlow.diagram(model).nodes())
                .noneMatch(node -> node.id().value().endsWith(FlowDiagram.PARAMETERS.value()));

        model.toggle(CALL);
        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CARD);
        assertThat(OpenFlow.diagram(model).children(CALL)).isEmpty();
    }

    @Test
    void stayOpenThroughEditsAndWhenTheFileIsOpenedAgain() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        model.selectionProperty().set(Selection.of(Set.of(new NodeId("report::render"))));
        model.apply(new FlowEdit.Duplicate("nightly", new ItemId("load")));

        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CONTAINER);
        model.document().undo();
        model = OpenFlow.open(model.file());
        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CONTAINER);
        assertThat(model.file()).hasContent(CALLER);
    }

    @Test
    void areOfTheSameFileToo() throws IOException, UnreadableException {
        var text = SHARED + "\n\n@flow\ndef nightly():\n    report([])\n";
        var model = OpenFlow.in(folder, text);
        model.toggle(CALL);

        assertThat(OpenFlow.node(model, "report::render").parent()).isEqualTo(CALL);
    }

    @Test
    void areReadOnlyByEveryGesture() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        var edits = new CanvasEdits(model);
        var inner = new NodeId("report::render");
        var into = new Spot(CALL, 0, null, null);
        List<Gesture> gestures = List.of(
                new Gesture.Delete(Selection.of(Set.of(inner))),
                new Gesture.Move(Set.of(inner), Spot.END),
                new Gesture.Move(Set.of(new NodeId("load")), into),
                new Gesture.Rename(inner));

        assertThat(gestures)
                .allSatisfy(gesture -> assertThat(edits.refusal(gesture))
                        .isNotNull()
                        .extracting(problem -> problem.words())
                        .asString()
                        .contains("report"));
        assertThat(edits.refusal(new Gesture.Delete(Selection.of(Set.of(CALL)))))
                .isNull();
        assertThat(edits.refusal(new Gesture.Move(Set.of(CALL), Spot.END))).isNull();
    }

    @Test
    void ofAnotherFileAreInspectedReadOnly() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        var inspection = Inspection.of(model.drawn(), Set.of(new NodeId("report::render")));

        assertThat(inspection.title()).isEqualTo("render");
        assertThat(inspection.parts())
                .contains(new Inspection.Part.Value("rows", "rows"))
                .anyMatch(part -> part instanceof Inspection.Part.Note(var words) && words.contains("shared.py"))
                .noneMatch(part -> part instanceof Inspection.Part.Editable || part instanceof Inspection.Part.Actions);
        var renders = Set.of(new NodeId("report::render"));
        assertThat(new CanvasEdits(model).lineOf(renders.iterator().next())).isEmpty();
        model.selectionProperty().set(Selection.of(renders));
        new CanvasClipboard(model).duplicate();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(OpenFlow.text(model)).isEqualTo(CALLER);
    }

    @Test
    void stayCardsWhereTheirFileCannotBeRead() throws IOException, UnreadableException {
        var model = open();
        Files.delete(folder.resolve("shared.py"));
        model.toggle(CALL);

        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CARD);
    }

    private DesignerModel open() throws IOException, UnreadableException {
        Files.writeString(folder.resolve("shared.py"), SHARED);
        return OpenFlow.in(folder, CALLER);
    }
}
