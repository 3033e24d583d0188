package headwater.graph.geometry;

import headwater.graph.Box;
import headwater.graph.DiagramNode;
import headwater.graph.Point;
import headwater.graph.Port;
import headwater.graph.Shape;
import headwater.graph.Size;
import java.util.ArrayList;
import java.util.List;

/// How large a node is and where its words and ports are, without a toolkit. Names are never cut: a card has as many
/// lines as its name needs.
public final class CardMetrics {
    public static final double HEIGHT = 48;
    public static final double NAME_SIZE = 13;
    public static final double NAME_LINE = 14;
    public static final double SMALL_SIZE = 11;
    /// Where the words of a card begin, right of its tile.
    public static final double WORDS = 36;

    public static final double PILL = 32;
    /// What the strip of a card that stands for many adds to its height.
    public static final double STRIP = 14;
    /// The height of a container's header.
    public static final double HEADER = 26;

    public static final double PANEL_HEADER = 26;
    public static final double PANEL_ROW = 15;
    public static final double PANEL_SIZE = 10.5;
    public static final double PANEL_GAP = 16;

    /// The height of a line of code in a card that shows it.
    public static final double CODE_LINE = 15;

    private static final double NAME_TOP = 9;
    private static final double CODE_BOTTOM = 8;
    private static final double MOST_CODE = 460;
    private static final double LEAST = 120;
    /// Room for a strip of 64 cells, and for how many have ended.
    private static final double LEAST_MANY = 160;
    private static final double MOST = 176;
    private static final double MOST_WIDE = 216;
    private static final double MOST_PILL = 320;
    private static final double MOST_HEADER = 320;
    private static final double RIGHT = 10;
    /// The same with an arrow in it.
    private static final double RIGHT_OF_ARROW = 13;
    private static final double SECOND_RIGHT = 6;
    /// The same where the lower right corner is round.
    private static final double GUARD_RIGHT = 12;
    /// What a toolkit may measure more than is measured here.
    private static final double ROUNDING = 4;
    /// What the symbol of a state takes before the second line.
    private static final double STATE = 14;
    /// What the header of a container needs beside its words: for two symbols.
    public static final double HEADER_MARGINS = 56;
    private static final double PORT = 22;
    private static final int PANEL_COLUMNS = 6;
    private static final double GRID = 2;

    private CardMetrics() {}

    /// The sizes that a node can have, the narrowest first; of a container the least without children.
    public static List<Size> sizes(DiagramNode node) {
        return switch (node.shape()) {
            case CARD, STEP, CODE, GUARD, CLOSED -> List.of(card(node));
            case SMALL -> List.of(pill(node));
            case CONTAINER -> List.of(new Size(headerWidth(node), HEADER + 62));
            case PANEL -> panels(node);
        };
    }

    /// The size of a node at the origin, where it has only one.
    public static Box size(DiagramNode node) {
        var size = sizes(node).getFirst();
        return new Box(0, 0, size.width(), size.height());
    }

    private static Size card(DiagramNode node) {
        boolean isWide = node.shape() != Shape.CARD && node.shape() != Shape.STEP;
        double most = isWide ? MOST_WIDE : MOST;
        double subtitle = TextWidths.plain(node.status().subtitle(), SMALL_SIZE);
        double name = nameLines(node, most - WORDS - right(node)).stream()
                .mapToDouble(line -> nameWidth(node, line))
                .max()
                .orElse(0);
        double least = node.status().stacked() ? LEAST_MANY : LEAST;
        double width = Math.clamp(
                grid(WORDS + Math.max(name + right(node), subtitle + secondRight(node) + ROUNDING)), least, most);
        if (!node.lines().isEmpty()) {
            return withCode(node, width);
        }
        int lines = nameLines(node, width - WORDS - right(node)).size();
        double strip = node.status().stacked() ? STRIP : 0;
        return new Size(width, HEIGHT + (lines - 1) * NAME_LINE + strip);
    }

    private static Size withCode(DiagramNode node, double least) {
        double code = node.lines().stream()
                .mapToDouble(line -> TextWidths.code(line, SMALL_SIZE))
                .max()
                .orElse(0);
        double width = Math.clamp(grid(2 * RIGHT + code), least, MOST_CODE);
        double words = HEIGHT + (nameLines(node, width - WORDS - right(node)).size() - 1) * NAME_LINE;
        return new Size(width, words + node.lines().size() * CODE_LINE + CODE_BOTTOM);
    }

    /// Where the lines of code are written in a card that shows them.
    public static Box codeBox(DiagramNode node, Box card) {
        double top = card.y() + HEIGHT + (nameLines(node, card).size() - 1) * NAME_LINE;
        return new Box(
                card.x() + RIGHT, top, card.width() - 2 * RIGHT, node.lines().size() * CODE_LINE);
    }

    /// The place of the strip in a card; at its lower edge where the card was not made for one.
    public static Box strip(DiagramNode node, Box card) {
        double words = HEIGHT + (nameLines(node, card).size() - 1) * NAME_LINE;
        boolean hasRoom = card.height() >= words + STRIP;
        return new Box(card.x() + 10, card.bottom() - (hasRoom ? STRIP : 7), card.width() - 18, hasRoom ? 6 : 3);
    }

    /// The lines of a card's name in a card of a size.
    public static List<String> nameLines(DiagramNode node, Box box) {
        return nameLines(node, box.width() - WORDS - right(node));
    }

    /// Where the name of a card is written.
    public static Box nameBox(DiagramNode node, Box box) {
        double high = nameLines(node, box).size() * NAME_LINE;
        return new Box(box.x() + WORDS, box.y() + NAME_TOP, Math.max(0, box.width() - WORDS - right(node)), high);
    }

    private static List<String> nameLines(DiagramNode node, double width) {
        return NameLines.of(node.title(), width, line -> nameWidth(node, line));
    }

    static double nameWidth(DiagramNode node, String line) {
        return node.shape() == Shape.CODE ? TextWidths.code(line, NAME_SIZE - 1) : TextWidths.bold(line, NAME_SIZE);
    }

    private static Size pill(DiagramNode node) {
        return new Size(Math.clamp(grid(TextWidths.bold(node.title(), 12) + 48), 72, MOST_PILL), PILL);
    }

    private static List<Size> panels(DiagramNode node) {
        var sizes = new ArrayList<Size>();
        double entry = panelEntry(node);
        int count = node.outputs().size();
        int before = Integer.MAX_VALUE;
        for (int columns = 1; columns <= PANEL_COLUMNS; columns++) {
            int rows = Math.max(1, Math.ceilDiv(count, columns));
            if (rows < before) {
                double width = 24 + columns * entry + (columns - 1) * PANEL_GAP;
                sizes.add(new Size(
                        Math.max(grid(TextWidths.bold(node.title(), 12) + 56), grid(width)),
                        PANEL_HEADER + rows * PANEL_ROW + 9));
            }
            before = rows;
        }
        return sizes;
    }

    /// How wide an entry of a panel is.
    public static double panelEntry(DiagramNode node) {
        return node.outputs().stream()
                .mapToDouble(port -> TextWidths.code(portText(port), PANEL_SIZE))
                .max()
                .orElse(0);
    }

    /// How many columns of entries a panel of a size has.
    public static int panelColumns(DiagramNode node, Box box) {
        return Math.max(1, (int) Math.floor((box.width() - 24 + PANEL_GAP + 0.5) / (panelEntry(node) + PANEL_GAP)));
    }

    /// What is written for a port.
    public static String portText(Port port) {
        return port.detail() == null ? port.label() : port.label() + " " + port.detail();
    }

    /// What the header of a container needs; a longer one is cut.
    public static double headerWidth(DiagramNode node) {
        double arrow = Chevron.isOn(node) ? Chevron.WIDTH : 0;
        return Math.clamp(grid(titleWidth(node) + HEADER_MARGINS + arrow), LEAST, MOST_HEADER);
    }

    /// The width of the title in the header of a container: its keyword and its code.
    public static double titleWidth(DiagramNode node) {
        int blank = node.title().indexOf(' ');
        var keyword = blank < 0 ? node.title() : node.title().substring(0, blank);
        return TextWidths.bold(keyword, 12) + TextWidths.code(node.title().substring(keyword.length()), 11.5);
    }

    /// Where the second line of a card is written, without the symbol of its state.
    public static Box secondLine(DiagramNode node, Box card) {
        double left = card.x() + WORDS + (node.status().glyph() == null ? 0 : STATE);
        double top = nameBox(node, card).bottom();
        return new Box(left, top, card.right() - secondRight(node) - left, NAME_LINE);
    }

    /// What is free at the right of a card's name.
    private static double right(DiagramNode node) {
        return Chevron.isOn(node) ? RIGHT_OF_ARROW : RIGHT;
    }

    /// What is free at the right of its second line.
    private static double secondRight(DiagramNode node) {
        return node.shape() == Shape.GUARD ? GUARD_RIGHT : SECOND_RIGHT;
    }

    /// How long the caption above a node would be in one line; 0 for none.
    public static double captionWidth(DiagramNode node) {
        var paragraph = node.paragraph();
        return paragraph == null ? 0 : TextWidths.plain(paragraph.caption(), SMALL_SIZE);
    }

    /// What the label of a branch needs, at most 200.
    public static double branchWidth(String label) {
        return Math.clamp(grid(TextWidths.plain(label, SMALL_SIZE) + 24), 64, 200);
    }

    /// How far below its top wires enter and leave a node.
    public static double port(DiagramNode node) {
        return switch (node.shape()) {
            case CARD, STEP, CODE, GUARD, CLOSED, PANEL -> PORT;
            case SMALL -> PILL / 2;
            case CONTAINER -> HEADER / 2;
        };
    }

    /// Where wires leave, or enter, a node that is there.
    public static Point portPoint(DiagramNode node, Box box, boolean output) {
        return new Point(output ? box.right() : box.x(), box.y() + port(node));
    }

    private static double grid(double width) {
        return Math.ceil(width / GRID) * GRID;
    }
}
