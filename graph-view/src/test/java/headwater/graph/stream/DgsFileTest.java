package headwater.graph.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import headwater.graph.stream.GraphChange.EdgeAdded;
import headwater.graph.stream.GraphChange.EdgeAttribute;
import headwater.graph.stream.GraphChange.EdgeRemoved;
import headwater.graph.stream.GraphChange.GraphAttribute;
import headwater.graph.stream.GraphChange.NodeAdded;
import headwater.graph.stream.GraphChange.NodeAttribute;
import headwater.graph.stream.GraphChange.NodeRemoved;
import headwater.graph.stream.GraphChange.TimeReached;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graphstream.graph.implementations.MultiGraph;
import org.graphstream.stream.GraphParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DgsFileTest {
    private static final List<GraphChange> RUN = List.of(
            new GraphAttribute("name", "orders"),
            new TimeReached(0),
            new NodeAdded("extract"),
            new NodeAttribute("extract", "state", "Pending"),
            new TimeReached(1.25),
            new NodeAdded("clean"),
            new EdgeAdded("e1", "extract", "clean"),
            new EdgeAttribute("e1", "port", "rows"),
            new EdgeAdded("e2", "extract", "clean"),
            new EdgeAdded("loop", "clean", "clean"),
            new NodeAttribute("extract", "state", "Completed"),
            new TimeReached(1_764_300_656.123456),
            new EdgeRemoved("e2"),
            new NodeRemoved("clean"));

    @Test
    void givesBackWhatWasWritten() throws IOException {
        assertThat(read(written(RUN))).isEqualTo(RUN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"",
                "\"\"",
                "a\"b\"\"c",
                "\\",
                "\\\"",
                "ends with \\",
                "'",
                "\n",
                "a\r\nb\r",
                "\t",
                "%",
                "%0022",
                "%s %n",
                "100 %",
                "#no comment",
                "st 5",
                "0",
                "-1",
                "12.5",
                "9223372036854775807",
                "true",
                "null",
                "{",
                "[",
                ",",
                "=",
                "grün 表 🚀",
                "\uD83D",
                "\uDE80x",
                "\u0000",
                "\u0085",
                "\u2028",
                "\uFEFF"
            })
    void keepsAnyText(String text) throws IOException {
        List<GraphChange> changes = List.of(
                new NodeAdded(text),
                new NodeAdded("other"),
                new EdgeAdded("e" + text, text, "other"),
                new GraphAttribute("a" + text, text),
                new NodeAttribute(text, "a" + text, text),
                new EdgeAttribute("e" + text, "a" + text, text),
                new EdgeRemoved("e" + text),
                new NodeRemoved(text));

        assertThat(read(written(changes))).isEqualTo(changes);
    }

    @Test
    void isOpenedByGraphStreamItself(@TempDir Path folder) throws IOException, GraphParseException {
        var file = folder.resolve("run.dgs");
        Files.writeString(file, written(RUN.subList(0, RUN.size() - 2)));
        var graph = new MultiGraph("run");
        graph.read(file.toString());

        assertThat(graph.getNode("extract").getAttribute("state")).isEqualTo("Completed");
        assertThat(graph.getEdge("e1").getTargetNode().getId()).isEqualTo("clean");
        assertThat(graph.edges()).hasSize(3);
        assertThat(graph.getStep()).isEqualTo(1_764_300_656.123456);
    }

    @Test
    void readsWhatOtherProgramsWrite() throws IOException {
        var changes = read("""
                DGS004
                "anything" 0 0
                # a comment
                an A  x:1.5 y:2 label:"first"
                an B
                ae AB A B weight:3
                st 2
                cn A -label
                cl
                """);

        assertThat(changes)
                .contains(
                        new NodeAttribute("A", "x", "1.5"),
                        new NodeAttribute("A", "y", "2"),
                        new EdgeAdded("AB", "A", "B"),
                        new TimeReached(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "DGS004\nnull 0 0\nxx \"a\"\n",
                "DGS004\nnull 0 0\nan \"a",
                "DGS004\nnull 0 0\nst x\n"
            })
    void refusesWhatIsNoGraph(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(DgsException.class);
    }

    @Test
    void saysWhenItCouldNotBeWritten() {
        var full = new Writer() {
            @Override
            public void write(char[] characters, int from, int length) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> DgsFile.write(full, RUN.stream())).isInstanceOf(IOException.class);
    }

    private static String written(List<GraphChange> changes) throws IOException {
        var text = new StringWriter();
        DgsFile.write(text, changes.stream());
        return text.toString();
    }

    private static List<GraphChange> read(String text) throws IOException {
        var changes = new ArrayList<GraphChange>();
        DgsFile.read(new StringReader(text), changes::add);
        return changes;
    }
}
