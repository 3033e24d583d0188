package headwater.flow.python;

import headwater.flow.Source;
import java.util.HashMap;
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
        var copy = new SyntaxCopy(parsed, source);
        var top = parsed.getRootNode();
        if (!top.getType().equals("module")) {
            return whole(parsed, source);
        }
        var root = copy.root(top);
        try (var cursor = new TSTreeCursor(top)) {
            return copy.changed(cursor, before, root, change, 0) ? root : whole(parsed, source);
        }
    }

    /// Copies what is below the node at the cursor, and takes over what the old node had before and after the change.
    /// Leaves the cursor at the node.
    ///
    /// @return whether the two fit together
    private boolean changed(TSTreeCursor cursor, Syntax before, Syntax parent, TextChange change, int depth) {
        var old = before.children();
        int first = 0;
        int last = old.size();
        // Only of statements there are many, and they are in no fields, which may be others after a change.
        if (before.is("module", "block")) {
            while (first < old.size() && old.get(first).end() < change.start()) {
                first++;
            }
            while (last > first && old.get(last - 1).start() > change.oldEnd()) {
                last--;
            }
            first = Math.max(0, first - 1);
            last = Math.min(old.size(), last + 1);
        }
        int middle = cursor.currentNode().getChildCount() - first - (old.size() - last);
        if (middle < 0) {
            return false;
        }
        old.subList(0, first).forEach(child -> child.copy(source, 0, parent));
        boolean more = cursor.gotoFirstChild();
        boolean isWithin = more;
        for (int i = 0; i < first; i++) {
            more = cursor.gotoNextSibling();
        }
        for (int i = 0; i < middle; i++) {
            var one = last - first == middle ? old.get(first + i) : null;
            if (!changedOrAll(cursor, one, node(cursor, parent), change, depth + 1)) {
                return false;
            }
            more = cursor.gotoNextSibling();
        }
        if (more && cursor.currentNode().getStartByte() != old.get(last).start() + change.shift()) {
            return false;
        }
        old.subList(last, old.size()).forEach(child -> child.copy(source, change.shift(), parent));
        return !isWithin || cursor.gotoParent();
    }

    /// The same for a child, where all of the change is in one and the same; any other child is copied whole.
    private boolean changedOrAll(
            TSTreeCursor cursor, @Nullable Syntax before, Syntax now, TextChange change, int depth) {
        boolean isSame = before != null
                && !hasErrors
                && depth < DEEPEST
                && before.type().equals(now.type())
                && before.start() == now.start()
                && before.start() < change.start()
                && change.oldEnd() < before.end()
                && before.end() + change.shift() == now.end();
        if (before != null && isSame) {
            return changed(cursor, before, now, change, depth);
        }
        children(cursor, now, depth);
        return true;
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
