package headwater.app.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What the docstring of a function says of it and of its parameters, in the styles of Google, NumPy or Sphinx.
///
/// @param summary its first paragraph
/// @param parameters what each parameter is for, by its name
record Docstring(String summary, Map<String, String> parameters) {
    private static final Pattern LITERAL = Pattern.compile(
            "\\G(?:\\s|#[^\\n]*\\n)*+([rR]?)(\"\"\"|'''|\"|')((?:(?!\\2)[^\\\\]|\\\\.)*+)\\2", Pattern.DOTALL);
    private static final Pattern SPHINX =
            Pattern.compile(":(?:param|parameter|arg|argument|key|keyword)\\s+(?:[^:\\n]*\\s)?\\**(\\w+)\\s*:(.*)");
    private static final Pattern GOOGLE_HEAD = Pattern.compile(
            "(?:Args|Arguments|Parameters|Params|Keyword Args|Keyword Arguments|Other Parameters):\\s*");
    private static final Pattern GOOGLE = Pattern.compile("\\**(\\w+)\\s*(?:\\([^)]*\\)+)?\\s*:(.*)");
    private static final Pattern NUMPY_HEAD = Pattern.compile("(?:Other )?Parameters\\s*");
    private static final Pattern NUMPY = Pattern.compile("\\**(\\w+(?:\\s*,\\s*\\**\\w+)*)\\s*(?::.*)?");
    private static final Pattern HEAD = Pattern.compile("[A-Z][A-Za-z ]*:\\s*");

    Docstring {
        parameters = Map.copyOf(parameters);
    }

    /// What the docstring of a definition says; nothing if it has none.
    ///
    /// @param definition the Python text, which begins with `def` or `async def`
    static Docstring of(String definition) {
        var literal = LITERAL.matcher(definition);
        if (!literal.find(endOfSignature(definition))) {
            return new Docstring("", Map.of());
        }
        var text = literal.group(3);
        return read(literal.group(1).isEmpty() ? unescaped(text) : text);
    }

    private static int endOfSignature(String definition) {
        int depth = 0;
        for (int at = 0; at < definition.length(); at++) {
            var c = definition.charAt(at);
            if (c == '#') {
                int end = definition.indexOf('\n', at);
                at = end < 0 ? definition.length() : end;
            } else if (c == '"' || c == '\'') {
                at = endOfLiteral(definition, at);
            } else if ("([{".indexOf(c) >= 0) {
                depth++;
            } else if (")]}".indexOf(c) >= 0) {
                depth--;
            } else if (c == ':' && depth == 0) {
                return at + 1;
            }
        }
        return definition.length();
    }

    private static int endOfLiteral(String python, int start) {
        var literal = LITERAL.matcher(python);
        return literal.find(start) ? literal.end() - 1 : python.length();
    }

    private static String unescaped(String text) {
        return text.replace("\\\n", "").replaceAll("\\\\([\\\\\"'])", "$1");
    }

    private static Docstring read(String text) {
        var lines = unindented(text.strip().lines().map(String::stripTrailing).toList());
        var parameters = new LinkedHashMap<String, String>();
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at).strip();
            var sphinx = SPHINX.matcher(line);
            if (sphinx.matches()) {
                parameters.put(sphinx.group(1), words(sphinx.group(2), block(lines, at + 1, indent(lines.get(at)))));
            } else if (GOOGLE_HEAD.matcher(line).matches()) {
                readGoogle(lines, at + 1, indent(lines.get(at)), parameters);
            } else if (NUMPY_HEAD.matcher(line).matches()
                    && at + 1 < lines.size()
                    && lines.get(at + 1).strip().matches("-{3,}")) {
                readNumpy(lines, at + 2, indent(lines.get(at)), parameters);
            }
        }
        return new Docstring(summary(lines), parameters);
    }

    // The first line stands behind the quotes, and so has no indent.
    private static List<String> unindented(List<String> lines) {
        int least = lines.stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .mapToInt(Docstring::indent)
                .min()
                .orElse(0);
        return lines.stream()
                .map(line -> line.substring(Math.min(least, indent(line))))
                .toList();
    }

    private static void readGoogle(List<String> lines, int from, int outer, Map<String, String> into) {
        int inner = -1;
        for (int at = from; at < lines.size(); at++) {
            var line = lines.get(at);
            if (line.isBlank()) {
                continue;
            }
            inner = inner < 0 ? indent(line) : inner;
            if (indent(line) <= outer) {
                return;
            }
            var named = GOOGLE.matcher(line.strip());
            if (indent(line) == inner && named.matches()) {
                into.put(named.group(1), words(named.group(2), block(lines, at + 1, inner)));
            }
        }
    }

    private static void readNumpy(List<String> lines, int from, int outer, Map<String, String> into) {
        for (int at = from; at < lines.size(); at++) {
            var line = lines.get(at);
            boolean isNextHead =
                    at + 1 < lines.size() && lines.get(at + 1).strip().matches("-{3,}");
            if (isNextHead || indent(line) < outer) {
                return;
            }
            var named = NUMPY.matcher(line.strip());
            if (indent(line) == outer && named.matches()) {
                var words = words("", block(lines, at + 1, outer));
                for (var name : named.group(1).split("[\\s,*]+", 0)) {
                    into.put(name, words);
                }
            }
        }
    }

    /// The lines that are deeper than a line, up to a blank one.
    private static List<String> block(List<String> lines, int from, int outer) {
        return lines.subList(from, lines.size()).stream()
                .takeWhile(line -> !line.isBlank() && indent(line) > outer)
                .toList();
    }

    private static String words(String first, List<String> rest) {
        return (first + " " + String.join(" ", rest)).strip().replaceAll("\\s+", " ");
    }

    private static String summary(List<String> lines) {
        var first = lines.stream()
                .takeWhile(line -> !line.isBlank()
                        && !SPHINX.matcher(line.strip()).matches()
                        && !HEAD.matcher(line).matches())
                .toList();
        return words("", first);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
