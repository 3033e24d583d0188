package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.FlowDiagram;
import headwater.flow.Callee;
import headwater.flow.UnreadableException;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CanvasEditsTest {
    @TempDir
    private Path folder;

    private DesignerModel model;
    private CanvasEdits edits;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        show(OpenFlow.TEXT);
    }

    private void show(String text) throws IOException, UnreadableException {
        model = OpenFlow.in(folder, text);
        edits = new CanvasEdits(model);
    }

    @Test
    void aWireMakesAnArgument() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("publish(good)", "publish()"));
        edits.connect(output("clean", "good"), new NodeId("publish"), "rows");
        assertBody("publish(good)");
    }

    @Test
    void aWireFromTheParametersNamesTheParameter() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("publish(good)", "publish()"));
        edits.connect(output(FlowDiagram.PARAMETERS.value(), "day"), new NodeId("publish"), "rows");
        assertThat(OpenFlow.text(model)).containsPattern("publish\\((rows=)?day\\)");
    }

    @Test
    void aWireFromACallWhoseResultHasNoNameGivesItOne() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("good = clean(raw)", "clean(raw)").replace("publish(good)", "publish()"));
        edits.connect(output("clean", ""), new NodeId("publish"), "rows");
        assertThat(OpenFlow.text(model)).containsPattern("(\\w+) = clean\\(raw\\)\\n    publish\\((rows=)?\\1\\)");
    }

    @Test
    void takingAWireAwayTakesTheArgumentAway() {
        edits.disconnect(
                OpenFlow.edge(model, DiagramEdgeKind.DATA, "clean", "publish").id());
        assertThat(OpenFlow.text(model)).doesNotContain("publish(good)");
        assertThat(OpenFlow.diagram(model).edges())
                .noneMatch(edge ->
                        edge.kind() == DiagramEdgeKind.DATA && edge.to().value().equals("publish"));
    }

    @Test
    void waitingIsWrittenAsWaitFor() throws IOException, UnreadableException {
        show(OpenFlow.TEXT
                .replace("good = clean(raw)", "good = clean.submit(raw)")
                .replace("publish(good)", "publish(day)"));
        edits.waitFor(new NodeId("clean"), new NodeId("publish"));
        assertBody("publish(day, wait_for=[good])");
        edits.disconnect(
                OpenFlow.edge(model, DiagramEdgeKind.WAIT, "clean", "publish").id());
        assertBody("publish(day)");
    }

    @Test
    void theEndOfAWaitGoesToAnotherCardAsOneStep() throws IOException, UnreadableException {
        var text = OpenFlow.TEXT
                .replace("good = clean(raw)", "good = clean.submit(raw)")
                .replace("publish(good)", "publish(day, wait_for=[good])\n    load(day)");
        show(text);
        var wait = OpenFlow.edge(model, DiagramEdgeKind.WAIT, "clean", "publish");
        edits.waitElsewhere(wait.id(), new NodeId("load#2"));

        assertThat(OpenFlow.text(model)).contains("publish(day)\n    load(day, wait_for=[good])");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(text);
    }

    @Test
    void aWaitThatTheCodeMakesSaysSoInsteadOfGoing() throws IOException, UnreadableException {
        show(OpenFlow.TEXT
                .replace("good = clean(raw)", "good = clean.submit(raw)")
                .replace("publish(good)", "rows = good.result()\n    print(rows)\n    publish(rows)"));
        for (var edge : OpenFlow.diagram(model).edges()) {
            if (edge.kind() == DiagramEdgeKind.BARRIER || edge.kind() == DiagramEdgeKind.ORDER) {
                edits.disconnect(edge.id());
                assertThat(model.problemProperty().get()).isNotNull();
                model.document().show(null);
                edits.delete(new Selection(Set.of(), Set.of(edge.id())));
                assertThat(model.problemProperty().get()).isNotNull();
            }
        }
    }

    @Test
    void theOrderOfStatementsCannotBeTakenAway() {
        var order = OpenFlow.diagram(model).edges().stream()
                .filter(edge -> edge.kind() == DiagramEdgeKind.ORDER)
                .findFirst();
        order.ifPresent(edge -> edits.disconnect(edge.id()));
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void deletingACardHealsTheWires() {
        edits.delete(Selection.of(Set.of(new NodeId("clean"))));
        assertThat(OpenFlow.text(model)).doesNotContain("clean(raw)");
        assertBody("publish(raw)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void deletingACardAndItsWireIsOneStep() {
        var wire = OpenFlow.edge(model, DiagramEdgeKind.DATA, "clean", "publish");
        edits.delete(new Selection(Set.of(new NodeId("publish")), Set.of(wire.id())));
        assertThat(OpenFlow.text(model)).doesNotContain("publish(good)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void theParametersCannotBeDeleted() {
        edits.delete(Selection.of(Set.of(FlowDiagram.PARAMETERS)));
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void putsATaskThatIsDroppedOnAWireBetweenItsEnds() {
        var wire = OpenFlow.edge(model, DiagramEdgeKind.DATA, "clean", "publish");
        edits.insert(wire.id(), callee("clean"));
        assertThat(OpenFlow.text(model))
                .containsPattern("good = clean\\(raw\\)\\n    (\\w+) = clean\\(good\\)\\n    publish\\(\\1\\)");
    }

    @Test
    void aTaskDroppedOnTheDrawingIsCalledAtTheEnd() {
        edits.add(callee("publish"), null, Spot.END);
        var lines = OpenFlow.text(model).lines().toList();
        assertThat(lines.getLast()).contains("publish(");
        assertThat(lines).hasSize(OpenFlow.TEXT.lines().toList().size() + 1);
    }

    @Test
    void aTaskPulledOutOfAPortTakesItsValue() {
        edits.add(callee("publish"), output("load", "raw"), Spot.END);
        assertThat(OpenFlow.text(model)).containsPattern("# one day\\n    publish\\((rows=)?raw\\)");
    }

    @Test
    void aNewTaskIsDefinedAndCalledInOneStep() {
        edits.create("tell", output("clean", "good"), Spot.END);
        assertThat(OpenFlow.text(model)).contains("@task\ndef tell(good):").containsPattern("tell\\((good=)?good\\)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void aNewTaskOnAWireIsDefinedAndCalledInOneStep() {
        edits.createOn(
                OpenFlow.edge(model, DiagramEdgeKind.DATA, "load", "clean").id(), "check");
        assertThat(OpenFlow.text(model)).contains("def check(raw):").containsPattern("(\\w+) = check\\(raw\\)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void renamingACardRenamesTheTaskWhereverItIsNamed() {
        edits.rename(new NodeId("clean"), "scrub");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT.replace("clean", "scrub"));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        edits.rename(new NodeId("clean"), "not a name");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void aWireMayNotLeadBackwards() {
        assertThat(edits.reasonAgainst(output("publish", ""), input("load", "day")))
                .isEqualTo("That card runs before this value exists");
        assertThat(edits.reasonAgainst(output("load", "raw"), input("publish", "rows")))
                .isNull();
    }

    @Test
    void aWireMayNotLeadIntoItsOwnCard() {
        assertThat(edits.reasonAgainst(output("load", "raw"), input("load", "day")))
                .isEqualTo("A task cannot wait for itself");
    }

    @Test
    void aWireMayNotLeadIntoTheParameters() {
        assertThat(edits.reasonAgainst(output("load", "raw"), input(FlowDiagram.PARAMETERS.value(), "day")))
                .isEqualTo("Parameters are inputs of the flow");
        assertThat(edits.reasonAgainst(output(FlowDiagram.PARAMETERS.value(), "day"), input("load", "day")))
                .isNull();
    }

    @Test
    void aWireMayNotLeadIntoCode() throws IOException, UnreadableException {
        show(OpenFlow.TEXT + "    total = len(good) + 1\n");
        assertThat(edits.reasonAgainst(output("clean", "good"), input("code@1", "good")))
                .contains("code");
    }

    @Test
    void aStatementOnAWireIsAboutItsValue() {
        edits.addStatement(
                Statement.FOR,
                OpenFlow.edge(model, DiagramEdgeKind.DATA, "clean", "publish").id(),
                Spot.END);

        assertThat(OpenFlow.text(model)).contains("good = clean(raw)\n    for item in good:\n        ...\n");
    }

    @Test
    void aStatementElsewhereHasAHoleForWhatItIsAbout() {
        edits.addStatement(Statement.IF, null, Spot.END);

        assertThat(OpenFlow.text(model)).contains("    if ...:\n        ...\n");
    }

    @Test
    void knowsTheParametersThatAWireCanGoInto() {
        assertThat(edits.parametersOf(new NodeId("publish"))).containsExactly("rows", "title");
        assertThat(edits.parametersOf(new NodeId("nothing"))).isEmpty();
    }

    private void assertBody(String statement) {
        assertThat(OpenFlow.text(model).lines().map(String::strip)).contains(statement);
    }

    private Callee callee(String function) {
        return model.drawnDocument().known().stream()
                .filter(each -> each.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private static PortRef output(String card, String port) {
        return new PortRef(new NodeId(card), port, true);
    }

    private static PortRef input(String card, String port) {
        return new PortRef(new NodeId(card), port, false);
    }
}
