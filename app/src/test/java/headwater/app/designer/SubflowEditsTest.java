package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Callee;
import headwater.flow.UnreadableException;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import headwater.graph.Gesture;
import headwater.graph.MayMove.Answer;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.PortRef;
import headwater.graph.Selection;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A subflow of the same file that is open in place is edited as the flow itself is.
class SubflowEditsTest {
    private static final String TASKS = """
            from prefect import flow, task


            @task
            def load(day="today"):
                return [day]


            @task
            def render(rows, title="Report"):
                return rows


            @task
            def send(page, to="all"):
                print(page, to)


            """;
    private static final String REPORT = """
            @flow
            def report(rows):
                raw = load.submit()
                page = render(rows)
                for to in ["a", "b"]:
                    if page:
                        with open(to):
                            send(page)
                            load()
                send(page)


            """;
    private static final String NIGHTLY = """
            @flow
            def nightly():
                rows = load()
                report(rows)
                send(rows)
            """;
    private static final NodeId CALL = new NodeId("report");
    private static final NodeId RENDER = new NodeId("report::render");
    private static final String DEEP = "report::for@1/if@1/with@1/";

    @TempDir
    private Path folder;

    private DesignerModel model;
    private CanvasEdits edits;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        open(TASKS + REPORT + NIGHTLY);
    }

    private void open(String text) throws IOException, UnreadableException {
        model = OpenFlow.in(folder, text);
        edits = new CanvasEdits(model);
        if (!model.drawn().isOpen(CALL)) {
            model.toggle(CALL);
        }
    }

    @Test
    void saysThatItIsASubflowAndNotThatItIsReadOnly() {
        assertThat(OpenFlow.node(model, "report").status().subtitle()).isEqualTo("subflow");
    }

    @Test
    void movesStatementsOfTheCalledFlow() {
        edits.move(Set.of(new NodeId(DEEP + "load")), new Spot(CALL, 0, null, new NodeId("report::send")));

        assertReport("    send(page)\n    load()\n");
    }

    @Test
    void movesStatementsBetweenContainersThreeDeep() {
        edits.move(
                Set.of(new NodeId(DEEP + "load")),
                new Spot(new NodeId("report::for@1"), 0, new NodeId("report::for@1/if@1"), null));

        assertReport("    for to in [\"a\", \"b\"]:\n        load()\n        if page:\n");
        assertThat(OpenFlow.node(model, "report::for@1/load").parent()).isEqualTo(new NodeId("report::for@1"));
    }

    @Test
    void drawsNoWireBetweenTwoOpenRunsOfOneFlow() throws IOException, UnreadableException {
        open(TASKS + REPORT + NIGHTLY.replace("    send(rows)", "    report([])"));
        model.toggle(new NodeId("report#2"));
        var other = new NodeId("report#2::send");
        var from = new PortRef(RENDER, "page", true);

        assertThat(edits.refusal(new Gesture.Connect(from, new PortRef(other, "page", false))))
                .isNotNull()
                .extracting(problem -> problem.line())
                .asString()
                .contains("two runs of `report`");
        assertThat(edits.reasonAgainst(from, new PortRef(other, "page", false))).contains("two runs of `report`");
        assertThat(edits.reasonAgainst(from, new PortRef(new NodeId("report::send"), "page", false)))
                .isNull();
        assertThat(edits.refusal(new Gesture.Delete(Selection.of(Set.of(RENDER, other)))))
                .isNull();
    }

    @Test
    void drawsTakesAwayAndPullsWires() {
        edits.connect(new PortRef(new NodeId("report::load"), "raw", true), RENDER, "title");
        assertReport("page = render(rows, raw)");
        edits.disconnect(wire("report::load", "report::render"));
        assertReport("page = render(rows)");
        edits.waitFor(new NodeId("report::load"), new NodeId("report::send"));
        assertReport("send(page, wait_for=[raw])");
        model.document().undo();
        edits.rewire(wire("report::render", "report::send"), new NodeId("report::send"), "to");
        assertReport("send(..., page)");
    }

    @Test
    void deletesAddsAndInsertsInTheCalledFlow() {
        edits.add(callee("load"), null, new Spot(CALL, 0, RENDER, new NodeId("report::load")));
        assertReport("    raw = load.submit()\n    load()\n    page");
        assertThat(model.selectionProperty().get().nodes()).containsExactly(new NodeId("report::load#2"));
        assertThat(model.madeProperty().get()).containsExactly(new NodeId("report::load#2"));
        edits.delete(Selection.of(Set.of(new NodeId("report::load#2"))));
        assertReport("    raw = load.submit()\n    page");
        edits.insert(wire("report::render", DEEP + "send"), callee("render"));
        assertThat(reportText()).containsPattern("with open\\(to\\):\\n *(\\w+) = render\\(page\\)\\n *send\\(\\1\\)");
        edits.add(callee("load"), new PortRef(new NodeId(DEEP + "send"), "", true), Spot.END);
        assertThat(model.problemProperty().get()).isNull();
        assertThat(reportText()).containsPattern("(\\w+) = send\\(\\w+\\)\\n {16}load\\(\\1\\)\\n {16}load\\(\\)");
    }

    @Test
    void deletesWithChoicesOfTheCalledFlow() throws IOException, UnreadableException {
        open(TASKS + REPORT.replace("in [\"a\", \"b\"]", "in raw.result()") + NIGHTLY);
        edits.delete(Selection.of(Set.of(new NodeId("report::load"))));

        var refused = model.document().refusedProperty().get();
        assertThat(refused).isNotNull();
        assertThat(refused.choices()).isNotEmpty();
        model.document().choose(refused, refused.choices().getFirst());
        assertThat(reportText()).doesNotContain("raw = load");
        assertThat(OpenFlow.text(model)).endsWith(NIGHTLY);
    }

    @Test
    void renamesDuplicatesAndMakesTasksOfWhatIsInIt() {
        assertThat(edits.nameOf(RENDER)).contains("render");
        edits.rename(RENDER, "draw");
        assertReport("page = draw(rows)");
        model.selectionProperty().set(Selection.of(Set.of(new NodeId("report::draw"))));
        new CanvasClipboard(model).duplicate();
        assertThat(reportText()).containsPattern("page = draw\\(rows\\)\\n    \\w+ = draw\\(rows\\)");
        edits.create("check", new PortRef(new NodeId("report::draw"), "page", true), Spot.END);
        assertThat(reportText()).containsPattern("page = draw\\(rows\\)\\n    check\\(page\\)");
    }

    @Test
    void whatIsSelectedFollowsItsStatementThroughEdits() {
        var send = new NodeId("report::send");
        model.selectionProperty().set(Selection.of(Set.of(send)));
        edits.move(Set.of(send), new Spot(CALL, 0, new NodeId("report::for@1"), RENDER));
        model.document().typed(OpenFlow.text(model).replace("def report(rows):\n", "def report(rows):\n    send(1)\n"));

        assertThat(model.selectionProperty().get().nodes()).containsExactly(new NodeId("report::send#2"));
    }

    @Test
    void opensSubflowsInItAndAFlowThatCallsItselfOnce() throws IOException, UnreadableException {
        open(TASKS + REPORT.replace("raw = load.submit()", "raw = digest(rows)")
                + "@flow\ndef digest(rows):\n    render(rows)\n    digest(rows)\n    report(rows)\n\n\n" + NIGHTLY);
        var digest = new NodeId("report::digest");
        assertThat(model.isFoldable(digest)).isTrue();
        assertThat(OpenFlow.node(model, "report::digest").status().marked("foldable"))
                .isTrue();
        model.toggle(digest);

        assertThat(OpenFlow.node(model, "report::digest").shape()).isEqualTo(Shape.CONTAINER);
        var inner = new NodeId("report::digest::digest");
        assertThat(OpenFlow.node(model, inner.value()).parent()).isEqualTo(digest);
        assertThat(model.isFoldable(inner)).isFalse();
        assertThat(OpenFlow.node(model, inner.value()).status().marked("foldable"))
                .isFalse();
        assertThat(model.isFoldable(new NodeId("report::digest::report"))).isFalse();
        edits.connect(
                new PortRef(new NodeId("report::digest::render"), "", true),
                new NodeId("report::digest::digest"),
                "rows");
        assertThat(OpenFlow.text(model)).containsPattern("(\\w+) = render\\(rows\\)\\n    digest\\(\\1\\)");
        assertThat(OpenFlow.node(model, "report::digest").shape()).isEqualTo(Shape.CONTAINER);
    }

    @Test
    void closesAndOpensContainersInIt() {
        var loop = new NodeId("report::for@1");
        assertThat(model.isFoldable(loop)).isTrue();
        model.toggle(loop);
        assertThat(OpenFlow.node(model, loop.value()).shape()).isEqualTo(Shape.CLOSED);
        edits.delete(Selection.of(Set.of(new NodeId("report::load"))));
        assertThat(OpenFlow.node(model, loop.value()).shape()).isEqualTo(Shape.CLOSED);
        model.toggle(loop);
        assertThat(OpenFlow.node(model, loop.value()).shape()).isEqualTo(Shape.CONTAINER);
    }

    @Test
    void refusesBeforeTheDropWhatWouldJoinTwoFlows() {
        var outer = new NodeId("load");
        var why = edits.reasonAgainst(new PortRef(outer, "rows", true), new PortRef(RENDER, "title", false));
        assertThat(why).contains("`nightly`", "`report`", "parameter");
        assertThat(edits.reasonAgainst(new PortRef(RENDER, "page", true), new PortRef(new NodeId("send"), "to", false)))
                .contains("flow");
        assertThat(edits.reasonAgainst(
                        new PortRef(RENDER, "page", true), new PortRef(new NodeId("report::send"), "to", false)))
                .isNull();
        for (var spot : List.of(Spot.END, new Spot(null, 0, CALL, outer))) {
            assertThat(ask(RENDER, spot)).allSatisfy(answer -> {
                assertThat(answer.allowed()).isFalse();
                assertThat(answer.words()).contains("another flow", "Ctrl+X");
            });
        }
        List<Gesture> mixed = List.of(
                new Gesture.Move(Set.of(outer), new Spot(CALL, 0, RENDER, null)),
                new Gesture.Move(Set.of(outer, RENDER), Spot.END),
                new Gesture.Connect(new PortRef(outer, "rows", true), new PortRef(RENDER, "rows", false)),
                new Gesture.Delete(Selection.of(Set.of(outer, RENDER))),
                new Gesture.AddAt(new Point(0, 0), new PortRef(outer, "rows", true), new Spot(CALL, 0, RENDER, null)));
        assertThat(mixed)
                .allSatisfy(gesture -> assertThat(edits.refusal(gesture))
                        .isNotNull()
                        .satisfies(problem -> assertThat(problem.cure()).isNotEmpty()));
        assertThat(edits.refusal(new Gesture.Delete(Selection.of(Set.of(CALL, RENDER)))))
                .isNull();
    }

    @Test
    void areNotCopiedTogetherWithCardsOfTheirCaller() {
        model.selectionProperty().set(Selection.of(Set.of(RENDER, new NodeId("load"))));
        new CanvasClipboard(model).duplicate();

        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(OpenFlow.text(model)).isEqualTo(TASKS + REPORT + NIGHTLY);
    }

    @Test
    void isInspectedAndChangedLikeAnyOtherCard() {
        model.selectionProperty().set(Selection.of(Set.of(RENDER)));
        model.apply(inspection().property("argument-title").orElseThrow().with("\"Day\""));
        assertReport("page = render(rows, \"Day\")");
        model.apply(inspection().property("task-retries").orElseThrow().with("3"));
        assertThat(OpenFlow.text(model)).contains("@task(retries=3)\ndef render");
    }

    @Test
    void goesToItsOwnLine() {
        var text = OpenFlow.text(model);
        int line = (int) text.substring(0, text.indexOf("page = ")).lines().count();
        assertThat(edits.lineOf(RENDER)).contains(line);
    }

    @Test
    void thePlaceAfterTheOpenSubflowIsOneOfItsCaller() {
        edits.add(callee("load"), new PortRef(CALL, "", true), new Spot(CALL, 0, RENDER, null));

        assertThat(model.problemProperty().get()).isNull();
        assertThat(OpenFlow.text(model)).endsWith("    day_2 = report(rows)\n    load(day_2)\n    send(rows)\n");
    }

    private Inspection inspection() {
        return Inspection.of(model.drawn(), model.selectionProperty().get().nodes(), false);
    }

    private List<Answer> ask(NodeId card, Spot to) {
        var answers = new ArrayList<Answer>();
        new MoveTrial(model, edits).ask(Set.of(card), to, answers::add);
        return answers;
    }

    private EdgeId wire(String from, String to) {
        return OpenFlow.edge(model, DiagramEdgeKind.DATA, from, to).id();
    }

    private Callee callee(String function) {
        return model.drawnDocument().known().stream()
                .filter(known -> known.function().equals(function))
                .findFirst()
                .orElseThrow();
    }

    private void assertReport(String text) {
        assertThat(reportText()).contains(text);
        assertThat(OpenFlow.text(model)).endsWith(NIGHTLY);
    }

    private String reportText() {
        var text = OpenFlow.text(model);
        return text.substring(text.indexOf("def report"), text.indexOf("def nightly"));
    }
}
