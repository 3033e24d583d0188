package headwater.graph;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a person did on the drawing. The view changes nothing but its selection and viewport: the listener answers
/// with a new diagram.
public sealed interface Gesture {
    /// Something else is selected now.
    record Select(Selection selection) implements Gesture {}

    /// Nodes were dragged to another place in the order.
    ///
    /// @param nodes those that were dragged, without what is in them
    record Move(Set<NodeId> nodes, Spot to) implements Gesture {
        public Move {
            nodes = Set.copyOf(nodes);
        }
    }

    /// Nodes were to be moved by a key to where there is no place.
    record MoveNowhere(NoPlace why) implements Gesture {}

    /// A wire was drawn from an output to an input; [MayConnect] had nothing against it.
    record Connect(PortRef from, PortRef to) implements Gesture {}

    /// The end of a wire was pulled off its input and put on another.
    record Rewire(EdgeId edge, PortRef to) implements Gesture {}

    /// The end of a wire was pulled off its input and dropped on nothing.
    record Disconnect(EdgeId edge) implements Gesture {}

    /// Delete what is selected; never empty.
    record Delete(Selection selection) implements Gesture {}

    /// Put something new in the middle of an edge.
    record InsertOn(EdgeId edge, Point at) implements Gesture {}

    /// Put something new here.
    ///
    /// @param from the port that it is to be wired to, or null
    record AddAt(Point at, @Nullable PortRef from, Spot spot) implements Gesture {}

    /// Open a node: look into it.
    record Open(NodeId node) implements Gesture {}

    /// Open a node in its place, or close it: its arrow was clicked.
    record Fold(NodeId node) implements Gesture {}

    /// Change the name of a node.
    record Rename(NodeId node) implements Gesture {}

    /// Change what is written above a node: the caption of the paragraph that begins with it.
    record Note(NodeId node) implements Gesture {}

    /// Something was dragged here from elsewhere.
    ///
    /// @param payload the text that the source put on the drag board
    /// @param edge the edge under the pointer, or null
    record Drop(String payload, Point at, @Nullable EdgeId edge, Spot spot) implements Gesture {}

    /// A menu was asked for, at a place on the screen, for a node, an edge or (both null) the empty drawing.
    record Menu(@Nullable NodeId node, @Nullable EdgeId edge, Point at, double screenX, double screenY)
            implements Gesture {}
}
