package headwater.graph.view;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Diagram;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Shape;
import headwater.graph.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// `parameters a b if(c d | e) f`.
class SiblingsTest {
    private static final NodeId IF = new NodeId("if");
    private static final Diagram DIAGRAM = new Diagram(
            List.of(
                    DiagramNode.of("parameters", Shape.PANEL, "parameters", "Parameters"),
                    card("a"),
                    card("b"),
                    DiagramNode.of("if", Shape.CONTAINER, "if", "if x").withBranches(List.of("then", "else")),
                    card("c").in(IF, 0),
                    card("d").in(IF, 0),
                    card("e").in(IF, 1),
                    card("f")),
            List.of());

    @Test
    void passANeighbour() {
        assertThat(next(Direction.RIGHT, "a")).isEqualTo(spot(null, 0, "b", "if"));
        assertThat(next(Direction.LEFT, "b")).isEqualTo(spot(null, 0, null, "a"));
        assertThat(next(Direction.LEFT, "f")).isEqualTo(spot(null, 0, "b", "if"));
        assertThat(next(Direction.RIGHT, "c")).isEqualTo(spot("if", 0, "d", null));
    }

    @Test
    void stayAtTheEnds() {
        assertThat(next(Direction.LEFT, "a")).isNull();
        assertThat(next(Direction.RIGHT, "f")).isNull();
        assertThat(next(Direction.UP, "a")).isNull();
        assertThat(next(Direction.DOWN, "f")).isNull();
        assertThat(next(Direction.RIGHT, "parameters")).isNull();
    }

    @Test
    void goIntoAContainerFromBothSides() {
        assertThat(next(Direction.DOWN, "b")).isEqualTo(spot("if", 0, null, "c"));
        assertThat(next(Direction.UP, "f")).isEqualTo(spot("if", 1, "e", null));
    }

    @Test
    void goFromBranchToBranchAndOut() {
        assertThat(next(Direction.DOWN, "d")).isEqualTo(spot("if", 1, null, "e"));
        assertThat(next(Direction.UP, "e")).isEqualTo(spot("if", 0, "d", null));
        assertThat(next(Direction.DOWN, "e")).isEqualTo(spot(null, 0, "if", "f"));
        assertThat(next(Direction.UP, "c")).isEqualTo(spot(null, 0, "b", "if"));
    }

    @Test
    void moveTogether() {
        assertThat(next(Direction.RIGHT, "a", "b")).isEqualTo(spot(null, 0, "if", "f"));
        assertThat(next(Direction.RIGHT, "a", "c")).isNull();
    }

    private static @Nullable Spot next(Direction way, String... moving) {
        return new Siblings(DIAGRAM, Arrays.stream(moving).map(NodeId::new).collect(Collectors.toSet())).next(way);
    }

    private static Spot spot(@Nullable String container, int branch, @Nullable String after, @Nullable String before) {
        return new Spot(id(container), branch, id(before), id(after));
    }

    private static @Nullable NodeId id(@Nullable String id) {
        return id == null ? null : new NodeId(id);
    }

    private static DiagramNode card(String id) {
        return DiagramNode.of(id, Shape.CARD, "task", id);
    }
}
