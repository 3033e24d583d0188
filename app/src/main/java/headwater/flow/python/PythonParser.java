package headwater.flow.python;

import headwater.flow.Problem;
import headwater.flow.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterPython;

/// Python source to a syntax tree. Every source gives a tree; what is not Python is in its error nodes.
public final class PythonParser {
    private static final int DEEPEST = 300;
    private static final int CHUNK = 1 << 16;
    private static final int MOST_PROBLEMS = 20;

    private PythonParser() {}

    /// The root of the tree, of type `module`.
    public static Syntax parse(Source source) {
        var bytes = source.bytes();
        byte[] buffer = new byte[CHUNK];
        try (var parser = new TSParser()) {
            parser.setLanguage(new TreeSitterPython());
            try (var tree = parser.parse(
                            buffer,
                            null,
                            (target, offset, point) -> {
                                int length = Math.max(0, Math.min(target.length, bytes.length - offset));
                                System.arraycopy(bytes, Math.min(offset, bytes.length), target, 0, length);
                                return length;
                            },
                            TSInputEncoding.TSInputEncodingUTF8);
                    var cursor = new TSTreeCursor(tree.getRootNode())) {
                return copy(cursor, source);
            }
        }
    }

    /// The syntax errors of a tree, at most the first few.
    public static List<Problem> problems(Syntax root) {
        var problems = new ArrayList<Problem>();
        collect(root, problems);
        return problems;
    }

    private static void collect(Syntax node, List<Problem> problems) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (node.isError()) {
            int line = node.source()
                    .lineOf(Math.min(node.start(), Math.max(0, node.source().length() - 1)));
            if (problems.stream().noneMatch(problem -> problem.line() == line)) {
                problems.add(new Problem(line, words(node), true));
            }
            return;
        }
        if (node.is("block", "module", "decorated_definition")) {
            indentation(node, problems);
        }
        node.children().forEach(child -> collect(child, problems));
    }

    /// The grammar lets statements of one block, and decorators, stand in any column; Python does not.
    private static void indentation(Syntax block, List<Problem> problems) {
        var source = block.source();
        var expected = block.is("module") ? "" : null;
        for (var statement : block.parts()) {
            int line = source.lineOf(statement.start());
            var before = source.text(source.lineStart(line), statement.start()).replace("\uFEFF", "");
            if (statement.isError() || !before.isBlank()) {
                continue;
            }
            if (expected == null) {
                expected = before;
            } else if (!expected.equals(before) && problems.stream().noneMatch(each -> each.line() == line)) {
                problems.add(new Problem(line, "syntax error: unexpected indentation", true));
                return;
            }
        }
    }

    private static String words(Syntax node) {
        if (!node.is("ERROR")) {
            return "syntax error: `" + node.type() + "` is missing here";
        }
        var first = node.text().strip().lines().findFirst().orElse("");
        var shown = first.length() > 40 ? first.substring(0, 40) + "…" : first;
        return shown.isEmpty() ? "syntax error" : "syntax error near `" + shown + "`";
    }

    private static Syntax copy(TSTreeCursor cursor, Source source) {
        var types = new HashMap<Integer, String>();
        var root = node(cursor, source, types, null);
        var parent = root;
        int depth = 0;
        boolean down = true;
        while (true) {
            if (down && depth < DEEPEST && cursor.gotoFirstChild()) {
                depth++;
            } else if (cursor.gotoNextSibling()) {
                parent = enclosing(parent);
            } else if (cursor.gotoParent()) {
                parent = enclosing(parent);
                depth--;
                down = false;
                if (depth == 0) {
                    return root;
                }
                continue;
            } else {
                return root;
            }
            parent = node(cursor, source, types, parent);
            down = true;
        }
    }

    private static Syntax enclosing(Syntax node) {
        var parent = node.parent();
        return parent == null ? node : parent;
    }

    private static Syntax node(
            TSTreeCursor cursor, Source source, Map<Integer, String> types, @Nullable Syntax parent) {
        var node = cursor.currentNode();
        var type = types.computeIfAbsent(node.getSymbol(), _ -> node.getType());
        return new Syntax(
                source,
                type,
                cursor.currentFieldName(),
                node.getStartByte(),
                node.getEndByte(),
                node.isNamed(),
                node.isMissing(),
                parent);
    }
}
