package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.drawing.FlowDiagram;
import headwater.flow.Callee;
import headwater.flow.UnreadableException;
import headwater.graph.EdgeKind;
import headwater.graph.NodeId;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GesturesTest {
    @TempDir
    private Path folder;

    private DesignerModel model;
    private Gestures gestures;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        show(OpenFlow.TEXT);
    }

    private void show(String text) throws IOException, UnreadableException {
        model = OpenFlow.in(folder, text);
        gestures = new Gestures(model);
    }

    @Test
    void aWireMakesAnArgument() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("publish(good)", "publish()"));
        gestures.connect(output("clean", "good"), new NodeId("publish"), "rows");
        assertBody("publish(good)");
    }

    @Test
    void aWireFromTheParametersNamesTheParameter() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("publish(good)", "publish()"));
        gestures.connect(output(FlowDiagram.PARAMETERS.value(), "day"), new NodeId("publish"), "rows");
        assertThat(OpenFlow.text(model)).containsPattern("publish\\((rows=)?day\\)");
    }

    @Test
    void aWireFromACallWhoseResultHasNoNameGivesItOne() throws IOException, UnreadableException {
        show(OpenFlow.TEXT.replace("good = clean(raw)", "clean(raw)").replace("publish(good)", "publish()"));
        gestures.connect(output("clean", ""), new NodeId("publish"), "rows");
        assertThat(OpenFlow.text(model)).containsPattern("(\\w+) = clean\\(raw\\)\\n    publish\\((rows=)?\\1\\)");
    }

    @Test
    void takingAWireAwayTakesTheArgumentAway() {
        gestures.disconnect(
                OpenFlow.edge(model, EdgeKind.DATA, "clean", "publish").id());
        assertThat(OpenFlow.text(model)).doesNotContain("publish(good)");
        assertThat(OpenFlow.diagram(model).edges())
                .noneMatch(edge ->
                        edge.kind() == EdgeKind.DATA && edge.to().value().equals("publish"));
    }

    @Test
    void waitingIsWrittenAsWaitFor() throws IOException, UnreadableException {
        show(OpenFlow.TEXT
                .replace("good = clean(raw)", "good = clean.submit(raw)")
                .replace("publish(good)", "publish(day)"));
        gestures.waitFor(new NodeId("clean"), new NodeId("publish"));
        assertBody("publish(day, wait_for=[good])");
        gestures.disconnect(
                OpenFlow.edge(model, EdgeKind.WAIT, "clean", "publish").id());
        assertBody("publish(day)");
    }

    @Test
    void theOrderOfStatementsCannotBeTakenAway() {
        var order = OpenFlow.diagram(model).edges().stream()
                .filter(edge -> edge.kind() == EdgeKind.ORDER)
                .findFirst();
        order.ifPresent(edge -> gestures.disconnect(edge.id()));
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void deletingACardHealsTheWires() {
        gestures.delete(Selection.of(Set.of(new NodeId("clean"))));
        assertThat(OpenFlow.text(model)).doesNotContain("clean(raw)");
        assertBody("publish(raw)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void deletingACardAndItsWireIsOneStep() {
        var wire = OpenFlow.edge(model, EdgeKind.DATA, "clean", "publish");
        gestures.delete(new Selection(Set.of(new NodeId("publish")), Set.of(wire.id())));
        assertThat(OpenFlow.text(model)).doesNotContain("publish(good)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void theParametersCannotBeDeleted() {
        gestures.delete(Selection.of(Set.of(FlowDiagram.PARAMETERS)));
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void aTaskPutOnAWireStandsBetween() {
        var wire = OpenFlow.edge(model, EdgeKind.DATA, "clean", "publish");
        gestures.insert(wire.id(), callee("clean"));
        assertThat(OpenFlow.text(model))
                .containsPattern("good = clean\\(raw\\)\\n    (\\w+) = clean\\(good\\)\\n    publish\\(\\1\\)");
    }

    @Test
    void aTaskDroppedOnTheDrawingIsCalledAtTheEnd() {
        gestures.add(callee("publish"), null, null);
        var lines = OpenFlow.text(model).lines().toList();
        assertThat(lines.getLast()).contains("publish(");
        assertThat(lines).hasSize(OpenFlow.TEXT.lines().toList().size() + 1);
    }

    @Test
    void aTaskPulledOutOfAPortTakesItsValue() {
        gestures.add(callee("publish"), output("load", "raw"), null);
        assertThat(OpenFlow.text(model)).containsPattern("# one day\\n    publish\\((rows=)?raw\\)");
    }

    @Test
    void aNewTaskIsDefinedAndCalledInOneStep() {
        gestures.create("tell", output("clean", "good"), null);
        assertThat(OpenFlow.text(model)).contains("@task\ndef tell(good):").containsPattern("tell\\((good=)?good\\)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void aNewTaskOnAWireIsDefinedAndCalledInOneStep() {
        gestures.createOn(OpenFlow.edge(model, EdgeKind.DATA, "load", "clean").id(), "check");
        assertThat(OpenFlow.text(model)).contains("def check(raw):").containsPattern("(\\w+) = check\\(raw\\)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void renamingACardRenamesTheTaskWhereverItIsNamed() {
        gestures.rename(new NodeId("clean"), "scrub");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT.replace("clean", "scrub"));
    }

    @Test
    void aNameThatIsNoneIsRefused() {
        gestures.rename(new NodeId("clean"), "not a name");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void aWireMayNotLeadBackwards() {
        assertThat(gestures.reasonAgainst(output("publish", ""), input("load", "day")))
                .isEqualTo("That runs later than the card it would go into");
        assertThat(gestures.reasonAgainst(output("load", "raw"), input("publish", "rows")))
                .isNull();
    }

    @Test
    void aWireMayNotLeadIntoItsOwnCard() {
        assertThat(gestures.reasonAgainst(output("load", "raw"), input("load", "day")))
                .isEqualTo("A task cannot wait for itself");
    }

    @Test
    void aWireMayNotLeadIntoTheParameters() {
        assertThat(gestures.reasonAgainst(output("load", "raw"), input(FlowDiagram.PARAMETERS.value(), "day")))
                .isEqualTo("Parameters are inputs of the flow");
        assertThat(gestures.reasonAgainst(output(FlowDiagram.PARAMETERS.value(), "day"), input("load", "day")))
                .isNull();
    }

    @Test
    void aWireMayNotLeadIntoCode() throws IOException, UnreadableException {
        show(OpenFlow.TEXT + "    total = len(good) + 1\n");
        assertThat(gestures.reasonAgainst(output("clean", "good"), input("code@1", "good")))
                .contains("code");
    }

    @Test
    void knowsTheParametersThatAWireCanGoInto() {
        assertThat(gestures.parametersOf(new NodeId("publish"))).containsExactly("rows", "title");
        assertThat(gestures.parametersOf(new NodeId("nothing"))).isEmpty();
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
