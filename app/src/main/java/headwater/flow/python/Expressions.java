package headwater.flow.python;

import headwater.flow.Argument;
import headwater.flow.Callee;
import headwater.flow.EdgeKind;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Parameter;
import headwater.flow.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the calls within expressions into items, in the order in which Python evaluates them.
final class Expressions {
    private static final Set<String> COMPREHENSIONS =
            Set.of("list_comprehension", "set_comprehension", "dictionary_comprehension", "generator_expression");

    private final Reading reading;
    private final ExpressionContainers containers;
    private final Map<Syntax, Boolean> hasNodes = new HashMap<>();

    Expressions(Reading reading) {
        this.reading = reading;
        this.containers = new ExpressionContainers(reading, this);
    }

    /// The shape of a call that is a node wherever it is, null for anything else.
    @Nullable
    CallShape node(Syntax expression) {
        var shape = shape(expression);
        return shape == null || shape.kind() == NodeKind.STEP ? null : shape;
    }

    /// The shape of a call that may be a node, steps included.
    @Nullable
    CallShape shape(Syntax expression) {
        return expression.is("call") ? CallShape.of(expression, reading.names) : null;
    }

    /// Whether the expression holds calls that are nodes.
    boolean hasNodes(Syntax expression) {
        var known = hasNodes.get(expression);
        if (known != null) {
            return known;
        }
        boolean has = !expression.is("lambda", "function_definition", "class_definition")
                && (node(expression) != null || expression.children().stream().anyMatch(this::hasNodes));
        hasNodes.put(expression, has);
        return has;
    }

    /// Makes items of all calls in the expression.
    void lower(Syntax expression, BlockBuilder block, Span statement) {
        if (!hasNodes(expression)) {
            noteHidden(expression);
            return;
        }
        if (COMPREHENSIONS.contains(expression.type())) {
            containers.comprehension(expression, block, statement, List.of());
        } else if (isConditional(expression)) {
            containers.conditional(expression, block, statement, List.of());
        } else if (isGather(expression)) {
            containers.gather(expression, block, statement, List.of());
        } else {
            var shape = node(expression);
            if (shape != null) {
                call(expression, shape, block, statement, List.of(), false);
            } else {
                expression.children().forEach(child -> lower(child, block, statement));
            }
        }
    }

    /// Makes the container that an expression is, if it is one with calls in it; its value goes to `outputs`.
    ///
    /// @return the value of the container, null when the expression is none
    @Nullable
    Value container(Syntax expression, BlockBuilder block, Span statement, List<String> outputs) {
        if (!hasNodes(expression)) {
            return null;
        }
        if (COMPREHENSIONS.contains(expression.type())) {
            return containers.comprehension(expression, block, statement, outputs);
        }
        if (isConditional(expression)) {
            return containers.conditional(expression, block, statement, outputs);
        }
        return isGather(expression) ? containers.gather(expression, block, statement, outputs) : null;
    }

    private boolean isConditional(Syntax expression) {
        return expression.is("conditional_expression")
                && expression.parts().size() == 3
                && (hasNodes(expression.parts().getFirst())
                        || hasNodes(expression.parts().getLast()));
    }

    private static boolean isGather(Syntax expression) {
        var function = expression.is("call") ? expression.child("function") : null;
        return function != null && Origins.last(function.text()).equals("gather");
    }

    private void noteHidden(Syntax expression) {
        expression.walk(each -> {
            if (each.is("lambda", "function_definition")
                    && each.children().stream().anyMatch(this::hasNodesInside)) {
                reading.hidesCalls = true;
            }
        });
    }

    private boolean hasNodesInside(Syntax node) {
        var shape = node(node);
        boolean tracked = shape != null && shape.kind().isPrefectCall();
        return tracked || node.children().stream().anyMatch(this::hasNodesInside);
    }

    /// Makes the item of one call, those of the calls in its arguments first.
    Value call(Syntax call, CallShape shape, BlockBuilder block, Span statement, List<String> outputs, boolean waited) {
        var arguments = call.child("arguments");
        for (var part : call.children()) {
            lower(part, block, statement);
        }
        block.flush();
        var reference = shape.function().text().replaceAll("\\s+", "");
        var callee = shape.callee();
        if (!shape.found()) {
            reading.unresolved.add(reference);
        }
        var id = block.named(Origins.last(reference));
        var bound = new ArrayList<Argument>();
        var waitFor = new ArrayList<ItemId>();
        boolean returnsState = arguments(call, shape, id, bound, waitFor);
        receiver(shape.function(), id);
        boolean blocks = shape.mode().blocks() || waited;
        block.follow(id, blocks);
        var parent = call.parent();
        var name = shape.kind() == NodeKind.DEPLOYMENT ? deployment(call, reference) : name(callee, reference);
        block.add(new Item.Call(
                id,
                shape.kind(),
                shape.mode(),
                parent != null && parent.is("await"),
                name,
                reference,
                callee == null ? null : callee.withReference(reference),
                bound,
                outputs,
                waitFor,
                shape.overrides(),
                returnsState,
                statement,
                call.span(),
                shape.function().span(),
                (arguments == null ? call : arguments).span()));
        var value = new Value(id, Value.Origin.OUTPUT, !blocks || returnsState);
        reading.lowered.put(call, value);
        named(call, value);
        return value;
    }

    /// `(x := task())` binds the result within an expression.
    private void named(Syntax call, Value value) {
        var at = call;
        while (at.parent() != null && at.parent().is("await", "parenthesized_expression")) {
            at = at.parent();
        }
        var around = at.parent();
        var target = around != null && around.is("named_expression") ? around.child("name") : null;
        if (target != null) {
            reading.environment.set(target.text(), value);
        }
    }

    private static String name(@Nullable Callee callee, String reference) {
        return callee == null ? Origins.last(reference) : callee.name();
    }

    private static String deployment(Syntax call, String reference) {
        var positional = CreatedObjects.positional(call);
        Syntax named = positional.isEmpty() ? null : positional.getFirst();
        var arguments = call.child("arguments");
        if (named == null && arguments != null) {
            for (var part : arguments.parts()) {
                var key = part.child("name");
                named = key != null && key.text().equals("name") ? part.child("value") : named;
            }
        }
        String said = named == null ? null : Literals.string(named);
        return said == null ? Origins.last(reference) : said;
    }

    private boolean arguments(Syntax call, CallShape shape, ItemId id, List<Argument> bound, List<ItemId> waitFor) {
        var list = call.child("arguments");
        if (list == null) {
            return false;
        }
        if (!list.is("argument_list")) {
            argument(list, null, "0", id, bound);
            return false;
        }
        boolean returnsState = false;
        int position = 0;
        var callee = shape.callee();
        List<Parameter> parameters = callee == null ? List.of() : callee.parameters();
        for (var part : list.parts()) {
            var key = part.child("name");
            var value = part.child("value");
            if (!part.is("keyword_argument") || key == null || value == null) {
                argument(part, null, port(part, position++, parameters, shape), id, bound);
            } else if (!Futures.CONTROL.contains(key.text())) {
                argument(value, key.text(), key.text(), id, bound);
            } else if (key.text().equals(Futures.WAIT_FOR)) {
                waitFor(value, id, waitFor);
            } else {
                returnsState = value.is("true");
            }
        }
        return returnsState;
    }

    private void waitFor(Syntax value, ItemId id, List<ItemId> waitFor) {
        for (var use : reading.uses(value)) {
            for (var each : use.values()) {
                if (!waitFor.contains(each.item())) {
                    waitFor.add(each.item());
                }
                reading.edges.add(EdgeKind.WAIT_FOR, each.item(), id, null, use.variable());
            }
        }
    }

    // What a method is called on is an input as well: `client.read()` needs what made `client`.
    private void receiver(Syntax function, ItemId id) {
        var object = function.child("object");
        if (object != null) {
            reading.edges.addUses(reading.uses(object), id, Origins.first(object.text()));
        }
    }

    private static String port(Syntax part, int position, List<Parameter> parameters, CallShape shape) {
        if (part.is("list_splat", "dictionary_splat")) {
            return part.is("list_splat") ? "*" : "**";
        }
        if (position < parameters.size()) {
            var parameter = parameters.get(position);
            if (parameter.form() != Parameter.Form.KEYWORD_ONLY && parameter.form() != Parameter.Form.KEYWORDS) {
                return parameter.name();
            }
        }
        if (shape.kind() == NodeKind.DEPLOYMENT && position == 0) {
            return "name";
        }
        for (var parameter : parameters) {
            if (parameter.form() == Parameter.Form.REST) {
                return parameter.name() + (position >= parameters.size() ? "." + position : "");
            }
        }
        return String.valueOf(position);
    }

    private void argument(Syntax value, @Nullable String keyword, String port, ItemId id, List<Argument> bound) {
        var inner = wrapped(value);
        var wrapper = inner == value || value.child("function") == null
                ? null
                : Origins.last(value.child("function").text());
        var binding = Bindings.of(inner, reading);
        var parent = value.parent();
        var whole = keyword == null || parent == null ? value : parent;
        bound.add(new Argument(port, keyword, binding, wrapper, whole.span(), inner.span()));
        reading.edges.addUses(reading.uses(inner), id, port);
    }

    private static Syntax wrapped(Syntax value) {
        var function = value.is("call") ? value.child("function") : null;
        if (function == null || !Futures.isWrapper(Origins.last(function.text()))) {
            return value;
        }
        var inner = CreatedObjects.positional(value);
        return inner.size() == 1 ? inner.getFirst() : value;
    }
}
