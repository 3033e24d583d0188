package headwater.app.launch;

import headwater.flow.Message;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The values that a parameter takes, as far as its annotation says. Where it does not, everything is taken and the
/// server decides.
public sealed interface ParameterType {
    /// Text, or what is written as text in JSON: dates, paths, secrets.
    record Text(LaunchReason form) implements ParameterType {}

    /// A whole number of any size.
    record Whole() implements ParameterType {}

    /// A number.
    record Decimal() implements ParameterType {}

    /// True or false.
    record Flag() implements ParameterType {}

    /// Nothing: Python's `None`, JSON's null.
    record Nothing() implements ParameterType {}

    /// One of some values: texts, whole numbers, booleans.
    record Choice(List<Object> values) implements ParameterType {}

    /// A list, a tuple or a set.
    record Items(ParameterType of) implements ParameterType {}

    /// A dictionary whose keys are texts.
    record Entries(ParameterType of) implements ParameterType {}

    /// A dictionary with fields of its own: a Pydantic model, a dataclass.
    record Model(String name, List<ParameterField> fields) implements ParameterType {
        /// Keeps the fields from changing.
        public Model {
            fields = List.copyOf(fields);
        }
    }

    /// A value of any of these types.
    record Either(List<ParameterType> types) implements ParameterType {}

    /// A type that the annotation does not explain.
    record Unknown() implements ParameterType {}

    /// These types, without those in them that are alternatives again.
    default List<ParameterType> alternatives() {
        return this instanceof Either(var types)
                ? types.stream().flatMap(type -> type.alternatives().stream()).toList()
                : List.of(this);
    }

    /// Whether null is a value of this type.
    default boolean isNullable() {
        return alternatives().contains(new Nothing());
    }

    /// Whether what it is, or a part of it that has no field of its own, is not for others to see.
    default boolean isSecret() {
        return !(withoutNull() instanceof Model) && holdsSecret();
    }

    private boolean holdsSecret() {
        return switch (this) {
            case Text(var form) -> form == LaunchReason.SECRET;
            case Items(var of) -> of.holdsSecret();
            case Entries(var of) -> of.holdsSecret();
            case Model(var _, var fields) ->
                fields.stream().anyMatch(field -> field.type().holdsSecret());
            case Either(var types) -> types.stream().anyMatch(ParameterType::holdsSecret);
            case Whole _, Decimal _, Flag _, Nothing _, Choice _, Unknown _ -> false;
        };
    }

    /// What else it can be than null.
    default ParameterType withoutNull() {
        var others = alternatives().stream()
                .filter(each -> !(each instanceof Nothing))
                .toList();
        return others.size() == 1 ? others.getFirst() : new Either(others);
    }

    /// Whether a JSON value can be one of this type.
    default boolean fits(@Nullable Object value) {
        return switch (this) {
            case Text _ -> value instanceof String;
            case Whole _ -> value instanceof Integer || value instanceof Long || value instanceof BigInteger;
            case Decimal _ -> value instanceof Number;
            case Flag _ -> value instanceof Boolean;
            case Nothing _ -> value == null;
            case Choice(var values) -> value != null && values.contains(wide(value));
            case Items(var of) -> value instanceof List<?> list && list.stream().allMatch(of::fits);
            case Entries(var of) ->
                value instanceof Map<?, ?> map && map.values().stream().allMatch(of::fits);
            // Which fields of a model are right is for its own to say.
            case Model _ -> value instanceof Map<?, ?>;
            case Either(var types) -> types.stream().anyMatch(type -> type.fits(value));
            case Unknown _ -> true;
        };
    }

    /// Whole numbers of all widths as one, so that they can be compared.
    static Object wide(Object value) {
        return switch (value) {
            case Integer small -> BigInteger.valueOf(small);
            case Long middle -> BigInteger.valueOf(middle);
            default -> value;
        };
    }

    /// Whether two JSON values are one.
    static boolean areSame(@Nullable Object one, @Nullable Object other) {
        return switch (one) {
            case List<?> list ->
                other instanceof List<?> others
                        && list.size() == others.size()
                        && IntStream.range(0, list.size()).allMatch(at -> areSame(list.get(at), others.get(at)));
            case Map<?, ?> map ->
                other instanceof Map<?, ?> others
                        && map.keySet().equals(others.keySet())
                        && map.entrySet().stream()
                                .allMatch(entry -> areSame(entry.getValue(), others.get(entry.getKey())));
            case null -> other == null;
            default -> other != null && wide(one).equals(wide(other));
        };
    }

    /// What a value of this type is, for a sentence: "a whole number", "a list of texts or null".
    default Message words() {
        return switch (this) {
            case Text(var form) -> Message.of(form);
            case Whole _ -> Message.of(LaunchReason.WHOLE);
            case Decimal _ -> Message.of(LaunchReason.DECIMAL);
            case Flag _ -> Message.of(LaunchReason.FLAG);
            case Nothing _ -> Message.of(LaunchReason.NOTHING);
            case Choice(var values) ->
                values.size() == 1
                        ? Message.of(LaunchReason.ONE_VALUE, String.valueOf(values.getFirst()))
                        : Message.of(
                                LaunchReason.ONE_OF,
                                values.stream().map(String::valueOf).collect(Collectors.joining(", ")));
            case Items(Unknown _) -> Message.of(LaunchReason.LIST);
            case Items(var of) -> Message.of(LaunchReason.LIST_OF, of.words());
            case Entries(Unknown _) -> Message.of(LaunchReason.OBJECT);
            case Entries(var of) -> Message.of(LaunchReason.OBJECT_OF, of.words());
            case Model(var name, var _) -> Message.of(LaunchReason.MODEL, name);
            case Either(var types) ->
                types.stream()
                        .map(ParameterType::words)
                        .distinct()
                        .reduce((one, other) -> Message.of(LaunchReason.EITHER, one, other))
                        .orElseThrow();
            case Unknown _ -> Message.of(LaunchReason.ANY);
        };
    }
}
