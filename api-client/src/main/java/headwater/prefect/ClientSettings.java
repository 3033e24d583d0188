package headwater.prefect;

import headwater.prefect.json.Json;
import headwater.prefect.json.JsonException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How requests find their way to a server, as Prefect's own settings say it (settings reference, "client" and "api").
///
/// @param headers sent with every request; may hold secrets
/// @param certificates a file of certificates in PEM form that are trusted in place of the usual ones; null for those
/// @param isVerified whether the server has to prove who it is
/// @param proxies the way out of the network, by the variables that Python's clients read
public record ClientSettings(
        Map<String, String> headers, @Nullable Path certificates, boolean isVerified, Proxies proxies) {
    private static final String HEADERS = "PREFECT_CLIENT_CUSTOM_HEADERS";
    private static final String CERTIFICATES = "PREFECT_API_SSL_CERT_FILE";
    private static final String UNVERIFIED = "PREFECT_API_TLS_INSECURE_SKIP_VERIFY";

    /// Nothing special.
    public static final ClientSettings USUAL = new ClientSettings(Map.of(), null, true, Proxies.NONE);

    /// Copies the headers.
    public ClientSettings {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /// What some settings say: `PREFECT_CLIENT_CUSTOM_HEADERS`, `PREFECT_API_SSL_CERT_FILE`,
    /// `PREFECT_API_TLS_INSECURE_SKIP_VERIFY`, and the usual variables for proxies.
    ///
    /// @param values settings by name, of a profile or the environment
    public static ClientSettings of(Map<String, String> values) {
        var file = values.getOrDefault(CERTIFICATES, "");
        var skips = values.getOrDefault(UNVERIFIED, "");
        return new ClientSettings(
                headers(values.getOrDefault(HEADERS, "")),
                file.isBlank() ? null : Path.of(file),
                !isTrue(skips),
                Proxies.of(values));
    }

    /// The settings that have Prefect's own tools find the same way, by name; they may hold secrets. Proxies are not
    /// among them: they are of the machine.
    public Map<String, String> variables() {
        var variables = new LinkedHashMap<String, String>();
        if (!headers.isEmpty()) {
            variables.put(HEADERS, Json.write(headers));
        }
        if (certificates != null) {
            // A process may have another working folder.
            variables.put(CERTIFICATES, certificates.toAbsolutePath().toString());
        }
        if (!isVerified) {
            variables.put(UNVERIFIED, "true");
        }
        return variables;
    }

    /// The same without headers, for a server that is not to see them.
    public ClientSettings withoutHeaders() {
        return new ClientSettings(Map.of(), certificates, isVerified, proxies);
    }

    private static boolean isTrue(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "1", "true", "t", "yes", "y", "on" -> true;
            default -> false;
        };
    }

    private static Map<String, String> headers(String json) {
        var headers = new LinkedHashMap<String, String>();
        try {
            if (!json.isBlank() && Json.readAny(json) instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
            }
        } catch (JsonException _) {
            // Prefect refuses to start with such a value; a person sees that there.
            return Map.of();
        }
        return headers;
    }

    /// Without the headers, which may hold secrets.
    @Override
    public String toString() {
        return "ClientSettings[%d headers, certificates=%s, isVerified=%s]"
                .formatted(headers.size(), certificates, isVerified);
    }
}
