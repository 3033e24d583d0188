package headwater.flow.python;

import headwater.flow.Comments;
import headwater.flow.Source;
import org.jspecify.annotations.Nullable;

/// The comments above statements. By the syntax tree: the last lines of a string may look like comments and are none.
public final class StatementComments {
    private final Source source;
    private final Comments comments;

    /// The comments of a text.
    public StatementComments(Source source) {
        this.source = source;
        this.comments = new Comments(source);
    }

    /// The first of the comment lines directly above a statement; its own line without one.
    public int first(Syntax statement) {
        int before = codeBefore(statement);
        return comments.first(source.lineOf(statement.start()), before == 0 ? 0 : source.lineOf(before - 1));
    }

    /// The same for what begins a line; the line itself where nothing does.
    ///
    /// @param root the tree of the text
    public int first(Syntax root, int line) {
        var begun = at(root, source.indentStart(line) + source.indent(line).length());
        return begun == null ? line : first(begun);
    }

    private static @Nullable Syntax at(Syntax node, int start) {
        for (var child : node.children()) {
            if (child.start() == start && child.isPart()) {
                return child;
            }
            if (child.start() <= start && start < child.end()) {
                return at(child, start);
            }
        }
        return null;
    }

    /// Where the code before a statement ends; 0 for none.
    private static int codeBefore(Syntax statement) {
        for (Syntax at = statement; at != null; at = at.parent()) {
            int end = at.parent() == null ? 0 : codeBefore(at.parent(), at.start());
            if (end > 0) {
                return end;
            }
        }
        return 0;
    }

    private static int codeBefore(Syntax around, int start) {
        int end = 0;
        for (var child : around.children()) {
            if (child.start() >= start) {
                break;
            }
            if (child.end() <= start && !child.is("comment")) {
                end = child.end();
            }
        }
        return end;
    }
}
