package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lanes of a sheet as a graph: where they cross, where wires enter and leave items, and where they pass the
/// border of a container. A lane across goes on through both borders to the lanes outside; a wire to the first item of
/// a row may come straight through the border, and one from the last leave so. So no wire can run through an item that
/// it does not belong to.
final class Channels {
    final List<Stop> stops = new ArrayList<>();
    private final Map<Lane, List<Stop>> byLane = new LinkedHashMap<>();
    private final Map<RowItem, List<Stop>> entries = new HashMap<>();
    private final Map<RowItem, List<Stop>> exits = new HashMap<>();
    /// Where wires from the inside meet the right border of a container.
    private final Map<RowItem, List<Stop>> collects = new HashMap<>();
    private final Map<RowItem, Stop> headers = new HashMap<>();

    Channels(Sheet sheet) {
        sheet.blocks.forEach(this::crossings);
        sheet.blocks.forEach(this::ports);
        byLane.values().forEach(Channels::join);
    }

    List<Stop> entries(RowItem item) {
        return entries.getOrDefault(item, List.of());
    }

    List<Stop> exits(RowItem item) {
        return exits.getOrDefault(item, List.of());
    }

    /// Where a wire may end that goes from something in a container to the container.
    List<Stop> collects(RowItem container) {
        return collects.getOrDefault(container, List.of());
    }

    /// Where a wire begins that goes from a container to something in it.
    List<Stop> header(RowItem container) {
        var stop = headers.get(container);
        return stop == null ? List.of() : List.of(stop);
    }

    private void crossings(SetBlock block) {
        for (int i = 0; i < block.across.size(); i++) {
            var lane = block.across.get(i);
            var left = cross(lane, block.left);
            if (i == 0 && block.owner != null) {
                headers.put(block.owner.item, left.turns.getFirst());
            }
            if (i > 0) {
                block.rows.get(i - 1).after.forEach(each -> cross(lane, each));
            }
            if (i < block.rows.size()) {
                block.rows.get(i).after.forEach(each -> cross(lane, each));
            }
            var outerLeft = block.outerLeft();
            var outerRight = block.outerRight();
            if (outerLeft != null) {
                cross(lane, outerLeft);
            }
            if (outerRight != null && block.owner != null) {
                var out = cross(lane, outerRight);
                collects.computeIfAbsent(block.owner.item, _ -> new ArrayList<>())
                        .add(out);
            }
        }
    }

    private Stop cross(Lane across, Lane upright) {
        var one = stop(across, upright.middle());
        var other = stop(upright, across.middle());
        one.turns.add(other);
        other.turns.add(one);
        return one;
    }

    private Stop stop(Lane lane, double at) {
        var stop = new Stop(stops.size(), lane, at);
        stops.add(stop);
        byLane.computeIfAbsent(lane, _ -> new ArrayList<>()).add(stop);
        return stop;
    }

    private void ports(SetBlock block) {
        for (var row : block.rows) {
            for (var column : row.columns) {
                for (var item : column) {
                    if (!item.item.isRegion()) {
                        ports(item);
                    }
                }
            }
        }
    }

    private void ports(SetItem item) {
        var in = new ArrayList<Stop>();
        for (var at = item; ; at = at.block.owner) {
            in.add(stop(at.before, item.port()));
            if (!at.isFirst || at.block.owner == null) {
                break;
            }
        }
        entries.put(item.item, in);
        var out = new ArrayList<Stop>();
        for (var at = item; ; at = at.block.owner) {
            out.add(stop(at.after, item.port()));
            if (!at.isLast || at.block.owner == null) {
                break;
            }
        }
        exits.put(item.item, out);
    }

    private static void join(List<Stop> stops) {
        stops.sort(Comparator.comparingDouble((Stop stop) -> stop.at).thenComparingInt(stop -> stop.number));
        for (int i = 1; i < stops.size(); i++) {
            stops.get(i).before = stops.get(i - 1);
            stops.get(i - 1).after = stops.get(i);
        }
    }
}
