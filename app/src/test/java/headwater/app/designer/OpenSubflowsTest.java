package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.FlowDiagram;
import headwater.app.words.Words;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import headwater.graph.Gesture;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
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
    void openAgainWhenTheDeletionOfTheirCallIsUndone() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        model.apply(new FlowEdit.Delete("nightly", List.of(new ItemId("report")), false));
        assertThat(OpenFlow.diagram(model).node(CALL)).isNull();
        model.document().undo();

        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CONTAINER);
        assertThat(OpenFlow.node(model, "report::render").parent()).isEqualTo(CALL);
    }

    @Test
    void areDrawnAgainWhenTheirFileChanges() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        write("shared.py", SHARED.replace("page = render(rows)", "page = render(render(rows))"));
        model.document().readAgain();

        assertThat(OpenFlow.diagram(model).node(new NodeId("report::render#2"))).isNotNull();
    }

    @Test
    void tellTheWatchWhichFilesTheyAreReadFrom() throws IOException, UnreadableException {
        var seen = new ArrayList<String>();
        var reader = new PythonReader(Project.of(folder));
        Files.writeString(folder.resolve("shared.py"), SHARED);
        reader.read(Files.writeString(folder.resolve("nightly.py"), CALLER));
        var watch = new ModuleWatch(reader::modules, () -> seen.add("changed"));
        watch.look();
        watch.look();
        assertThat(seen).isEmpty();
        write("shared.py", SHARED + "# more\n");
        watch.look();
        watch.look();
        assertThat(seen).hasSize(1);
    }

    @Test
    void leaveTheirCallerEditableWhileTheirFileIsBroken() throws IOException, UnreadableException {
        var model = open();
        model.toggle(CALL);
        write("shared.py", SHARED.replace("page = render(rows)", "page = render(rows"));
        model.apply(new FlowEdit.SetNote("nightly", new ItemId("load"), "Reads everything"));

        assertThat(model.problemProperty().get()).isNull();
        assertThat(model.document().sourceProperty().get().text()).contains("# Reads everything");
        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CARD);
        var findings = model.document().revisionProperty().get().findings();
        assertThat(findings).hasSize(1);
        assertThat(Words.of(findings.getFirst().message())).contains("`shared.py`", "line 16", "Fix it in that file");
        assertThat(findings.getFirst().line()).isEqualTo(2);

        write("shared.py", SHARED);
        model.document().readAgain();
        assertThat(model.document().revisionProperty().get().findings()).isEmpty();
        assertThat(OpenFlow.node(model, "report").shape()).isEqualTo(Shape.CONTAINER);
    }

    /// Writes a file at a time of its own: two writes within one tick of the disk's clock look like one.
    private void write(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name), text);
        var later = Files.getLastModifiedTime(file).toMillis() + 5000;
        Files.setLastModifiedTime(file, FileTime.fromMillis(later + text.length()));
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
        var inspection = Inspection.of(model.drawn(), Set.of(new NodeId("report::render")), false);

        assertThat(inspection.title()).isEqualTo("render");
        assertThat(inspection.parts())
                .contains(new Inspection.Part.Value("rows", "rows"))
                .anyMatch(part -> part instanceof Inspection.Part.Note(var words) && words.contains("shared.py"))
                .noneMatch(Inspection.Part.Editable.class::isInstance);
        assertThat(inspection.actions()).isEmpty();
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
