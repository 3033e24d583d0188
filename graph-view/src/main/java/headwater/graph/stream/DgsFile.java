package headwater.graph.stream;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.graphstream.stream.SinkAdapter;
import org.graphstream.stream.file.FileSinkDGS;
import org.graphstream.stream.file.FileSourceDGS;
import org.graphstream.util.parser.ParseException;

/// The history of a graph as a file in GraphStream's own format, DGS, which any GraphStream tool opens. Written
/// and read as a stream, so that its length does not matter.
///
/// GraphStream's writer and reader disagree about quotes, backslashes and line ends in texts; so in names and
/// values these, percent signs and control characters are written as a percent sign and four hexadecimal digits.
/// Numbers and truth values are texts, as its reader takes no number beyond 32 bits.
public final class DgsFile {
    private static final String SOURCE = "headwater";

    /// Quotes, backslashes, percent signs, control characters, and halves of surrogate pairs, which no encoding
    /// takes.
    private static final Pattern ODD = Pattern.compile("[\"\\\\%\\p{Cc}\\p{Cs}]");

    private static final Pattern CODED = Pattern.compile("%([0-9a-f]{4})");

    private DgsFile() {}

    /// Writes changes in the order given. Neither the writer nor the stream is closed.
    ///
    /// @throws IOException when the writer fails
    public static void write(Writer writer, Stream<GraphChange> changes) throws IOException {
        // GraphStream writes by a PrintWriter, which keeps failures to itself.
        var checked = new PrintWriter(writer);
        var sink = new FileSinkDGS();
        sink.begin(checked);
        var events = new Events(sink);
        changes.sequential().forEach(events::write);
        sink.flush();
        if (checked.checkError()) {
            throw new IOException("The graph could not be written to its end.");
        }
    }

    /// Reads all changes, in the order of the file, and hands each out at once. The reader is not closed.
    ///
    /// @throws IOException when the reader fails; a [DgsException] when what it gives is not DGS
    public static void read(Reader reader, Consumer<GraphChange> changes) throws IOException {
        var source = new FileSourceDGS();
        source.addSink(new Changes(changes));
        try {
            source.begin(reader);
            while (source.nextEvents()) {
                // Each call hands out the changes of one line.
            }
        } catch (RuntimeException e) {
            throw new DgsException(e);
        } catch (IOException e) {
            // For a text that is not DGS GraphStream gives its parser's failure as the cause.
            throw e.getCause() instanceof ParseException ? new DgsException(e) : e;
        }
    }

    private static String coded(String text) {
        return ODD.matcher(text)
                .replaceAll(odd -> "%%%04x".formatted((int) odd.group().charAt(0)));
    }

    private static String plain(String coded) {
        return CODED.matcher(coded)
                .replaceAll(odd -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(odd.group(1), 16))));
    }

    /// Hands changes to GraphStream's writer.
    private static final class Events {
        private final FileSinkDGS sink;
        private long number;

        Events(FileSinkDGS sink) {
            this.sink = sink;
        }

        void write(GraphChange change) {
            number++;
            switch (change) {
                case GraphChange.TimeReached(var time) -> sink.stepBegins(SOURCE, number, time);
                case GraphChange.NodeAdded(var node) -> sink.nodeAdded(SOURCE, number, coded(node));
                case GraphChange.NodeRemoved(var node) -> sink.nodeRemoved(SOURCE, number, coded(node));
                case GraphChange.EdgeAdded(var edge, var from, var to) ->
                    sink.edgeAdded(SOURCE, number, coded(edge), coded(from), coded(to), true);
                case GraphChange.EdgeRemoved(var edge) -> sink.edgeRemoved(SOURCE, number, coded(edge));
                case GraphChange.GraphAttribute(var name, var value) ->
                    sink.graphAttributeAdded(SOURCE, number, coded(name), coded(value));
                case GraphChange.NodeAttribute(var node, var name, var value) ->
                    sink.nodeAttributeAdded(SOURCE, number, coded(node), coded(name), coded(value));
                case GraphChange.EdgeAttribute(var edge, var name, var value) ->
                    sink.edgeAttributeAdded(SOURCE, number, coded(edge), coded(name), coded(value));
            }
        }
    }

    /// Receives changes from GraphStream's reader. What other programs write beyond these changes is passed over.
    private static final class Changes extends SinkAdapter {
        private final Consumer<GraphChange> changes;

        Changes(Consumer<GraphChange> changes) {
            this.changes = changes;
        }

        @Override
        public void stepBegins(String source, long number, double step) {
            changes.accept(new GraphChange.TimeReached(step));
        }

        @Override
        public void nodeAdded(String source, long number, String node) {
            changes.accept(new GraphChange.NodeAdded(plain(node)));
        }

        @Override
        public void nodeRemoved(String source, long number, String node) {
            changes.accept(new GraphChange.NodeRemoved(plain(node)));
        }

        @Override
        public void edgeAdded(String source, long number, String edge, String from, String to, boolean directed) {
            changes.accept(new GraphChange.EdgeAdded(plain(edge), plain(from), plain(to)));
        }

        @Override
        public void edgeRemoved(String source, long number, String edge) {
            changes.accept(new GraphChange.EdgeRemoved(plain(edge)));
        }

        @Override
        public void graphAttributeAdded(String source, long number, String name, Object value) {
            changes.accept(new GraphChange.GraphAttribute(plain(name), plain(String.valueOf(value))));
        }

        @Override
        public void graphAttributeChanged(String source, long number, String name, Object old, Object value) {
            graphAttributeAdded(source, number, name, value);
        }

        @Override
        public void nodeAttributeAdded(String source, long number, String node, String name, Object value) {
            changes.accept(new GraphChange.NodeAttribute(plain(node), plain(name), plain(String.valueOf(value))));
        }

        @Override
        public void nodeAttributeChanged(
                String source, long number, String node, String name, Object old, Object value) {
            nodeAttributeAdded(source, number, node, name, value);
        }

        @Override
        public void edgeAttributeAdded(String source, long number, String edge, String name, Object value) {
            changes.accept(new GraphChange.EdgeAttribute(plain(edge), plain(name), plain(String.valueOf(value))));
        }

        @Override
        public void edgeAttributeChanged(
                String source, long number, String edge, String name, Object old, Object value) {
            edgeAttributeAdded(source, number, edge, name, value);
        }
    }
}
