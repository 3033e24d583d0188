package headwater.flow.python;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The names of one module, class body or function body, and of what is around it.
final class Names {
    private final @Nullable Names outer;
    private final Map<String, Referent> referents = new LinkedHashMap<>();
    private boolean open;

    Names(@Nullable Names outer) {
        this.outer = outer;
    }

    void put(String name, Referent referent) {
        referents.put(name, referent);
    }

    /// Notes one of several definitions, of which the best known counts, the first of two that are known alike.
    ///
    /// `try: from fast import load` and `except ImportError: load = None` leave `load` a task.
    void offer(String name, Referent referent) {
        var known = referents.get(name);
        if (known == null || known.certainty() < referent.certainty()) {
            referents.put(name, referent);
        }
    }

    void remove(String name) {
        referents.remove(name);
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

    Map<String, Referent> own() {
        return referents;
    }

    /// What the name means here, null when nothing here binds it.
    @Nullable
    Referent find(String name) {
        var here = referents.get(name);
        return here != null || outer == null ? here : outer.find(name);
    }

    /// What an expression means: a name, an attribute, or a call that makes an object or a task; null when not
    /// known.
    @Nullable
    Referent resolve(Syntax expression) {
        return switch (expression.type()) {
            case "identifier" -> find(expression.text());
            case "parenthesized_expression", "await" ->
                expression.parts().size() == 1 ? resolve(expression.parts().getFirst()) : null;
            case "named_expression" -> {
                var value = expression.child("value");
                yield value == null ? null : resolve(value);
            }
            case "call" -> CreatedObjects.by(expression, this);
            case "attribute" -> {
                var object = expression.child("object");
                var attribute = expression.child("attribute");
                var around = object == null ? null : resolve(object);
                yield around == null || attribute == null ? null : member(around, attribute.text());
            }
            default -> null;
        };
    }

    static @Nullable Referent member(Referent around, String name) {
        return switch (around) {
            case Referent.Prefect prefect -> Origins.of(prefect.origin() + "." + name);
            case Referent.Module module -> module.names().find(name);
            case Referent.ClassOf type -> type.member(name);
            case Referent.Instance(Referent.ClassOf type) -> type.member(name);
            case Referent.Outside outside -> new Referent.Outside(outside.origin() + "." + name);
            case Referent.Decorator _, Referent.Callable _, Referent.Text _, Referent.Variable _ -> null;
        };
    }
}
