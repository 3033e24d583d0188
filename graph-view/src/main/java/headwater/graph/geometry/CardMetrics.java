package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import java.util.List;

/// How large a node is and where its ports are, without a toolkit: text is estimated, and shortened when it is
/// drawn.
public final class CardMetrics {
    /// Height of the part with icon and title.
    public static final double HEADER = 56;

    public static final double PORT_ROW = 18;
    public static final double CODE_HEADER = 30;
    public static final double CODE_LINE = 16;
    public static final int CODE_LINES_SHOWN = 6;
    public static final double FRAME_HEADER = 36;
    /// What a container keeps free left and right of its content.
    public static final double FRAME_PADDING = 24;

    /// What a container keeps free above its content.
    public static final double FRAME_TOP = FRAME_HEADER + 16;

    /// What a container keeps free below its content.
    public static final double FRAME_BOTTOM = FRAME_PADDING - 4;

    public static final double PANEL_HEADER = 36;
    public static final double PANEL_ROW = 22;
    public static final double PILL = 32;

    private static final double GRID = 8;

    private CardMetrics() {}

    /// The size of a node at the origin; of a container the smallest, without children.
    public static Box size(DiagramNode node) {
        return switch (node.shape()) {
            case CARD, STEP -> new Box(0, 0, cardWidth(node), HEADER + rowsHeight(node));
            case CODE -> new Box(0, 0, codeWidth(node), codeTop(node) + shownLines(node) * CODE_LINE + 10);
            case CONTAINER -> new Box(0, 0, clamp(TextWidths.bold(node.title(), 13) + 96, 200, 360), 104);
            case SMALL -> new Box(0, 0, clamp(TextWidths.bold(node.title(), 12) + 52, 72, 200), PILL);
            case PANEL -> new Box(0, 0, panelWidth(node), PANEL_HEADER + Math.max(1, rows(node)) * PANEL_ROW + 8);
        };
    }

    private static double cardWidth(DiagramNode node) {
        double title = TextWidths.bold(node.title(), 13) + 56 + 34;
        double subtitle = TextWidths.plain(node.status().subtitle(), 11.5) + 56 + 16;
        return clamp(Math.max(Math.max(title, subtitle), rowsWidth(node)), 200, 288);
    }

    private static double rowsWidth(DiagramNode node) {
        return hasRows(node) ? widest(node.inputs()) + (outputRows(node) ? widest(node.outputs()) : 0) + 40 : 0;
    }

    private static double codeWidth(DiagramNode node) {
        double longest = node.lines().stream()
                .limit(CODE_LINES_SHOWN)
                .mapToDouble(line -> TextWidths.code(line, 11))
                .max()
                .orElse(0);
        double title = TextWidths.bold(node.title(), 12) + 64;
        return clamp(Math.max(Math.max(longest + 32, title), rowsWidth(node)), 184, 336);
    }

    private static double panelWidth(DiagramNode node) {
        double title = TextWidths.bold(node.title(), 12) + 60;
        return clamp(Math.max(title, Math.max(widest(node.inputs()), widest(node.outputs())) + 48), 168, 280);
    }

    private static double widest(List<Port> ports) {
        return ports.stream()
                .mapToDouble(port -> TextWidths.plain(portText(port), 11))
                .max()
                .orElse(0);
    }

    /// What is written beside a port in a row.
    public static String portText(Port port) {
        return port.detail() == null ? port.label() : port.label() + " = " + port.detail();
    }

    /// How many source lines are drawn: all, or the first ones and a line that says how many more.
    public static int shownLines(DiagramNode node) {
        return Math.min(node.lines().size(), CODE_LINES_SHOWN);
    }

    /// Where the source lines of a code card begin.
    public static double codeTop(DiagramNode node) {
        return CODE_HEADER + rowsHeight(node) + (node.lines().isEmpty() ? 0 : 4);
    }

    /// Whether the inputs are in rows of their own below the header.
    public static boolean inputRows(DiagramNode node) {
        return needRows(node, node.inputs());
    }

    /// Whether the outputs are in rows of their own below the header.
    public static boolean outputRows(DiagramNode node) {
        return needRows(node, node.outputs());
    }

    private static boolean needRows(DiagramNode node, List<Port> ports) {
        return switch (node.shape()) {
            case PANEL -> true;
            case SMALL, CONTAINER -> false;
            case CARD, STEP, CODE -> ports.size() > 1 || ports.stream().anyMatch(port -> port.detail() != null);
        };
    }

    private static boolean hasRows(DiagramNode node) {
        return inputRows(node) || outputRows(node);
    }

    private static int rows(DiagramNode node) {
        return Math.max(
                inputRows(node) ? node.inputs().size() : 0,
                outputRows(node) ? node.outputs().size() : 0);
    }

    private static double rowsHeight(DiagramNode node) {
        return hasRows(node) ? rows(node) * PORT_ROW + 8 : 0;
    }

    /// The middle of the header: where edges end that belong to no port.
    public static double headerMiddle(DiagramNode node) {
        return switch (node.shape()) {
            case CARD, STEP -> HEADER / 2;
            case CODE -> CODE_HEADER / 2;
            case CONTAINER -> FRAME_HEADER / 2;
            case SMALL -> PILL / 2;
            case PANEL -> PANEL_HEADER / 2;
        };
    }

    /// How far below the upper side a port is. One that the node lacks is in the middle of the header.
    public static double portOffset(DiagramNode node, String port, boolean output) {
        var ports = output ? node.outputs() : node.inputs();
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).name().equals(port)) {
                return portOffset(node, i, output);
            }
        }
        return headerMiddle(node);
    }

    /// How far below the upper side the port of that number is.
    public static double portOffset(DiagramNode node, int index, boolean output) {
        var ports = output ? node.outputs() : node.inputs();
        if (node.shape() == Shape.PANEL) {
            return PANEL_HEADER + PANEL_ROW * (index + 0.5);
        }
        if (needRows(node, ports)) {
            double header = node.shape() == Shape.CODE ? CODE_HEADER : HEADER;
            return header + PORT_ROW * (index + 0.5);
        }
        return headerMiddle(node) + (index - (ports.size() - 1) / 2.0) * 12;
    }

    /// Where a port is when its node is there.
    public static Point portPoint(DiagramNode node, Box box, String port, boolean output) {
        return new Point(output ? box.right() : box.x(), box.y() + portOffset(node, port, output));
    }

    /// Where an edge begins that goes from a container to something in it: below its header, on the left.
    public static Point entrance(Box container) {
        return new Point(container.x() + 10, container.y() + FRAME_HEADER);
    }

    /// Where an edge ends that goes from something in a container to the container: straight on, at its right side.
    public static Point exit(Box container, Point from) {
        double least = container.y() + FRAME_HEADER + 6;
        return new Point(container.right(), Math.clamp(from.y(), least, Math.max(least, container.bottom() - 6)));
    }

    private static double clamp(double width, double least, double most) {
        return Math.clamp(Math.ceil(width / GRID) * GRID, least, most);
    }
}
