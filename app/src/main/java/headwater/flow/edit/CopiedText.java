package headwater.flow.edit;

import headwater.flow.Document;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.Syntax;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.stream.Collectors;

/// Statements as text that can be pasted into any editor.
public final class CopiedText {
    private CopiedText() {}

    /// The statements of some items in the order of the file, with the comments above them and without the
    /// indentation of their places.
    ///
    /// @param flow the id of the flow that has the items; those that it lacks are left out
    public static String of(Document document, String flow, Collection<ItemId> items) {
        var tree = new DocumentTree(document);
        var lines = new StatementLines(tree.source());
        var statements = new LinkedHashSet<Syntax>();
        document.flow(flow).stream()
                .flatMap(each -> each.items().stream())
                .filter(item -> items.contains(item.id()))
                .sorted((one, other) -> Integer.compare(start(one), start(other)))
                .forEach(item -> statements.addAll(tree.statements(item)));
        return statements.stream()
                .filter(statement -> statements.stream().noneMatch(other -> isWithin(statement, other)))
                .map(statement -> text(lines, statement))
                .collect(Collectors.joining("\n"));
    }

    /// The text of some statements without the indentation of their place; lines within strings stay as they are.
    ///
    /// @param line the line of the first, from 1
    public static String of(Source source, int line, Span span) {
        int start = source.lineStart(line);
        boolean isAlone = source.text(start, span.startByte()).isBlank();
        var text = source.text(isAlone ? start : span.startByte(), span.endByte());
        return isAlone ? String.join("\n", Sources.indented(text, "")) : text;
    }

    private static String text(StatementLines lines, Syntax statement) {
        return lines.isAlone(statement)
                ? String.join("\n", Sources.indented(lines.lines(statement), ""))
                : statement.text();
    }

    private static int start(Item item) {
        return item.statement().startByte();
    }

    private static boolean isWithin(Syntax statement, Syntax other) {
        return statement != other && other.contains(statement);
    }
}
