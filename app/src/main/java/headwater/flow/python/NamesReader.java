package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /// The names of a function's body: its parameters, and what its statements bind.
    ///
    /// @param self what the first parameter of a method means, null for other functions
    Names function(Syntax definition, Names around, Referent.@Nullable ClassOf self) {
        var names = new Names(around);
        if (self != null) {
            names.put("super", new Referent.ClassOf(Map.of(), self.bases(), null));
        }
        var first = self;
        for (var bind : Binds.by(definition)) {
            if (bind.kind() == Binds.Kind.PARAMETER) {
                names.put(bind.name(), first == null ? parameter(bind.at(), around) : new Referent.Instance(first));
                first = null;
            }
        }
        var body = definition.child("body");
        if (body != null) {
            body(body, names);
        }
        Scope.reboundIn(definition).forEach(names::remove);
        return names;
    }

    private static Referent parameter(Syntax name, Names around) {
        var parameter = name.parent();
        var type = parameter == null ? null : parameter.child("type");
        return type == null ? new Referent.Variable("") : instance(type, around);
    }

    /// An object of the class that an annotation names, or a variable of which nothing is known.
    private static Referent instance(Syntax type, Names names) {
        var named = type.parts().size() == 1 ? type.parts().getFirst() : type;
        return names.resolve(named) instanceof Referent.ClassOf known
                ? new Referent.Instance(known)
                : new Referent.Variable("");
    }

    /// Adds what a body's statements bind, at any depth of `if`, `try` and the like, but not inside functions.
    void body(Syntax body, Names names) {
        body.children().forEach(statement -> read(statement, true, names));
    }

    /// @param sure whether the node is reached whenever the body is
    private void read(Syntax node, boolean sure, Names names) {
        switch (node.type()) {
            case "import_statement" -> importModules(node, sure, names);
            case "import_from_statement" -> importNames(node, sure, names);
            case "function_definition" -> put(Definitions.name(node), defined(node, names), sure, names);
            case "class_definition" -> put(Definitions.name(node), classOf(node, names), sure, names);
            default -> {
                for (var bind : Binds.by(node)) {
                    bound(bind, sure, names);
                }
            }
        }
        boolean inner = sure
                && !node.is(
                        "if_statement",
                        "try_statement",
                        "for_statement",
                        "while_statement",
                        "with_statement",
                        "match_statement");
        Binds.outside(node, child -> read(child, inner, names));
    }

    private static void put(String name, Referent referent, boolean sure, Names names) {
        if (sure) {
            names.put(name, referent);
        } else {
            names.offer(name, referent);
        }
    }

    private void bound(Binds.Bind bind, boolean sure, Names names) {
        var by = bind.by();
        switch (bind.kind()) {
            case ASSIGNMENT -> {
                var meant = WrittenTypes.aliased(assigned(bind, names), by.child("right"), names);
                put(bind.name(), meant, sure, names);
            }
            case WALRUS -> put(bind.name(), value(by.child("value"), bind.name(), names), sure, names);
            case WITH -> {
                var pattern = by.child("value");
                var manager = pattern == null || pattern.parts().isEmpty()
                        ? null
                        : pattern.parts().getFirst();
                put(bind.name(), value(manager, bind.name(), names), sure, names);
            }
            case ANNOTATION -> {
                var type = by.child("type");
                names.offer(bind.name(), type == null ? new Referent.Variable("") : instance(type, names));
            }
            case TYPE_ALIAS -> put(bind.name(), WrittenTypes.alias(by.child("right"), names), sure, names);
            case AUGMENTED, FOR, EXCEPT, PATTERN -> put(bind.name(), new Referent.Variable(""), sure, names);
            case PARAMETER, TYPE_PARAMETER, COMPREHENSION, IMPORT, FUNCTION, CLASS, DELETION -> {}
        }
    }

    private Referent assigned(Binds.Bind bind, Names names) {
        var left = bind.by().child("left");
        var right = bind.by().child("right");
        while (right != null && right.is("assignment")) {
            right = right.child("right");
        }
        if (left != bind.at()) {
            right = element(left, bind.at(), right);
        }
        var referent = value(right, bind.name(), names);
        var type = bind.by().child("type");
        return referent instanceof Referent.Variable
                        && type != null
                        && instance(type, names) instanceof Referent.Instance known
                ? known
                : referent;
    }

    /// The part of `a, b` that is bound to one name of `x, y`, null when they are not written side by side.
    private static @Nullable Syntax element(@Nullable Syntax left, Syntax name, @Nullable Syntax right) {
        if (left == null || right == null || !right.is("expression_list", "tuple", "list")) {
            return null;
        }
        int at = left.parts().indexOf(name);
        boolean same = left.parts().size() == right.parts().size()
                && right.parts().stream().noneMatch(part -> part.is("list_splat"));
        return at >= 0 && same ? right.parts().get(at) : null;
    }

    private Referent defined(Syntax definition, Names names) {
        var name = Definitions.name(definition);
        var made = CreatedObjects.first(Definitions.decorators(definition), names);
        if (made != null) {
            var callee = Definitions.callee(made.maker().kind(), name, definition, elsewhere);
            var given = made.maker().name();
            return new Referent.Callable(given == null ? callee : callee.withName(given));
        }
        if (name.equals("task") || name.equals("flow")) {
            return new Referent.Decorator(name.equals("task") ? NodeKind.TASK : NodeKind.SUBFLOW);
        }
        var callee = Definitions.callee(NodeKind.STEP, name, definition, elsewhere);
        return new Referent.Callable(callee, decorates(definition, names));
    }

    /// What a plain function makes of the functions that it decorates: what it mentions last of Prefect's decorators
    /// and constructors; null when it mentions none.
    private static @Nullable NodeKind decorates(Syntax definition, Names names) {
        var found = new ArrayList<NodeKind>();
        var body = definition.child("body");
        if (body != null) {
            body.walk(node -> {
                var kind = mentioned(node, names);
                if (kind != null) {
                    found.add(kind);
                }
            });
        }
        return found.isEmpty() ? null : found.getLast();
    }

    private static @Nullable NodeKind mentioned(Syntax node, Names names) {
        if (!node.is("identifier", "attribute")
                || (node.parent() != null && node.parent().is("decorator"))) {
            return null;
        }
        var isCalled = node.parent() != null && node == node.parent().child("function");
        return switch (names.resolve(node)) {
            case Referent.Decorator(NodeKind kind, String _) -> kind;
            // A class may also be mentioned as a type.
            case Referent.Prefect(String origin) when isCalled -> Origins.instances(origin);
            case null, default -> null;
        };
    }

    private Referent classOf(Syntax definition, Names names) {
        var members = new Names(names);
        var body = definition.child("body");
        if (body != null) {
            body(body, members);
        }
        var bases = new ArrayList<Referent>();
        var list = definition.child("superclasses");
        for (var base : list == null ? List.<Syntax>of() : list.parts()) {
            var referent = names.resolve(base);
            if (referent != null) {
                bases.add(referent);
            }
        }
        var written = WrittenTypes.type(definition, members, names);
        var type = new Referent.ClassOf(new LinkedHashMap<>(members.own()), List.copyOf(bases), written);
        if (body != null) {
            body.walk(node -> attribute(node, type, names));
        }
        return type;
    }

    /// Adds `jobs` of `self.jobs = Jobs()`, for what methods give to the object.
    private void attribute(Syntax assignment, Referent.ClassOf type, Names around) {
        var left = assignment.is("assignment") ? assignment.child("left") : null;
        var object = left == null ? null : left.child("object");
        var attribute = left == null ? null : left.child("attribute");
        if (object == null || attribute == null || !object.text().equals("self")) {
            return;
        }
        var scope = Scope.around(assignment).node();
        var names = scope.is("function_definition") ? function(scope, around, type) : around;
        var referent = value(assignment.child("right"), attribute.text(), names);
        if (referent.certainty() > 1) {
            type.members().putIfAbsent(attribute.text(), referent);
        }
    }

    /// What a variable means that is bound to this expression.
    private Referent value(@Nullable Syntax right, String variable, Names names) {
        if (right == null) {
            return new Referent.Variable("");
        }
        var bare = Bindings.bare(right);
        if (bare.is("conditional_expression", "boolean_operator")) {
            return oneOf(bare, variable, names);
        }
        var text = Literals.string(bare);
        if (text != null) {
            return new Referent.Text(text);
        }
        var referent = names.resolve(bare);
        if (referent != null) {
            return referent;
        }
        var function = bare.is("call") ? bare.child("function") : null;
        if (function == null) {
            return new Referent.Variable("");
        }
        var maker = CreatedObjects.decorator(bare, names);
        return maker == null || CreatedObjects.given(bare) == null
                ? new Referent.Variable(function.text())
                : new Referent.Callable(outOfSight(maker, variable, bare));
    }

    /// The best known part of `a if x else b`, `a or b` or `a and b`; of `and` the second where both are known
    /// alike.
    private Referent oneOf(Syntax expression, String variable, Names names) {
        int second = expression.first("and") == null ? 1 : 0;
        Referent best = new Referent.Variable("");
        for (var part : expression.parts()) {
            var referent = value(part, variable, names);
            best = referent.certainty() >= best.certainty() + second ? referent : best;
        }
        return best;
    }

    /// The task that `x = task(f)` makes when `f` is not to be seen.
    private Callee outOfSight(Referent.Decorator maker, String variable, Syntax call) {
        var name = maker.name() == null ? variable : maker.name();
        int line = call.span().line();
        return new Callee(maker.kind(), variable, variable, name, List.of(), elsewhere, line, false);
    }

    private void importModules(Syntax statement, boolean sure, Names names) {
        for (var name : statement.children("name")) {
            var alias = name.child("alias");
            var dotted = name.is("aliased_import") ? name.child("name") : name;
            if (dotted == null) {
                continue;
            }
            var origin = dotted.text();
            if (alias != null) {
                put(alias.text(), module(origin), sure, names);
            } else {
                var first = Origins.first(origin);
                var referent = first.equals(origin) ? module(origin) : around(first, origin, names);
                put(first, referent, sure, names);
            }
        }
    }

    /// `import a.b` binds `a`; where only `a/b.py` is found, `a` becomes a module that holds `b`.
    private Referent around(String first, String origin, Names names) {
        if (Origins.isPrefect(origin) || Origins.isStandard(origin)) {
            return Origins.of(first);
        }
        var inner = project.find(origin, 0, file, underWay);
        if (inner == null) {
            return module(first);
        }
        var outer = names.find(first) instanceof Referent.Module(Names known) ? known : new Names(null);
        var at = outer;
        var path = origin.split("\\.", -1);
        for (int i = 1; i < path.length - 1; i++) {
            var next = at.find(path[i]) instanceof Referent.Module(Names known) ? known : new Names(null);
            at.put(path[i], new Referent.Module(next));
            at = next;
        }
        at.put(path[path.length - 1], new Referent.Module(inner));
        return new Referent.Module(outer);
    }

    private Referent module(String origin) {
        if (Origins.isPrefect(origin) || Origins.isStandard(origin)) {
            return Origins.of(origin);
        }
        var found = project.find(origin, 0, file, underWay);
        return found == null ? new Referent.Outside(origin) : new Referent.Module(found);
    }

    private void importNames(Syntax statement, boolean sure, Names names) {
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
                put(local, imported(module, dots, found, original.text()), sure, names);
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

    private Referent imported(String module, int dots, @Nullable Names found, String name) {
        Referent referent = found == null ? null : found.find(name);
        if (referent != null) {
            return referent;
        }
        var origin = module.isEmpty() ? name : module + "." + name;
        if (dots == 0 && (Origins.isPrefect(module) || Origins.isStandard(module))) {
            return Origins.of(origin);
        }
        var inner = project.find(origin, dots, file, underWay);
        return inner == null ? new Referent.Outside(".".repeat(dots) + origin) : new Referent.Module(inner);
    }
}
