package headwater.flow.check;

import headwater.flow.BrokenModule;
import headwater.flow.Document;
import headwater.flow.ImportedName;
import headwater.flow.Message;
import headwater.flow.Span;
import java.util.List;

/// Files that the document imports and that are not Python: what they define cannot be known.
final class BrokenModules implements Check {
    @Override
    public List<Finding> findings(Document document) {
        return document.brokenModules().stream()
                .map(module -> new Finding(
                        "broken-module",
                        Finding.Severity.WARNING,
                        place(document, module),
                        Message.of(FindingReason.BROKEN_MODULE, module.file().getFileName(), module.line()),
                        List.of()))
                .toList();
    }

    /// The import that leads to the file; the first line where another file imports it.
    private static Span place(Document document, BrokenModule module) {
        var name = module.file().getFileName().toString().replaceFirst("\\.py$", "");
        return document.imports().stream()
                .filter(each -> List.of(each.origin().split("\\.")).contains(name))
                .map(ImportedName::span)
                .findFirst()
                .orElse(document.source().span(0, 0));
    }
}
