package headwater.app.recording;

import headwater.flow.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/// The bytes of an entry of a zip file, unpacked as they are read: no more than a limit, as a small file can unpack to
/// any size, and checked against the sum that the file has of them.
final class CapsuleEntry extends FilterInputStream {
    /// The most that the manifest, or all of the Python, may have.
    static final long TEXT = 32L << 20;
    /// The most that a run with its log may have.
    static final long RUN = 1L << 29;

    private static final long LONGEST_LINE = 1L << 26;

    private final CRC32 sum = new CRC32();
    private final long expected;
    private final long most;
    private long read;
    private long line;

    /// @param expected the sum
    /// @param before how many bytes count already
    CapsuleEntry(InputStream in, long expected, long before, long most) {
        super(in);
        this.expected = expected;
        this.read = before;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        var one = readNBytes(1);
        return one.length == 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int count = super.read(into, from, length);
        if (count < 0) {
            if (sum.getValue() != expected) {
                throw new ZipException("the sum is another one");
            }
            return count;
        }
        sum.update(into, from, count);
        read += count;
        for (int i = from; i < from + count; i++) {
            line = into[i] == '\n' ? 0 : line + 1;
        }
        // A line is in memory as a whole, and more than once.
        if (read > most || line > LONGEST_LINE) {
            throw RecordingReason.unusable(
                    Message.of(RecordingReason.TOO_LARGE, (read > most ? most : LONGEST_LINE) >> 20),
                    RecordingReason.UNSAFE_CURE);
        }
        return count;
    }
}
