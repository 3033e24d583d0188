package headwater.flow.python;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.Corpus;
import headwater.flow.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.treesitter.TSNode;

class PythonTreeTest {
    private static final List<String> TYPED = List.of(
            "x",
            "\n",
            "    ",
            "(",
            ")",
            ":",
            "\"",
            "\"\"\"",
            "# note\n",
            "ä",
            "def f():\n    pass\n",
            "x = 1\n",
            "def f[",
            "T = int, *U = *b",
            "](): ...\n",
            "if x:\n",
            "\\\n",
            ",",
            "\r\n",
            "\t",
            "'",
            "[",
            "@task\n",
            "else:\n",
            ";",
            " ");

    @Test
    void endsNoNodeWithinALineEnd() {
        var source = Source.of("if x:\r\n    y()\r\n\r\n    # last\r\nz()  # here\r\n# end\r\n");
        PythonParser.parse(source)
                .walk(node -> assertThat(node.end() == source.length()
                                || source.at(node.end()) != '\n'
                                || source.at(node.end() - 1) != '\r')
                        .as(node.toString())
                        .isTrue());
    }

    private static List<String> lines(Syntax root) {
        var lines = new ArrayList<String>();
        root.walk(node -> {
            var parent = node.parent();
            lines.add(node + " " + node.isError() + " " + (parent == null ? "" : parent.toString()) + " "
                    + node.fieldName());
        });
        return lines;
    }

    private static List<String> lines(TSNode node, Source source, List<String> lines) {
        int end = node.getEndByte();
        boolean isWithinLineEnd =
                end > 0 && end < source.length() && source.at(end) == '\n' && source.at(end - 1) == '\r';
        lines.add(node.getType() + "@" + node.getStartByte() + "-" + (isWithinLineEnd ? end - 1 : end) + " "
                + (node.isMissing() || node.getType().equals("ERROR")));
        for (int i = 0; i < node.getChildCount(); i++) {
            lines(node.getChild(i), source, lines);
        }
        return lines;
    }

    @Test
    void hasEveryNodeThatWasParsedWhereItWasParsed() throws IOException {
        for (var file : Corpus.files()) {
            for (var text :
                    List.of(Files.readString(file), Files.readString(file).replaceFirst("\\)", "(("))) {
                var tree = PythonParser.tree(Source.of(text));
                var ours = new ArrayList<String>();
                tree.root().walk(node -> ours.add(node + " " + node.isError()));
                assertThat(ours)
                        .as(file.toString())
                        .isEqualTo(lines(tree.parsed().getRootNode(), Source.of(text), new ArrayList<>()));
            }
        }
    }

    @Test
    void isTheSameWhenItIsParsedFromTheTreeBeforeAChange() throws IOException {
        var random = new Random(3);
        for (var file : Corpus.files()) {
            var source = Source.of(Files.readAllBytes(file));
            var tree = PythonParser.tree(source);
            for (int i = 0; i < 60; i++) {
                source = changed(source, random);
                tree = PythonParser.tree(source, tree);
                assertThat(lines(tree.root()))
                        .as("%s after %s changes:%n%s", file, i + 1, source.text())
                        .isEqualTo(lines(PythonParser.parse(source)));
            }
        }
    }

    @Test
    void isTheSameWhenMuchIsReplaced() throws IOException {
        var files = Corpus.files();
        var tree = PythonParser.tree(Source.of(""));
        for (var file : files) {
            for (var text :
                    List.of(Files.readString(file), "", Files.readString(file).repeat(2))) {
                tree = PythonParser.tree(Source.of(text), tree);
                assertThat(lines(tree.root())).isEqualTo(lines(PythonParser.parse(Source.of(text))));
            }
        }
    }

    /// The text with something typed, or taken out, at a place where a letter begins.
    private static Source changed(Source source, Random random) {
        var text = source.text();
        int at = random.nextInt(text.length() + 1);
        if (random.nextInt(3) > 0) {
            return Source.of(text.substring(0, at) + TYPED.get(random.nextInt(TYPED.size())) + text.substring(at));
        }
        int end = Math.min(text.length(), at + 1 + random.nextInt(20));
        return Source.of(text.substring(0, at) + text.substring(end));
    }
}
