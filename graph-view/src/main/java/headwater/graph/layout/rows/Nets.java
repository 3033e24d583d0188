package headwater.graph.layout.rows;

import java.util.Arrays;

/// The nets of the wires that run side by side somewhere, and how many wires of each: few, and asked for very often.
final class Nets {
    private static final int[] NONE = {};

    private int[] nets = NONE;
    private int[] counts = NONE;
    private int size;

    /// How many nets there are.
    int size() {
        return size;
    }

    boolean contains(int net) {
        return indexOf(net) >= 0;
    }

    private int indexOf(int net) {
        for (int i = 0; i < size; i++) {
            if (nets[i] == net) {
                return i;
            }
        }
        return -1;
    }

    /// Adds wires of a net, or takes them away where the count is negative.
    void add(int net, int count) {
        int at = indexOf(net);
        if (at < 0) {
            at = size++;
            if (size > nets.length) {
                nets = Arrays.copyOf(nets, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
            }
            nets[at] = net;
            counts[at] = 0;
        }
        counts[at] += count;
        if (counts[at] == 0) {
            size--;
            nets[at] = nets[size];
            counts[at] = counts[size];
        }
    }

    /// How many nets other than one are in both.
    int common(Nets other, int except) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (nets[i] != except && other.contains(nets[i])) {
                count++;
            }
        }
        return count;
    }
}
