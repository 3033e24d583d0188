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

    /// {@return the name of a `def` or `class`}
    static String name(Syntax definition) {
        Syntax name = definition.child("name");
        return name == null ? "" : name.text();
    }

    static boolean isAsync(Syntax definition) {
        return definition.first("async") != null;
    }

    /// {@return the parameters of a `def`, without `self` and `cls` when it stands in a class}
    static List<Parameter> parameters(Syntax definition) {
        Syntax list = definition.child("parameters");
        if (list == null) {
            return List.of();
        }
        List<Parameter> found = new ArrayList<>();
        Parameter.Form form = Parameter.Form.NORMAL;
        for (Syntax part : list.parts()) {
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
            Parameter parameter = parameter(part, form);
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
        Syntax around = definition.parent();
        if (around != null && around.is("decorated_definition")) {
            around = around.parent();
        }
        return around != null && around.parent() != null && around.parent().is("class_definition");
    }

    private static @Nullable Parameter parameter(Syntax part, Parameter.Form form) {
        Syntax name = part.child("name");
        Syntax type = part.child("type");
        Syntax value = part.child("value");
        Syntax shown =
                name != null || part.parts().isEmpty() ? name : part.parts().getFirst();
        Syntax target = part.is("identifier") ? part : shown;
        if (part.is("list_splat_pattern", "dictionary_splat_pattern")) {
            target = part;
        }
        if (target == null) {
            return null;
        }
        Parameter.Form itsForm = target.is("list_splat_pattern")
                ? Parameter.Form.REST
                : target.is("dictionary_splat_pattern") ? Parameter.Form.KEYWORDS : form;
        String text = target.text();
        return new Parameter(
                text.replaceFirst("^\\*+", ""),
                itsForm,
                type == null ? null : type.text(),
                value == null ? null : value.text(),
                part.span());
    }

    /// {@return the keywords of a decorator or of another call}
    static List<Option> options(@Nullable Syntax call) {
        Syntax arguments = call == null ? null : call.child("arguments");
        if (arguments == null) {
            return List.of();
        }
        List<Option> options = new ArrayList<>();
        for (Syntax part : arguments.parts()) {
            Syntax name = part.child("name");
            Syntax value = part.child("value");
            if (part.is("keyword_argument") && name != null && value != null) {
                options.add(new Option(name.text(), value.text(), Literals.is(value), part.span(), value.span()));
            }
        }
        return options;
    }

    /// {@return the name that Prefect is told, else the function's}
    static String prefectName(String function, @Nullable Syntax call) {
        Syntax arguments = call == null ? null : call.child("arguments");
        if (arguments != null) {
            for (Syntax part : arguments.parts()) {
                Syntax name = part.child("name");
                Syntax value = part.child("value");
                if (part.is("keyword_argument")
                        && name != null
                        && value != null
                        && name.text().equals("name")) {
                    String said = Literals.string(value);
                    return said == null ? function : said;
                }
            }
        }
        return function;
    }

    static Callee callee(
            NodeKind kind, String function, @Nullable Syntax call, Syntax definition, @Nullable Path file) {
        return new Callee(
                kind,
                function,
                function,
                prefectName(function, call),
                parameters(definition),
                file,
                definition.span().line(),
                isAsync(definition));
    }

    static TaskDefinition task(String function, Syntax definition, @Nullable Syntax decorator) {
        Syntax call = decorator == null ? null : callOf(decorator);
        Syntax around = definition.parent();
        Syntax whole = around != null && around.is("decorated_definition") ? around : definition;
        Syntax body = definition.child("body");
        return new TaskDefinition(
                function,
                prefectName(function, call),
                parameters(definition),
                options(call),
                whole.span(),
                definition.span(),
                (body == null ? definition : body).span(),
                decorator == null || !decorator.is("decorator") ? null : decorator.span(),
                isAsync(definition));
    }

    /// {@return the call of a decorator with brackets, or the expression itself when it is a call}
    static @Nullable Syntax callOf(Syntax decorator) {
        Syntax expression = decorator.is("decorator") && !decorator.parts().isEmpty()
                ? decorator.parts().getFirst()
                : decorator;
        return expression.is("call") ? expression : null;
    }
}
