package headwater.app.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.app.look.StateLook;
import headwater.flow.NodeKind;
import headwater.graph.Bar;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.Shape;
import headwater.graph.Status;
import headwater.graph.Tone;
import headwater.prefect.model.StateType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The gallery leaves nothing out that the canvas can draw.
class GalleryTest {
    private final List<GallerySection> sections = Gallery.sections();

    @Test
    void showsEveryKindOfCard() {
        var kinds = nodes().stream().map(DiagramNode::kind).collect(Collectors.toCollection(TreeSet::new));
        assertThat(kinds)
                .containsAll(
                        Arrays.stream(NodeKind.values()).map(NodeKind::word).toList());
        assertThat(nodes()).extracting(DiagramNode::shape).contains(Shape.values());
    }

    @Test
    void showsWhatCanBeOpened() {
        assertThat(nodes()).anyMatch(node -> !node.lines().isEmpty());
        assertThat(nodes()).anyMatch(node -> node.status().marked("subflow"));
    }

    @Test
    void showsEveryKindOfWire() {
        assertThat(sections)
                .flatExtracting(GallerySection::pieces)
                .flatExtracting(piece -> piece.drawing().diagram().edges())
                .extracting(DiagramEdge::kind)
                .contains(DiagramEdgeKind.values());
    }

    @Test
    void showsTheLookOfEveryState() {
        var tones = statuses().map(Status::tone).collect(Collectors.toSet());
        assertThat(tones).containsAll(looks());
    }

    @Test
    void showsEveryFormOfTheBar() {
        var bars = statuses().map(Status::bar).collect(Collectors.toSet());
        assertThat(bars).containsExactlyInAnyOrder(Bar.values());
    }

    @Test
    void showsAStateByItsSymbolAndItsWords() {
        var states = sections.stream()
                .filter(section -> section.title().equals("States"))
                .flatMap(GalleryTest::statuses)
                .toList();
        assertThat(states).hasSizeGreaterThan(StateType.values().length).allSatisfy(status -> {
            assertThat(status.glyph()).isNotNull();
            assertThat(status.subtitle()).isNotEmpty();
        });
    }

    private Stream<Status> statuses() {
        return sections.stream().flatMap(GalleryTest::statuses);
    }

    private static Stream<Status> statuses(GallerySection section) {
        return section.pieces().stream()
                .map(GallerySection.Piece::drawing)
                .flatMap(drawing -> drawing.diagram().nodes().stream()
                        .map(node -> drawing.statuses().over(node).status()));
    }

    private static Set<Tone> looks() {
        return Arrays.stream(StateType.values())
                .filter(type -> type != StateType.UNKNOWN)
                .map(type -> StateLook.of(type, "").tone())
                .collect(Collectors.toSet());
    }

    private List<DiagramNode> nodes() {
        return sections.stream()
                .flatMap(section -> section.pieces().stream())
                .flatMap(piece -> piece.drawing().diagram().nodes().stream())
                .toList();
    }
}
