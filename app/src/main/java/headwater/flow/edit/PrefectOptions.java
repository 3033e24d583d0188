package headwater.flow.edit;

import headwater.flow.Message;
import headwater.flow.Source;
import headwater.flow.Span;
import headwater.flow.python.PythonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/// The options of Prefect's own decorators and of `with_options`, and what each can take.
///
/// Read from `options.properties`, which names the source. Immutable.
final class PrefectOptions {
    private final String place;
    private final Map<String, OptionKind> kinds;

    private PrefectOptions(String place, Map<String, OptionKind> kinds) {
        this.place = place;
        this.kinds = kinds;
    }

    /// The options of `@task`.
    static PrefectOptions ofTask() {
        return of("task", "@task");
    }

    /// The options of `@flow`.
    static PrefectOptions ofFlow() {
        return of("flow", "@flow");
    }

    /// The options that one call of a task or flow can have of its own.
    static PrefectOptions atCall(boolean isFlow) {
        return isFlow ? of("flow.with_options", "Flow.with_options") : of("task.with_options", "Task.with_options");
    }

    private static PrefectOptions of(String prefix, String place) {
        var properties = new Properties();
        try (var in = Objects.requireNonNull(PrefectOptions.class.getResourceAsStream("options.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var kinds = new TreeMap<String, OptionKind>();
        for (var key : properties.stringPropertyNames()) {
            int dot = key.lastIndexOf('.');
            if (key.substring(0, dot).equals(prefix)) {
                kinds.put(
                        key.substring(dot + 1),
                        OptionKind.valueOf(properties.getProperty(key).toUpperCase(Locale.ROOT)));
            }
        }
        return new PrefectOptions(place, kinds);
    }

    /// Refuses a name that Prefect does not know, or a value that it cannot take.
    void check(String name, String value, Span where) throws Refusal {
        var kind = kinds.get(name);
        if (kind == null) {
            throw nearest(name)
                    .map(near -> new Refusal(where, EditReason.NO_OPTION_BUT, place, name, near))
                    .orElseGet(() -> new Refusal(where, EditReason.NO_OPTION, place, name));
        }
        var parsed = PythonParser.parse(Source.of("(" + value + "\n)\n"));
        var inner = parsed.parts().getFirst().parts().getFirst();
        if (!kind.accepts(inner)) {
            throw new Refusal(where, EditReason.OPTION_VALUE, name, Message.of(kind), value);
        }
    }

    private Optional<String> nearest(String name) {
        return kinds.keySet().stream()
                .filter(each -> distance(each, name) <= Math.max(2, name.length() / 4))
                .min(Comparator.comparingInt(each -> distance(each, name)));
    }

    /// How many letters have to be changed, added or taken out to make one word of another.
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int above = row[j];
                int change = corner + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[other.length()];
    }
}
