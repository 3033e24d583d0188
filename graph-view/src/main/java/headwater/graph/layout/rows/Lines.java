package headwater.graph.layout.rows;

import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;

/// The points of wires, from the tracks that they run on.
final class Lines {
    private Lines() {}

    /// The line of a wire: upright and level by turns; empty if it was not routed.
    static List<Point> of(Wire wire, Sheet sheet) {
        var points = new ArrayList<Point>();
        if (wire.pieces.isEmpty()) {
            return points;
        }
        var from = sheet.item(wire.from);
        if (wire.ends != Wire.Ends.INWARDS) {
            points.add(new Point(from.right(), from.port()));
        }
        for (var piece : wire.pieces) {
            double track = piece.track();
            add(points, piece.lane.isVertical ? new Point(track, piece.from()) : new Point(piece.from(), track));
            add(points, piece.lane.isVertical ? new Point(track, piece.to()) : new Point(piece.to(), track));
        }
        if (wire.ends != Wire.Ends.OUTWARDS) {
            add(points, new Point(sheet.item(wire.to).x, wire.pieces.getLast().end));
        }
        return points;
    }

    /// Adds a point, leaving out the one before where the line is straight there.
    private static void add(List<Point> points, Point next) {
        if (!points.isEmpty() && points.getLast().distance(next) < 0.01) {
            return;
        }
        int last = points.size() - 1;
        if (last >= 1 && isStraight(points.get(last - 1), points.get(last), next)) {
            points.set(last, next);
        } else {
            points.add(next);
        }
    }

    private static boolean isStraight(Point a, Point b, Point c) {
        return (Math.abs(a.x() - b.x()) < 0.01 && Math.abs(b.x() - c.x()) < 0.01)
                || (Math.abs(a.y() - b.y()) < 0.01 && Math.abs(b.y() - c.y()) < 0.01);
    }

    static double length(List<Point> line) {
        double length = 0;
        for (int i = 1; i < line.size(); i++) {
            length += line.get(i - 1).distance(line.get(i));
        }
        return length;
    }
}
