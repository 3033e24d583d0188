package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.ImportedName;
import headwater.flow.Item;
import headwater.flow.NodeKind;
import headwater.flow.Problem;
import headwater.flow.TaskDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the flows and tasks of one module, wherever they are defined, and reads them.
final class DocumentReader {
    private final NamesReader namesReader;
    private final @Nullable Path file;
    private final List<Flow> flows = new ArrayList<>();
    private final List<TaskDefinition> tasks = new ArrayList<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private final Map<String, Syntax> functions = new LinkedHashMap<>();

    DocumentReader(Project project, @Nullable Path file) {
        this.file = file;
        this.namesReader = NamesReader.own(project, file);
    }

    Document read(PythonTree tree, List<Problem> problems) {
        var module = tree.root();
        var names = namesReader.module(module);
        definitions(module, names, null);
        made(module, names);
        flows.sort(Comparator.comparingInt(flow -> flow.span().startByte()));
        tasks.sort(Comparator.comparingInt(task -> task.span().startByte()));
        flows.forEach(flow -> holes(flow, problems));
        return new Document(file, tree, flows, tasks, known(names), imports(module), List.copyOf(unresolved), problems);
    }

    /// A `...` given to a task is what an edit leaves where a value has gone.
    private static void holes(Flow flow, List<Problem> problems) {
        for (var item : flow.items()) {
            if (item instanceof Item.Call call) {
                for (var argument : call.arguments()) {
                    if (argument.binding().text().equals("...")) {
                        var words = "nothing is given for `" + argument.port() + "` of `" + call.id() + "`";
                        problems.add(new Problem(argument.span().line(), words, false));
                    }
                }
            }
        }
    }

    /// Looks through bodies of every kind; names of a function or class are added for what stands in it.
    private void definitions(Syntax node, Names names, @Nullable Names self) {
        for (var child : node.parts()) {
            switch (child.type()) {
                case "decorated_definition" -> {
                    var definition = child.child("definition");
                    if (definition != null) {
                        definition(definition, child, names, self);
                    }
                }
                case "function_definition", "class_definition" -> definition(child, null, names, self);
                default -> definitions(child, names, self);
            }
        }
    }

    private void definition(Syntax definition, @Nullable Syntax decorated, Names names, @Nullable Names self) {
        var body = definition.child("body");
        if (body == null) {
            return;
        }
        var inner = new Names(names);
        namesReader.body(body, inner);
        if (definition.is("class_definition")) {
            definitions(body, names, inner);
            return;
        }
        if (self != null) {
            inner.put("self", new Meaning.ClassOf(self.own()));
        }
        var function = Definitions.name(definition);
        functions.putIfAbsent(function, definition);
        List<Syntax> decorators = decorated == null
                ? List.of()
                : decorated.parts().stream()
                        .filter(part -> part.is("decorator"))
                        .toList();
        var made = NamesReader.made(decorators, self == null ? names : self);
        if (made != null && made.kind() == NodeKind.SUBFLOW) {
            flows.add(FlowReader.read(function, definition, made.decorator(), inner, unresolved));
        } else if (made != null) {
            tasks.add(Definitions.task(function, definition, made.decorator()));
        }
        definitions(body, inner, null);
    }

    /// Adds what `x = task(f)` and `x = flow(f)` make of the functions of the module.
    private void made(Syntax module, Names names) {
        for (var statement : module.parts()) {
            Syntax assignment =
                    statement.is("expression_statement") && !statement.parts().isEmpty()
                            ? statement.parts().getFirst()
                            : statement;
            var left = assignment.child("left");
            var right = assignment.child("right");
            if (!assignment.is("assignment") || left == null || right == null || !right.is("call")) {
                continue;
            }
            var wrapped = NamesReader.positional(right);
            var kind = NamesReader.decoratorKind(right, names);
            var definition = kind == null || wrapped.isEmpty()
                    ? null
                    : functions.get(wrapped.getFirst().text());
            if (definition == null) {
                continue;
            }
            if (kind == NodeKind.SUBFLOW) {
                var inner = new Names(names);
                var body = definition.child("body");
                if (body != null) {
                    namesReader.body(body, inner);
                }
                flows.add(FlowReader.read(left.text(), definition, right, inner, unresolved));
            } else {
                tasks.add(Definitions.task(left.text(), definition, right));
            }
        }
    }

    private static List<Callee> known(Names names) {
        var known = new ArrayList<Callee>();
        names.own().forEach((name, meaning) -> add(name, meaning, known));
        return known;
    }

    private static void add(String reference, Meaning meaning, List<Callee> known) {
        if (meaning instanceof Meaning.Callable(Callee callee, NodeKind _)) {
            known.add(new Callee(
                    callee.kind(),
                    reference,
                    callee.function(),
                    callee.name(),
                    callee.parameters(),
                    callee.file(),
                    callee.line(),
                    callee.isAsync()));
        } else if (meaning instanceof Meaning.Module(Names inner) && !reference.contains(".")) {
            inner.own().forEach((name, each) -> {
                if (!(each instanceof Meaning.Callable callable
                        && callable.callee().kind() == NodeKind.STEP)) {
                    add(reference + "." + name, each, known);
                }
            });
        }
    }

    private static List<ImportedName> imports(Syntax module) {
        var imports = new ArrayList<ImportedName>();
        for (var statement : module.parts()) {
            if (!statement.is("import_statement", "import_from_statement")) {
                continue;
            }
            var from = statement.child("module_name");
            var prefix = from == null ? "" : from.text() + ".";
            for (var name : statement.children("name")) {
                var alias = name.child("alias");
                var original = name.is("aliased_import") ? name.child("name") : name;
                if (original != null) {
                    var local = alias == null ? original.text() : alias.text();
                    imports.add(new ImportedName(local, prefix + original.text(), statement.span()));
                }
            }
        }
        return List.copyOf(imports);
    }
}
