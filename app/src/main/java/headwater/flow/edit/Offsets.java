package headwater.flow.edit;

import java.util.List;

/// Where a byte of the old text is in the new one.
final class Offsets {
    private final List<Splice> splices;
    private final Expectation expectation;

    Offsets(List<Splice> splices, Expectation expectation) {
        this.splices = Splice.ordered(splices);
        this.expectation = expectation;
    }

    /// The new offset, -1 when the byte is gone.
    int of(int offset) {
        for (var moved : expectation.moved()) {
            if (offset >= moved.start() && offset < moved.end()) {
                return start(moved.splice()) + moved.offset() + offset - moved.start();
            }
        }
        int shift = 0;
        for (var splice : splices) {
            if (splice.startByte() > offset) {
                break;
            }
            if (splice.endByte() <= offset) {
                shift += splice.growth();
            } else if (splice.startByte() < offset) {
                return -1;
            }
        }
        return offset + shift;
    }

    private int start(int splice) {
        int shift = 0;
        for (var each : splices) {
            if (each.startByte() < splice) {
                shift += each.growth();
            }
        }
        return splice + shift;
    }
}
