package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.flow.CallMode;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.FlowEdit.Position;
import headwater.flow.edit.PartChange;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignerModelTest {
    private static final FlowEdit SUBMIT = new FlowEdit.SetMode("orders", new ItemId("load"), CallMode.SUBMIT);
    private static final FlowEdit TITLE =
            new FlowEdit.SetArgument("orders", new ItemId("publish"), "title", new PartChange.To("\"Day\""));
    private static final FlowEdit NO_SUCH_CARD = new FlowEdit.SetMode("orders", new ItemId("gone"), CallMode.MAP);

    private static final String LOOP =
            OpenFlow.TEXT.replace("    publish(good)", "    for day in good:\n        publish(day)");

    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        model = OpenFlow.in(folder);
    }

    @Test
    void drawsTheLastFlowOfTheFile() {
        assertThat(OpenFlow.diagram(model).nodes())
                .extracting(node -> node.id().value())
                .contains("load", "clean", "publish");
        assertThat(model.disk().isDirty()).isFalse();
    }

    @Test
    void changesTheTextAndTheDrawingByAnEdit() {
        model.apply(TITLE);
        assertThat(OpenFlow.text(model)).contains("publish(good, \"Day\")");
        assertThat(OpenFlow.node(model, "publish").inputs())
                .anyMatch(port -> port.name().equals("title") && "\"Day\"".equals(port.detail()));
        assertThat(model.document().revisionProperty().get().changedLines()).containsExactly(line("publish(good"));
        assertThat(model.disk().isDirty()).isTrue();
    }

    @Test
    void touchesNothingButTheStatement() {
        model.apply(TITLE);
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT.replace("(good)", "(good, \"Day\")"));
    }

    @Test
    void undoesAndRedoesToTheByte() {
        model.apply(TITLE);
        var once = OpenFlow.text(model);
        model.apply(SUBMIT);
        var twice = OpenFlow.text(model);
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(once);
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.disk().isDirty()).isFalse();
        model.document().redo();
        model.document().redo();
        assertThat(OpenFlow.text(model)).isEqualTo(twice);
    }

    @Test
    void forgetsWhatWasUndoneWhenSomethingElseIsDone() {
        model.apply(TITLE);
        model.document().undo();
        model.apply(SUBMIT);
        model.document().redo();
        assertThat(OpenFlow.text(model)).contains("load.submit(day)");
    }

    @Test
    void makesSeveralEditsOneStep() {
        model.apply(List.of(TITLE, SUBMIT), "Both");
        assertThat(OpenFlow.text(model)).contains("publish(good, \"Day\")").contains("load.submit(day)");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void makesNoneOfSeveralEditsWhenOneIsRefused() {
        model.apply(List.of(TITLE, NO_SUCH_CARD), "Both");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void saysWhyAnEditIsRefusedAndAtWhichLine() {
        model.apply(NO_SUCH_CARD);
        var problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.words()).contains("gone").containsIgnoringCase("line ");
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void forgetsTheRefusalWithTheNextEdit() {
        model.apply(NO_SUCH_CARD);
        model.apply(TITLE);
        assertThat(model.problemProperty().get()).isNull();
    }

    @Test
    void drawsWhatIsTyped() {
        model.document().typed(OpenFlow.TEXT.replace("publish(good)\n", "publish(good)\n    load(\"again\")\n"));
        assertThat(OpenFlow.diagram(model).nodes())
                .filteredOn(node -> node.title().equals("load"))
                .hasSize(2);
    }

    @Test
    void keepsTheLastGoodDrawingWhileWhatIsTypedIsNoPython() {
        var good = OpenFlow.diagram(model);
        model.document().typed(OpenFlow.TEXT.replace("clean(raw)", "clean(raw"));
        assertThat(OpenFlow.diagram(model)).isEqualTo(good);
        assertThat(model.document().document().isClean()).isFalse();
        assertThat(model.document().document().problems()).anyMatch(problem -> problem.line() >= line("clean(raw"));
        model.document().typed(OpenFlow.TEXT);
        assertThat(model.document().document().isClean()).isTrue();
        assertThat(OpenFlow.diagram(model)).isEqualTo(good);
    }

    @Test
    void refusesAnEditWhileTheTextIsNoPython() {
        var broken = OpenFlow.TEXT.replace("clean(raw)", "clean(raw");
        model.document().typed(broken);
        model.apply(TITLE);
        assertThat(OpenFlow.text(model)).isEqualTo(broken);
        assertThat(model.problemProperty().get()).isNotNull();
    }

    @Test
    void undoesTyping() {
        model.document().typed(OpenFlow.TEXT + "# the end\n");
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void makesNoStepOfTypingThatChangesNothing() {
        model.apply(TITLE);
        model.document().typed(OpenFlow.text(model));
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
    }

    @Test
    void saves() {
        model.apply(TITLE);
        var saved = new AtomicBoolean();
        model.disk().save(() -> saved.set(true));
        assertThat(saved).isTrue();
        assertThat(model.file()).hasContent(OpenFlow.text(model));
        assertThat(model.disk().isDirty()).isFalse();
        model.document().undo();
        assertThat(model.disk().isDirty()).isTrue();
    }

    @Test
    void savesTheLineEndsThatTheFileHas() throws IOException, UnreadableException {
        var windows = "\uFEFF" + OpenFlow.TEXT.replace("\n", "\r\n");
        model = OpenFlow.in(folder, windows);
        model.apply(TITLE);
        model.disk().save(() -> {});
        assertThat(Files.readString(model.file())).isEqualTo(windows.replace("(good)", "(good, \"Day\")"));
    }

    @Test
    void writesNothingOverWhatAnotherProgramWrote() throws IOException {
        model.apply(TITLE);
        Files.writeString(model.file(), "# somebody else\n");
        model.disk().save(() -> {
            throw new AssertionError("it was not saved");
        });
        assertThat(model.file()).hasContent("# somebody else\n");
        assertThat(model.disk().isDirty()).isTrue();
        assertThat(model.problemProperty().get()).isNotNull();
        assertThat(model.problemProperty().get().words())
                .contains("orders.py")
                .containsIgnoringCase("nothing was written");
    }

    @Test
    void takesWhatAnotherProgramWroteAsAStepThatCanBeUndone() throws IOException {
        var theirs = OpenFlow.TEXT.replace("# one day", "# one day of theirs");
        Files.writeString(model.file(), theirs);
        model.disk().reload();
        assertThat(OpenFlow.text(model)).isEqualTo(theirs);
        assertThat(model.disk().isDirty()).isFalse();
        model.document().undo();
        assertThat(OpenFlow.text(model)).isEqualTo(OpenFlow.TEXT);
        assertThat(model.disk().isDirty()).isTrue();
    }

    @Test
    void overwritesTheVersionOfAnotherProgramWhenAsked() throws IOException {
        model.apply(TITLE);
        Files.writeString(model.file(), "# somebody else\n");
        model.disk().saveAnyway();
        assertThat(model.file()).hasContent(OpenFlow.text(model));
        assertThat(model.disk().isDirty()).isFalse();
    }

    @Test
    void keepsContainersClosed() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, LOOP);
        model.toggle(new NodeId("for@1"));
        assertThat(OpenFlow.node(model, "for@1").shape()).isEqualTo(Shape.CLOSED);
        assertThat(OpenFlow.diagram(model).node(new NodeId("for@1/publish"))).isNull();
        assertThat(model.shownBy(new NodeId("for@1/publish"))).isEqualTo(new NodeId("for@1"));
        assertThat(model.shownBy(new NodeId("load"))).isEqualTo(new NodeId("load"));
        model.apply(
                new FlowEdit.SetArgument("orders", new ItemId("for@1/publish"), "title", new PartChange.To("\"All\"")));
        assertThat(OpenFlow.node(model, "for@1").shape()).isEqualTo(Shape.CLOSED);
        model.document().undo();
        model = OpenFlow.open(model.file());
        assertThat(OpenFlow.node(model, "for@1").shape()).isEqualTo(Shape.CLOSED);
        assertThat(model.file()).hasContent(LOOP);
        model.toggle(new NodeId("for@1"));
        assertThat(OpenFlow.diagram(model).node(new NodeId("for@1/publish"))).isNotNull();
    }

    @Test
    void drawsAnAddedCardWhereItsStatementIs() {
        model.apply(new FlowEdit.Add(
                "orders",
                "clean",
                CallMode.CALL,
                Map.of("rows", "good"),
                "better",
                new Position.After(new ItemId("clean"))));
        assertThat(OpenFlow.diagram(model).nodes())
                .filteredOn(node -> node.shape() == Shape.CARD)
                .extracting(DiagramNode::title)
                .containsExactly("load", "clean", "clean", "publish");
    }

    @Test
    void showsAnotherFlowOfTheFile() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, OpenFlow.TEXT + "\n\n@flow\ndef second():\n    clean([1])\n");
        assertThat(OpenFlow.diagram(model).nodes()).hasSize(1);
        model.showFlow("orders");
        assertThat(OpenFlow.diagram(model).nodes()).hasSizeGreaterThan(2);
    }

    @Test
    void opensAFileWithoutAnyFlow() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, "x = 1\n");
        assertThat(model.flowProperty().get()).isNull();
        assertThat(OpenFlow.diagram(model).nodes()).isEmpty();
        model.document().typed(OpenFlow.TEXT);
        assertThat(OpenFlow.diagram(model).nodes()).isNotEmpty();
    }

    @Test
    void drawsNothingWhenTheLastFlowIsTypedAway() {
        model.document().typed("x = 1\n");
        assertThat(model.flowProperty().get()).isNull();
        assertThat(OpenFlow.diagram(model).nodes()).isEmpty();
    }

    @Test
    void givesTheNewestDocumentAndItsFlowWhenBothAreDrawn() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        var given = new ArrayList<String>();
        model.apply(new FlowEdit.Rename(new FlowEdit.Rename.Named.Flow("orders"), "daily"));
        model.whenDrawn(
                (document, flow) ->
                        given.add(flow.function() + " " + document.flow("daily").isPresent()),
                problem -> given.add(problem.words()));
        pieces.finish("edit");
        assertThat(given).as("the flow is not drawn yet").isEmpty();
        model.document().typed(OpenFlow.text(model) + "# typed while it is drawn\n");
        pieces.finishAll();
        assertThat(given).containsExactly("daily true");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            clean(raw) | clean(raw | syntax error
            @flow      | @task     | no flow
            """)
    void saysWhyThereIsNoNewestFlow(String old, String now, String reason) {
        var given = new ArrayList<String>();
        model.document().typed(OpenFlow.TEXT.replace(old, now));
        model.whenDrawn((_, flow) -> given.add(flow.id()), problem -> given.add(problem.words()));
        assertThat(given).singleElement().asString().contains(reason);
    }

    @Test
    void saysThatTheNewestTextCannotBeReadOrDrawn() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        var given = new ArrayList<String>();
        for (var failing : List.of("read", "draw")) {
            model.document().typed(OpenFlow.TEXT + "# " + failing + "\n");
            model.whenDrawn((_, flow) -> given.add(flow.id()), problem -> given.add(problem.words()));
            if (failing.equals("draw")) {
                pieces.finish("read");
            }
            pieces.fail(failing, new IllegalStateException("a bug"));
        }
        assertThat(given).hasSize(2).doesNotContain("orders").doesNotHaveDuplicates();
    }

    @Test
    void givesNoFlowOfAPageThatIsClosed() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        model.document().typed(OpenFlow.TEXT + "# typed\n");
        model.whenDrawn(
                (_, _) -> {
                    throw new AssertionError("closed");
                },
                _ -> {
                    throw new AssertionError("closed");
                });
        model.close();
        pieces.finishAll();
        model.whenDrawn(
                (_, _) -> {
                    throw new AssertionError("closed");
                },
                _ -> {
                    throw new AssertionError("closed");
                });
        pieces.finishAll();
    }

    @Test
    void showsFlowsAndTidiesUpWhileWhatIsTypedIsNoPython() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, OpenFlow.TEXT + "\n\n@flow\ndef second():\n    clean([1])\n");
        model.document().typed(OpenFlow.text(model).replace("clean(raw)", "clean(raw"));
        model.showFlow("orders");
        assertThat(OpenFlow.diagram(model).nodes()).hasSizeGreaterThan(2);
        model.tidyUp();
        assertThat(OpenFlow.diagram(model).nodes()).hasSizeGreaterThan(2);
    }

    @Test
    void drawsTheNewestTextAfterADrawingThatFails() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        model.document().typed(OpenFlow.TEXT + "# one\n");
        pieces.finish("read");
        pieces.fail("draw", new IllegalStateException("a bug"));
        model.document().typed(OpenFlow.TEXT.replace("publish(good)\n", "publish(good)\n    load(\"again\")\n"));
        pieces.finishAll();
        assertThat(model.drawnDocument()).isEqualTo(model.document().document());
    }

    private int line(String statement) {
        var lines = OpenFlow.text(model).lines().toList();
        for (var line = lines.size(); line > 0; line--) {
            if (lines.get(line - 1).contains(statement)) {
                return line;
            }
        }
        throw new AssertionError(statement);
    }
}
