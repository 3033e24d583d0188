package headwater.graph.layout.rows;

import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import java.util.ArrayList;
import java.util.List;

/// All edges between two items, drawn as one line.
final class Wire {
    final RowItem from;
    final RowItem to;
    final Ends ends;
    /// Which other wires it shares its lines with: those with the same number.
    final int net;

    final DiagramEdgeKind kind;
    final List<EdgeId> edges = new ArrayList<>();

    /// The lanes that it takes; empty until it is routed, or if it is not drawn as a line.
    List<Piece> pieces = List.of();

    /// What it joins.
    enum Ends {
        /// Two items beside each other, however deep.
        APART,
        /// A container and something in it.
        INWARDS,
        /// Something in a container and the container.
        OUTWARDS
    }

    Wire(RowItem from, RowItem to, Ends ends, int net, DiagramEdgeKind kind) {
        this.from = from;
        this.to = to;
        this.ends = ends;
        this.net = net;
        this.kind = kind;
    }
}
