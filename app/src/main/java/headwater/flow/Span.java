package headwater.flow;

/// A range of a [Source]: bytes from `startByte` (inclusive) to `endByte` (exclusive), and the lines,
/// from 1, they are on.
public record Span(int startByte, int endByte, int line, int endLine) {
    /// How many bytes the range holds.
    public int length() {
        return endByte - startByte;
    }

    /// Whether all of `other` is within this range.
    public boolean contains(Span other) {
        return startByte <= other.startByte && other.endByte <= endByte;
    }
}
