package headwater.app.recording;

import headwater.app.log.Secrets;
import headwater.flow.Source;
import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Takes secrets out of a run before it leaves the machine: from its values and texts by name, by form and by value.
/// In Python names such as `token` stand everywhere, so of the source only values are hidden that are known.
public final class HiddenSecrets {
    // By parameter, which may have any name; it holds ids alone.
    private static final String INPUTS = "task_inputs";

    private final Secrets secrets;

    private HiddenSecrets(Secrets secrets) {
        this.secrets = secrets;
    }

    /// The run without what looks like a secret.
    ///
    /// @throws IOException if the run cannot be written and read again
    public static SavedRun in(SavedRun run, Secrets secrets) throws IOException {
        var hidden = new HiddenSecrets(secrets);
        try {
            var lines = RecordingLines.of(run.recording()).map(hidden::line).iterator();
            return new SavedRun(RecordingLines.read(lines), run.about(), hidden.source(run.source()));
        } catch (IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private String line(String json) {
        try {
            return Json.write(value(Json.readAny(json), false));
        } catch (JsonException e) {
            throw new IllegalStateException("what was just written is JSON", e);
        }
    }

    private @Nullable Object value(@Nullable Object value, boolean isSecret) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> map(map, isSecret);
            case List<?> list ->
                list.stream()
                        .<@Nullable Object>map(each -> value(each, isSecret))
                        .toList();
            case String text when !isSecret -> secrets.mask(text);
            default -> isSecret ? Secrets.MASK : value;
        };
    }

    private Map<String, @Nullable Object> map(Map<?, ?> map, boolean isSecret) {
        var hidden = new LinkedHashMap<String, @Nullable Object>();
        map.forEach((key, value) -> {
            var name = String.valueOf(key);
            hidden.put(name, name.equals(INPUTS) ? value : value(value, isSecret || Secrets.isNameOfOne(name)));
        });
        return hidden;
    }

    private @Nullable SavedSource source(@Nullable SavedSource source) {
        if (source == null) {
            return null;
        }
        var files = new TreeMap<String, Source>();
        source.files().forEach((name, text) -> files.put(name, text(text)));
        return new SavedSource(source.file(), source.function(), files);
    }

    // Bytes that are no text stay as they are.
    private Source text(Source source) {
        var hidden = secrets.maskKnown(source.text());
        return hidden.equals(source.text()) ? source : Source.of(hidden);
    }
}
