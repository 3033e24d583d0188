package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.Pieces;
import headwater.flow.ItemId;
import headwater.flow.UnreadableException;
import headwater.flow.edit.FlowEdit;
import headwater.flow.edit.FlowEdit.Rename.Named;
import headwater.graph.NodeId;
import headwater.graph.Point;
import headwater.graph.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever changes the text, a card keeps its place, its selection and its task runs.
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
                raw = extract(day)
                load(raw)
            """;
    private static final String TWO =
            TEXT.replace("    raw = extract(day)\n", "    first = extract(\"yesterday\")\n    raw = extract(day)\n");
    private static final Point PLACE = new Point(500, 300);

    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, TEXT);
        model.move(Map.of(new NodeId("extract"), PLACE));
        select("extract");
    }

    @Test
    void whenASecondCallIsTypedAboveTheFirst() {
        model.document().typed(TWO);
        isAt("extract#2", PLACE);
        isSelected("extract#2");
        assertThat(corner("extract")).isNotEqualTo(PLACE);
    }

    @Test
    void whenWhatWasTypedIsUndoneAndDoneAgain() {
        model.document().typed(TWO);
        model.document().undo();
        isAt("extract", PLACE);
        isSelected("extract");
        model.document().redo();
        isAt("extract#2", PLACE);
        isSelected("extract#2");
    }

    @Test
    void whenACallIsDeletedAndTheDeletionUndone() {
        model.document().typed(TWO);
        var load = corner("load");
        model.move(Map.of(new NodeId("extract"), new Point(40, 700)));
        model.apply(new FlowEdit.Delete("orders", List.of(new ItemId("extract")), true));
        isAt("extract", PLACE);
        isSelected("extract");
        model.document().undo();
        isAt("extract#2", PLACE);
        isAt("extract", new Point(40, 700));
        isAt("load", load);
        isSelected("extract#2");
    }

    @Test
    void whenAReformattedFileIsReloaded() throws IOException {
        Files.writeString(
                model.file(),
                "\"\"\"Orders.\"\"\"\n\n" + TWO.replace("extract(day)\n", "extract(\n        day,\n    )\n"));
        model.disk().reload();
        isAt("extract#2", PLACE);
        isSelected("extract#2");
    }

    @Test
    void whenTheTaskIsRenamed() {
        model.apply(new FlowEdit.Rename(new Named.Task("extract"), "fetch"));
        isAt("fetch", PLACE);
        isSelected("fetch");
    }

    @Test
    void whenTheFlowIsRenamed() {
        model.apply(new FlowEdit.Rename(new Named.Flow("orders"), "daily_orders"));
        assertThat(model.flowProperty().get()).isNotNull();
        isAt("extract", PLACE);
        isSelected("extract");
    }

    @Test
    void whenAnEditMovesItIntoTheSecondPlace() {
        model.apply(new FlowEdit.Duplicate("orders", new ItemId("extract")));
        isAt("extract", PLACE);
        isSelected("extract#2");
    }

    @Test
    void whileTheTextIsNoPythonForAMoment() {
        model.document().typed(TWO.replace("load(raw)", "load(raw"));
        model.document().typed(TWO);
        isAt("extract#2", PLACE);
        isSelected("extract#2");
    }

    @Test
    void afterTheFileWasSavedAndOpenedAgain() throws UnreadableException {
        model.document().typed(TWO);
        model.disk().save(() -> {});
        model = OpenFlow.open(model.file());
        isAt("extract#2", PLACE);
        assertThat(corner("extract")).isNotEqualTo(PLACE);
    }

    @Test
    void afterTheFileWasClosedWithoutSaving() throws UnreadableException {
        model.document().typed(TWO);
        model.move(Map.of(new NodeId("extract#2"), new Point(80, 90)));
        model.close();
        model = OpenFlow.open(model.file());
        isAt("extract", new Point(80, 90));
    }

    @Test
    void whenItIsDraggedWhileTheNextTextIsDrawn() throws UnreadableException {
        var pieces = new Pieces();
        model = OpenFlow.open(model.file(), pieces);
        model.document().typed(TWO);
        pieces.finish("read");
        pieces.work("draw");
        model.move(Map.of(new NodeId("extract"), new Point(900, 900)));
        pieces.finishAll();
        isAt("extract#2", new Point(900, 900));
    }

    @Test
    void isDrawnOnceAtItsPlaceWhenTheFileIsOpened() throws UnreadableException {
        model = OpenFlow.open(model.file(), new Pieces());
        isAt("extract", PLACE);
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
        model.document().typed(TEXT.replace("    raw = extract(day)\n    load(raw)\n", calls(1, 3, 4)));
        delete("extract#2");
        pieces.finishAll();
        assertThat(OpenFlow.text(model)).endsWith(":\n" + calls(1, 3, 4));
        var problem = model.problemProperty().get();
        assertThat(problem).isNotNull();
        assertThat(problem.words()).contains("changed");
    }

    private Pieces openFour() throws IOException, UnreadableException {
        model = OpenFlow.in(folder, TEXT.replace("    raw = extract(day)\n    load(raw)\n", calls(1, 2, 3, 4)));
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

    private void isAt(String card, Point place) {
        assertThat(corner(card)).isEqualTo(place);
    }

    private Point corner(String card) {
        var box = model.drawingProperty().get().placement().box(new NodeId(card));
        assertThat(box).as(card).isNotNull();
        return box.corner();
    }
}
