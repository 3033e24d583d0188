package headwater.graph.layout.rows;

/// A strip between rows or columns in which wires run side by side, each on a track.
final class Lane {
    final boolean isVertical;
    final SetBlock block;
    private final double least;
    /// Where it begins, across its direction: the x of a vertical lane, the y of one across.
    double start;
    double thickness;
    private int tracks;

    Lane(boolean isVertical, SetBlock block, double least) {
        this.isVertical = isVertical;
        this.block = block;
        this.least = least;
        this.thickness = least;
    }

    double end() {
        return start + thickness;
    }

    double middle() {
        return start + thickness / 2;
    }

    /// Makes room for tracks; never becomes thinner.
    ///
    /// @return whether it has become thicker
    boolean widen(int count) {
        tracks = count;
        double needed = Math.max(
                least,
                count == 0 ? 0 : (count - 1) * measures().pitch() + measures().margin());
        boolean grows = needed > thickness;
        thickness = Math.max(thickness, needed);
        return grows;
    }

    /// Where a track is.
    double track(int index) {
        return middle() + (index - (tracks - 1) / 2.0) * measures().pitch();
    }

    private Measures measures() {
        return block.block.measures;
    }
}
