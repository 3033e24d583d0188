package headwater.flow.edit;

import headwater.flow.python.Syntax;
import java.util.List;
import java.util.Optional;

/// Finds a name that an import binds, or adds the import.
final class Imports {
    private final Page page;

    Imports(Page page) {
        this.page = page;
    }

    /// How the file spells a name, and the splices that make it known.
    record Known(String spelling, List<Splice> splices) {}

    /// The name `name` of module `module`.
    Known of(String module, String name) throws Refusal {
        var origin = module + "." + name;
        for (var each : page.document().imports()) {
            if (each.origin().equals(origin)) {
                return new Known(each.local(), List.of());
            }
        }
        for (var each : page.document().imports()) {
            if (each.origin().equals(module)) {
                return new Known(each.local() + "." + name, List.of());
            }
        }
        if (page.names().contains(name)) {
            throw new Refusal(page.firstUse(name), EditReason.NAME_OF_IMPORT_TAKEN, name);
        }
        return new Known(name, List.of(imported(module, name)));
    }

    private Splice imported(String module, String name) throws Refusal {
        var place = new Place(page.source());
        Optional<Syntax> same = page.root().parts().stream()
                .filter(each -> each.is("import_from_statement") && each.first("wildcard_import") == null)
                .filter(each -> {
                    var from = each.child("module_name");
                    return from != null && from.text().equals(module);
                })
                .findFirst();
        if (same.isPresent()) {
            return new Commas(page.source()).after(same.get().parts().getLast(), name);
        }
        var line = "from " + module + " import " + name;
        List<Syntax> statements = page.root().parts();
        Syntax last = null;
        for (var each : statements) {
            if (each.is("import_statement", "import_from_statement", "future_import_statement")) {
                last = each;
            }
        }
        if (last != null) {
            return place.after(last, List.of(line));
        }
        Syntax first = statements.isEmpty() ? null : statements.getFirst();
        if (first == null) {
            int at = page.source().startsWithMark() ? 3 : 0;
            return new Splice(at, at, line + page.source().eol());
        }
        boolean docstring =
                first.is("expression_statement") && first.parts().getFirst().is("string");
        return docstring ? place.after(first, List.of("", line)) : place.before(first, List.of(line, ""));
    }
}
