package headwater.flow.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The types whose names a Python file knows, as they are written: those that it defines, and those that it imports
/// from other files of its project, whichever way they come from there.
///
/// Read once; nothing is read later.
public final class DefinedTypes {
    private final Names names;

    DefinedTypes(Names names) {
        this.names = names;
    }

    /// What a name stands for.
    public sealed interface Definition {}

    /// A class.
    ///
    /// @param bases what it is derived from, as it is written
    /// @param keywords what is written beside the bases, such as `total=False`
    /// @param decorators what it is decorated with, without `@`
    /// @param members what its body assigns or annotates, in order
    /// @param around the types that these texts name
    public record Type(
            String name,
            List<String> bases,
            List<String> keywords,
            List<String> decorators,
            List<Member> members,
            DefinedTypes around)
            implements Definition {
        /// Copies the lists.
        public Type {
            bases = List.copyOf(bases);
            keywords = List.copyOf(keywords);
            decorators = List.copyOf(decorators);
            members = List.copyOf(members);
        }
    }

    /// Another word for a type, such as `Literal["a", "b"]`.
    ///
    /// @param around the types that the text names
    public record Alias(String text, DefinedTypes around) implements Definition {}

    /// Something that no file of the project defines.
    ///
    /// @param origin where it is imported from, such as `pydantic.BaseModel`
    public record Outside(String origin) implements Definition {}

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
        return new DefinedTypes(new Names(null));
    }

    /// What a name stands for, which may have dots; null where nothing says it.
    public @Nullable Definition find(String name) {
        return switch (referent(name)) {
            case Referent.ClassOf type -> type.written();
            case Referent.Variable variable -> variable.alias();
            case Referent.Outside(var origin) -> new Outside(origin);
            case null, default -> null;
        };
    }

    private @Nullable Referent referent(String name) {
        int dot = name.lastIndexOf('.');
        if (dot < 0) {
            return names.find(name.strip());
        }
        var around = referent(name.substring(0, dot));
        return around == null
                ? null
                : Names.member(around, name.substring(dot + 1).strip());
    }
}
