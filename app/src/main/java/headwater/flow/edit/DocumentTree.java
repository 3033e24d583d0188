package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.Keywords;
import headwater.flow.python.PythonParser;
import headwater.flow.python.PythonTree;
import headwater.flow.python.Syntax;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A document with its syntax tree, and the questions that every edit asks of it.
final class DocumentTree {
    /// A name that can be read, but not given to anything.
    private static final String DEBUG = "__debug__";

    private final Document document;
    private final Syntax root;

    DocumentTree(Document document) {
        this.document = document;
        this.root = PythonTree.of(document).root();
    }

    Document document() {
        return document;
    }

    Source source() {
        return document.source();
    }

    Syntax root() {
        return root;
    }

    /// The outermost node that covers exactly these bytes, of one of these types where some are given.
    Syntax node(Span span, String... types) throws Refusal {
        var found = find(root, span.startByte(), span.endByte(), types);
        if (found == null) {
            throw new Refusal(span, EditReason.TEXT_CHANGED);
        }
        return found;
    }

    private static @Nullable Syntax find(Syntax node, int start, int end, String... types) {
        boolean fits = types.length == 0 ? !node.is("module") : node.is(types);
        if (node.start() == start && node.end() == end && fits) {
            return node;
        }
        for (var child : node.children()) {
            if (child.start() <= start && end <= child.end()) {
                var found = find(child, start, end, types);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /// The statement around a node: a direct child of a block or of the module.
    static Syntax statement(Syntax node) {
        var at = node;
        while (true) {
            var parent = at.parent();
            if (parent == null || parent.is("block", "module")) {
                return at;
            }
            at = parent;
        }
    }

    /// The flow of this id.
    Flow flow(String id) throws Refusal {
        return document.flow(id).orElseThrow(() -> new Refusal(1, EditReason.NO_FLOW, id));
    }

    Item item(Flow flow, ItemId id) throws Refusal {
        return flow.item(id).orElseThrow(() -> new Refusal(flow.line(), EditReason.NO_NODE, flow.function(), id));
    }

    Item.Call call(Flow flow, ItemId id) throws Refusal {
        if (item(flow, id) instanceof Item.Call call) {
            return call;
        }
        throw new Refusal(item(flow, id).statement(), EditReason.NOT_A_CALL, id);
    }

    /// Some items, and all that are in them.
    Set<ItemId> withInner(Flow flow, List<ItemId> items) throws Refusal {
        var all = new HashSet<ItemId>();
        for (var id : items) {
            all.add(item(flow, id).id());
            flow.items().stream().map(Item::id).filter(each -> each.isIn(id)).forEach(all::add);
        }
        return all;
    }

    /// The statements that an item is made of, in order.
    List<Syntax> statements(Item item) {
        var found = new ArrayList<Syntax>();
        addStatements(root, item.statement(), found);
        return found.isEmpty() ? List.of(statement(innermost(item.statement()))) : found;
    }

    /// Adds the outermost statements below a node that are within a range.
    private static void addStatements(Syntax node, Span within, List<Syntax> found) {
        boolean isBlock = node.is("block", "module");
        for (var child : node.children()) {
            boolean isWhole = within.startByte() <= child.start() && child.end() <= within.endByte();
            if (isBlock && isWhole && child.isPart()) {
                found.add(child);
            } else if (child.start() < within.endByte() && within.startByte() < child.end()) {
                addStatements(child, within, found);
            }
        }
    }

    private Syntax innermost(Span span) {
        var at = root;
        while (true) {
            Syntax inner = null;
            for (var child : at.children()) {
                if (child.start() <= span.startByte() && span.endByte() <= child.end()) {
                    inner = child;
                }
            }
            if (inner == null) {
                return at;
            }
            at = inner;
        }
    }

    /// All names that the file uses anywhere, so that a new one hides none of them.
    Set<String> names() {
        var names = new HashSet<String>(Keywords.ALL);
        names.add(DEBUG);
        root.walk(node -> {
            if (node.is("identifier")) {
                names.add(node.text());
            }
        });
        return names;
    }

    /// Where the file first uses a name; its first byte where it does not.
    Span firstUse(String name) {
        var found = new ArrayList<Syntax>();
        root.walk(node -> {
            if (found.isEmpty() && node.is("identifier") && node.text().equals(name)) {
                found.add(node);
            }
        });
        return found.isEmpty() ? root.source().span(0, 0) : found.getFirst().span();
    }

    /// This name, or this name with a number, so that it equals no name of the file.
    String fresh(String preferred) {
        return FreeName.of(preferred, names());
    }

    static String checkedName(String name, int line) throws Refusal {
        if (!isName(name) || Keywords.ALL.contains(name) || name.equals(DEBUG)) {
            throw new Refusal(line, EditReason.NOT_A_NAME, name);
        }
        // Python compares names in this form ("Identifiers and keywords" of its language reference).
        var read = Normalizer.normalize(name, Normalizer.Form.NFKC);
        if (!read.equals(name)) {
            throw new Refusal(line, EditReason.NAME_READ_AS, name, read);
        }
        return name;
    }

    private static boolean isName(String text) {
        if (text.isEmpty()) {
            return false;
        }
        int first = text.codePointAt(0);
        return (first == '_' || Character.isUnicodeIdentifierStart(first))
                && text.codePoints()
                        .allMatch(each ->
                                Character.isUnicodeIdentifierPart(each) && !Character.isIdentifierIgnorable(each));
    }

    /// The text, if it is one Python expression.
    static String checkedExpression(String text, int line) throws Refusal {
        var bare = text.strip();
        var parsed = PythonParser.parse(Source.of("(" + bare + "\n)\n"));
        boolean one = parsed.parts().size() == 1
                && parsed.parts().getFirst().is("expression_statement")
                && parsed.parts().getFirst().parts().size() == 1
                && parsed.parts().getFirst().parts().getFirst().is("parenthesized_expression");
        boolean bound = one
                && parsed.parts().getFirst().parts().getFirst().parts().stream()
                        .anyMatch(part -> part.is("named_expression", "yield", "list_splat"));
        boolean comment = one && PythonParser.parse(Source.of(bare)).first("comment") != null;
        // A backslash at the end would take in what follows.
        if (bare.isEmpty()
                || bare.endsWith("\\")
                || !one
                || bound
                || comment
                || !PythonParser.problems(parsed).isEmpty()) {
            throw new Refusal(line, EditReason.NOT_AN_EXPRESSION, bare);
        }
        return bare;
    }

    /// The text, if it is one parameter as in a `def`, or one of the marks `*` and `/` between parameters.
    static String checkedParameter(String text, int line) throws Refusal {
        var bare = text.strip();
        if (bare.equals("*") || bare.equals("/")) {
            return bare;
        }
        var parsed = PythonParser.parse(Source.of("def f(" + bare + "\n):\n    pass\n"));
        var list = parsed.parts().size() == 1 ? parsed.parts().getFirst().child("parameters") : null;
        var only = list != null && list.parts().size() == 1 ? list.parts().getFirst() : null;
        var name = only == null ? null : only.find(node -> node.is("identifier"));
        if (only == null
                || name == null
                || !only.text().equals(bare)
                || !PythonParser.problems(parsed).isEmpty()) {
            throw new Refusal(line, EditReason.NOT_A_PARAMETER, bare);
        }
        checkedName(name.text(), line);
        return bare;
    }
}
