package headwater.flow.python;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of one module, class body or function body, and of what is around it.
final class Names {
    private final @Nullable Names outer;
    private final Map<String, Meaning> meanings = new LinkedHashMap<>();
    private boolean open;

    Names(@Nullable Names outer) {
        this.outer = outer;
    }

    void put(String name, Meaning meaning) {
        meanings.put(name, meaning);
    }

    /// Notes one of several definitions, of which the best known counts, the first of two that are known alike.
    ///
    /// `try: from fast import load` and `except ImportError: load = None` leave `load` a task.
    void offer(String name, Meaning meaning) {
        var known = meanings.get(name);
        if (known == null || known.certainty() < meaning.certainty()) {
            meanings.put(name, meaning);
        }
    }

    void remove(String name) {
        meanings.remove(name);
    }

    /// Notes that `from x import *` may have bound any name.
    void leaveOpen() {
        open = true;
    }

    boolean isOpen() {
        return open || (outer != null && outer.isOpen());
    }

    /// The names around, or these where there are none around.
    Names outer() {
        return outer == null ? this : outer;
    }

    Map<String, Meaning> own() {
        return meanings;
    }

    /// What the name means here, null when nothing here binds it.
    @Nullable
    Meaning find(String name) {
        var here = meanings.get(name);
        return here != null || outer == null ? here : outer.find(name);
    }

    /// What an expression means: a name, an attribute, or a call that makes an object or a task; null when not
    /// known.
    @Nullable
    Meaning resolve(Syntax expression) {
        return switch (expression.type()) {
            case "identifier" -> find(expression.text());
            case "parenthesized_expression", "await" ->
                expression.parts().size() == 1 ? resolve(expression.parts().getFirst()) : null;
            case "named_expression" -> {
                var value = expression.child("value");
                yield value == null ? null : resolve(value);
            }
            case "call" -> Made.by(expression, this);
            case "attribute" -> {
                var object = expression.child("object");
                var attribute = expression.child("attribute");
                var around = object == null ? null : resolve(object);
                yield around == null || attribute == null ? null : member(around, attribute.text());
            }
            default -> null;
        };
    }

    static @Nullable Meaning member(Meaning around, String name) {
        return switch (around) {
            case Meaning.Prefect prefect -> Origins.of(prefect.origin() + "." + name);
            case Meaning.Module module -> module.names().find(name);
            case Meaning.ClassOf type -> type.member(name);
            case Meaning.Instance(Meaning.ClassOf type) -> type.member(name);
            case Meaning.Outside outside -> new Meaning.Outside(outside.origin() + "." + name);
            case Meaning.Decorator _, Meaning.Callable _, Meaning.Text _, Meaning.Variable _ -> null;
        };
    }
}
