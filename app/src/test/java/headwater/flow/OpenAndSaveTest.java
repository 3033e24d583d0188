package headwater.flow;

import static org.assertj.core.api.Assertions.assertThat;

import headwater.flow.python.Project;
import headwater.flow.python.PythonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenAndSaveTest {
    private static final String MARKS = "()[]{}:,.=\"'\n\t #@*\\";

    @Test
    void savesTheBytesThatWereOpened() throws IOException {
        for (var file : Corpus.files()) {
            assertThat(Corpus.read(file).source().bytes()).as(file.toString()).isEqualTo(Files.readAllBytes(file));
        }
    }

    @Test
    void keepsOddText() throws UnreadableException {
        var reader = new PythonReader(Project.none());
        for (var text : List.of("", "\n", "\uFEFF", "\r\n\r\n", "x = 1", "\t\f\n", "# é 🚀", "\\", "'''")) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            assertThat(reader.read(null, bytes).source().bytes()).isEqualTo(bytes);
        }
    }

    @Test
    void everyStatementOfABodyIsInSomeItem() throws IOException {
        for (var file : Corpus.files()) {
            var document = Corpus.read(file);
            for (var flow : document.flows()) {
                var covered = new HashSet<Integer>();
                for (var item : flow.body().items()) {
                    var span = item.statement();
                    IntStream.rangeClosed(span.line(), span.endLine()).forEach(covered::add);
                }
                var body = flow.body().span();
                for (int line = body.line(); line <= body.endLine(); line++) {
                    var source = document.source();
                    var text = source.text(source.lineStart(line), source.lineStart(line + 1))
                            .strip();
                    assertThat(covered.contains(line) || text.isEmpty() || text.startsWith("#"))
                            .as(file + " " + line + ": " + text)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void readsBrokenFilesWithoutAnException() throws IOException {
        var random = new Random(20261124);
        var reader = new PythonReader(Project.none());
        for (var file : Corpus.files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int i = 0; i < 30 && bytes.length > 0; i++) {
                byte[] broken = broken(bytes, random);
                var source = Source.of(broken);
                var document = reader.read(null, source);
                document.flows().forEach(Flow::graph);
                assertThat(document.source().bytes()).isEqualTo(broken);
            }
        }
    }

    @Test
    void readsWhatIsNestedDeeperThanAnyoneWrites() {
        var deep = "x = " + "(".repeat(3000) + "1" + ")".repeat(3000) + "\n";
        var sum = "y = 1" + " + a".repeat(5000) + "\n";
        var flow = "from prefect import flow\n@flow\ndef f():\n    " + deep + "    " + sum;
        assertThat(Corpus.text(flow).flows()).hasSize(1);
    }

    private static byte[] broken(byte[] bytes, Random random) {
        var copy = bytes.clone();
        switch (random.nextInt(3)) {
            case 0 -> {
                return Arrays.copyOf(bytes, random.nextInt(bytes.length));
            }
            case 1 -> {
                int start = random.nextInt(bytes.length);
                int end = Math.min(bytes.length, start + random.nextInt(40));
                byte[] cut = Arrays.copyOf(bytes, bytes.length - (end - start));
                System.arraycopy(bytes, end, cut, start, bytes.length - end);
                return cut;
            }
            default -> copy[random.nextInt(copy.length)] = (byte) MARKS.charAt(random.nextInt(MARKS.length()));
        }
        return copy;
    }
}
