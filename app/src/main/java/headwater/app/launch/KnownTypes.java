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
/// enumerations whose members are all constants, Pydantic models, data classes and typed dictionaries. In JSON a member
/// of an enumeration is its value, and a root model what it holds.
final class KnownTypes {
    private static final Set<String> ENUMERATIONS = Set.of("Enum", "IntEnum", "StrEnum");
    private static final String SETTINGS = "BaseSettings";
    private static final String DICTIONARY = "TypedDict";
    private static final Set<String> MODELS = Set.of("BaseModel", "SQLModel", SETTINGS, DICTIONARY);
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
        var root = rootOf(type);
        if (root != null) {
            return new Annotations(inner).read(root);
        }
        return within.size() < DEEPEST && isModel(type, new HashSet<>())
                ? new ParameterType.Model(type.name(), inner.fields(type))
                : new ParameterType.Unknown();
    }

    /// What a root model holds; null for any other name.
    @Nullable
    ParameterType root(String name) {
        return defined.find(name) instanceof DefinedTypes.Type type && rootOf(type) != null ? of(type) : null;
    }

    /// Whether a name is that of a class which is called so where it is defined.
    boolean isCalled(String name, String there) {
        return defined.find(name) instanceof DefinedTypes.Type type
                && type.name().equals(there);
    }

    // `RootModel[list[str]]`, or `root: list[str]`; `__root__` is its older name.
    private static @Nullable String rootOf(DefinedTypes.Type type) {
        boolean isRoot = type.bases().stream().anyMatch(base -> isBase(type, base, "RootModel"));
        return type.members().stream()
                .filter(member -> (isRoot && member.name().equals("root"))
                        || member.name().equals("__root__"))
                .flatMap(member -> Stream.ofNullable(member.annotation()))
                .findFirst()
                .or(() -> type.bases().stream()
                        .filter(base -> isRoot && base.contains("["))
                        .findFirst())
                .orElse(null);
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
                || MODELS.stream().anyMatch(base -> isA(type, base, new HashSet<>()))
                || type.bases().stream()
                        .anyMatch(base -> type.around().find(bare(base)) instanceof DefinedTypes.Type above
                                && seen.add(above)
                                && isModel(above, seen));
    }

    // Whether a class of a library is among those that a type is derived from, at any distance.
    private static boolean isA(DefinedTypes.Type type, String library, Set<DefinedTypes.Type> seen) {
        return seen.add(type)
                && type.bases().stream()
                        .anyMatch(base -> type.around().find(bare(base)) instanceof DefinedTypes.Type above
                                ? isA(above, library, seen)
                                : isBase(type, base, library));
    }

    private static boolean isBase(DefinedTypes.Type type, String base, String library) {
        return new KnownTypes(type.around()).original(bare(base)).equals(library);
    }

    private static String bare(String generic) {
        return generic.replaceFirst("(?s)\\[.*", "").strip();
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
            if (type.around().find(bare(base)) instanceof DefinedTypes.Type inherited) {
                inside(inherited, inherited.around()).collect(inherited, seen, fields);
            }
        }
        for (var member : type.members()) {
            var annotation = member.annotation();
            if (annotation != null
                    && !member.name().startsWith("_")
                    && !member.name().equals("model_config")
                    && !Annotations.last(bare(annotation)).equals("ClassVar")) {
                fields.put(member.name(), field(type, member.name(), annotation, member.value()));
            }
        }
    }

    private ParameterField field(DefinedTypes.Type of, String name, String annotation, @Nullable String value) {
        var call = FieldCall.of(value);
        var said = call == null ? Annotations.said(annotation) : call;
        var text = call == null ? value : call.defaultText();
        var field = ParameterField.of(said.nameOf(name), annotation, text, said, this);
        if (text != null && isA(of, SETTINGS, new HashSet<>())) {
            // The environment may say otherwise, unless the value is sent.
            return field.withFirst(new FirstValue.Written(text));
        }
        return isA(of, DICTIONARY, new HashSet<>()) && mayBeMissing(of, annotation)
                ? field.withFirst(new FirstValue.Written(""))
                : field;
    }

    private boolean mayBeMissing(DefinedTypes.Type dictionary, String annotation) {
        var outer = original(bare(annotation));
        return outer.equals("NotRequired")
                || (!outer.equals("Required")
                        && dictionary.keywords().stream()
                                .anyMatch(each -> each.replaceAll("\\s", "").equals("total=False")));
    }
}
