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

/// What the types mean that the file of a flow defines: other words for types, enumerations whose members are all
/// constants, Pydantic models and data classes. In JSON a member of an enumeration is its value.
final class KnownTypes {
    private static final Set<String> ENUMERATIONS = Set.of("Enum", "IntEnum", "StrEnum");
    // Of settings and root models the JSON is another one; a typed dictionary does not say here what may be missing.
    private static final Set<String> MODELS = Set.of("BaseModel", "SQLModel");
    private static final Pattern WRITTEN = Pattern.compile("(\\w+)\\.(\\w+)(?:\\.value)?");
    private static final Pattern AUTO = Pattern.compile("(?:enum\\.)?auto\\(\\)");
    private static final Pattern DATA_CLASS = Pattern.compile("(?:[\\w.]+\\.)?dataclass(?:\\(.*\\))?", Pattern.DOTALL);

    private final DefinedTypes defined;
    // What is being explained: a type that holds itself is not opened again.
    private final Set<String> within;

    /// The types of a file.
    KnownTypes(DefinedTypes defined) {
        this(defined, Set.of());
    }

    private KnownTypes(DefinedTypes defined, Set<String> within) {
        this.defined = defined;
        this.within = within;
    }

    /// The type that a name stands for; [ParameterType.Unknown] where the file does not say.
    ParameterType named(String name) {
        var alias = defined.aliases().get(name);
        var type = defined.classes().get(name);
        if (within.contains(name) || (alias == null && type == null)) {
            return new ParameterType.Unknown();
        }
        var deeper = new HashSet<>(within);
        deeper.add(name);
        var inner = new KnownTypes(defined, deeper);
        if (type == null) {
            return new Annotations(inner).read(alias);
        }
        var members = members(type);
        if (!members.isEmpty()) {
            return new ParameterType.Choice(List.copyOf(members.values()));
        }
        return isModel(type, new HashSet<>())
                ? new ParameterType.Model(name, inner.fields(type))
                : new ParameterType.Unknown();
    }

    /// The value of a member that is written as Python does, such as `Level.low` or `Level.low.value`; null if it is
    /// none of a known enumeration.
    @Nullable
    Object value(String written) {
        var member = WRITTEN.matcher(written);
        var type = member.matches() ? defined.classes().get(member.group(1)) : null;
        return type == null ? null : members(type).get(member.group(2));
    }

    // Empty where it is no enumeration, or where the value of a member is not known.
    private static Map<String, Object> members(DefinedTypes.Type type) {
        var values = new LinkedHashMap<String, Object>();
        var bases = type.bases().stream().map(Annotations::last).toList();
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

    private boolean isModel(DefinedTypes.Type type, Set<String> seen) {
        return type.decorators().stream()
                        .anyMatch(each -> DATA_CLASS.matcher(each).matches())
                || type.bases().stream()
                        .map(Annotations::last)
                        .anyMatch(base -> MODELS.contains(base) || isDefinedModel(base, seen));
    }

    private boolean isDefinedModel(String name, Set<String> seen) {
        var type = defined.classes().get(name);
        return type != null && seen.add(name) && isModel(type, seen);
    }

    private List<ParameterField> fields(DefinedTypes.Type type) {
        var fields = new LinkedHashMap<String, ParameterField>();
        collect(type, new HashSet<>(), fields);
        return new ArrayList<>(fields.values());
    }

    private void collect(DefinedTypes.Type type, Set<String> seen, Map<String, ParameterField> fields) {
        if (!seen.add(type.name())) {
            return;
        }
        for (var base : type.bases()) {
            var inherited = defined.classes().get(Annotations.last(base));
            if (inherited != null) {
                collect(inherited, seen, fields);
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
