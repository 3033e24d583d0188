package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what the statements of a body bind its names to.
final class NamesReader {
    private final Project project;
    private final @Nullable Path file;
    private final @Nullable Path elsewhere;
    private final Set<Path> underWay;

    private NamesReader(Project project, @Nullable Path file, @Nullable Path elsewhere, Set<Path> underWay) {
        this.project = project;
        this.file = file;
        this.elsewhere = elsewhere;
        this.underWay = underWay;
    }

    /// A reader for the document's own file, null for text that has none.
    static NamesReader own(Project project, @Nullable Path file) {
        return new NamesReader(project, file, null, new HashSet<>());
    }

    /// A reader for a module that the document imports.
    static NamesReader imported(Project project, Path file, Set<Path> underWay) {
        return new NamesReader(project, file, file, underWay);
    }

    Names module(Syntax module) {
        var names = new Names(null);
        body(module, names);
        return names;
    }

    /// Adds what a body's statements bind, at any depth of `if`, `try` and the like, but not inside functions.
    void body(Syntax body, Names names) {
        for (var statement : body.parts()) {
            switch (statement.type()) {
                case "import_statement" -> importModules(statement, names);
                case "import_from_statement" -> importNames(statement, names);
                case "function_definition" -> function(statement, List.of(), names);
                case "class_definition" -> classBody(statement, names);
                case "decorated_definition" -> decorated(statement, names);
                case "expression_statement" -> statement.parts().forEach(part -> assignment(part, names));
                case "if_statement",
                        "try_statement",
                        "with_statement",
                        "else_clause",
                        "elif_clause",
                        "block",
                        "except_clause",
                        "finally_clause",
                        "for_statement" -> body(statement, names);
                default -> {}
            }
        }
    }

    private void decorated(Syntax statement, Names names) {
        var definition = statement.child("definition");
        if (definition == null) {
            return;
        }
        if (definition.is("class_definition")) {
            classBody(definition, names);
        } else {
            function(
                    definition,
                    statement.parts().stream()
                            .filter(part -> part.is("decorator"))
                            .toList(),
                    names);
        }
    }

    private void function(Syntax definition, List<Syntax> decorators, Names names) {
        var name = Definitions.name(definition);
        var made = made(decorators, names);
        if (made != null) {
            Callee callee =
                    Definitions.callee(made.kind(), name, Definitions.callOf(made.decorator()), definition, elsewhere);
            names.put(name, new Meaning.Callable(callee));
            return;
        }
        if (name.equals("task") || name.equals("flow")) {
            names.put(name, new Meaning.Decorator(name.equals("task") ? NodeKind.TASK : NodeKind.SUBFLOW));
            return;
        }
        var callee = Definitions.callee(NodeKind.STEP, name, null, definition, elsewhere);
        names.put(name, new Meaning.Callable(callee, decorates(definition, names)));
    }

    private static @Nullable NodeKind decorates(Syntax definition, Names names) {
        NodeKind[] found = new NodeKind[1];
        var body = definition.child("body");
        if (body != null) {
            body.walk(node -> {
                if (node.is("identifier", "attribute")
                        && names.resolve(node) instanceof Meaning.Decorator(NodeKind kind)
                        && (node.parent() == null || !node.parent().is("decorator"))) {
                    found[0] = kind;
                }
            });
        }
        return found[0];
    }

    /// A decorator that makes a task or flow.
    record Made(NodeKind kind, Syntax decorator) {}

    /// The first decorator that makes a task or flow, null without one.
    static @Nullable Made made(List<Syntax> decorators, Names names) {
        for (var decorator : decorators) {
            if (decorator.parts().isEmpty()) {
                continue;
            }
            var kind = decoratorKind(decorator.parts().getFirst(), names);
            if (kind != null) {
                return new Made(kind, decorator);
            }
        }
        return null;
    }

    /// What an expression, used as a decorator, makes; null when nothing of Prefect's.
    static @Nullable NodeKind decoratorKind(Syntax expression, Names names) {
        var function = expression.is("call") ? expression.child("function") : expression;
        if (function == null) {
            return null;
        }
        if (function.is("call")) {
            return decoratorKind(function, names);
        }
        return switch (names.resolve(function)) {
            case Meaning.Decorator(NodeKind kind) -> kind;
            case Meaning.Callable(Callee _, NodeKind decorates) -> decorates;
            case Meaning.Outside(String origin) -> Origins.decorator(function.text(), origin);
            case null -> names.isOpen() && function.is("identifier") ? Origins.decorator(function.text(), "*") : null;
            case Meaning.Prefect _, Meaning.ClassOf _, Meaning.Module _, Meaning.Variable _ -> null;
        };
    }

    private void classBody(Syntax definition, Names names) {
        var members = new Names(names);
        var body = definition.child("body");
        if (body != null) {
            body(body, members);
        }
        names.put(Definitions.name(definition), new Meaning.ClassOf(new LinkedHashMap<>(members.own())));
    }

    private void assignment(Syntax part, Names names) {
        var left = part.child("left");
        var right = part.child("right");
        if (!part.is("assignment") || left == null || right == null) {
            return;
        }
        if (right.is("assignment")) {
            assignment(right, names);
        }
        if (left.is("identifier")) {
            names.put(left.text(), value(right, left.text(), names));
        } else {
            Uses.names(left).forEach(name -> names.put(name, new Meaning.Variable("")));
        }
    }

    /// What a variable means that is bound to this expression.
    Meaning value(Syntax right, String variable, Names names) {
        if (right.is("identifier", "attribute")) {
            var same = names.resolve(right);
            return same == null ? new Meaning.Variable("") : same;
        }
        var function = right.is("call") ? right.child("function") : null;
        if (function == null) {
            return new Meaning.Variable("");
        }
        var called = called(right, function, variable, names);
        return called == null ? new Meaning.Variable(function.text()) : called;
    }

    private @Nullable Meaning called(Syntax call, Syntax function, String variable, Names names) {
        var positional = positional(call);
        if (isPartial(function, names)) {
            return positional.isEmpty() ? null : partial(positional.getFirst(), names);
        }
        var attribute = function.child("attribute");
        var object = function.child("object");
        if (attribute != null && object != null && attribute.text().equals("with_options")) {
            return names.resolve(object) instanceof Meaning.Callable(Callee callee, NodeKind _)
                    ? new Meaning.Callable(renamed(callee, callee.function(), call))
                    : null;
        }
        var kind = decoratorKind(function, names);
        if (kind == null) {
            return null;
        }
        if (positional.isEmpty()) {
            return new Meaning.Decorator(kind);
        }
        var made = names.resolve(positional.getFirst());
        if (made instanceof Meaning.Callable(Callee callee, NodeKind _)) {
            var renamed = renamed(callee, variable, call);
            return new Meaning.Callable(new Callee(
                    kind,
                    variable,
                    callee.function(),
                    renamed.name(),
                    callee.parameters(),
                    callee.file(),
                    callee.line(),
                    callee.isAsync()));
        }
        return new Meaning.Callable(new Callee(
                kind,
                variable,
                variable,
                Definitions.prefectName(variable, call),
                List.of(),
                elsewhere,
                call.span().line(),
                false));
    }

    private static Callee renamed(Callee callee, String fallback, Syntax call) {
        var said = Definitions.prefectName(fallback, call);
        var name = said.equals(fallback) ? callee.name() : said;
        return new Callee(
                callee.kind(),
                callee.reference(),
                callee.function(),
                name,
                callee.parameters(),
                callee.file(),
                callee.line(),
                callee.isAsync());
    }

    private static boolean isPartial(Syntax function, Names names) {
        return names.resolve(function) instanceof Meaning.Outside(String origin) && origin.equals("functools.partial");
    }

    private static @Nullable Meaning partial(Syntax of, Names names) {
        var meaning = names.resolve(of);
        return meaning instanceof Meaning.Decorator || meaning instanceof Meaning.Callable ? meaning : null;
    }

    /// The arguments of a call that are given by position.
    static List<Syntax> positional(Syntax call) {
        var arguments = call.child("arguments");
        return arguments == null
                ? List.of()
                : arguments.parts().stream()
                        .filter(part -> !part.is("keyword_argument", "list_splat", "dictionary_splat"))
                        .toList();
    }

    private void importModules(Syntax statement, Names names) {
        for (var name : statement.children("name")) {
            var alias = name.child("alias");
            var dotted = name.is("aliased_import") ? name.child("name") : name;
            if (dotted == null) {
                continue;
            }
            var origin = dotted.text();
            if (alias != null) {
                names.put(alias.text(), module(origin));
            } else {
                var first = Origins.first(origin);
                var meaning = first.equals(origin) ? module(origin) : around(first, origin, names);
                names.put(first, meaning);
            }
        }
    }

    /// `import a.b` binds `a`; where only `a/b.py` is found, `a` becomes a module that holds `b`.
    private Meaning around(String first, String origin, Names names) {
        if (Origins.isPrefect(origin) || Origins.isStandard(origin)) {
            return Origins.of(first);
        }
        var inner = project.find(origin, 0, file, underWay);
        if (inner == null) {
            return module(first);
        }
        var outer = names.find(first) instanceof Meaning.Module(Names known) ? known : new Names(null);
        var at = outer;
        var path = origin.split("\\.", -1);
        for (int i = 1; i < path.length - 1; i++) {
            var next = at.find(path[i]) instanceof Meaning.Module(Names known) ? known : new Names(null);
            at.put(path[i], new Meaning.Module(next));
            at = next;
        }
        at.put(path[path.length - 1], new Meaning.Module(inner));
        return new Meaning.Module(outer);
    }

    private Meaning module(String origin) {
        if (Origins.isPrefect(origin) || Origins.isStandard(origin)) {
            return Origins.of(origin);
        }
        var found = project.find(origin, 0, file, underWay);
        return found == null ? new Meaning.Outside(origin) : new Meaning.Module(found);
    }

    private void importNames(Syntax statement, Names names) {
        var from = statement.child("module_name");
        if (from == null) {
            return;
        }
        var text = from.text().replaceAll("\\s", "");
        int dots = 0;
        while (dots < text.length() && text.charAt(dots) == '.') {
            dots++;
        }
        var module = text.substring(dots);
        boolean known = dots == 0 && (Origins.isPrefect(module) || Origins.isStandard(module));
        Names found = known ? null : project.find(module, dots, file, underWay);
        if (statement.first("wildcard_import") != null) {
            star(module, found, names);
        }
        for (var name : statement.children("name")) {
            var alias = name.child("alias");
            var original = name.is("aliased_import") ? name.child("name") : name;
            if (original != null) {
                var local = alias == null ? original.text() : alias.text();
                names.put(local, imported(module, dots, found, original.text()));
            }
        }
    }

    private static void star(String module, @Nullable Names found, Names names) {
        if (Origins.isPrefect(module)) {
            for (var name : List.of("task", "flow", "unmapped", "get_run_logger", "pause_flow_run")) {
                names.put(name, Origins.of(module + "." + name));
            }
        } else if (found != null) {
            found.own().forEach(names::put);
        } else if (!Origins.isStandard(module)) {
            names.leaveOpen();
        }
    }

    private Meaning imported(String module, int dots, @Nullable Names found, String name) {
        Meaning meaning = found == null ? null : found.find(name);
        if (meaning != null) {
            return meaning;
        }
        var origin = module.isEmpty() ? name : module + "." + name;
        if (dots == 0 && (Origins.isPrefect(module) || Origins.isStandard(module))) {
            return Origins.of(origin);
        }
        var inner = project.find(origin, dots, file, underWay);
        return inner == null ? new Meaning.Outside(".".repeat(dots) + origin) : new Meaning.Module(inner);
    }
}
