package headwater.flow.edit;

import headwater.flow.Flow;
import headwater.flow.Option;
import headwater.flow.Span;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Renames of variables, parameters, tasks and flows, within the file.
final class Renames {
    private final DocumentTree tree;

    Renames(DocumentTree tree) {
        this.tree = tree;
    }

    PlannedEdit rename(FlowEdit.Rename edit) throws Refusal {
        int line = tree.firstUse(edit.name()).line();
        DocumentTree.checkedName(edit.to(), line);
        if (edit.name().equals(edit.to())) {
            throw new Refusal(line, EditReason.SAME_NAME);
        }
        var title = "Rename " + edit.name() + " to " + edit.to();
        return switch (edit.what()) {
            case FlowEdit.Rename.Named.Variable(var id, var _) -> {
                var flow = tree.flow(id);
                yield new PlannedEdit(variable(flow, edit), title, named(flow));
            }
            case FlowEdit.Rename.Named.Parameter(var id, var _) -> {
                var flow = tree.flow(id);
                yield new PlannedEdit(parameter(flow, edit), title, named(flow));
            }
            case FlowEdit.Rename.Named.Task(var id) ->
                global(edit, tree.document().task(id).map(task -> new Defined(task.function(), task.definition())));
            case FlowEdit.Rename.Named.Flow(var id) ->
                global(edit, tree.document().flow(id).map(flow -> new Defined(flow.function(), flow.definition())));
        };
    }

    /// The function of a task or flow, and the `def` that it is made of.
    private record Defined(String function, Span definition) {}

    private static Expectation named(Flow flow) {
        return Expectation.in(flow.id()).withAnyEdges();
    }

    /// The flows that get the new name: one name of the module may be bound by several definitions.
    private Map<String, String> renamed(String function, String to, List<Splice> splices) throws Refusal {
        var renamed = new HashMap<String, String>();
        for (var flow : tree.document().flows()) {
            boolean isNamed = flow.function().equals(function);
            if (isNamed && isRenamed(new Defined(function, flow.definition()), splices)) {
                renamed.put(flow.id(), to);
            }
        }
        return renamed;
    }

    /// Whether the splices change the name in the `def`, or the variable of `x = task(f)`.
    private boolean isRenamed(Defined defined, List<Splice> splices) throws Refusal {
        var name = tree.node(defined.definition(), "function_definition").child("name");
        return name != null
                && (!name.text().equals(defined.function())
                        || splices.stream().anyMatch(splice -> splice.startByte() == name.start()));
    }

    private List<Splice> variable(Flow flow, FlowEdit.Rename edit) throws Refusal {
        var definition = tree.node(flow.definition(), "function_definition");
        boolean isParameter =
                flow.parameters().stream().anyMatch(each -> each.name().equals(edit.name()));
        if (isParameter) {
            throw new Refusal(flow.line(), EditReason.IS_A_PARAMETER, edit.name());
        }
        if (!Scope.namesOf(definition).contains(edit.name())) {
            throw new Refusal(flow.line(), EditReason.NO_VARIABLE, flow.function(), edit.name());
        }
        checkFree(definition, edit.to(), flow);
        checkReadByName(definition);
        return splices(Scope.of(definition).occurrences(edit.name()), edit.to());
    }

    /// Refuses a function that reads its variables by their names: what it does depends on them.
    private static void checkReadByName(Syntax definition) throws Refusal {
        var call = definition.find(node -> node.is("call") && isReadingNames(node));
        if (call != null) {
            throw new Refusal(call.span(), EditReason.NAMES_READ, called(call));
        }
    }

    private static boolean isReadingNames(Syntax call) {
        var arguments = call.child("arguments");
        return List.of("locals", "vars").contains(called(call))
                && arguments != null
                && arguments.parts().isEmpty();
    }

    /// What a call calls, without blanks; empty for a call of a call's result.
    private static String called(Syntax call) {
        var function = call.child("function");
        return function == null ? "" : withoutBlanks(function);
    }

    private static String withoutBlanks(Syntax node) {
        return node.text().replaceAll("\\s", "");
    }

    private void checkFree(Syntax definition, String name, Flow flow) throws Refusal {
        var used = new ArrayList<Syntax>();
        definition.walk(node -> {
            if (node.is("identifier") && node.text().equals(name)) {
                used.add(node);
            }
        });
        if (!used.isEmpty()) {
            throw new Refusal(used.getFirst().span(), EditReason.NAME_USED_IN_FLOW, flow.function(), name);
        }
    }

    private List<Splice> parameter(Flow flow, FlowEdit.Rename edit) throws Refusal {
        var definition = tree.node(flow.definition(), "function_definition");
        if (flow.parameters().stream().noneMatch(each -> each.name().equals(edit.name()))) {
            throw new Refusal(flow.line(), EditReason.NO_PARAMETER, flow.function(), edit.name());
        }
        checkFree(definition, edit.to(), flow);
        checkReadByName(definition);
        var splices = new ArrayList<Splice>(splices(Scope.of(definition).occurrences(edit.name()), edit.to()));
        var calls = new ArrayList<Syntax>();
        tree.root().walk(node -> {
            if (node.is("call")) {
                calls.add(node);
            }
        });
        for (var call : calls) {
            callers(call, flow, edit, splices);
        }
        for (var option : flow.options()) {
            if (option.name().equals("flow_run_name")) {
                template(option, edit, splices);
            }
        }
        return splices;
    }

    /// The keywords of one call that name the parameter: of the flow itself, of a `partial` of it, and in what its
    /// other methods take as `parameters`.
    private void callers(Syntax call, Flow flow, FlowEdit.Rename edit, List<Splice> splices) throws Refusal {
        var arguments = call.child("arguments");
        var parts = arguments == null ? List.<Syntax>of() : arguments.parts();
        boolean isOfMethod = called(call).startsWith(flow.function() + ".");
        boolean isPartial = !parts.isEmpty() && isPartial(called(call)) && isFlow(parts.getFirst(), flow);
        boolean isGivenOn = !isOfMethod && parts.stream().anyMatch(part -> isFlow(part, flow));
        boolean isCall = isPartial || isFlow(call.child("function"), flow);
        for (var part : parts) {
            var key = part.child("name");
            var value = part.child("value");
            if (part.is("dictionary_splat") && (isCall || isGivenOn)) {
                var keys = new ArrayList<Splice>();
                keys(part.parts().getFirst(), edit, keys);
                if (isGivenOn && !isCall && !keys.isEmpty()) {
                    throw new Refusal(part.span(), EditReason.GIVEN_ON, flow.function(), edit.name());
                }
                splices.addAll(keys);
            }
            if (!part.is("keyword_argument") || key == null || value == null) {
                continue;
            }
            boolean isNamed = key.text().equals(edit.name());
            if (isNamed && isCall) {
                splices.add(new Splice(key.start(), key.end(), edit.to()));
            } else if (isNamed && isGivenOn) {
                throw new Refusal(part.span(), EditReason.GIVEN_ON, flow.function(), edit.name());
            } else if (isOfMethod && key.text().equals("parameters")) {
                keys(value, edit, splices);
            }
        }
    }

    /// Renames the parameter among the keys of a mapping by which a call gives parameters.
    ///
    /// @throws Refusal where only running the code shows the keys
    private static void keys(Syntax mapping, FlowEdit.Rename edit, List<Splice> splices) throws Refusal {
        if (mapping.is("parenthesized_expression", "dictionary_splat")) {
            keys(mapping.parts().getFirst(), edit, splices);
        } else if (mapping.is("dictionary")) {
            for (var entry : mapping.parts()) {
                if (entry.is("pair")) {
                    key(entry, edit, splices);
                } else {
                    keys(entry, edit, splices);
                }
            }
        } else if (!mapping.is("none", "comment")) {
            throw new Refusal(mapping.span(), EditReason.KEYS_COMPUTED, edit.name());
        }
    }

    private static void key(Syntax pair, FlowEdit.Rename edit, List<Splice> splices) throws Refusal {
        var key = pair.child("key");
        var parts = key != null && key.is("string") ? key.parts() : List.<Syntax>of();
        boolean isPlain = parts.stream().allMatch(part -> part.parts().isEmpty() && !part.is("interpolation"));
        if (parts.isEmpty() || !isPlain) {
            throw new Refusal(pair.span(), EditReason.KEYS_COMPUTED, edit.name());
        }
        for (var part : parts) {
            if (part.is("string_content") && part.text().equals(edit.name())) {
                splices.add(new Splice(part.start(), part.end(), edit.to()));
            }
        }
    }

    /// Whether an expression is the flow, or what calls it with the same parameters. Its other methods have
    /// parameters of their own.
    private static boolean isFlow(@Nullable Syntax expression, Flow flow) {
        return expression != null
                && withoutBlanks(expression)
                        .matches("(?s)" + Pattern.quote(flow.function())
                                + "(\\.with_options\\(.*\\))?(\\.(fn|submit|map|delay))?");
    }

    private boolean isPartial(String called) {
        return tree.document().imports().stream()
                .anyMatch(each -> (each.origin().equals("functools.partial")
                                && each.local().equals(called))
                        || (each.origin().equals("functools") && (each.local() + ".partial").equals(called)));
    }

    /// `flow_run_name="etl-{source}"` names parameters too.
    private static void template(Option option, FlowEdit.Rename edit, List<Splice> splices) {
        var matcher = Pattern.compile("\\{" + Pattern.quote(edit.name()) + "(?=[}!:.\\[])")
                .matcher(option.value());
        if (!option.literal() || !option.value().chars().allMatch(each -> each < 128)) {
            return;
        }
        while (matcher.find()) {
            int start = option.valueSpan().startByte() + matcher.start() + 1;
            splices.add(new Splice(start, start + edit.name().length(), edit.to()));
        }
    }

    private PlannedEdit global(FlowEdit.Rename edit, Optional<Defined> defined) throws Refusal {
        for (var each : tree.document().imports()) {
            if (each.local().equals(edit.name())) {
                throw new Refusal(each.span(), EditReason.DEFINED_ELSEWHERE, edit.name());
            }
        }
        if (defined.isEmpty()) {
            boolean task = edit.what() instanceof FlowEdit.Rename.Named.Task;
            throw new Refusal(1, task ? EditReason.NO_TASK : EditReason.NO_FLOW, edit.name());
        }
        var function = defined.get().function();
        if (tree.names().contains(edit.to())) {
            throw new Refusal(tree.firstUse(edit.to()), EditReason.NAME_USED_IN_FILE, edit.to());
        }
        var splices = new ArrayList<Splice>(splices(Scope.of(tree.root()).occurrences(function), edit.to()));
        tree.root().walk(node -> {
            if (node.is("assignment") && node.text().startsWith("__all__")) {
                node.walk(each -> {
                    if (each.is("string_content") && each.text().equals(function)) {
                        splices.add(new Splice(each.start(), each.end(), edit.to()));
                    }
                });
            }
        });
        if (splices.isEmpty() || !isRenamed(defined.get(), splices)) {
            throw new Refusal(tree.firstUse(function), EditReason.NOT_OF_MODULE, edit.name());
        }
        splices.addAll(new Entrypoints(tree, function).renamed(edit.to()));
        var expectation = Expectation.nothing()
                .renaming(renamed(function, edit.to(), splices))
                .withAnyEdges();
        return new PlannedEdit(splices, "Rename " + edit.name() + " to " + edit.to(), expectation);
    }

    private static boolean isImported(Syntax dotted) {
        var statement = dotted.parent();
        return statement != null && statement.is("import_statement", "import_from_statement");
    }

    private static List<Splice> splices(List<Syntax> names, String to) throws Refusal {
        for (var name : names) {
            var parent = name.parent();
            boolean shown = parent != null && parent.is("interpolation") && parent.first("=") != null;
            if (shown) {
                throw new Refusal(name.span(), EditReason.NAME_PRINTED, name.text());
            }
            if (parent != null && parent.is("dotted_name") && isImported(parent)) {
                throw new Refusal(name.span(), EditReason.NAME_IMPORTED, name.text());
            }
        }
        return names.stream()
                .map(each -> new Splice(each.start(), each.end(), to))
                .toList();
    }
}
