package headwater.flow.python;

import headwater.flow.Argument;
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

    Document read(Syntax module, List<Problem> problems) {
        Names names = namesReader.module(module);
        definitions(module, names, null);
        made(module, names);
        flows.sort(Comparator.comparingInt(flow -> flow.span().startByte()));
        tasks.sort(Comparator.comparingInt(task -> task.span().startByte()));
        flows.forEach(flow -> holes(flow, problems));
        return new Document(
                file, module.source(), flows, tasks, known(names), imports(module), List.copyOf(unresolved), problems);
    }

    /// A `...` given to a task is what an edit leaves where a value has gone.
    private static void holes(Flow flow, List<Problem> problems) {
        for (Item item : flow.items()) {
            if (item instanceof Item.Call call) {
                for (Argument argument : call.arguments()) {
                    if (argument.binding().text().equals("...")) {
                        String words = "nothing is given for `" + argument.port() + "` of `" + call.id() + "`";
                        problems.add(new Problem(argument.span().line(), words, false));
                    }
                }
            }
        }
    }

    /// Looks through bodies of every kind; names of a function or class are added for what stands in it.
    private void definitions(Syntax node, Names names, @Nullable Names self) {
        for (Syntax child : node.parts()) {
            switch (child.type()) {
                case "decorated_definition" -> {
                    Syntax definition = child.child("definition");
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
        Syntax body = definition.child("body");
        if (body == null) {
            return;
        }
        Names inner = new Names(names);
        namesReader.body(body, inner);
        if (definition.is("class_definition")) {
            definitions(body, names, inner);
            return;
        }
        if (self != null) {
            inner.put("self", new Meaning.ClassOf(self.own()));
        }
        String function = Definitions.name(definition);
        functions.putIfAbsent(function, definition);
        List<Syntax> decorators = decorated == null
                ? List.of()
                : decorated.parts().stream()
                        .filter(part -> part.is("decorator"))
                        .toList();
        NamesReader.Made made = NamesReader.made(decorators, self == null ? names : self);
        if (made != null && made.kind() == NodeKind.SUBFLOW) {
            flows.add(FlowReader.read(function, definition, made.decorator(), inner, unresolved));
        } else if (made != null) {
            tasks.add(Definitions.task(function, definition, made.decorator()));
        }
        definitions(body, inner, null);
    }

    /// Adds what `x = task(f)` and `x = flow(f)` make of the functions of the module.
    private void made(Syntax module, Names names) {
        for (Syntax statement : module.parts()) {
            Syntax assignment =
                    statement.is("expression_statement") && !statement.parts().isEmpty()
                            ? statement.parts().getFirst()
                            : statement;
            Syntax left = assignment.child("left");
            Syntax right = assignment.child("right");
            if (!assignment.is("assignment") || left == null || right == null || !right.is("call")) {
                continue;
            }
            List<Syntax> wrapped = NamesReader.positional(right);
            NodeKind kind = NamesReader.decoratorKind(right, names);
            Syntax definition = kind == null || wrapped.isEmpty()
                    ? null
                    : functions.get(wrapped.getFirst().text());
            if (definition == null) {
                continue;
            }
            if (kind == NodeKind.SUBFLOW) {
                Names inner = new Names(names);
                Syntax body = definition.child("body");
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
        List<Callee> known = new ArrayList<>();
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
        List<ImportedName> imports = new ArrayList<>();
        for (Syntax statement : module.parts()) {
            if (!statement.is("import_statement", "import_from_statement")) {
                continue;
            }
            Syntax from = statement.child("module_name");
            String prefix = from == null ? "" : from.text() + ".";
            for (Syntax name : statement.children("name")) {
                Syntax alias = name.child("alias");
                Syntax original = name.is("aliased_import") ? name.child("name") : name;
                if (original != null) {
                    String local = alias == null ? original.text() : alias.text();
                    imports.add(new ImportedName(local, prefix + original.text(), statement.span()));
                }
            }
        }
        return List.copyOf(imports);
    }
}
