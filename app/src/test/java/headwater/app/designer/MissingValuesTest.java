package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.fx.FxToolkit;
import headwater.app.look.Sentence;
import headwater.flow.ItemId;
import headwater.flow.edit.FlowEdit;
import headwater.graph.NodeId;
import headwater.graph.Selection;
import headwater.graph.view.Connecting;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An edit that leaves `...` says how many, and shows where.
class MissingValuesTest {
    private static final String TEXT = OpenFlow.TEXT.replace("    publish(good)\n", """
            publish(good)
            for each in good:
                publish(good, each)
        """);
    private static final NodeId FIRST = new NodeId("publish");
    private static final NodeId SECOND = new NodeId("for@1/publish");

    @TempDir
    private Path folder;

    private DesignerModel model;
    private CanvasNews news;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.start();
        model = FxToolkit.ask(() -> OpenFlow.in(folder, TEXT.replace("in good:", "in [1]:")));
        news = FxToolkit.ask(
                () -> new CanvasNews(model, new SimpleObjectProperty<>(Connecting.NOT), model::showNextMissing));
    }

    @Test
    void areSelectedAfterTheEditThatLeavesThem() {
        delete("clean", false);

        assertThat(selected()).containsExactlyInAnyOrder(FIRST, SECOND);
        assertThat(words()).isEqualTo("Deleted `clean`. 2 values are to be filled in.");
    }

    @Test
    void areSelectedAfterAChoiceThatLeavesThem() {
        FxToolkit.run(() -> model.apply(new FlowEdit.LeaveHole("orders", List.of(new ItemId("load")))));

        assertThat(OpenFlow.text(model)).contains("raw = ...");
        assertThat(selected())
                .singleElement()
                .satisfies(card -> assertThat(
                                OpenFlow.node(model, card.value()).status().marks())
                        .contains("hole"));
        assertThat(words()).isEqualTo("Deleted `load`. One value is to be filled in.");
    }

    @Test
    void areShownOneAfterTheOtherInWhatIsClosedToo() {
        delete("clean", false);
        FxToolkit.run(() -> model.toggle(new NodeId("for@1")));
        var next = (Button) Objects.requireNonNull(FxToolkit.ask(() -> news.lookup(".button")));

        FxToolkit.run(next::fire);
        assertThat(selected()).containsExactly(FIRST);
        FxToolkit.run(next::fire);
        assertThat(selected()).containsExactly(SECOND);
        assertThat(OpenFlow.diagram(model).node(SECOND)).isNotNull();
        FxToolkit.run(next::fire);
        assertThat(selected()).containsExactly(FIRST);
    }

    @Test
    void areNoNewsWhenTheyWereThereBeforeOrAreTyped() {
        delete("clean", false);
        var load = new NodeId("load");
        FxToolkit.run(() -> model.selectionProperty().set(Selection.of(Set.of(load))));
        FxToolkit.run(
                () -> model.document().typed(OpenFlow.text(model).replace("publish(..., each)", "publish(..., ...)")));

        assertThat(selected()).containsExactly(load);
        assertThat(words()).isEmpty();
        assertThat(model.missingProperty().get().count()).isEqualTo(3);
    }

    @Test
    void aDeletionIsSaidOnceHoweverManyReadWhatIsGone() {
        delete("clean", true);

        assertThat(words()).isEqualTo("Deleted `clean`. `raw` now goes to `publish`.");
    }

    private void delete(String item, boolean heal) {
        FxToolkit.run(() -> model.apply(new FlowEdit.Delete("orders", List.of(new ItemId(item)), heal)));
    }

    private Set<NodeId> selected() {
        return model.selectionProperty().get().nodes();
    }

    private String words() {
        return ((Sentence) Objects.requireNonNull(FxToolkit.ask(() -> news.lookup(".words")))).getText();
    }
}
