package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.NodeId;
import headwater.graph.Shape;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a person looks for is shown, whatever is closed around it.
class ChosenCardTest {
    private static final NodeId OUTER = new NodeId("for@1");
    private static final NodeId INNER = new NodeId("for@1/if@1");
    private static final NodeId PUBLISH = new NodeId("for@1/if@1/with@1/publish");

    @TempDir
    private Path folder;

    private DesignerModel model;

    @BeforeEach
    void open() throws Exception {
        var deep = """
                    for each in good:
                        if each:
                            with open(each):
                                publish(each)
                """;
        model = OpenFlow.in(folder, OpenFlow.TEXT.replace("    publish(good)\n", deep.indent(0)));
        model.toggle(INNER);
        model.toggle(OUTER);
    }

    @Test
    void opensTheContainersAroundIt() {
        assertThat(OpenFlow.node(model, OUTER.value()).shape()).isEqualTo(Shape.CLOSED);
        model.choose(PUBLISH);

        assertThat(model.selectionProperty().get().nodes()).containsExactly(PUBLISH);
        assertThat(OpenFlow.node(model, PUBLISH.value()).shape()).isEqualTo(Shape.CARD);
    }

    @Test
    void leavesOpenAndClosedWhatIsNotAroundIt() {
        model.choose(new NodeId("load"));
        assertThat(OpenFlow.node(model, OUTER.value()).shape()).isEqualTo(Shape.CLOSED);
        model.choose(INNER);
        assertThat(OpenFlow.node(model, INNER.value()).shape()).isEqualTo(Shape.CLOSED);
    }

    @Test
    void isFoundByTheLineOfAProblemOrOfTheCode() {
        var text = OpenFlow.text(model);
        int line =
                (int) text.substring(0, text.indexOf("publish(each)")).lines().count();

        assertThat(model.drawn().cardAt(line)).contains(PUBLISH);
        assertThat(model.drawn().cardAt(1)).isEmpty();
    }

    @Test
    void isNotOpenedByAChangeOfTheText() {
        model.choose(new NodeId("load"));
        model.document().typed(OpenFlow.text(model).replace("publish(each)", "publish(each, 'Day')"));

        assertThat(OpenFlow.node(model, OUTER.value()).shape()).isEqualTo(Shape.CLOSED);
    }
}
