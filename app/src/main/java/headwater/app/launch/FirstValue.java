package headwater.app.launch;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a parameter has as long as nobody gives it a value.
public sealed interface FirstValue {
    /// A value that is known here: what the deployment or the run has, or the default.
    ///
    /// @param value as JSON value
    record Known(@Nullable Object value) implements FirstValue {}

    /// A default that Python makes, such as `timedelta(minutes=5)`.
    ///
    /// @param python empty where the text is not known either
    record Written(String python) implements FirstValue {}

    /// A secret of which the server shows only that there is one.
    record Hidden() implements FirstValue {}

    /// Nothing: the parameter must be given.
    record None() implements FirstValue {}

    /// A value that the server tells: of a secret it tells only stars.
    static FirstValue of(ParameterType type, @Nullable Object value) {
        return type.isSecret() && hasStars(value) ? new Hidden() : new Known(value);
    }

    private static boolean hasStars(@Nullable Object value) {
        return switch (value) {
            case String text -> text.matches("\\*+");
            case List<?> list -> list.stream().anyMatch(FirstValue::hasStars);
            case Map<?, ?> map -> map.values().stream().anyMatch(FirstValue::hasStars);
            case null, default -> false;
        };
    }
}
