package headwater.flow.edit;

import headwater.flow.Argument;
import headwater.flow.Binding;
import headwater.flow.CallMode;
import headwater.flow.EdgeKind;
import headwater.flow.Flow;
import headwater.flow.Item;
import headwater.flow.ItemId;
import headwater.flow.NodeKind;
import headwater.flow.Parameter;
import headwater.flow.python.Syntax;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Changes how a task is called, and what that asks of the places that use its result.
final class Modes {
    private final Page page;
    private final List<Splice> splices = new ArrayList<>();
    private final Set<ItemId> touched = new HashSet<>();

    Modes(Page page) {
        this.page = page;
    }

    Plan set(FlowEdit.SetMode edit) throws Refusal {
        var flow = page.flow(edit.flow(), List.of(edit.node()));
        var call = page.call(flow, edit.node());
        if (call.kind() != NodeKind.TASK) {
            var hint = call.kind() == NodeKind.STEP ? "; make it a task first" : "";
            throw new Refusal(call.call(), "only tasks can be submitted or mapped" + hint);
        }
        if (call.mode() == edit.mode()) {
            throw new Refusal(call.call(), "it is that already");
        }
        if (call.mode() == CallMode.DELAY || edit.mode() == CallMode.DELAY) {
            throw new Refusal(call.call(), "`.delay` hands the task to another process; change it in the code");
        }
        method(flow, call, edit.mode());
        wrappers(flow, call, edit.mode());
        boolean blocksBefore = call.mode().blocks();
        if (blocksBefore && !edit.mode().blocks()) {
            futures(flow, call);
        } else if (!blocksBefore && edit.mode().blocks()) {
            values(flow, call);
        }
        touched.add(call.id());
        var promise = Promise.in(flow.function()).touching(touched);
        for (var edge : flow.edges()) {
            boolean value = edge.kind() == EdgeKind.DATA && edge.from().equals(call.id());
            if (value && flow.item(edge.to()).orElse(null) instanceof Item.Call) {
                promise = promise.wanting(EdgeKind.DATA, edge.from(), edge.to(), edge.port());
            }
        }
        return new Plan(splices, edit.node() + ": " + edit.mode().word(), promise);
    }

    private void method(Flow flow, Item.Call call, CallMode mode) throws Refusal {
        var node = page.node(call.call(), "call");
        var function = node.child("function");
        var list = node.child("arguments");
        if (function == null || list == null) {
            throw new Refusal(call.call(), "the text here is not what the drawing shows");
        }
        var word = mode == CallMode.CALL ? "" : "." + mode.word();
        Syntax attribute = call.mode() == CallMode.CALL ? null : function.child("attribute");
        var object = function.child("object");
        if (attribute == null) {
            splices.add(new Splice(function.end(), function.end(), word));
        } else if (object != null && mode == CallMode.CALL) {
            splices.add(new Splice(object.end(), function.end(), ""));
        } else {
            splices.add(new Splice(attribute.start(), attribute.end(), mode.word()));
        }
        var callee = call.callee();
        boolean async = callee != null && callee.isAsync();
        var around = node.parent();
        if (mode != CallMode.CALL && around != null && around.is("await")) {
            splices.add(new Splice(around.start(), node.start(), ""));
        } else if (mode == CallMode.CALL && async && !call.awaited()) {
            if (!flow.isAsync()) {
                throw new Refusal(call.call(), "the task is async and the flow is not");
            }
            splices.add(new Splice(node.start(), node.start(), "await "));
        }
    }

    private void wrappers(Flow flow, Item.Call call, CallMode mode) throws Refusal {
        if (mode == CallMode.MAP) {
            map(flow, call);
            return;
        }
        for (var argument : call.arguments()) {
            if ("unmapped".equals(argument.wrapper())) {
                var inner = page.node(argument.value());
                var wrapper = wrapper(inner);
                if (wrapper != null) {
                    splices.add(new Splice(wrapper.start(), inner.start(), ""));
                    splices.add(new Splice(inner.end(), wrapper.end(), ""));
                }
            }
        }
    }

    private static @Nullable Syntax wrapper(Syntax inner) {
        var list = inner.parent();
        Syntax call = list == null ? null : list.parent();
        return call != null && call.is("call") ? call : null;
    }

    /// What is the same for every run goes into `unmapped(...)`.
    private void map(Flow flow, Item.Call call) throws Refusal {
        var scalar = new ArrayList<Argument>();
        var unsure = new ArrayList<Argument>();
        int mapped = 0;
        for (var argument : call.arguments()) {
            if (argument.wrapper() != null || argument.port().startsWith("*")) {
                continue;
            }
            switch (argument.binding()) {
                case Binding.Const constant -> {
                    if (constant.text().startsWith("[") || constant.text().startsWith("(")) {
                        mapped++;
                    } else {
                        scalar.add(argument);
                    }
                }
                case Binding.Param parameter -> unsure.add(argument);
                case Binding.Output _, Binding.CodeVar _, Binding.Loop _, Binding.Expr _ -> mapped++;
            }
        }
        for (var argument : unsure) {
            if (isList(flow, argument) || (mapped == 0 && unsure.size() == 1 && !isScalar(flow, argument))) {
                mapped++;
            } else {
                scalar.add(argument);
            }
        }
        if (mapped == 0) {
            throw new Refusal(call.call(), "there is nothing to map over: no argument is a list");
        }
        if (scalar.isEmpty()) {
            return;
        }
        var unmapped = new Imports(page).of("prefect", "unmapped");
        splices.addAll(unmapped.splices());
        for (var argument : scalar) {
            int start = argument.value().startByte();
            int end = argument.value().endByte();
            splices.add(new Splice(start, start, unmapped.spelling() + "("));
            splices.add(new Splice(end, end, ")"));
        }
    }

    private static boolean isList(Flow flow, Argument argument) {
        var annotation = annotation(flow, argument);
        return annotation != null
                && annotation
                        .toLowerCase(Locale.ROOT)
                        .matches("(typing\\.)?(optional\\[)?(list|tuple|set|sequence|iterable|collection)\\b.*");
    }

    private static boolean isScalar(Flow flow, Argument argument) {
        return annotation(flow, argument) != null && !isList(flow, argument);
    }

    private static @Nullable String annotation(Flow flow, Argument argument) {
        if (!(argument.binding() instanceof Binding.Param(String _, String name, String path)) || !path.isEmpty()) {
            return null;
        }
        return flow.parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .map(Parameter::annotation)
                .orElse(null);
    }

    /// The result becomes a future: where a value is needed, `.result()` waits for it.
    private void futures(Flow flow, Item.Call call) throws Refusal {
        var node = page.node(call.call(), "call");
        var whole = node.parent() != null && node.parent().is("await") ? node.parent() : node;
        collected(flow, call);
        if (!isBound(whole)) {
            if (needsValue(flow, call, whole)) {
                splices.add(new Splice(whole.end(), whole.end(), ".result()"));
            }
            return;
        }
        if (call.outputs().size() > 1) {
            splices.add(new Splice(whole.end(), whole.end(), ".result()"));
            return;
        }
        var occurrences = new Occurrences(page, flow);
        for (var output : call.outputs()) {
            for (var taken : occurrences.of(call, output)) {
                touched.add(taken.by().id());
                sole(flow, call, taken, output);
                if (!takesFuture(taken)) {
                    int end = taken.name().end();
                    splices.add(new Splice(end, end, ".result()"));
                }
            }
        }
    }

    /// Whether the call stands alone or its result gets a name.
    private static boolean isBound(Syntax whole) {
        var parent = whole.parent();
        if (parent == null) {
            return true;
        }
        return parent.is("expression_statement") || (parent.is("assignment") && parent.child("right") == whole);
    }

    private static boolean needsValue(Flow flow, Item.Call call, Syntax whole) {
        for (var edge : flow.edges()) {
            boolean inline = edge.from().equals(call.id()) && edge.variable() == null && edge.kind() == EdgeKind.DATA;
            if (inline && flow.item(edge.to()).orElse(null) instanceof Item.Call to) {
                boolean direct = to.arguments().stream()
                        .anyMatch(argument -> argument.value().startByte() == whole.start()
                                && argument.value().endByte() == whole.end());
                return !(direct && takesFutures(to));
            }
        }
        var parent = whole.parent();
        boolean element = parent != null && (parent.is("list", "list_comprehension") || isAppended(parent));
        return !element;
    }

    private static boolean isAppended(Syntax arguments) {
        var call = arguments.is("argument_list") ? arguments.parent() : null;
        Syntax function = call == null ? null : call.child("function");
        return function != null && function.text().endsWith(".append");
    }

    /// A list that the results are put into becomes a list of futures; tasks take that, plain code does not.
    private void collected(Flow flow, Item.Call call) throws Refusal {
        for (var edge : flow.edges()) {
            boolean own = edge.from().equals(call.id())
                    && edge.variable() != null
                    && !call.outputs().contains(edge.variable());
            boolean around = edge.kind() == EdgeKind.COLLECT
                    && call.id().value().startsWith(edge.from().value() + "/");
            boolean value = edge.kind() == EdgeKind.DATA || edge.kind() == EdgeKind.COLLECT;
            if (value && (own || around)) {
                touched.add(edge.to());
                var to = flow.item(edge.to()).orElseThrow();
                boolean direct = to instanceof Item.Call taker
                        && takesFutures(taker)
                        && taker.arguments().stream()
                                .filter(argument -> argument.port().equals(edge.port()))
                                .allMatch(
                                        argument -> argument.binding() instanceof Binding.Output(var _, var _, var path)
                                                && path.isEmpty());
                if (!direct) {
                    throw new Refusal(
                            to.statement(),
                            "this line computes with `" + edge.variable() + "`, which would hold futures");
                }
            }
        }
    }

    private void sole(Flow flow, Item.Call call, Occurrences.Taken taken, String output) throws Refusal {
        for (var edge : flow.edges()) {
            boolean other = edge.to().equals(taken.by().id())
                    && output.equals(edge.variable())
                    && !edge.from().equals(call.id())
                    && edge.kind() != EdgeKind.WAIT_FOR;
            if (other) {
                throw new Refusal(
                        taken.name().span(), "`" + output + "` may also come from `" + edge.from() + "` here");
            }
        }
    }

    private static boolean takesFutures(Item.Call call) {
        return call.kind() == NodeKind.TASK || call.kind() == NodeKind.SUBFLOW;
    }

    /// Whether a future may stand where the name stands.
    private static boolean takesFuture(Occurrences.Taken taken) {
        if (!(taken.by() instanceof Item.Call call) || !takesFutures(call)) {
            return false;
        }
        var at = taken.name();
        var parent = at.parent();
        while (parent != null && parent.is("list", "tuple", "parenthesized_expression")) {
            at = parent;
            parent = at.parent();
        }
        if (parent != null && parent.is("keyword_argument") && parent.child("value") == at) {
            return true;
        }
        var list = parent;
        Syntax wrapper = list == null ? null : list.parent();
        return list != null
                && wrapper != null
                && list.is("argument_list")
                && (wrapper.start() == call.call().startByte()
                        || wrapper.text().startsWith("unmapped(")
                        || wrapper.text().startsWith("allow_failure("));
    }

    /// The result becomes a value: `.result()` goes; what else asks for a future stands against it.
    private void values(Flow flow, Item.Call call) throws Refusal {
        var node = page.node(call.call(), "call");
        var direct = waited(node);
        if (direct != null) {
            splices.add(new Splice(node.end(), direct.end(), ""));
            return;
        }
        for (var edge : flow.edges()) {
            boolean fromContainer = edge.kind() == EdgeKind.COLLECT
                    && call.id().value().startsWith(edge.from().value() + "/");
            if (fromContainer && !(flow.item(edge.to()).orElse(null) instanceof Item.Call)) {
                throw new Refusal(
                        flow.item(edge.to()).orElseThrow().statement(),
                        "this line takes futures out of `" + edge.variable() + "`");
            }
        }
        var occurrences = new Occurrences(page, flow);
        for (var output : call.outputs()) {
            for (var taken : occurrences.of(call, output)) {
                touched.add(taken.by().id());
                sole(flow, call, taken, output);
                unwrap(taken);
            }
        }
    }

    private void unwrap(Occurrences.Taken taken) throws Refusal {
        var name = taken.name();
        var waited = waited(name);
        if (waited != null) {
            var statement = waited.parent();
            if (statement != null && statement.is("expression_statement")) {
                splices.addAll(new Place(page.source()).removeAll(List.of(statement)));
            } else {
                splices.add(new Splice(name.end(), waited.end(), ""));
            }
            return;
        }
        boolean argument = taken.by() instanceof Item.Call taker && takesFutures(taker) && takesFuture(taken);
        boolean returned = taken.by() instanceof Item.Return
                && name.parent() != null
                && name.parent().is("return_statement");
        boolean listed = isInWaitFor(name);
        if (!argument && !returned && !listed) {
            throw new Refusal(name.span(), "this line uses `" + name.text() + "` as a future");
        }
    }

    private static boolean isInWaitFor(Syntax name) {
        for (var at = name; at != null; at = at.parent()) {
            var key = at.is("keyword_argument") ? at.child("name") : null;
            if (key != null) {
                return key.text().equals("wait_for");
            }
        }
        return false;
    }

    /// The call of `.result()` or `.wait()` on an expression, null when there is none.
    private static @Nullable Syntax waited(Syntax expression) {
        var attribute = expression.parent();
        Syntax name = attribute == null || !attribute.is("attribute") ? null : attribute.child("attribute");
        Syntax call = attribute == null ? null : attribute.parent();
        boolean waits =
                name != null && (name.text().equals("result") || name.text().equals("wait"));
        return waits && call != null && call.is("call") ? call : null;
    }
}
