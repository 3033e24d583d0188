package headwater.flow.edit;

import headwater.flow.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Python itself, asked about many texts at once.
final class PythonOracle {
    private static final String COMPILE = """
            import base64, sys, warnings
            warnings.simplefilter("ignore")
            for line in sys.stdin:
                text = base64.b64decode(line)
                try:
                    compile(text, "text", "exec")
                except SyntaxError as error:
                    print(error, repr(error.text))
            """;

    /// Statements outside of the changed lines must be in the other text as well: simple ones whole, of compound
    /// ones the header.
    private static final String UNTOUCHED = """
            import ast, base64, collections, copy, sys, warnings
            warnings.simplefilter("ignore")
            BODIES = ("body", "orelse", "finalbody", "handlers", "cases")

            def statements(text):
                for node in ast.walk(ast.parse(text)):
                    if isinstance(node, (ast.stmt, ast.ExceptHandler)):
                        head = copy.copy(node)
                        last = node.end_lineno
                        for name in BODIES:
                            inner = getattr(head, name, None)
                            if inner:
                                last = min(last, max(node.lineno, getattr(inner[0], "lineno", last) - 1))
                                setattr(head, name, [])
                        first = min([node.lineno] + [each.lineno for each in getattr(node, "decorator_list", [])])
                        yield ast.dump(head), first, last

            for line in sys.stdin:
                name, one, other, lines = line.rstrip("\\n").split("\\t")
                changed = {int(each) for each in lines.split()}
                try:
                    here = list(statements(base64.b64decode(one)))
                except SyntaxError:
                    continue  # Written for a newer Python than this one.
                try:
                    there = collections.Counter(dump for dump, _, _ in statements(base64.b64decode(other)))
                except SyntaxError as error:
                    print(base64.b64decode(name).decode(), error)
                    continue
                for dump, first, last in here:
                    if changed.isdisjoint(range(first, last + 1)):
                        there[dump] -= 1
                        if there[dump] < 0 and not dump.startswith("Pass"):
                            print(base64.b64decode(name).decode(), "line", first, dump[:200])
            """;

    /// Runs the flow `f` of two texts with some parameters and compares what comes out: results, and runs of tasks.
    private static final String RUN = """
            import base64, contextlib, io, sys, warnings
            warnings.simplefilter("ignore")
            import prefect

            def outcome(text, n):
                prefect.calls.clear()
                out = io.StringIO()
                try:
                    with contextlib.redirect_stdout(out):
                        scope = {"__name__": "flows"}
                        exec(compile(text, "flows", "exec"), scope)
                        function = scope.get("f") or scope["renamed_flow"]
                        value = repr(function(n))
                except Exception as error:
                    value = type(error).__name__
                return value, out.getvalue(), list(prefect.calls)

            for line in sys.stdin:
                name, before, after, calls = line.rstrip("\\n").split("\\t")
                for n in (0, 1, 2, 3):
                    one = outcome(base64.b64decode(before), n)
                    other = outcome(base64.b64decode(after), n)
                    if one[:2] != other[:2] or (calls == "same" and one[2] != other[2]):
                        print(base64.b64decode(name).decode().replace("\\n", "\\\\n"))
                        print("  n =", n, one, "became", other)
                        break
            """;

    private PythonOracle() {}

    /// An edit of a text: the two texts, what was done, and the changed lines of each, from 1.
    record Edit(String name, Source before, Source after, List<Splice> splices) {}

    /// What Python says against the texts, one line a text that it refuses.
    static List<String> refused(List<Source> texts) throws IOException {
        return ask(COMPILE, texts.stream().map(text -> base64(text.bytes())).toList());
    }

    /// The statements that an edit changed although none of their lines was to change.
    static List<String> changedElsewhere(List<Edit> edits) throws IOException {
        var lines = new ArrayList<String>();
        for (var edit : edits) {
            var back = Splice.inverse(edit.before(), edit.splices());
            lines.add(line(edit, edit.before(), edit.after(), lines(edit.before(), edit.splices())));
            lines.add(line(edit, edit.after(), edit.before(), lines(edit.after(), back)));
        }
        return ask(UNTOUCHED, lines);
    }

    /// The edits after which the flow `f` gives another result or prints something else.
    ///
    /// @param sameCalls whether the same tasks must run with the same arguments in the same order, too
    static List<String> otherOutcomes(List<Edit> edits, boolean sameCalls) throws IOException {
        return ask(
                RUN,
                edits.stream()
                        .map(edit -> line(edit, edit.before(), edit.after(), sameCalls ? "same" : "any"))
                        .toList());
    }

    private static String line(Edit edit, Source one, Source other, String last) {
        var name = base64(edit.name().getBytes(StandardCharsets.UTF_8));
        return String.join("\t", name, base64(one.bytes()), base64(other.bytes()), last);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String lines(Source source, List<Splice> splices) {
        return splices.stream()
                .flatMapToInt(splice ->
                        IntStream.rangeClosed(source.lineOf(splice.startByte()), source.lineOf(splice.endByte())))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static List<String> ask(String program, List<String> lines) throws IOException {
        var builder = new ProcessBuilder("python3", "-c", program).redirectErrorStream(true);
        builder.environment().put("PYTHONPATH", stub().toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        var python = builder.start();
        var writer = Thread.startVirtualThread(() -> {
            try (var in = python.outputWriter(StandardCharsets.UTF_8)) {
                for (var line : lines) {
                    in.write(line + "\n");
                }
            } catch (IOException _) {
                // Python has stopped; what it printed says why.
            }
        });
        try (var out = python.getInputStream()) {
            var said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            writer.join();
            return said.lines().toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("interrupted");
        }
    }

    private static Path stub() {
        try {
            return Path.of(Objects.requireNonNull(PythonOracle.class.getResource("/stub"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
