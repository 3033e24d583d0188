package headwater.graph.geometry;

import headwater.graph.Bar;
import headwater.graph.Box;
import headwater.graph.Point;
import java.util.ArrayList;
import java.util.List;

/// The bar at the left edge of a node that says its state: which areas are filled for each form of it.
public final class StateBar {
    /// How wide it is at 100%.
    public static final double WIDTH = 3;

    /// Two lines and what is between them.
    private static final double HOLLOW = 4;
    private static final double LINE = 1;
    private static final double DASH = 4;
    private static final double BETWEEN = 3;
    private static final double GAP = 0.22;
    private static final double STRIPE = 3;
    private static final int PARTS_OF_A_CORNER = 4;

    private final Box box;
    private final double round;
    private final double unit;
    private final double wide;

    private StateBar(Bar form, Box box, double round, double unit) {
        this.box = box;
        this.round = Math.min(round, box.height() / 2);
        this.unit = unit;
        this.wide = (form == Bar.HOLLOW ? HOLLOW : WIDTH) * unit;
    }

    /// The areas to fill, each a polygon without hollows.
    ///
    /// @param box what has the bar at its left edge
    /// @param round the radius of its left corners
    /// @param unit how much thicker than usual the bar is, with its gaps: more than 1 from afar
    public static List<List<Point>> areas(Bar form, Box box, double round, double unit) {
        return new StateBar(form, box, round, unit).areas(form);
    }

    private List<List<Point>> areas(Bar form) {
        return switch (form) {
            case SOLID -> List.of(part(0, box.height(), 0, wide));
            case HOLLOW -> hollow();
            case DASHED -> dashes();
            case SPLIT -> {
                double half = box.height() * (1 - GAP) / 2;
                yield List.of(part(0, half, 0, wide), part(box.height() - half, box.height(), 0, wide));
            }
            case HATCHED -> stripes();
        };
    }

    private List<List<Point>> hollow() {
        double line = LINE * unit;
        double high = box.height();
        return List.of(
                part(0, high, 0, line),
                part(0, high, wide - line, wide),
                part(0, line, 0, wide),
                part(high - line, high, 0, wide));
    }

    /// It begins and ends with a dash.
    private List<List<Point>> dashes() {
        double gap = BETWEEN * unit;
        long count = Math.max(3, Math.round((box.height() + gap) / ((DASH + BETWEEN) * unit)));
        double dash = (box.height() - (count - 1) * gap) / count;
        var parts = new ArrayList<List<Point>>();
        for (int i = 0; i < count; i++) {
            double top = i * (dash + gap);
            parts.add(part(top, top + dash, 0, wide));
        }
        return parts;
    }

    private List<List<Point>> stripes() {
        double high = STRIPE * unit;
        var parts = new ArrayList<List<Point>>();
        for (double top = 0; top < box.height(); top += 2 * high) {
            parts.add(List.of(at(0, top + wide), at(wide, top), at(wide, top + high), at(0, top + wide + high)));
        }
        return parts;
    }

    /// What of the bar is between two heights and two distances from the edge, within the corners.
    private List<Point> part(double top, double bottom, double from, double to) {
        var area = new ArrayList<Point>();
        for (double down : heights(top, bottom)) {
            area.add(at(to, down));
        }
        for (double down : heights(top, bottom).reversed()) {
            area.add(at(from, down));
        }
        return area;
    }

    /// Some heights between two, close to each other in the corners.
    private List<Double> heights(double top, double bottom) {
        var heights = new ArrayList<Double>();
        for (int i = 0; i <= PARTS_OF_A_CORNER; i++) {
            add(heights, Math.clamp(round * i / PARTS_OF_A_CORNER, top, bottom));
        }
        for (int i = PARTS_OF_A_CORNER; i >= 0; i--) {
            add(heights, Math.clamp(box.height() - round * i / PARTS_OF_A_CORNER, top, bottom));
        }
        return heights;
    }

    private static void add(List<Double> heights, double next) {
        if (heights.isEmpty() || heights.getLast() != next) {
            heights.add(next);
        }
    }

    /// The point so far from the upper left corner, or the next one that is not outside of the rounded edge.
    private Point at(double right, double down) {
        double corner = round - along(Math.max(0, round - wide));
        double y = Math.clamp(down, corner, box.height() - corner);
        double edge = round - along(Math.max(0, round - Math.min(y, box.height() - y)));
        return new Point(box.x() + Math.max(right, edge), box.y() + y);
    }

    /// How far the arc of a corner is from one middle line of its circle, so far from the other.
    private double along(double from) {
        return Math.sqrt(Math.max(0, round * round - from * from));
    }
}
