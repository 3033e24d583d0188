package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.util.List;
import java.util.Optional;

/// Finds a name that an import binds, or adds the import.
final class Imports {
    private final DocumentTree tree;

    Imports(DocumentTree tree) {
        this.tree = tree;
    }

    /// How the file spells a name, and the splices that make it known.
    record Known(String spelling, List<Splice> splices) {}

    /// The name `name` of module `module`.
    Known of(String module, String name) throws Refusal {
        var origin = module + "." + name;
        for (var each : tree.document().imports()) {
            if (each.origin().equals(origin)) {
                return new Known(each.local(), List.of());
            }
        }
        for (var each : tree.document().imports()) {
            if (each.origin().equals(module)) {
                return new Known(each.local() + "." + name, List.of());
            }
        }
        if (tree.names().contains(name)) {
            throw new Refusal(tree.firstUse(name), EditReason.NAME_OF_IMPORT_TAKEN, name);
        }
        return new Known(name, List.of(imported(module, name)));
    }

    private Splice imported(String module, String name) throws Refusal {
        var statementLines = new StatementLines(tree.source());
        Optional<Syntax> same = tree.root().parts().stream()
                .filter(each -> each.is("import_from_statement") && each.first("wildcard_import") == null)
                .filter(each -> {
                    var from = each.child("module_name");
                    return from != null && from.text().equals(module);
                })
                .findFirst();
        if (same.isPresent()) {
            return new Commas(tree.source()).after(same.get().parts().getLast(), name);
        }
        var line = "from " + module + " import " + name;
        List<Syntax> statements = tree.root().parts();
        Syntax last = null;
        for (var each : statements) {
            if (each.is("import_statement", "import_from_statement", "future_import_statement")) {
                last = each;
            }
        }
        if (last != null) {
            return statementLines.after(last, List.of(line));
        }
        Syntax first = statements.isEmpty() ? null : statements.getFirst();
        if (first == null) {
            int at = tree.source().startsWithMark() ? 3 : 0;
            return new Splice(at, at, line + tree.source().eol());
        }
        boolean docstring =
                first.is("expression_statement") && first.parts().getFirst().is("string");
        return docstring
                ? statementLines.after(first, List.of("", line))
                : statementLines.before(first, List.of(line, ""));
    }
}
