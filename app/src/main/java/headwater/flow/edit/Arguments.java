package headwater.flow.edit;

import headwater.flow.Argument;
import headwater.flow.Item;
import headwater.flow.Parameter;
import headwater.flow.Source;
import headwater.flow.python.PythonParser;
import headwater.flow.python.Scope;
import headwater.flow.python.Syntax;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Changes of the arguments of one call.
final class Arguments {
    private final DocumentTree tree;
    private final Item.Call call;

    Arguments(DocumentTree tree, Item.Call call) {
        this.tree = tree;
        this.call = call;
    }

    Optional<Argument> at(String port) {
        return call.arguments().stream()
                .filter(argument -> argument.port().equals(port))
                .findFirst();
    }

    @Nullable
    Parameter parameter(String port) {
        var callee = call.callee();
        return callee == null
                ? null
                : callee.parameters().stream()
                        .filter(each -> each.name().equals(port))
                        .findFirst()
                        .orElse(null);
    }

    /// The splice that gives the port this expression.
    Splice set(String port, String text) throws Refusal {
        var known = at(port);
        if (known.isPresent()) {
            if (port.startsWith("*")) {
                throw new Refusal(known.get().span(), EditReason.UNPACKED_ARGUMENT, port);
            }
            return new Splice(
                    known.get().value().startByte(), known.get().value().endByte(), text);
        }
        var list = list();
        checkAccepted(port);
        List<Syntax> positional = list.parts().stream()
                .filter(part -> !part.is("keyword_argument", "dictionary_splat"))
                .toList();
        boolean byPosition = isNext(port, positional);
        if (!byPosition) {
            DocumentTree.checkedName(port, call.call().line());
            return new Commas(tree.source()).append(list, port + "=" + text);
        }
        var commas = new Commas(tree.source());
        if (!positional.isEmpty()) {
            return commas.after(positional.getLast(), text);
        }
        return list.parts().isEmpty()
                ? commas.append(list, text)
                : commas.before(list.parts().getFirst(), text);
    }

    private boolean isNext(String port, List<Syntax> positional) {
        if (positional.stream().anyMatch(part -> part.is("list_splat"))) {
            return false;
        }
        var callee = call.callee();
        if (callee == null) {
            return port.equals(String.valueOf(positional.size()));
        }
        List<Parameter> parameters = callee.parameters();
        int next = positional.size();
        return next < parameters.size()
                && parameters.get(next).name().equals(port)
                && (parameters.get(next).form() == Parameter.Form.NORMAL
                        || parameters.get(next).form() == Parameter.Form.POSITIONAL_ONLY);
    }

    private void checkAccepted(String port) throws Refusal {
        var callee = call.callee();
        if (callee == null) {
            return;
        }
        boolean rest = callee.parameters().stream().anyMatch(each -> each.form() == Parameter.Form.KEYWORDS);
        var parameter = parameter(port);
        if (parameter == null && !rest) {
            throw new Refusal(call.call(), EditReason.NO_PARAMETER, callee.function(), port);
        }
        if (parameter != null
                && (parameter.form() == Parameter.Form.REST || parameter.form() == Parameter.Form.KEYWORDS)) {
            throw new Refusal(call.call(), EditReason.SEVERAL_VALUES, port);
        }
    }

    /// The splice that makes the argument of one port, the last without a keyword, that of another.
    Splice replace(String port, String other) throws Refusal {
        var argument = at(port).orElseThrow(() -> new Refusal(call.call(), EditReason.NO_ARGUMENT, port));
        checkAccepted(other);
        var name = DocumentTree.checkedName(other, call.call().line());
        var span = argument.span();
        return new Splice(
                span.startByte(), span.endByte(), name + "=" + tree.source().text(argument.value()));
    }

    /// The splice that gives the port its default, or a visible `...`; empty when nothing is there.
    Optional<Splice> clear(String port) throws Refusal {
        var known = at(port);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        var argument = known.get();
        var parameter = parameter(port);
        boolean isSeveral = port.startsWith("*");
        if (!isSeveral && (parameter == null || parameter.isRequired())) {
            return Optional.of(
                    new Splice(argument.value().startByte(), argument.value().endByte(), "..."));
        }
        var list = list();
        var part = tree.node(argument.span());
        List<Syntax> parts = list.parts();
        int index = parts.indexOf(part);
        boolean followed = argument.keyword() == null
                && parts.stream().skip(index + 1L).anyMatch(each -> !each.is("keyword_argument", "dictionary_splat"));
        if (index >= 0 && !followed) {
            return Optional.of(new Commas(tree.source()).remove(list, part));
        }
        if (isSeveral || parameter == null) {
            throw new Refusal(argument.span(), EditReason.SEVERAL_VALUES, port);
        }
        var text = parameter.defaultText() == null || !meansTheSame(parameter.defaultText())
                ? "..."
                : parameter.defaultText();
        return Optional.of(
                new Splice(argument.span().startByte(), argument.span().endByte(), text));
    }

    /// Whether a default may be written at the call: all of its names belong to this file's module there too.
    private boolean meansTheSame(String defaultText) throws Refusal {
        var callee = call.callee();
        boolean isInFile = callee != null && callee.file() == null;
        var at = Scope.around(tree.node(call.call()));
        var value = PythonParser.parse(Source.of(defaultText));
        boolean hasOther = value.hasAny(node ->
                node.is("identifier") && Scope.isName(node) && !(isInFile && isOfModule(at.owner(node.text()))));
        return !hasOther && Substitution.effect(value) == null;
    }

    private static boolean isOfModule(@Nullable Scope owner) {
        return owner == null || owner.outer() == null;
    }

    /// The brackets of the call with what is in them.
    Syntax list() throws Refusal {
        var list = tree.node(call.brackets());
        if (!list.is("argument_list")) {
            throw new Refusal(call.call(), EditReason.GENERATOR_ARGUMENT);
        }
        return list;
    }

    /// The keyword of this name among the arguments, control keywords such as `wait_for` included.
    @Nullable
    Syntax keyword(String name) throws Refusal {
        for (var part : list().parts()) {
            var key = part.child("name");
            if (part.is("keyword_argument") && key != null && key.text().equals(name)) {
                return part;
            }
        }
        return null;
    }
}
