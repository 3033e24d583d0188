package headwater.flow.python;

import headwater.flow.BrokenModule;
import headwater.flow.Callee;
import headwater.flow.Document;
import headwater.flow.Flow;
import headwater.flow.ImportedName;
import headwater.flow.NodeKind;
import headwater.flow.TaskDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the flows and tasks of one module, wherever they are defined, and reads them.
final class DocumentReader {
    private final Project project;
    private final NamesReader namesReader;
    private final @Nullable Path file;
    private final List<Flow> flows = new ArrayList<>();
    private final List<TaskDefinition> tasks = new ArrayList<>();
    private final Set<String> unresolved = new LinkedHashSet<>();
    private final Map<Integer, Syntax> functions = new HashMap<>();

    DocumentReader(Project project, @Nullable Path file) {
        this.project = project;
        this.file = file;
        this.namesReader = NamesReader.own(project, file);
    }

    Document read(PythonTree tree) {
        var module = tree.root();
        var names = namesReader.module(module);
        definitions(module, names, null);
        flows.sort(Comparator.comparingInt(flow -> flow.span().startByte()));
        tasks.sort(Comparator.comparingInt(task -> task.span().startByte()));
        number(flows, Flow::function, Flow::withId);
        number(tasks, TaskDefinition::function, TaskDefinition::withId);
        return new Document(
                file,
                tree,
                flows,
                tasks,
                known(names),
                imports(module),
                List.copyOf(unresolved),
                PythonParser.problems(module),
                brokenModules());
    }

    private List<BrokenModule> brokenModules() {
        var broken = new ArrayList<BrokenModule>();
        project.modules()
                .forEach((module, problem) ->
                        problem.ifPresent(first -> broken.add(new BrokenModule(module, first.line()))));
        return broken;
    }

    /// Gives the second and further ones of one function an id of their own.
    private static <T> void number(List<T> all, Function<T, String> function, BiFunction<T, String, T> withId) {
        var counts = new HashMap<String, Integer>();
        all.replaceAll(each -> {
            var name = function.apply(each);
            int count = counts.merge(name, 1, Integer::sum);
            return count == 1 ? each : withId.apply(each, name + "#" + count);
        });
    }

    /// Looks through bodies of every kind; names of a function or class are added for what is defined in it.
    ///
    /// @param self the class that the node is the body of, null elsewhere
    private void definitions(Syntax node, Names names, Referent.@Nullable ClassOf self) {
        for (var child : node.parts()) {
            if (child.is("function_definition")) {
                function(child, names, self);
            } else if (child.is("class_definition")) {
                type(child, names);
            } else {
                if (child.is("assignment")) {
                    made(child, names);
                }
                definitions(child, names, self);
            }
        }
    }

    private void type(Syntax definition, Names names) {
        var body = definition.child("body");
        if (body != null && names.find(Definitions.name(definition)) instanceof Referent.ClassOf type) {
            var members = new Names(names);
            type.members().forEach(members::put);
            definitions(body, members, type);
        } else if (body != null) {
            definitions(body, names, null);
        }
    }

    private void function(Syntax definition, Names names, Referent.@Nullable ClassOf self) {
        var body = definition.child("body");
        if (body == null) {
            return;
        }
        var function = Definitions.name(definition);
        var around = self == null ? names : names.outer();
        var inner = namesReader.function(definition, around, self);
        functions.putIfAbsent(definition.span().line(), definition);
        var made = CreatedObjects.first(Definitions.decorators(definition), names);
        if (made != null) {
            add(made.maker(), function, function, definition, made.decorator(), inner);
        }
        definitions(body, inner, null);
    }

    private void add(
            Referent.Decorator maker,
            String function,
            String ownName,
            Syntax definition,
            Syntax decorator,
            Names inner) {
        var name = maker.name() == null ? ownName : maker.name();
        if (maker.kind() == NodeKind.SUBFLOW) {
            flows.add(FlowReader.read(function, name, definition, decorator, inner, unresolved));
        } else {
            tasks.add(Definitions.task(function, name, definition, decorator));
        }
    }

    /// Adds what `x = task(f)` and `x = flow(f)` make of a function of this file.
    private void made(Syntax assignment, Names names) {
        var left = assignment.child("left");
        var right = assignment.child("right");
        var maker = left == null || right == null || !right.is("call") ? null : CreatedObjects.decorator(right, names);
        var given = maker == null || right == null ? null : CreatedObjects.given(right);
        if (left == null || right == null || maker == null || given == null) {
            return;
        }
        if (names.resolve(given) instanceof Referent.Callable(Callee callee, NodeKind _) && callee.file() == null) {
            var definition = functions.get(callee.line());
            if (definition != null) {
                var inner = namesReader.function(definition, names, null);
                add(maker, left.text(), callee.function(), definition, right, inner);
            }
        }
    }

    private static List<Callee> known(Names names) {
        var known = new ArrayList<Callee>();
        names.own().forEach((name, referent) -> add(name, referent, known));
        return known;
    }

    private static void add(String reference, Referent referent, List<Callee> known) {
        if (referent instanceof Referent.Callable(Callee callee, NodeKind _)) {
            known.add(callee.withReference(reference));
        } else if (referent instanceof Referent.Module(Names inner) && !reference.contains(".")) {
            inner.own().forEach((name, each) -> {
                if (!(each instanceof Referent.Callable callable
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
