package headwater.flow.python;

import headwater.flow.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The types that a Python file defines at its top level, as they are written; where a name is defined twice, the
/// last one.
///
/// @param aliases what a name is another word for, such as `Literal["a", "b"]`, by the name
/// @param classes the classes by their names
public record DefinedTypes(Map<String, String> aliases, Map<String, Type> classes) {
    /// Copies both.
    public DefinedTypes {
        aliases = Map.copyOf(aliases);
        classes = Map.copyOf(classes);
    }

    /// A class.
    ///
    /// @param bases what it is derived from, as it is written
    /// @param decorators what it is decorated with, without `@`
    /// @param members what its body assigns or annotates, in order
    public record Type(String name, List<String> bases, List<String> decorators, List<Member> members) {
        /// Copies the lists.
        public Type {
            bases = List.copyOf(bases);
            decorators = List.copyOf(decorators);
            members = List.copyOf(members);
        }
    }

    /// A line of a class: `name: annotation = value`.
    ///
    /// @param annotation null without one
    /// @param value null without one
    public record Member(
            String name,
            @Nullable String annotation,
            @Nullable String value) {}

    /// No types.
    public static DefinedTypes none() {
        return new DefinedTypes(Map.of(), Map.of());
    }

    /// The types of a document's file.
    public static DefinedTypes in(Document document) {
        var aliases = new LinkedHashMap<String, String>();
        var classes = new LinkedHashMap<String, Type>();
        for (var statement : PythonTree.of(document).root().parts()) {
            var definition = statement.is("decorated_definition") ? statement.child("definition") : statement;
            if (definition != null && definition.is("class_definition")) {
                var type = type(definition, decorators(statement));
                classes.put(type.name(), type);
            } else if (statement.is("type_alias_statement")) {
                alias(statement.child("left"), statement.child("right"), aliases);
            } else {
                var assignment = assignment(statement);
                if (assignment != null) {
                    alias(assignment.child("left"), assignment.child("right"), aliases);
                }
            }
        }
        return new DefinedTypes(aliases, classes);
    }

    private static void alias(@Nullable Syntax name, @Nullable Syntax value, Map<String, String> aliases) {
        if (name != null && value != null) {
            aliases.put(name.text(), value.text());
        }
    }

    private static @Nullable Syntax assignment(Syntax statement) {
        Syntax first = statement.parts().isEmpty() ? null : statement.parts().getFirst();
        return statement.is("expression_statement") && first != null && first.is("assignment") ? first : null;
    }

    private static List<String> decorators(Syntax statement) {
        return statement.parts().stream()
                .filter(part -> part.is("decorator"))
                .map(part -> part.text().substring(1).strip())
                .toList();
    }

    private static Type type(Syntax definition, List<String> decorators) {
        var superclasses = definition.child("superclasses");
        var bases = superclasses == null
                ? List.<String>of()
                : superclasses.parts().stream()
                        .filter(part -> !part.is("keyword_argument"))
                        .map(Syntax::text)
                        .toList();
        var members = new ArrayList<Member>();
        var body = definition.child("body");
        for (var statement : body == null ? List.<Syntax>of() : body.parts()) {
            var assignment = assignment(statement);
            var name = assignment == null ? null : assignment.child("left");
            if (assignment != null && name != null && name.is("identifier")) {
                members.add(new Member(name.text(), text(assignment.child("type")), text(assignment.child("right"))));
            }
        }
        return new Type(Definitions.name(definition), bases, decorators, members);
    }

    private static @Nullable String text(@Nullable Syntax node) {
        return node == null ? null : node.text();
    }
}
