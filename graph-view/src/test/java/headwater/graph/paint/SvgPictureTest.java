package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Bracket;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.Statuses;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.RowLayout;
import headwater.graph.sample.Icons;
import headwater.graph.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class SvgPictureTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.waitForAsyncFx(10_000, Icons::loadFonts);
    }

    static Stream<Diagram> diagrams() {
        return Stream.of(
                Diagram.EMPTY,
                Samples.dailyOrders(),
                Samples.everyShape(),
                Samples.everyState(),
                Samples.program(60, 4),
                Samples.nested(40, 1.5, 2));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void writesEveryTitleAsText(Diagram diagram) throws ParserConfigurationException, IOException, SAXException {
        var words = String.join("", texts(parsed(svg(diagram)))).replace(" ", "");

        for (var node : diagram.nodes()) {
            assertThat(words).contains(node.title().replace(" ", ""));
        }
    }

    @Test
    void writesWhatCardsSayOfTheirStates() throws ParserConfigurationException, IOException, SAXException {
        var diagram = Samples.dailyOrders();
        var words = texts(parsed(svg(diagram)));

        for (var node : diagram.nodes()) {
            assertThat(words).anyMatch(each -> node.status().subtitle().startsWith(each.replace("…", "")));
        }
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isWellFormedAndHasASize(Diagram diagram) throws ParserConfigurationException, IOException, SAXException {
        for (var palette : List.of(Palette.light(), Palette.dark())) {
            var root = parsed(svg(diagram, palette)).getDocumentElement();

            assertThat(root.getTagName()).isEqualTo("svg");
            assertThat(Double.parseDouble(root.getAttribute("width"))).isPositive();
            assertThat(root.getAttribute("viewBox").split(" ")).hasSize(4);
            for (var element : elements(root, "*")) {
                for (int i = 0; i < element.getAttributes().getLength(); i++) {
                    assertThat(element.getAttributes().item(i).getNodeValue())
                            .doesNotContain("NaN", "Infinity", "null");
                }
            }
        }
    }

    @Test
    void drawsEveryLineAndNamesTheRest() throws ParserConfigurationException, IOException, SAXException {
        var diagram = Samples.dailyOrders();
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        var document = parsed(svg(diagram));
        long dots = elements(document.getDocumentElement(), "circle").stream()
                .filter(each -> each.getAttribute("r").equals("2.5"))
                .count();

        assertThat(placement.routes()).hasSize(diagram.edges().size());
        assertThat(diagram.edges()).noneMatch(edge -> edge.kind() == DiagramEdgeKind.ORDER);
        assertThat(dots).isEqualTo(diagram.edges().size());
    }

    @Test
    void writesTheWordsOfBracketsWithinItsSize() throws ParserConfigurationException, IOException, SAXException {
        var diagram = Samples.dailyOrders();
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        var nodes = Set.of(diagram.nodes().iterator().next().id());
        var statuses = Statuses.NONE.with(List.of(new Bracket(nodes, "1 card not reached", "load failed")));
        var document = parsed(WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> SvgPicture.of(diagram, placement, statuses, Palette.light())));

        assertThat(texts(document)).contains("1 card not reached", "load failed");
    }

    @Test
    void survivesAnyTitle() throws ParserConfigurationException, IOException, SAXException {
        var title = "a<b&&\"c\"\u0007✓\ud800\ufffe𝛼";
        var document = parsed(svg(new Diagram(List.of(DiagramNode.of("a", Shape.CARD, "task", title)), List.of())));

        assertThat(texts(document)).containsExactly("a<b&&\"c\"✓𝛼");
    }

    @Test
    void neverCutsTheNameOfACard() throws ParserConfigurationException, IOException, SAXException {
        var title = "x".repeat(200);
        var document = parsed(svg(new Diagram(List.of(DiagramNode.of("a", Shape.CARD, "task", title)), List.of())));

        assertThat(String.join("", texts(document))).isEqualTo(title);
    }

    private static String svg(Diagram diagram) {
        return svg(diagram, Palette.light());
    }

    private static String svg(Diagram diagram, Palette palette) {
        var placement = new RowLayout().place(diagram, LayoutPage.USUAL).placement();
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> SvgPicture.of(diagram, placement, Statuses.NONE, palette));
    }

    private static List<String> texts(Document document) {
        return elements(document.getDocumentElement(), "text").stream()
                .map(Element::getTextContent)
                .toList();
    }

    private static List<Element> elements(Element root, String name) {
        var found = root.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static Document parsed(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
