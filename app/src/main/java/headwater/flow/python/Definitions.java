package headwater.flow.python;

import headwater.flow.Callee;
import headwater.flow.NodeKind;
import headwater.flow.Option;
import headwater.flow.Parameter;
import headwater.flow.TaskDefinition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `def` statements and decorators say.
final class Definitions {
    private Definitions() {}

    /// The name of a `def` or `class`.
    static String name(Syntax definition) {
        var name = definition.child("name");
        return name == null ? "" : name.text();
    }

    static boolean isAsync(Syntax definition) {
        return definition.first("async") != null;
    }

    /// The parameters of a `def`, without `self` and `cls` when it is in a class.
    static List<Parameter> parameters(Syntax definition) {
        var list = definition.child("parameters");
        if (list == null) {
            return List.of();
        }
        var found = new ArrayList<Parameter>();
        var form = Parameter.Form.NORMAL;
        for (var part : list.parts()) {
            if (part.is("positional_separator")) {
                found.replaceAll(each -> new Parameter(
                        each.name(),
                        Parameter.Form.POSITIONAL_ONLY,
                        each.annotation(),
                        each.defaultText(),
                        each.span()));
                continue;
            }
            if (part.is("keyword_separator")) {
                form = Parameter.Form.KEYWORD_ONLY;
                continue;
            }
            var parameter = parameter(part, form);
            if (parameter != null) {
                found.add(parameter);
                if (parameter.form() == Parameter.Form.REST) {
                    form = Parameter.Form.KEYWORD_ONLY;
                }
            }
        }
        if (inClass(definition)
                && !found.isEmpty()
                && (found.getFirst().name().equals("self")
                        || found.getFirst().name().equals("cls"))) {
            found.removeFirst();
        }
        return found;
    }

    private static boolean inClass(Syntax definition) {
        var around = definition.parent();
        if (around != null && around.is("decorated_definition")) {
            around = around.parent();
        }
        return around != null && around.parent() != null && around.parent().is("class_definition");
    }

    private static @Nullable Parameter parameter(Syntax part, Parameter.Form form) {
        var name = part.child("name");
        var type = part.child("type");
        var value = part.child("value");
        Syntax shown =
                name != null || part.parts().isEmpty() ? name : part.parts().getFirst();
        var target = part.is("identifier") ? part : shown;
        if (part.is("list_splat_pattern", "dictionary_splat_pattern")) {
            target = part;
        }
        if (target == null) {
            return null;
        }
        var itsForm = target.is("list_splat_pattern")
                ? Parameter.Form.REST
                : target.is("dictionary_splat_pattern") ? Parameter.Form.KEYWORDS : form;
        var text = target.text();
        return new Parameter(
                text.replaceFirst("^\\*+", ""),
                itsForm,
                type == null ? null : type.text(),
                value == null ? null : value.text(),
                part.span());
    }

    /// The keywords of a decorator or of another call.
    static List<Option> options(@Nullable Syntax call) {
        Syntax arguments = call == null ? null : call.child("arguments");
        if (arguments == null) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        for (var part : arguments.parts()) {
            var name = part.child("name");
            var value = part.child("value");
            if (part.is("keyword_argument") && name != null && value != null) {
                options.add(new Option(name.text(), value.text(), Literals.is(value), part.span(), value.span()));
            }
        }
        return options;
    }

    /// The name that the keyword `name` of a call gives, as a string or a variable that holds one; null without it.
    static @Nullable String name(Syntax call, Names names) {
        var value = argument(call, "name");
        var text = value == null ? null : Literals.string(value);
        return value != null && text == null && names.resolve(value) instanceof Referent.Text(String held)
                ? held
                : text;
    }

    /// The value that a call gives to a keyword, null without it.
    static @Nullable Syntax argument(Syntax call, String keyword) {
        var arguments = call.child("arguments");
        for (var part : arguments == null ? List.<Syntax>of() : arguments.parts()) {
            var key = part.child("name");
            if (part.is("keyword_argument") && key != null && key.text().equals(keyword)) {
                return part.child("value");
            }
        }
        return null;
    }

    /// The decorators of a `def` or `class`.
    static List<Syntax> decorators(Syntax definition) {
        var around = definition.parent();
        return around == null || !around.is("decorated_definition")
                ? List.of()
                : around.parts().stream().filter(part -> part.is("decorator")).toList();
    }

    static Callee callee(NodeKind kind, String function, Syntax definition, @Nullable Path file) {
        int line = definition.span().line();
        return new Callee(kind, function, function, function, parameters(definition), file, line, isAsync(definition));
    }

    static TaskDefinition task(String function, String name, Syntax definition, @Nullable Syntax decorator) {
        Syntax call = decorator == null ? null : callOf(decorator);
        var around = definition.parent();
        var whole = around != null && around.is("decorated_definition") ? around : definition;
        var body = definition.child("body");
        return new TaskDefinition(
                function,
                function,
                name,
                parameters(definition),
                options(call),
                whole.span(),
                definition.span(),
                (body == null ? definition : body).span(),
                decorator == null || !decorator.is("decorator") ? null : decorator.span(),
                isAsync(definition));
    }

    /// The call of a decorator with brackets, or the expression itself when it is a call.
    static @Nullable Syntax callOf(Syntax decorator) {
        var expression = decorator.is("decorator") && !decorator.parts().isEmpty()
                ? decorator.parts().getFirst()
                : decorator;
        return expression.is("call") ? expression : null;
    }
}
