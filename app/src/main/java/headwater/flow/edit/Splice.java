package headwater.flow.edit;

import headwater.flow.Source;
import headwater.flow.python.TextChange;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// One change of a text: the bytes from `startByte` to `endByte` give way to `text`.
public record Splice(int startByte, int endByte, String text) {
    /// The one splice that makes one source of another.
    public static Splice between(Source before, Source after) {
        var change = TextChange.between(before, after);
        return new Splice(change.start(), change.oldEnd(), after.text(change.start(), change.newEnd()));
    }

    /// The source with all splices applied; they are offsets into `source` and do not overlap.
    public static Source apply(Source source, List<Splice> splices) {
        var out = new ByteArrayOutputStream(source.length() + 256);
        var bytes = source.bytes();
        int at = 0;
        for (var splice : ordered(splices)) {
            out.write(bytes, at, splice.startByte - at);
            out.writeBytes(splice.text.getBytes(StandardCharsets.UTF_8));
            at = splice.endByte;
        }
        out.write(bytes, at, bytes.length - at);
        return Source.of(out.toByteArray());
    }

    /// The splices that turn the result of applying `splices` to `source` back into `source`.
    public static List<Splice> inverse(Source source, List<Splice> splices) {
        var back = new ArrayList<Splice>();
        int shift = 0;
        for (var splice : ordered(splices)) {
            int start = splice.startByte + shift;
            int length = splice.text.getBytes(StandardCharsets.UTF_8).length;
            back.add(new Splice(start, start + length, source.text(splice.startByte, splice.endByte)));
            shift += length - (splice.endByte - splice.startByte);
        }
        return List.copyOf(back);
    }

    static List<Splice> ordered(List<Splice> splices) {
        return splices.stream()
                .sorted(Comparator.comparingInt(Splice::startByte).thenComparingInt(Splice::endByte))
                .toList();
    }

    static boolean overlap(List<Splice> splices) {
        int end = 0;
        for (var splice : ordered(splices)) {
            if (splice.startByte < end) {
                return true;
            }
            end = splice.endByte;
        }
        return false;
    }

    int growth() {
        return text.getBytes(StandardCharsets.UTF_8).length - (endByte - startByte);
    }
}
