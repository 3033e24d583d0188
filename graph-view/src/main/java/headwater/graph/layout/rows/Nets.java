package headwater.graph.layout.rows;

import java.util.Arrays;

/// The nets of the wires that run side by side somewhere, and how many wires of each: asked for very often.
final class Nets {
    private static final int[] NONE = {};

    /// In rising order.
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

    /// As [Arrays#binarySearch(int[], int)] says.
    private int indexOf(int net) {
        return Arrays.binarySearch(nets, 0, size, net);
    }

    /// Adds wires of a net, or takes them away where the count is negative.
    void add(int net, int count) {
        int at = indexOf(net);
        if (at < 0) {
            at = -at - 1;
            if (size == nets.length) {
                nets = Arrays.copyOf(nets, 2 * size + 2);
                counts = Arrays.copyOf(counts, 2 * size + 2);
            }
            move(at, at + 1);
            nets[at] = net;
            counts[at] = 0;
            size++;
        }
        counts[at] += count;
        if (counts[at] == 0) {
            move(at + 1, at);
            size--;
        }
    }

    private void move(int from, int to) {
        System.arraycopy(nets, from, nets, to, size - from);
        System.arraycopy(counts, from, counts, to, size - from);
    }

    /// How many nets other than one are in both.
    int common(Nets other, int except) {
        int count = 0;
        for (int i = 0, j = 0; i < size && j < other.size; ) {
            int here = nets[i];
            int there = other.nets[j];
            if (here == there && here != except) {
                count++;
            }
            i += here <= there ? 1 : 0;
            j += there <= here ? 1 : 0;
        }
        return count;
    }
}
