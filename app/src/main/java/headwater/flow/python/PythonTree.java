package headwater.flow.python;

import headwater.flow.Document;
import headwater.flow.Source;
import headwater.flow.SyntaxTree;
import org.treesitter.TSTree;

/// The syntax tree of one Python text.
///
/// Immutable, and safe to share between threads. The parser's own tree is kept beside the copy, so that a changed
/// text is parsed from it; it is only ever copied, which its reference counts allow from any thread, and freed with
/// this object.
public final class PythonTree implements SyntaxTree {
    private final Syntax root;
    private final TSTree parsed;

    PythonTree(Syntax root, TSTree parsed) {
        this.root = root;
        this.parsed = parsed;
    }

    /// The tree of a document: the one it was read from, or a new one where it was read otherwise.
    public static PythonTree of(Document document) {
        return document.tree() instanceof PythonTree tree ? tree : PythonParser.tree(document.source());
    }

    /// The root, of type `module`.
    public Syntax root() {
        return root;
    }

    @Override
    public Source source() {
        return root.source();
    }

    TSTree parsed() {
        return parsed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PythonTree that && source().equals(that.source());
    }

    @Override
    public int hashCode() {
        return source().hashCode();
    }
}
