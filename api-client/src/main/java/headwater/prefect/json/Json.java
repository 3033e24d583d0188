package headwater.prefect.json;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads and writes JSON: `snake_case` names, unknown fields ignored, unknown enum values read as the enum's
/// default. Any thread may use it.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Json() {}

    /// Reads one value.
    ///
    /// @throws JsonException if the text is not JSON or does not fit the type
    public static <T> T read(String text, Class<T> type) throws JsonException {
        try {
            @Nullable T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new JsonException("null instead of " + type.getSimpleName());
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonException(words(e));
        }
    }

    /// Reads an array.
    ///
    /// @throws JsonException if the text is not JSON, is not an array, or an item does not fit the type
    public static <T> List<T> readList(String text, Class<T> type) throws JsonException {
        try {
            var list = MAPPER.getTypeFactory().constructCollectionType(List.class, type);
            @Nullable List<T> value = MAPPER.readValue(text, list);
            if (value == null) {
                throw new JsonException("null instead of a list");
            }
            return value;
        } catch (JacksonException e) {
            throw new JsonException(words(e));
        }
    }

    /// Reads any JSON into maps, lists, texts, numbers, booleans and null.
    ///
    /// @throws JsonException if the text is not JSON
    public static @Nullable Object readAny(String text) throws JsonException {
        try {
            return MAPPER.readValue(text, Object.class);
        } catch (JacksonException e) {
            throw new JsonException(words(e));
        }
    }

    /// Writes maps, lists, texts, numbers, booleans, null, ids, times and records.
    public static String write(@Nullable Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Writes the same for a person to read: each name on a line of its own.
    public static String writeLines(@Nullable Object value) {
        var separators = Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return MAPPER.writer().with(new DefaultPrettyPrinter(separators)).writeValueAsString(value);
    }

    /// Without the source text, which may hold private data and whatever another server sends.
    private static String words(JacksonException e) {
        if (e instanceof StreamReadException) {
            var place = e.getLocation();
            return place == null
                    ? "not JSON"
                    : "not JSON in line " + place.getLineNr() + ", column " + place.getColumnNr();
        }
        var path = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "not the values that were expected" : "not the value that was expected in " + path;
    }
}
