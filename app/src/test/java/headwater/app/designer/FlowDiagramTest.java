package headwater.app.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import headwater.app.drawing.FlowDiagram;
import headwater.app.program.Sample;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlowDiagramTest {
    @TempDir
    private Path folder;

    private DesignerModel sample;

    @BeforeEach
    void openTheSample() throws Exception {
        sample = OpenFlow.open(Sample.copyTo(folder));
    }

    @Test
    void drawsACardForEachCallOfATask() {
        assertThat(OpenFlow.diagram(sample).nodes())
                .filteredOn(node -> node.shape() == Shape.CARD)
                .extracting(DiagramNode::title)
                .containsExactlyInAnyOrder(
                        "load_config",
                        "list_partitions",
                        "fetch_fx_rates",
                        "extract_refunds",
                        "extract_orders",
                        "validate_schema",
                        "clean_orders",
                        "quarantine_bad_rows",
                        "clean_refunds",
                        "join_refunds",
                        "convert_currency",
                        "build_features",
                        "publish_report",
                        "refresh_dashboard");
    }

    @Test
    void drawsACallOfAPlainFunctionAsAStep() {
        var step = OpenFlow.node(sample, "revenue_by_product");
        assertThat(step.shape()).isEqualTo(Shape.STEP);
        assertThat(step.status().subtitle()).isEqualTo("step");
    }

    @Test
    void tellsHowATaskIsCalled() {
        assertThat(OpenFlow.node(sample, "fetch_fx_rates").status().subtitle()).startsWith("submit");
        assertThat(OpenFlow.node(sample, "load_config").status().subtitle()).startsWith("task");
        assertThat(OpenFlow.node(sample, "publish_report").status().subtitle()).startsWith("subflow");
        var mapped = OpenFlow.node(sample, "extract_orders");
        assertThat(mapped.status().stacked()).isTrue();
        assertThat(mapped.status().subtitle()).startsWith("map");
    }

    @Test
    void putsWhatABranchHoldsIntoAContainer() {
        var container = OpenFlow.node(sample, "if@1");
        assertThat(container.shape()).isEqualTo(Shape.CONTAINER);
        assertThat(OpenFlow.diagram(sample).children(container.id()))
                .extracting(DiagramNode::title)
                .containsExactly("quarantine_bad_rows");
    }

    @Test
    void listsTheParametersInOnePanelWithTheirDefaults() {
        var panel = OpenFlow.node(sample, FlowDiagram.PARAMETERS.value());
        assertThat(panel.shape()).isEqualTo(Shape.PANEL);
        assertThat(panel.outputs())
                .extracting(Port::name)
                .containsExactly("day", "partitions", "currency", "quarantine", "pause", "fail_at");
        assertThat(panel.outputs()).extracting(Port::detail).contains("24", "True", "0.5");
    }

    @Test
    void drawsNoWiresFromTheParametersAsEachCardNamesThem() {
        assertThat(OpenFlow.diagram(sample).edges())
                .noneMatch(edge -> edge.from().equals(FlowDiagram.PARAMETERS));
        assertThat(OpenFlow.node(sample, "list_partitions").inputs())
                .extracting(Port::name, Port::detail)
                .contains(tuple("day", "day"));
    }

    @Test
    void wiresValuesToThePortsThatTakeThem() {
        var wire = OpenFlow.edge(sample, DiagramEdgeKind.DATA, "clean_refunds", "join_refunds");
        assertThat(wire.fromPort()).isEqualTo("returned");
        assertThat(wire.toPort()).isEqualTo("refunds");
        assertThat(port("join_refunds", "refunds").connected()).isTrue();
        assertThat(port("join_refunds", "refunds").detail()).isNull();
    }

    @Test
    void tellsWaitingFromData() {
        assertThat(OpenFlow.edge(sample, DiagramEdgeKind.WAIT, "build_features", "refresh_dashboard"))
                .isNotNull();
        assertThat(OpenFlow.edge(sample, DiagramEdgeKind.BARRIER, "clean_orders", "code@1"))
                .isNotNull();
    }

    @Test
    void showsCodeAsItIsWrittenWithoutTheIndentationOfTheFlow() throws Exception {
        var model = OpenFlow.in(folder, OpenFlow.TEXT + "    if day:\n        x = 1\n    y = 2\n");
        var code = OpenFlow.diagram(model).nodes().stream()
                .filter(node -> node.shape() == Shape.CODE)
                .findFirst()
                .orElseThrow();
        assertThat(code.lines()).isEmpty();
        model.toggle(code.id());
        assertThat(OpenFlow.node(model, code.id().value()).lines()).isEqualTo(List.of("if day:", "    x = 1", "y = 2"));
    }

    @Test
    void cutsLongCodeAndSaysHowMuchMoreThereIs() throws Exception {
        var text = new StringBuilder(OpenFlow.TEXT);
        for (var i = 0; i < 60; i++) {
            text.append("    x").append(i).append(" = ").append(i).append('\n');
        }
        var model = OpenFlow.in(folder, text.toString());
        var code = OpenFlow.diagram(model).nodes().stream()
                .filter(node -> node.shape() == Shape.CODE)
                .findFirst()
                .orElseThrow();
        model.toggle(code.id());
        var lines = OpenFlow.node(model, code.id().value()).lines();
        assertThat(lines).hasSize(40);
        assertThat(lines.getLast()).isEqualTo("… 21 more lines");
    }

    @Test
    void marksAnInputThatIsRequiredAndMissing() throws Exception {
        var model = OpenFlow.in(folder, OpenFlow.TEXT.replace("publish(good)", "publish()"));
        var port = OpenFlow.node(model, "publish").inputs().getFirst();
        assertThat(port.required()).isTrue();
        assertThat(port.connected()).isFalse();
    }

    private Port port(String card, String name) {
        var node = OpenFlow.diagram(sample).node(new NodeId(card));
        assertThat(node).isNotNull();
        return node.inputs().stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
