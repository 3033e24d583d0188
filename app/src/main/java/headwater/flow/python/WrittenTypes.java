package headwater.flow.python;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the definitions of types as they are written.
final class WrittenTypes {
    private WrittenTypes() {}

    /// A class.
    ///
    /// @param members what its body binds
    /// @param around what the names around it mean
    static DefinedTypes.Type type(Syntax definition, Names members, Names around) {
        var bases = new ArrayList<String>();
        var keywords = new ArrayList<String>();
        var superclasses = definition.child("superclasses");
        for (var part : superclasses == null ? List.<Syntax>of() : superclasses.parts()) {
            (part.is("keyword_argument") ? keywords : bases).add(part.text());
        }
        var decorators = Definitions.decorators(definition).stream()
                .map(decorator -> decorator.text().substring(1).strip())
                .toList();
        return new DefinedTypes.Type(
                Definitions.name(definition),
                bases,
                keywords,
                decorators,
                lines(definition),
                new DefinedTypes(inside(members, around)));
    }

    private static List<DefinedTypes.Member> lines(Syntax definition) {
        var lines = new ArrayList<DefinedTypes.Member>();
        var body = definition.child("body");
        for (var statement : body == null ? List.<Syntax>of() : body.parts()) {
            Syntax first =
                    statement.parts().isEmpty() ? null : statement.parts().getFirst();
            var name = first != null && first.is("assignment") ? first.child("left") : null;
            if (first != null && name != null && name.is("identifier") && statement.is("expression_statement")) {
                lines.add(new DefinedTypes.Member(name.text(), text(first.child("type")), text(first.child("right"))));
            }
        }
        return lines;
    }

    // A class in a class has its name there; a field has one that is no type.
    private static Names inside(Names members, Names around) {
        var inside = new Names(around);
        members.own().forEach((name, referent) -> {
            if (referent instanceof Referent.ClassOf) {
                inside.put(name, referent);
            }
        });
        return inside.own().isEmpty() ? around : inside;
    }

    /// What a variable of a module means whose value may be a type, as in `Mode = Literal["a", "b"]`.
    ///
    /// @param value null where it has none
    static Referent aliased(Referent meant, @Nullable Syntax value, Names names) {
        boolean mayBeType =
                value != null && value.is("identifier", "attribute", "subscript", "binary_operator", "call");
        return mayBeType && meant instanceof Referent.Variable(var maker, var _)
                ? new Referent.Variable(maker, alias(value, names).alias())
                : meant;
    }

    /// What the name of a `type` statement means.
    static Referent.Variable alias(@Nullable Syntax value, Names names) {
        return value == null || names.outer() != names
                ? new Referent.Variable("")
                : new Referent.Variable("", new DefinedTypes.Alias(value.text(), new DefinedTypes(names)));
    }

    private static @Nullable String text(@Nullable Syntax node) {
        return node == null ? null : node.text();
    }
}
