package headwater.app.launch;

import headwater.flow.python.DefinedTypes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the types mean that a file defines or has from other files of its project: other words for types,
/// enumerations whose members are all constants, Pydantic models and data classes. In JSON a member of an enumeration
/// is its value.
final class KnownTypes {
    private static final Set<String> ENUMERATIONS = Set.of("Enum", "IntEnum", "StrEnum");
    // Of settings and root models the JSON is another one; a typed dictionary does not say here what may be missing.
    private static final Set<String> MODELS = Set.of("BaseModel", "SQLModel");
    private static final Pattern AUTO = Pattern.compile("(?:enum\\.)?auto\\(\\)");
    private static final Pattern DATA_CLASS = Pattern.compile("(?:[\\w.]+\\.)?dataclass(?:\\(.*\\))?", Pattern.DOTALL);
    /// How deep models are opened in models: what is further down is JSON.
    private static final int DEEPEST = 6;

    private final DefinedTypes defined;
    // What is being explained: a type that holds itself is not opened again.
    private final Set<DefinedTypes.Definition> within;

    /// The types of a file.
    KnownTypes(DefinedTypes defined) {
        this(defined, Set.of());
    }

    private KnownTypes(DefinedTypes defined, Set<DefinedTypes.Definition> within) {
        this.defined = defined;
        this.within = within;
    }

    /// The type that a name stands for, [ParameterType.Unknown] for one that is not understood; null where no file of
    /// the project defines it.
    @Nullable
    ParameterType named(String name) {
        return switch (defined.find(name)) {
            case DefinedTypes.Type type -> within.contains(type) ? new ParameterType.Unknown() : of(type);
            case DefinedTypes.Alias alias ->
                within.contains(alias)
                        ? new ParameterType.Unknown()
                        : new Annotations(inside(alias, alias.around())).read(alias.text());
            case DefinedTypes.Outside _ -> null;
            case null -> null;
        };
    }

    /// What a name is called where it comes from, without the packages that it is in.
    String original(String name) {
        return Annotations.last(defined.find(name) instanceof DefinedTypes.Outside(var origin) ? origin : name);
    }

    private ParameterType of(DefinedTypes.Type type) {
        var members = members(type);
        if (!members.isEmpty()) {
            return new ParameterType.Choice(List.copyOf(members.values()));
        }
        var inner = inside(type, type.around());
        return within.size() < DEEPEST && isModel(type, new HashSet<>())
                ? new ParameterType.Model(type.name(), inner.fields(type))
                : new ParameterType.Unknown();
    }

    private KnownTypes inside(DefinedTypes.Definition explained, DefinedTypes around) {
        var deeper = new HashSet<>(within);
        deeper.add(explained);
        return new KnownTypes(around, deeper);
    }

    /// The value of a member that is written as Python does, such as `Level.low` or `Level.low.value`; null if it is
    /// none of a known enumeration.
    @Nullable
    Object value(String written) {
        int dot = written.lastIndexOf('.');
        if (dot < 0) {
            return null;
        }
        var around = written.substring(0, dot);
        var name = written.substring(dot + 1);
        var value = defined.find(around) instanceof DefinedTypes.Type type
                ? members(type).get(name)
                : null;
        return value == null && name.equals("value") ? value(around) : value;
    }

    // Empty where it is no enumeration, or where the value of a member is not known.
    private static Map<String, Object> members(DefinedTypes.Type type) {
        var values = new LinkedHashMap<String, Object>();
        var around = new KnownTypes(type.around());
        var bases = type.bases().stream().map(around::original).toList();
        if (bases.stream().noneMatch(ENUMERATIONS::contains)) {
            return values;
        }
        for (var member : type.members()) {
            if (member.value() == null
                    || member.annotation() != null
                    || member.name().startsWith("_")) {
                continue;
            }
            var value = AUTO.matcher(member.value()).matches()
                    ? auto(bases, member.name(), values.values())
                    : Annotations.constant(member.value());
            if (value == null) {
                return Map.of();
            }
            values.put(member.name(), value);
        }
        return values;
    }

    // As the module enum of Python's library counts; null where another type has a say in it.
    private static @Nullable Object auto(List<String> bases, String name, Collection<Object> before) {
        if (!ENUMERATIONS.containsAll(bases)) {
            return null;
        }
        return bases.contains("StrEnum")
                ? name.toLowerCase(Locale.ROOT)
                : before.stream()
                        .flatMap(each -> each instanceof BigInteger number ? Stream.of(number) : Stream.empty())
                        .reduce(BigInteger.ZERO, BigInteger::max)
                        .add(BigInteger.ONE);
    }

    private static boolean isModel(DefinedTypes.Type type, Set<DefinedTypes.Type> seen) {
        return type.decorators().stream()
                        .anyMatch(each -> DATA_CLASS.matcher(each).matches())
                || type.bases().stream().anyMatch(base -> isModel(type.around(), base, seen));
    }

    private static boolean isModel(DefinedTypes around, String base, Set<DefinedTypes.Type> seen) {
        return around.find(base) instanceof DefinedTypes.Type type
                ? seen.add(type) && isModel(type, seen)
                : MODELS.contains(new KnownTypes(around).original(base));
    }

    private List<ParameterField> fields(DefinedTypes.Type type) {
        var fields = new LinkedHashMap<String, ParameterField>();
        collect(type, new HashSet<>(), fields);
        return new ArrayList<>(fields.values());
    }

    // The first of several bases counts most.
    private void collect(DefinedTypes.Type type, Set<DefinedTypes.Type> seen, Map<String, ParameterField> fields) {
        if (!seen.add(type)) {
            return;
        }
        for (var base : type.bases().reversed()) {
            if (type.around().find(base) instanceof DefinedTypes.Type inherited) {
                inside(inherited, inherited.around()).collect(inherited, seen, fields);
            }
        }
        for (var member : type.members()) {
            var annotation = member.annotation();
            if (annotation != null
                    && !member.name().startsWith("_")
                    && !member.name().equals("model_config")
                    && !Annotations.last(annotation.replaceFirst("\\[.*", "")).equals("ClassVar")) {
                fields.put(member.name(), field(member.name(), annotation, member.value()));
            }
        }
    }

    private ParameterField field(String name, String annotation, @Nullable String value) {
        var said = FieldCall.of(value);
        return said == null
                ? ParameterField.of(name, annotation, value, FieldCall.NONE, this)
                : ParameterField.of(said.nameOf(name), annotation, said.defaultText(), said, this);
    }
}
