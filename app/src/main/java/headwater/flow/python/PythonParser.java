package headwater.flow.python;

import headwater.flow.Message;
import headwater.flow.ReadReason;
import headwater.flow.Source;
import headwater.flow.SyntaxProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSParser;
import org.treesitter.TSTree;
import org.treesitter.TreeSitterPython;

/// Python source to a syntax tree. Every source gives a tree; what is not Python is in its error nodes.
public final class PythonParser {
    private static final int CHUNK = 1 << 16;
    private static final int MOST_PROBLEMS = 20;

    private PythonParser() {}

    /// Parses a text and gives the root of its tree, of type `module`.
    public static Syntax parse(Source source) {
        return tree(source).root();
    }

    /// Parses a text.
    public static PythonTree tree(Source source) {
        var parsed = parse(source, null);
        return new PythonTree(SyntaxCopy.whole(parsed, source), parsed);
    }

    /// Parses a text that was made of another by one change, starting from the tree of the other.
    ///
    /// The tree is the same as that of [#tree(Source)], made in less time.
    public static PythonTree tree(Source source, PythonTree before) {
        var change = TextChange.between(TypeDefaults.asUnions(before.source()), TypeDefaults.asUnions(source));
        try (var edited = before.parsed().copy()) {
            edited.edit(change.edit(before.source(), source));
            var parsed = parse(source, edited);
            var changed = change.with(TSTree.getChangedRanges(edited, parsed));
            return new PythonTree(SyntaxCopy.after(before.root(), changed, parsed, source), parsed);
        }
    }

    private static TSTree parse(Source source, @Nullable TSTree before) {
        var bytes = TypeDefaults.asUnions(source).bytes();
        byte[] buffer = new byte[CHUNK];
        try (var parser = new TSParser()) {
            parser.setLanguage(new TreeSitterPython());
            return parser.parse(
                    buffer,
                    before,
                    (target, offset, point) -> {
                        int length = Math.max(0, Math.min(target.length, bytes.length - offset));
                        System.arraycopy(bytes, Math.min(offset, bytes.length), target, 0, length);
                        return length;
                    },
                    TSInputEncoding.TSInputEncodingUTF8);
        }
    }

    /// The syntax errors of a tree, at most the first few; the open bracket alone where there is one.
    public static List<SyntaxProblem> problems(Syntax root) {
        var problems = new ArrayList<SyntaxProblem>();
        collect(root, problems);
        // What follows an open bracket is read as its content, so that every other error may come from it.
        return problems.isEmpty()
                ? problems
                : OpenBrackets.innermost(root.source()).map(List::of).orElse(problems);
    }

    private static void collect(Syntax node, List<SyntaxProblem> problems) {
        if (problems.size() >= MOST_PROBLEMS) {
            return;
        }
        if (node.isError()) {
            var source = node.source();
            int start = Math.min(node.start(), Math.max(0, source.length() - 1));
            var span = source.span(start, Math.max(start, node.end()));
            if (problems.stream().noneMatch(problem -> problem.line() == span.line())) {
                problems.add(new SyntaxProblem(span, message(node)));
            }
            return;
        }
        var found = SyntaxRules.check(node);
        if (found != null && problems.stream().noneMatch(each -> each.line() == found.line())) {
            problems.add(found);
        }
        node.children().forEach(child -> collect(child, problems));
    }

    private static Message message(Syntax node) {
        if (!node.is("ERROR")) {
            return Message.of(ReadReason.SYNTAX_MISSING, node.type());
        }
        var first = node.text().strip().lines().findFirst().orElse("");
        var shown = first.length() > 40 ? first.substring(0, 40) + "…" : first;
        return shown.isEmpty() ? Message.of(ReadReason.SYNTAX) : Message.of(ReadReason.SYNTAX_NEAR, shown);
    }
}
