package headwater.prefect;

import headwater.prefect.Transport.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The server's own check of parameters, which says all that is wrong at once. Starting a run says one thing at a
/// time.
public final class Schemas {
    private final Transport transport;

    Schemas(Transport transport) {
        this.transport = transport;
    }

    /// Something that is wrong with some values.
    ///
    /// @param path where, such as `opts.depth` or `days[2]`; empty for the whole
    /// @param words what, as the server puts it
    public record Violation(String path, String words) {}

    /// What is wrong with some values; empty if they fit.
    ///
    /// @param schema a deployment's schema of parameters
    /// @param values the parameters, as JSON values
    public List<Violation> violations(
            Map<String, ? extends @Nullable Object> schema, Map<String, ? extends @Nullable Object> values)
            throws PrefectException {
        var body = Map.of("schema", schema, "values", values);
        var answer = transport.post(Path.of("ui", "schemas", "validate"), body, Map.class);
        var violations = new ArrayList<Violation>();
        collect(answer.get("errors"), "", violations);
        return List.copyOf(violations);
    }

    // A text, or an object with the name of a property or the index of an item, and errors inside.
    private static void collect(@Nullable Object error, String path, List<Violation> violations) {
        switch (error) {
            case List<?> errors -> errors.forEach(each -> collect(each, path, violations));
            case String words -> violations.add(new Violation(path, words));
            case Map<?, ?> inner -> collect(inner.get("errors"), path(path, inner), violations);
            case null, default -> {}
        }
    }

    private static String path(String path, Map<?, ?> error) {
        if (error.get("index") instanceof Number index) {
            return path + "[" + index + "]";
        }
        return path.isEmpty() ? String.valueOf(error.get("property")) : path + "." + error.get("property");
    }
}
