package headwater.graph.layout;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.graph.Box;
import headwater.graph.Diagram;
import headwater.graph.DiagramEdge;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.DiagramNode;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.geometry.CardMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;

/// What must be true of a placed diagram, whoever placed it.
final class LayoutChecks {
    private static final double LABEL = 18;
    private static final double NEAR = 2;

    private final Diagram diagram;
    private final Placement placement;

    LayoutChecks(Diagram diagram, Placement placement) {
        this.diagram = diagram;
        this.placement = placement;
    }

    /// A straight part of the line of an edge.
    private record Part(DiagramEdge edge, Box box) {
        /// Whether the two begin at the same place, so that they may be one line.
        boolean isOfNet(Part other) {
            return edge.from().equals(other.edge.from());
        }
    }

    Box box(NodeId id) {
        return Objects.requireNonNull(placement.box(id), () -> id + " is not placed");
    }

    /// All that must be true of a flow in rows.
    void everything() {
        everyNodeIsPlaced();
        nothingOverlaps();
        everythingIsInItsContainer();
        everythingIsInItsRegion();
        regionsBesideEachOtherBeginAndEndAlike();
        orderIsKept();
        everyWireIsALineOrIsNamed();
        everyLineIsLevelOrUpright();
        wiresBeginAndEndAtBorders();
        noWireRunsThroughWhatItDoesNotBelongTo();
        noTwoNetsShareALine();
        captionsHaveRoom();
        platesAreApart();
    }

    void everyNodeIsPlaced() {
        assertThat(placement.boxes().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        diagram.nodes().stream().map(DiagramNode::id).toList());
    }

    void nothingOverlaps() {
        var nodes = List.copyOf(diagram.nodes());
        for (int i = 0; i < nodes.size(); i++) {
            for (int j = i + 1; j < nodes.size(); j++) {
                var a = nodes.get(i).id();
                var b = nodes.get(j).id();
                if (!diagram.holds(a, b) && !diagram.holds(b, a)) {
                    assertThat(box(a).overlaps(box(b))).as("%s over %s", a, b).isFalse();
                }
            }
        }
    }

    void everythingIsInItsContainer() {
        for (var node : diagram.nodes()) {
            if (node.parent() != null) {
                assertThat(box(node.parent()).contains(box(node.id())))
                        .as(node.id() + " in " + node.parent())
                        .isTrue();
            }
        }
    }

    void regionsBesideEachOtherBeginAndEndAlike() {
        placement.regions().forEach((id, regions) -> {
            for (int i = 1; i < regions.size(); i++) {
                var one = regions.get(i - 1);
                var other = regions.get(i);
                if (one.y() < other.bottom() && other.y() < one.bottom()) {
                    assertThat(other.y()).as("region %s of %s", i, id).isEqualTo(one.y());
                    assertThat(other.bottom()).as("region %s of %s", i, id).isEqualTo(one.bottom());
                }
            }
        });
    }

    /// In its own region and below the label, regions apart from each other and below the header.
    void everythingIsInItsRegion() {
        placement.regions().forEach((id, regions) -> {
            var frame = box(id);
            for (int i = 0; i < regions.size(); i++) {
                assertThat(frame.contains(regions.get(i)))
                        .as(id + " holds its regions")
                        .isTrue();
                assertThat(regions.get(i).y()).isGreaterThanOrEqualTo(frame.y() + CardMetrics.HEADER);
                for (int j = 0; j < i; j++) {
                    assertThat(regions.get(i).overlaps(regions.get(j)))
                            .as("regions of " + id)
                            .isFalse();
                }
            }
            for (var child : diagram.children(id)) {
                var region = regions.get(child.branch());
                assertThat(region.contains(box(child.id())))
                        .as(child.id() + " in its region")
                        .isTrue();
                assertThat(box(child.id()).y()).isGreaterThanOrEqualTo(region.y() + LABEL);
            }
        });
    }

    /// Whatever is next in a block is right of what was before, or below it.
    void orderIsKept() {
        var before = new HashMap<List<Object>, NodeId>();
        for (var node : diagram.nodes()) {
            var parent = node.parent();
            var last = before.put(List.of(parent == null ? "" : parent, node.branch()), node.id());
            if (last != null) {
                var a = box(last);
                var b = box(node.id());
                assertThat(b.x() >= a.right() || b.y() >= a.bottom())
                        .as("%s comes after %s: %s, %s", node.id(), last, b, a)
                        .isTrue();
            }
        }
    }

    /// Through no card, container, header or label of a branch, but those that it begins, ends or is in.
    void noWireRunsThroughWhatItDoesNotBelongTo() {
        for (var part : parts()) {
            var edge = part.edge();
            for (var node : diagram.nodes()) {
                if (!node.id().equals(edge.from()) && !node.id().equals(edge.to())) {
                    assertThat(obstacles(node, edge).stream().filter(each -> meets(each, part.box())))
                            .as("%s through %s: %s", edge.id(), node.id(), part.box())
                            .isEmpty();
                }
            }
        }
    }

    private List<Box> obstacles(DiagramNode node, DiagramEdge edge) {
        var box = box(node.id());
        if (!diagram.holds(node.id(), edge.from()) && !diagram.holds(node.id(), edge.to())) {
            return List.of(box);
        }
        var obstacles = new ArrayList<Box>();
        obstacles.add(new Box(box.x(), box.y(), box.width(), CardMetrics.HEADER));
        for (var region : placement.regions().getOrDefault(node.id(), List.of())) {
            obstacles.add(new Box(region.x() + 8, region.y(), 40, LABEL));
        }
        return obstacles;
    }

    void noTwoNetsShareALine() {
        var parts = parts();
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = parts.get(i);
                var b = parts.get(j);
                assertThat(!a.isOfNet(b) && isOneLine(a.box(), b.box()))
                        .as(
                                "%s and %s share a line: %s, %s",
                                a.edge().id(), b.edge().id(), a.box(), b.box())
                        .isFalse();
            }
        }
    }

    private static boolean isOneLine(Box a, Box b) {
        boolean level = Math.abs(a.y() - b.y()) < NEAR && a.height() < 0.01 && b.height() < 0.01;
        boolean upright = Math.abs(a.x() - b.x()) < NEAR && a.width() < 0.01 && b.width() < 0.01;
        double across = Math.min(a.right(), b.right()) - Math.max(a.x(), b.x());
        double down = Math.min(a.bottom(), b.bottom()) - Math.max(a.y(), b.y());
        return (level && across > 4) || (upright && down > 4);
    }

    /// Over no other plate, no caption and no card that is not wholly on them, and in the containers of their cards.
    void platesAreApart() {
        var plates = placement.plates();
        for (int i = 0; i < plates.size(); i++) {
            var plate = plates.get(i);
            assertThat(plates.subList(i + 1, plates.size())).noneMatch(plate::overlaps);
            assertThat(placement.captions().values()).noneMatch(plate::overlaps);
            for (var node : diagram.nodes()) {
                var box = box(node.id());
                boolean isApart = plate.contains(box) || !plate.overlaps(box);
                assertThat(isApart || (node.isContainer() && box.contains(plate)))
                        .as("plate %s at %s", plate, node.id())
                        .isTrue();
            }
        }
    }

    /// Over no node or wire, in the container of what they are about, and right above it.
    void captionsHaveRoom() {
        placement.captions().forEach((id, caption) -> {
            var box = box(id);
            var node = Objects.requireNonNull(diagram.node(id));
            assertThat(caption.x()).as("caption of " + id).isEqualTo(box.x());
            assertThat(caption.bottom()).as("caption of " + id).isLessThanOrEqualTo(box.y());
            if (node.parent() != null) {
                assertThat(box(node.parent()).contains(caption))
                        .as("caption of " + id)
                        .isTrue();
            }
            for (var other : diagram.nodes()) {
                if (!other.isContainer() || !diagram.holds(other.id(), id)) {
                    assertThat(box(other.id()).overlaps(caption))
                            .as("%s over the caption of %s", other.id(), id)
                            .isFalse();
                }
            }
            for (var part : parts()) {
                assertThat(meets(caption, part.box()))
                        .as("%s over the caption of %s", part.edge().id(), id)
                        .isFalse();
            }
        });
        for (var node : diagram.nodes()) {
            var paragraph = node.paragraph();
            boolean isSaid = paragraph != null && !paragraph.caption().isEmpty();
            assertThat(placement.captions().containsKey(node.id()))
                    .as("caption of " + node.id())
                    .isEqualTo(isSaid);
        }
    }

    void everyWireIsALineOrIsNamed() {
        for (var edge : diagram.edges()) {
            boolean isLine = placement.routes().containsKey(edge.id());
            boolean isNamed = placement.named().contains(edge.id());
            if (edge.kind() != DiagramEdgeKind.ORDER) {
                assertThat(isLine ^ isNamed).as(edge.id().value()).isTrue();
            } else {
                assertThat(isNamed).isFalse();
            }
        }
    }

    void everyLineIsLevelOrUpright() {
        placement.routes().forEach((id, points) -> {
            assertThat(points).as(id.value()).hasSizeGreaterThan(1);
            for (int i = 1; i < points.size(); i++) {
                var part = Box.between(points.get(i - 1), points.get(i));
                assertThat(Math.min(part.width(), part.height())).as(id.value()).isLessThan(0.01);
            }
        });
    }

    /// Wires leave at the right border and arrive at the left one; from a container inwards they begin below its
    /// header, from the inside they end at its right border.
    void wiresBeginAndEndAtBorders() {
        placement.routes().forEach((id, points) -> {
            var edge = Objects.requireNonNull(diagram.edge(id));
            var from = box(edge.from());
            var to = box(edge.to());
            boolean inwards =
                    diagram.holds(edge.from(), edge.to()) && !edge.from().equals(edge.to());
            boolean outwards =
                    diagram.holds(edge.to(), edge.from()) && !edge.from().equals(edge.to());
            var start = points.getFirst();
            var end = points.getLast();
            if (inwards) {
                assertThat(start.y()).as(id + " begins").isEqualTo(from.y() + CardMetrics.HEADER);
                assertThat(start.x()).as(id + " begins").isBetween(from.x(), from.right());
            } else {
                assertThat(start.x()).as(id + " begins").isEqualTo(from.right());
                assertThat(start.y()).as(id + " begins").isBetween(from.y(), from.bottom());
            }
            assertThat(end.x()).as(id + " ends").isEqualTo(outwards ? to.right() : to.x());
            assertThat(end.y()).as(id + " ends").isBetween(to.y(), to.bottom());
        });
    }

    /// The scale at which everything, lines included, is on a page; at most 1.
    double fit(LayoutPage page) {
        var all = placement.bounds();
        for (var points : placement.routes().values()) {
            for (var point : points) {
                all = all.union(new Box(point.x(), point.y(), 0, 0));
            }
        }
        return Math.min(1, Math.min(page.width() / all.width(), page.height() / all.height()));
    }

    private List<Part> parts() {
        var parts = new ArrayList<Part>();
        placement.routes().forEach((id, points) -> {
            var edge = Objects.requireNonNull(diagram.edge(id));
            for (int i = 1; i < points.size(); i++) {
                parts.add(new Part(edge, Box.between(points.get(i - 1), points.get(i))));
            }
        });
        return parts;
    }

    private static boolean meets(Box box, Box line) {
        var inner = box.grown(-0.5);
        return line.x() < inner.right()
                && line.right() > inner.x()
                && line.y() < inner.bottom()
                && line.bottom() > inner.y();
    }
}
