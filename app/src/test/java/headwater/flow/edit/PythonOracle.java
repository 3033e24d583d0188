package headwater.flow.edit;

import headwater.flow.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Python's own parser, asked about many texts at once.
final class PythonOracle {
    private static final String PROGRAM = """
            import base64, sys, warnings
            warnings.simplefilter("ignore")
            for line in sys.stdin:
                text = base64.b64decode(line)
                try:
                    compile(text, "text", "exec")
                except SyntaxError as error:
                    print(error, repr(error.text))
            """;

    private PythonOracle() {}

    /// What Python says against the texts, one line a text that it refuses.
    static List<String> refused(List<Source> texts) throws IOException {
        var python = new ProcessBuilder("python3", "-c", PROGRAM)
                .redirectErrorStream(true)
                .start();
        try (var in = python.getOutputStream()) {
            for (var text : texts) {
                in.write(Base64.getEncoder().encode(text.bytes()));
                in.write('\n');
            }
        }
        try (var out = python.getInputStream()) {
            return new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
