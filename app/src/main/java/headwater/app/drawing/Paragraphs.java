package headwater.app.drawing;

import headwater.flow.Comments;
import headwater.flow.Document;
import headwater.flow.FlowGraph;
import headwater.flow.FlowNode;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.python.PythonTree;
import headwater.flow.python.StatementComments;
import headwater.flow.python.Syntax;
import headwater.graph.Appearance.Paragraph;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The author's paragraphs: what is after a blank line or a comment begins one, and the comment is its caption. Where a
/// paragraph begins with statements that have no card, it begins with the first card after them.
final class Paragraphs {
    private final Syntax root;
    private final Source source;
    private final Comments comments;
    private final StatementComments above;
    private final Map<ItemId, FlowNode> siblingBefore = new HashMap<>();

    Paragraphs(Document document, FlowGraph graph) {
        this.root = PythonTree.of(document).root();
        this.source = document.source();
        this.comments = new Comments(source);
        this.above = new StatementComments(source);
        var last = new HashMap<List<Object>, FlowNode>();
        for (var node : graph.nodes()) {
            var block = Arrays.<Object>asList(node.parent(), node.branch());
            var before = last.put(block, node);
            if (before != null) {
                siblingBefore.put(node.id(), before);
            }
        }
    }

    /// The paragraph that a node begins, or null when it goes on from the node before.
    @Nullable
    Paragraph of(FlowNode node) {
        var own = before(node.line());
        return own == null && foldedBefore(node) != null ? before(first(node).line()) : own;
    }

    private @Nullable FlowNode foldedBefore(FlowNode node) {
        var sibling = siblingBefore.get(node.id());
        return sibling != null && sibling.folded() ? sibling : null;
    }

    /// The node that begins the paragraph of another on the canvas: one without a card of its own, or that node itself.
    FlowNode first(FlowNode node) {
        var at = node;
        while (before(at.line()) == null) {
            var folded = foldedBefore(at);
            if (folded == null) {
                return node;
            }
            at = folded;
        }
        return at;
    }

    private @Nullable Paragraph before(int line) {
        int first = above.first(root, line);
        var note = comments.note(first, line);
        boolean isAfterBlank = first > 1
                && source.text(source.lineStart(first - 1), source.lineStart(first))
                        .isBlank();
        return note.isEmpty() && !isAfterBlank
                ? null
                : new Paragraph(note.stream()
                        .map(Paragraphs::words)
                        .collect(Collectors.joining(" "))
                        .strip());
    }

    // Rulers of a comment ("# -----") say nothing.
    private static String words(String comment) {
        return comment.replaceAll("^[#\\s]+", "").replaceAll("[-=#*~_]{3,}", "").strip();
    }
}
