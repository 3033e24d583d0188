package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever changes the text, a container stays closed, and a card keeps its selection and its task runs.
class CardIdentityTest {
    private static final String TEXT = """
            from prefect import flow, task


            @task
            def extract(day):
                return [day]


            @task
            def load(rows):
                print(rows)


            @flow
            def orders(day: str = "today"):
                for hour in day:
                    extract(hour)
                load(day)
            """;
    private static final String BODY = "    for hour in day:\n        extract(hour)\n    load(day)\n";
    private static final String TWO =
            TEXT.replace("    for hour", "    for early in \"ab\":\n        extract(early)\n    for hour");

    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, TEXT);
        model.toggle(new NodeId("for@1"));
        select("for@1/extract");
    }

    @Test
    void whenASecondCallIsTypedAboveTheFirst() {
        model.document().typed(TWO);
        isClosed("for@2");
        isSelected("for@2/extract");
        isOpen("for@1");
    }

    @Test
    void whenWhatWasTypedIsUndoneAndDoneAgain() {
        model.document().typed(TWO);
        model.document().undo();
        isClosed("for@1");
        isSelected("for@1/extract");
        model.document().redo();
        isClosed("for@2");
        isSelected("for@2/extract");
    }

    @Test
    void whenACallIsDeletedAndTheDeletionUndone() {
        model.document().typed(TWO);
        model.apply(new FlowEdit.Delete("orders", List.of(new ItemId("for@1")), true));
        isClosed("for@1");
        isSelected("for@1/extract");
        model.document().undo();
        isClosed("for@2");
        isOpen("for@1");
        isSelected("for@2/extract");
    }

    @Test
    void whenAReformattedFileIsReloaded() throws IOException {
        Files.writeString(
                model.file(),
                "\"\"\"Orders.\"\"\"\n\n" + TWO.replace("extract(hour)\n", "extract(\n            hour,\n        )\n"));
        model.disk().reload();
        isClosed("for@2");
        isSelected("for@2/extract");
    }

    @Test
    void whenTheTaskIsRenamed() {
        model.apply(new FlowEdit.Rename(new Named.Task("extract"), "fetch"));
        isClosed("for@1");
        isSelected("for@1/fetch");
    }

    @Test
    void whenTheFlowIsRenamed() {
        model.apply(new FlowEdit.Rename(new Named.Flow("orders"), "daily_orders"));
        assertThat(model.flowProperty().get()).isNotNull();
        isClosed("for@1");
        isSelected("for@1/extract");
    }

    @Test
    void whenAnEditMovesItIntoTheSecondPlace() {
        model.apply(new FlowEdit.Duplicate("orders", new ItemId("load")));
        isClosed("for@1");
        isSelected("load#2");
    }

    @Test
    void whileTheTextIsNoPythonForAMoment() {
        model.document().typed(TWO.replace("load(day)", "load(day"));
        model.document().typed(TWO);
        isClosed("for@2");
        isSelected("for@2/extract");
    }

    @Test
    void afterTheFileWasSavedAndOpenedAgain() throws UnreadableException {
        model.document().typed(TWO);
        model.disk().save(() -> {});
        model = OpenFlow.open(model.file());
        isClosed("for@2");
        isOpen("for@1");
    }

    @Test
    void afterTheFileWasClosedWithoutSaving() throws UnreadableException {
        model.document().typed(TWO);
        model.toggle(new NodeId("for@2"));
        model.close();
        model = OpenFlow.open(model.file());
        isOpen("for@1");
    }

    @Test
    void whenItIsOpenedWhileTheNextTextIsDrawn() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        model.document().typed(TWO);
        pieces.finish("read");
        pieces.work("draw");
        model.toggle(new NodeId("for@1"));
        pieces.finishAll();
        isOpen("for@2");
    }

    @Test
    void isDrawnClosedWhenTheFileIsOpened() throws UnreadableException {
        model = OpenFlow.open(model.file(), new Pieces());
        isClosed("for@1");
    }

    @Test
    void whenCardsAreDeletedBeforeTheFirstDeletionIsDrawn() throws IOException, UnreadableException {
        var pieces = openFour();
        delete("extract#2");
        delete("extract#3");
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(1, 4));
        model.document().undo();
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(1, 3, 4));
    }

    @Test
    void whenItIsEditedBeforeACallTypedAboveItIsDrawn() throws IOException, UnreadableException {
        var pieces = openFour();
        model.document().typed(OpenFlow.text(model).replace("    extract(1)", "    extract(0)\n    extract(1)"));
        delete("extract#2");
        pieces.finish("read");
        delete("extract#3");
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(0, 1, 4));
    }

    @Test
    void whenAnEarlierEditOfTheSameStepDeletesACallAboveIt() throws IOException, UnreadableException {
        var pieces = openFour();
        model.apply(List.of(deletion("extract#2"), deletion("extract#3")), "Both");
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(1, 4));
    }

    @Test
    void whenItIsGoneAndAnotherCardHasItsId() throws IOException, UnreadableException {
        var pieces = openFour();
        model.document().typed(TEXT.replace(BODY, calls(1, 3, 4)));
        delete("extract#2");
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(1, 3, 4));
        var problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.words()).contains("changed");
    }

    private Pieces openFour() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, TEXT.replace(BODY, calls(1, 2, 3, 4)));
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        return pieces;
    }

    private static String calls(int... arguments) {
        return IntStream.of(arguments)
                .mapToObj(argument -> "    extract(" + argument + ")\n")
                .collect(Collectors.joining());
    }

    private void delete(String card) {
        model.apply(deletion(card));
    }

    private static FlowEdit deletion(String card) {
        return new FlowEdit.Delete("orders", List.of(new ItemId(card)), true);
    }

    private void select(String card) {
        model.selectionProperty().set(Selection.of(Set.of(new NodeId(card))));
    }

    private void isSelected(String card) {
        assertThat(model.selectionProperty().get().nodes()).containsExactly(new NodeId(card));
    }

    private void isClosed(String container) {
        assertThat(OpenFlow.node(model, container).shape()).isEqualTo(Shape.CLOSED);
    }

    private void isOpen(String container) {
        assertThat(OpenFlow.node(model, container).shape()).isEqualTo(Shape.CONTAINER);
    }
}
