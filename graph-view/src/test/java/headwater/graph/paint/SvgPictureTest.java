package headwater.graph.paint;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.layout.LayeredLayout;
import headwater.graph.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class SvgPictureTest {
    @Test
    void drawsEveryNodeAndEdge() throws ParserConfigurationException, IOException, SAXException {
        var diagram = Samples.everyShape();
        var document = parsed(svg(diagram));

        assertThat(document.getElementsByTagName("g").getLength())
                .isEqualTo(diagram.nodes().size());
        assertThat(document.getElementsByTagName("path").getLength())
                .isEqualTo(2 * diagram.edges().size());
    }

    @Test
    void survivesAnyTitle() throws ParserConfigurationException, IOException, SAXException {
        var title = "a < b && \"c\" \u0007 ✓";
        var document = parsed(svg(new Diagram(List.of(DiagramNode.of("a", Shape.CARD, "task", title)), List.of())));

        assertThat(document.getElementsByTagName("text").item(0).getTextContent())
                .isEqualTo("a < b && \"c\"  ✓");
    }

    @Test
    void shortensWhatIsTooLong() {
        var svg = svg(new Diagram(List.of(DiagramNode.of("a", Shape.CARD, "task", "x".repeat(200))), List.of()));

        assertThat(svg).contains("xxx…</text>").doesNotContain("x".repeat(60) + "</text>");
    }

    private static String svg(Diagram diagram) {
        return SvgPicture.of(
                diagram, new LayeredLayout().place(diagram, Map.of()).placement(), Palette.light());
    }

    private static Document parsed(String svg) throws ParserConfigurationException, IOException, SAXException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
