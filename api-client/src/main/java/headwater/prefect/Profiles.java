package headwater.prefect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The servers that a person has configured for Prefect's own tools, from Prefect's `profiles.toml`.
///
/// @param servers those profiles that name a server, in the order of the file
/// @param active the name of the profile in use, null if the file names none
public record Profiles(List<Profile> servers, @Nullable String active) {
    private static final String ENVIRONMENT = "environment";

    /// A profile that names a server.
    ///
    /// @param name the name
    /// @param address the server and the credentials that the profile has for it
    /// @param settings how requests find their way to it
    public record Profile(String name, ServerAddress address, ClientSettings settings) {}

    /// Copies the list.
    public Profiles {
        servers = List.copyOf(servers);
    }

    /// Reads the profiles of this home of Prefect's (`~/.prefect` unless `PREFECT_HOME` says otherwise). There
    /// are none if there is no file; a profile whose address cannot be one is left out.
    ///
    /// @throws IOException if there is a file that cannot be read
    ///
    /// @param environment the variables of the program, for its proxies
    public static Profiles read(Path prefectHome, Map<String, String> environment) throws IOException {
        var file = prefectHome.resolve("profiles.toml");
        if (!Files.exists(file)) {
            return new Profiles(List.of(), null);
        }
        var tables = TomlTables.of(Files.readString(file));
        var servers = new ArrayList<Profile>();
        tables.forEach((table, values) -> {
            if (table.startsWith("profiles.")) {
                profile(table.substring("profiles.".length()), withProxies(values, environment))
                        .ifPresent(servers::add);
            }
        });
        return new Profiles(servers, tables.getOrDefault("", Map.of()).get("active"));
    }

    // Proxies are of the machine, not of a profile.
    private static Map<String, String> withProxies(Map<String, String> values, Map<String, String> environment) {
        var all = new HashMap<>(values);
        environment.forEach((name, value) -> {
            if (name.toUpperCase(Locale.ROOT).endsWith("_PROXY")) {
                all.put(name, value);
            }
        });
        return all;
    }

    /// The profile in use, null if it names no server.
    public @Nullable Profile inUse() {
        return servers.stream()
                .filter(server -> server.name().equals(active))
                .findFirst()
                .orElse(null);
    }

    /// The server that Prefect's own tools would take: the one that the environment names, else that of the profile in
    /// use; empty if neither names one. Blocks.
    ///
    /// @throws IOException if there is a file of profiles that cannot be read
    public static Optional<Profile> current(Map<String, String> environment) throws IOException {
        var named = profile(ENVIRONMENT, environment);
        return named.isPresent()
                ? named
                : Optional.ofNullable(read(home(environment), environment).inUse());
    }

    /// The servers that a person has configured, in the order in which Prefect's tools would take them: the one that
    /// the environment names, the profile in use, the other profiles. Blocks.
    ///
    /// @throws IOException if there is a file of profiles that cannot be read
    public static List<Profile> configured(Map<String, String> environment) throws IOException {
        var profiles = read(home(environment), environment);
        var all = new ArrayList<Profile>();
        profile(ENVIRONMENT, environment).ifPresent(all::add);
        Optional.ofNullable(profiles.inUse()).ifPresent(all::add);
        profiles.servers().stream()
                .filter(profile -> !profile.equals(profiles.inUse()))
                .forEach(all::add);
        return List.copyOf(all);
    }

    // As in Prefect's settings: PREFECT_HOME, else `.prefect` in the home folder that Python finds.
    private static Path home(Map<String, String> environment) {
        var prefectHome = environment.getOrDefault("PREFECT_HOME", "");
        if (!prefectHome.isBlank()) {
            return Path.of(prefectHome);
        }
        var user = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        return Path.of(user.isBlank() ? System.getProperty("user.home", ".") : user, ".prefect");
    }

    private static Optional<Profile> profile(String name, Map<String, String> values) {
        return Optional.ofNullable(address(values))
                .map(address -> new Profile(name, address, ClientSettings.of(values)));
    }

    private static @Nullable ServerAddress address(Map<String, String> values) {
        var url = values.get("PREFECT_API_URL");
        if (url == null || url.isBlank()) {
            return null;
        }
        try {
            var address = ServerAddress.parse(url);
            var key = values.get("PREFECT_API_KEY");
            var pair = values.get("PREFECT_API_AUTH_STRING");
            if (key != null) {
                return address.withCredentials(new Credentials.Token(key));
            }
            return pair == null ? address : address.withCredentials(Credentials.Basic.of(pair));
        } catch (BadAddressException _) {
            return null;
        }
    }
}
