package headwater.graph.layout.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Where the ends of wires are on their items: all that leave one item at one point, those that enter beside each
/// other, a point for each net.
final class Entries {
    private static final double PITCH = 7;
    private static final double MARGIN = 4;
    private static final double LEAST_PITCH = 3;

    private Entries() {}

    /// Sets the ends of all pieces by where everything is now.
    static void assign(Sheet sheet, List<Wire> wires) {
        var arriving = new LinkedHashMap<RowItem, Map<Integer, List<Piece>>>();
        for (var wire : wires) {
            if (wire.pieces.isEmpty()) {
                continue;
            }
            var from = sheet.item(wire.from);
            var to = sheet.item(wire.to);
            wire.pieces.getFirst().start = wire.ends == Wire.Ends.INWARDS ? from.y + from.item.header() : from.port();
            if (wire.ends == Wire.Ends.OUTWARDS) {
                wire.pieces.getLast().end = to.right();
            } else {
                arriving.computeIfAbsent(wire.to, _ -> new LinkedHashMap<>())
                        .computeIfAbsent(wire.net, _ -> new ArrayList<>())
                        .add(wire.pieces.getLast());
            }
        }
        var leaving = leaving(wires);
        arriving.forEach((item, nets) -> enter(sheet.item(item), List.copyOf(nets.values()), leaving));
    }

    /// The wires that begin in each lane.
    private static Map<Lane, List<Piece>> leaving(List<Wire> wires) {
        var leaving = new HashMap<Lane, List<Piece>>();
        for (var wire : wires) {
            if (!wire.pieces.isEmpty() && wire.ends != Wire.Ends.INWARDS) {
                var first = wire.pieces.getFirst();
                leaving.computeIfAbsent(first.lane, _ -> new ArrayList<>()).add(first);
            }
        }
        return leaving;
    }

    /// Whether what enters a lane from an item on the other side is on the line that leads straight to a port.
    private static boolean isFaced(double port, List<List<Piece>> nets, Map<Lane, List<Piece>> leaving) {
        for (var net : nets) {
            for (var other : leaving.getOrDefault(net.getFirst().lane, List.of())) {
                if (other.wire.net != net.getFirst().wire.net && Math.abs(other.start - port) < PITCH) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void enter(SetItem item, List<List<Piece>> nets, Map<Lane, List<Piece>> leaving) {
        double port = item.port();
        var above = new ArrayList<List<Piece>>();
        var below = new ArrayList<List<Piece>>();
        List<Piece> straight = null;
        for (var net : nets) {
            double from = net.getFirst().from();
            if (straight == null
                    && net.stream().anyMatch(piece -> piece.before == null && Math.abs(piece.start - port) < 1)) {
                straight = net;
            } else if (from <= port) {
                above.add(net);
            } else {
                below.add(net);
            }
        }
        // The nearest lane is on top of those from above, and lowest of those from below.
        Comparator<List<Piece>> byTrack =
                Comparator.comparingDouble(net -> net.getFirst().track());
        above.sort(byTrack.reversed());
        below.sort(byTrack);
        if (straight == null && !isFaced(port, nets, leaving)) {
            // Centred: the middle one, or the gap in the middle, is at the port.
            var all = new ArrayList<>(above);
            all.addAll(below);
            spread(all, port - (all.size() - 1) / 2.0 * pitch(item, all.size() / 2.0), pitch(item, all.size() / 2.0));
        } else {
            if (straight != null) {
                straight.forEach(piece -> piece.end = port);
            }
            double up = pitch(item, above.size());
            spread(above, port - above.size() * up, up);
            double down = pitch(item, below.size());
            spread(below, port + down, down);
        }
    }

    private static void spread(List<List<Piece>> nets, double first, double pitch) {
        for (int i = 0; i < nets.size(); i++) {
            double at = first + i * pitch;
            nets.get(i).forEach(piece -> piece.end = at);
        }
    }

    /// How far apart ends may be if so many are on one side of the port.
    private static double pitch(SetItem item, double count) {
        double height = item.content == null ? item.height : item.item.header();
        double port = item.item.node.port();
        double room = Math.min(port, height - port) - MARGIN;
        return count == 0 ? 0 : Math.min(PITCH, room / count);
    }

    /// How many nets can enter an item so that their ends are told apart.
    static int most(RowItem item) {
        double height = item.content() == null ? item.node.sizes().getFirst().height() : item.header();
        double port = item.node.port();
        return 1 + 2 * (int) Math.floor((Math.min(port, height - port) - MARGIN) / LEAST_PITCH);
    }
}
