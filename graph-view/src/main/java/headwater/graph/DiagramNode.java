package headwater.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One node of a diagram: what it is and how it looks, not where it is.
///
/// @param parent the container that it is in, or null at the top
/// @param branch in which branch of the container, from 0; 0 at the top
/// @param status how it is doing as long as no [Statuses] say otherwise
public record DiagramNode(
        NodeId id, @Nullable NodeId parent, int branch, Appearance appearance, Ports ports, Status status) {
    public DiagramNode {
        requireNonNull(id);
        requireNonNull(appearance);
        requireNonNull(ports);
        requireNonNull(status);
    }

    /// A plain node without subtitle, icon, ports, parent or state. Add what it has with the `with` methods.
    public static DiagramNode of(String id, Shape shape, String kind, String title) {
        var appearance = new Appearance(shape, kind, title, null, List.of(), List.of(), null);
        return new DiagramNode(new NodeId(id), null, 0, appearance, Ports.NONE, Status.PLAIN);
    }

    public Shape shape() {
        return appearance.shape();
    }

    public boolean isContainer() {
        return shape() == Shape.CONTAINER;
    }

    public String kind() {
        return appearance.kind();
    }

    public String title() {
        return appearance.title();
    }

    public @Nullable Glyph icon() {
        return appearance.icon();
    }

    public List<String> lines() {
        return appearance.lines();
    }

    public List<String> branches() {
        return appearance.branches();
    }

    public Appearance.@Nullable Paragraph paragraph() {
        return appearance.paragraph();
    }

    public List<Port> inputs() {
        return ports.inputs();
    }

    public List<Port> outputs() {
        return ports.outputs();
    }

    public DiagramNode in(@Nullable NodeId container) {
        return in(container, 0);
    }

    public DiagramNode in(@Nullable NodeId container, int number) {
        return new DiagramNode(id, container, number, appearance, ports, status);
    }

    public DiagramNode with(Appearance now) {
        return new DiagramNode(id, parent, branch, now, ports, status);
    }

    public DiagramNode with(Status now) {
        return new DiagramNode(id, parent, branch, appearance, ports, now);
    }

    public DiagramNode withPorts(List<Port> in, List<Port> out) {
        return new DiagramNode(id, parent, branch, appearance, new Ports(in, out), status);
    }

    public DiagramNode withTitle(String text) {
        return with(appearance.withTitle(text));
    }

    public DiagramNode withIcon(@Nullable Glyph glyph) {
        return with(appearance.withIcon(glyph));
    }

    public DiagramNode withLines(List<String> source) {
        return with(appearance.withLines(source));
    }

    public DiagramNode withBranches(List<String> labels) {
        return with(appearance.withBranches(labels));
    }

    public DiagramNode withParagraph(Appearance.@Nullable Paragraph begun) {
        return with(appearance.withParagraph(begun));
    }

    public DiagramNode withSubtitle(String text) {
        return with(status.withSubtitle(text));
    }

    public DiagramNode withState(Tone colour, @Nullable Glyph shape) {
        return with(status.withState(colour, shape));
    }

    public DiagramNode withTone(String name) {
        return withState(new Tone(name), status.glyph());
    }

    public DiagramNode asStacked(boolean pile) {
        return with(status.asStacked(pile));
    }

    public DiagramNode withShares(List<Status.Share> all) {
        return with(status.withShares(all));
    }

    public DiagramNode withMark(String mark) {
        return with(status.withMark(mark));
    }
}
