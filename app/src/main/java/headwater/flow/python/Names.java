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

    /// Notes that `from x import *` may have bound any name.
    void leaveOpen() {
        open = true;
    }

    boolean isOpen() {
        return open || (outer != null && outer.isOpen());
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

    /// What an identifier or a dotted name means, null when it is neither or not bound.
    @Nullable
    Meaning resolve(Syntax name) {
        if (name.is("identifier")) {
            return find(name.text());
        }
        if (!name.is("attribute")) {
            return null;
        }
        var object = name.child("object");
        var attribute = name.child("attribute");
        if (object == null || attribute == null) {
            return null;
        }
        var around = resolve(object);
        return around == null ? null : member(around, attribute.text());
    }

    private static @Nullable Meaning member(Meaning around, String name) {
        return switch (around) {
            case Meaning.Prefect prefect -> Origins.of(prefect.origin() + "." + name);
            case Meaning.Module module -> module.names().find(name);
            case Meaning.ClassOf type -> type.members().get(name);
            case Meaning.Outside outside -> new Meaning.Outside(outside.origin() + "." + name);
            case Meaning.Decorator _, Meaning.Callable _, Meaning.Variable _ -> null;
        };
    }
}
