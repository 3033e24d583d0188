package headwater.graph.layout.rows;

import headwater.graph.Box;
import headwater.graph.DiagramEdgeKind;
import headwater.graph.EdgeId;
import headwater.graph.NodeId;
import headwater.graph.Placement;
import headwater.graph.Placement.Cell;
import headwater.graph.Placement.Kept;
import headwater.graph.Point;
import headwater.graph.Size;
import headwater.graph.layout.LayoutInput;
import headwater.graph.layout.LayoutPage;
import headwater.graph.layout.rows.PageWidth.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// One diagram being set in rows for a page.
final class Setting {
    private static final double KEPT_BREAK = 150;
    private static final double PARAGRAPH = 14;
    private static final double CAPTION = 30;
    private static final int MOST_ROUNDS = 8;
    private static final double CROWDED = 0.7;
    private static final int FEW_CROSSINGS = 4;
    private static final double LONG = 1_100;
    private static final double SHORTER = 700;
    private static final int MANY_FAR = 200;

    private final Tree tree;
    private final LayoutPage page;
    private final PageWidth widths;
    private final Choice choice;
    private Sheet sheet;

    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Setting(LayoutInput input, LayoutPage page) {
        this.tree = new Tree(input, page);
        this.page = page;
        this.widths = new PageWidth(tree.page, forms(page), page.width());
        this.choice = page.before().width() > 0 ? nextTo(page.before()) : widths.best(page);
        this.sheet = new Sheet(tree.page, choice.plan());
    }

    /// The scale at which a diagram would fit a page, at most 1; nothing is placed for it.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    static double scale(LayoutInput input, LayoutPage page) {
        return PageWidth.scale(new Tree(input, page).page, forms(page), page);
    }

    private static Forms forms(LayoutPage page) {
        return new Forms(item -> worth(item, page.before()), Kept.NONE);
    }

    /// The same diagram in other rows.
    private Setting(Setting other, Choice choice) {
        this.tree = other.tree;
        this.page = other.page;
        this.widths = other.widths;
        this.choice = choice;
        this.sheet = new Sheet(tree.page, choice.plan());
    }

    /// The rows as they were, if these are hardly worse than new ones; else new ones, of the same width if that is
    /// hardly worse.
    private Choice nextTo(Kept before) {
        var kept = new Choice(before.width(), new Forms(_ -> 0, before).plan(tree.page, before.width()));
        if (PageWidth.isGoodEnough(kept, page)) {
            return kept;
        }
        var free = widths.bestNear(before.width(), page);
        return PageWidth.isGoodEnough(kept, free, page) ? kept : free;
    }

    private static double worth(RowItem item, Kept before) {
        double worth = 0;
        if (!item.isRegion() && item.node.paragraph()) {
            worth = item.node.caption() > 0 ? CAPTION : PARAGRAPH;
        }
        return !item.isRegion() && before.beginsRow(item.id()) ? worth + KEPT_BREAK : worth;
    }

    /// Places everything. How much room wires take is known once they are routed: where a new drawing is smaller for
    /// it than the page allows, a width is chosen again for as much room, and the larger drawing is taken.
    ///
    /// @throws java.util.concurrent.CancellationException when the thread is interrupted
    Placement placed() {
        var first = routed();
        var size = extent(first);
        double scale = page.scale(size.width(), size.height());
        if (page.before().width() > 0 || scale >= 1) {
            return first;
        }
        var smaller = new LayoutPage(
                page.width() * choice.plan().width() / size.width(),
                page.height() * choice.plan().height() / size.height(),
                Kept.NONE,
                page.allOrder());
        var other = new Setting(this, widths.best(smaller));
        if (other.choice.equals(choice) || page.scale(other.sheet.page.width, other.sheet.page.height) <= scale) {
            return first;
        }
        var second = other.routed();
        var otherSize = extent(second);
        return page.scale(otherSize.width(), otherSize.height()) > scale ? second : first;
    }

    /// The box around all nodes and wires.
    private static Box extent(Placement placement) {
        var extent = placement.bounds();
        for (var line : placement.routes().values()) {
            for (int i = 1; i < line.size(); i++) {
                extent = extent.union(Box.between(line.get(i - 1), line.get(i)));
            }
        }
        return extent;
    }

    private Placement routed() {
        var drawn = near(nearest(tree.wires));
        route(drawn);
        var lines = lines(drawn);
        for (double longest : new double[] {LONG, SHORTER}) {
            int crossings = crossings(lines);
            if (crossings <= FEW_CROSSINGS || crossings <= CROWDED * drawn.size()) {
                break;
            }
            var known = lines;
            var shorter = drawn.stream()
                    .filter(wire -> wire.kind == DiagramEdgeKind.ORDER
                            || Lines.length(known.getOrDefault(wire, List.of())) <= longest)
                    .toList();
            if (shorter.size() < drawn.size()) {
                sheet = new Sheet(tree.page, choice.plan());
                drawn = shorter;
                route(drawn);
                lines = lines(drawn);
            }
        }
        for (var wire : SharedLines.longer(lines)) {
            lines.remove(wire);
        }
        return placement(lines);
    }

    /// The wires without the far ones, where those are so many that they will be too many however they are led.
    private List<Wire> near(List<Wire> wires) {
        var far = wires.stream().filter(wire -> sheet.span(wire) > LONG).collect(Collectors.toSet());
        long nets = far.stream().mapToInt(wire -> wire.net).distinct().count();
        return nets <= MANY_FAR
                ? wires
                : wires.stream().filter(wire -> !far.contains(wire)).toList();
    }

    /// The wires without those for which there is no room where they end.
    private List<Wire> nearest(List<Wire> wires) {
        var arriving = new LinkedHashMap<RowItem, List<Wire>>();
        for (var wire : wires) {
            if (wire.ends != Wire.Ends.OUTWARDS) {
                arriving.computeIfAbsent(wire.to, _ -> new ArrayList<>()).add(wire);
            }
        }
        var tooMany = new HashSet<Wire>();
        arriving.forEach((item, all) -> {
            all.sort(Comparator.comparingDouble(sheet::span));
            tooMany.addAll(all.subList(Math.min(all.size(), Entries.most(item)), all.size()));
        });
        return wires.stream().filter(wire -> !tooMany.contains(wire)).toList();
    }

    private void route(List<Wire> wires) {
        new Router(sheet).route(wires);
        boolean grows = true;
        for (int i = 0; grows && i < MOST_ROUNDS; i++) {
            Entries.assign(sheet, wires);
            grows = Tracks.assign(wires);
            sheet.arrange();
        }
        Entries.assign(sheet, wires);
    }

    private Map<Wire, List<Point>> lines(List<Wire> wires) {
        var lines = new LinkedHashMap<Wire, List<Point>>();
        for (var wire : wires) {
            var line = Lines.of(wire, sheet);
            if (!line.isEmpty()) {
                lines.put(wire, line);
            }
        }
        return lines;
    }

    private static int crossings(Map<Wire, List<Point>> lines) {
        var byNet = new HashMap<Integer, List<List<Point>>>();
        lines.forEach((wire, line) ->
                byNet.computeIfAbsent(wire.net, _ -> new ArrayList<>()).add(line));
        return WireCrossings.count(byNet);
    }

    private Placement placement(Map<Wire, List<Point>> lines) {
        var boxes = new LinkedHashMap<NodeId, Box>();
        var regions = new LinkedHashMap<NodeId, List<Box>>();
        for (var item : tree.items()) {
            boxes.put(item.id(), sheet.item(item).box());
            var content = item.content();
            if (content != null && content.isRegions) {
                regions.put(
                        item.id(),
                        content.items.stream()
                                .map(each -> sheet.item(each).box())
                                .toList());
            }
        }
        var routes = new LinkedHashMap<EdgeId, List<Point>>();
        var named = new LinkedHashSet<EdgeId>();
        for (var wire : tree.wires) {
            var line = lines.getOrDefault(wire, List.of());
            if (line.isEmpty() && wire.kind != DiagramEdgeKind.ORDER) {
                named.addAll(wire.edges);
            } else if (!line.isEmpty()) {
                wire.edges.forEach(edge -> routes.put(edge, line));
            }
        }
        Spine.of(tree, sheet, lines.values())
                .forEach((wire, line) -> wire.edges.forEach(edge -> routes.put(edge, line)));
        return new Placement(
                boxes, regions, plates(), new Captions(sheet, routes.values()).boxes(), routes, named, kept());
    }

    private List<Box> plates() {
        var plates = new ArrayList<Box>();
        for (var block : sheet.blocks) {
            for (var row : block.rows) {
                for (var column : row.columns) {
                    if (column.size() > 1) {
                        plates.add(column.stream()
                                .map(SetItem::box)
                                .reduce(Box::union)
                                .orElseThrow()
                                .grown(block.block.measures.plate()));
                    }
                }
            }
        }
        return plates;
    }

    private Kept kept() {
        var cells = new LinkedHashMap<NodeId, Cell>();
        var beside = new LinkedHashSet<NodeId>();
        for (var block : sheet.blocks) {
            var owner = block.block.owner;
            for (int row = 0; row < block.rows.size(); row++) {
                var columns = block.rows.get(row).columns;
                if (block.block.isRegions && owner != null && columns.size() > 1) {
                    beside.add(owner.id());
                }
                for (int column = 0; column < columns.size() && !block.block.isRegions; column++) {
                    for (int depth = 0; depth < columns.get(column).size(); depth++) {
                        var set = columns.get(column).get(depth);
                        var node = set.item.node;
                        int size = node.sizes().indexOf(new Size(set.width, set.height));
                        cells.put(node.id(), new Cell(node.parent(), node.branch(), row, column, depth, size));
                    }
                }
            }
        }
        return new Kept(choice.width(), cells, beside, Map.of());
    }
}
