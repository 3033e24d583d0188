package headwater.flow.python;

import headwater.flow.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Python's own symbol tables beside those of [Scope]: one line a scope, with the names that are its own, global,
/// and free in it.
final class SymbolOracle {
    private static final String PROGRAM = """
            import base64, symtable, sys, warnings
            warnings.simplefilter("ignore")

            def plain(symbols):
                return ",".join(sorted(symbols)) or "-"

            def tables(table):
                yield table
                for each in table.get_children():
                    yield from tables(each)

            def of(text):
                top = symtable.symtable(text, "text", "exec")
                below = {s.get_name() for t in tables(top) if t is not top for s in t.get_symbols()
                         if s.is_declared_global() and (s.is_assigned() or s.is_imported())}
                lines = []
                for table in tables(top):
                    symbols = [s for s in table.get_symbols() if not s.get_name().startswith(".")]
                    names = lambda test: {s.get_name() for s in symbols if test(s)}
                    if table is top:
                        lines.append("module 0 " + plain(names(lambda s: s.is_local()) | below) + " - -")
                        continue
                    kind = table.get_name() if table.get_name() in COMPREHENSIONS else table.get_type()
                    lines.append(" ".join([kind, str(table.get_lineno()), plain(names(lambda s: s.is_local())),
                        plain(names(lambda s: s.is_global())), plain(names(lambda s: s.is_free()) - {"__class__"})]))
                return sorted(lines)

            COMPREHENSIONS = {"listcomp", "setcomp", "dictcomp", "genexpr"}
            for line in sys.stdin:
                try:
                    print(";".join(of(base64.b64decode(line))))
                except (SyntaxError, ValueError):
                    print("refused")
            """;

    private SymbolOracle() {}

    /// What Python says of each text, empty for one that it refuses.
    static List<Optional<List<String>>> python(List<String> texts) throws IOException {
        var python = new ProcessBuilder("python3", "-c", PROGRAM)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var input = texts.stream()
                .map(text -> Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)) + "\n")
                .collect(Collectors.joining());
        var writer = Thread.ofVirtual().start(() -> {
            try (var in = python.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                python.destroy();
            }
        });
        try (var out = python.getInputStream()) {
            var lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.equals("refused")
                            ? Optional.<List<String>>empty()
                            : Optional.of(List.of(line.split(";", -1))))
                    .toList();
            writer.interrupt();
            return lines;
        }
    }

    /// The same of [Scope].
    static List<String> ours(String text) {
        var module = PythonParser.parse(Source.of(text));
        var lines = new ArrayList<String>();
        var used = new IdentityHashMap<Syntax, Used>();
        Scope.visit(Scope.of(module), (identifier, scope) -> add(identifier.text(), scope, used));
        module.walk(node -> {
            if (node.is("module") || Scope.isScope(node)) {
                lines.add(line(node, used.getOrDefault(node, new Used())));
            }
        });
        return lines.stream().sorted().toList();
    }

    private static String line(Syntax node, Used used) {
        if (node.is("module")) {
            return "module 0 " + plain(Scope.namesOf(node)) + " - -";
        }
        Function<String, String> kind = type -> switch (type) {
            case "list_comprehension" -> "listcomp";
            case "set_comprehension" -> "setcomp";
            case "dictionary_comprehension" -> "dictcomp";
            case "generator_expression" -> "genexpr";
            case "class_definition" -> "class";
            default -> "function";
        };
        return String.join(
                " ",
                kind.apply(node.type()),
                String.valueOf(node.span().line()),
                plain(Scope.namesOf(node)),
                plain(used.global),
                plain(used.free));
    }

    private static String plain(Iterable<String> names) {
        var sorted = new TreeSet<String>();
        names.forEach(sorted::add);
        return sorted.isEmpty() ? "-" : String.join(",", sorted);
    }

    /// A free name is free in the scopes between as well, but not in a class that has a name of its own like it.
    private static void add(String name, Scope scope, Map<Syntax, Used> used) {
        var owner = scope.owner(name);
        boolean global = owner == null || owner.outer() == null;
        for (var at = scope; at != null && (owner == null || at.node() != owner.node()); at = at.outer()) {
            var here = used.computeIfAbsent(at.node(), _ -> new Used());
            if (global) {
                here.global.add(name);
                return;
            }
            if (!at.names().contains(name)) {
                here.free.add(name);
            }
        }
    }

    private record Used(TreeSet<String> global, TreeSet<String> free) {
        Used() {
            this(new TreeSet<>(), new TreeSet<>());
        }
    }
}
