package headwater.flow.python;

import headwater.flow.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSNode;
import org.treesitter.TSSymbolType;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;

/// Copies what tree-sitter has parsed into [Syntax], and takes over from an older copy the statements of the module
/// that have not changed.
///
/// A call into tree-sitter costs more than a hundred times what a Java call costs, so as few as possible are made
/// for a node.
final class SyntaxCopy {
    private static final int DEEPEST = 300;

    private final Source source;
    private final TSTree parsed;
    private final boolean hasErrors;
    private final Map<Integer, Symbol> symbols = new HashMap<>();

    private SyntaxCopy(TSTree parsed, Source source) {
        this.parsed = parsed;
        this.source = source;
        this.hasErrors = parsed.getRootNode().hasError();
    }

    private record Symbol(String type, boolean named) {}

    /// Copies all of a tree.
    static Syntax whole(TSTree parsed, Source source) {
        var copy = new SyntaxCopy(parsed, source);
        var top = parsed.getRootNode();
        try (var cursor = new TSTreeCursor(top)) {
            var root = copy.root(top);
            copy.children(cursor, root, 0);
            return root;
        }
    }

    /// Copies a tree that was parsed after a change, given the copy from before it.
    static Syntax after(Syntax before, TextChange change, TSTree parsed, Source source) {
        var copied = new SyntaxCopy(parsed, source).changed(before.children(), change);
        return copied == null ? whole(parsed, source) : copied;
    }

    /// The copy with the children of the old root before and after the change taken over; null where they do not
    /// fit together.
    private @Nullable Syntax changed(List<Syntax> old, TextChange change) {
        int first = 0;
        while (first < old.size() && old.get(first).end() < change.start()) {
            first++;
        }
        int last = old.size();
        while (last > first && old.get(last - 1).start() > change.oldEnd()) {
            last--;
        }
        first = Math.max(0, first - 1);
        last = Math.min(old.size(), last + 1);
        var top = parsed.getRootNode();
        int middle = top.getChildCount() - first - (old.size() - last);
        if (middle < 0 || !top.getType().equals("module")) {
            return null;
        }
        var root = root(top);
        old.subList(0, first).forEach(child -> child.copy(source, 0, root));
        try (var cursor = new TSTreeCursor(top)) {
            boolean more = cursor.gotoFirstChild();
            for (int i = 0; i < first; i++) {
                more = cursor.gotoNextSibling();
            }
            for (int i = 0; i < middle; i++) {
                children(cursor, node(cursor, root), 1);
                more = cursor.gotoNextSibling();
            }
            if (more && cursor.currentNode().getStartByte() != old.get(last).start() + change.shift()) {
                return null;
            }
        }
        old.subList(last, old.size()).forEach(child -> child.copy(source, change.shift(), root));
        return root;
    }

    /// Copies what is below the node at the cursor, and leaves the cursor there.
    private void children(TSTreeCursor cursor, Syntax parent, int depth) {
        if (depth >= DEEPEST || !cursor.gotoFirstChild()) {
            return;
        }
        do {
            children(cursor, node(cursor, parent), depth + 1);
        } while (cursor.gotoNextSibling());
        cursor.gotoParent();
    }

    private Syntax root(TSNode top) {
        return new Syntax(source, top.getType(), null, top.getStartByte(), top.getEndByte(), true, false, null);
    }

    private Syntax node(TSTreeCursor cursor, Syntax parent) {
        var node = cursor.currentNode();
        var symbol = symbols.computeIfAbsent(node.getSymbol(), id -> symbol(id, node));
        int start = node.getStartByte();
        boolean missing = hasErrors && node.isMissing();
        var field = cursor.currentFieldName();
        return new Syntax(source, symbol.type, field, start, end(node, symbol, start), symbol.named, missing, parent);
    }

    /// A keyword or a sign is as long as its type. The grammar's comments, and what ends with one, take a carriage
    /// return
    /// along, which belongs to the end of the line.
    private int end(TSNode node, Symbol symbol, int start) {
        boolean literal = !symbol.named && !hasErrors && symbol.type.indexOf(' ') < 0 && isWritten(symbol.type, start);
        if (literal) {
            return start + symbol.type.length();
        }
        int end = node.getEndByte();
        boolean isWithinLineEnd =
                end > start && end < source.length() && source.at(end - 1) == '\r' && source.at(end) == '\n';
        return isWithinLineEnd ? end - 1 : end;
    }

    private boolean isWritten(String type, int start) {
        if (start + type.length() > source.length()) {
            return false;
        }
        for (int i = 0; i < type.length(); i++) {
            if (source.at(start + i) != type.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private Symbol symbol(int id, TSNode node) {
        boolean named = parsed.getLanguage().symbolType(id) == TSSymbolType.TSSymbolTypeRegular;
        return new Symbol(node.getType(), named);
    }
}
