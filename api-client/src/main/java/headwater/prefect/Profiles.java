package headwater.prefect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The servers that a person has configured for Prefect's own tools, from Prefect's `profiles.toml`.
///
/// @param servers those profiles that name a server, in the order of the file
/// @param active the name of the profile in use: `PREFECT_PROFILE`, else what the file says; null for none
public record Profiles(List<Profile> servers, @Nullable String active) {
    private static final String ENVIRONMENT = "environment";
    private static final String TABLE = "profiles.";
    // Those that Prefect has without a file (`prefect/settings/profiles.toml`). Where the file does not have the
    // one in use, Prefect takes the first of them, which names no server.
    private static final Set<String> BUILT_IN = Set.of("ephemeral", "local", "test", "cloud");

    /// A profile that names a server.
    ///
    /// @param name the name
    /// @param address the server and the credentials that the profile has for it
    /// @param settings how requests find their way to it
    public record Profile(String name, ServerAddress address, ClientSettings settings) {}

    /// The servers that a person has configured.
    ///
    /// @param servers in the order in which Prefect's own tools would take them
    /// @param current the setting that keeps these tools from any server; null for none
    /// @param others the other settings that should name a server and do not
    public record Configured(
            List<Profile> servers, @Nullable BadSettingException current, List<BadSettingException> others) {
        /// Copies the lists.
        public Configured {
            servers = List.copyOf(servers);
            others = List.copyOf(others);
        }

        /// All settings that should name a server and do not.
        public List<BadSettingException> wrong() {
            return Stream.concat(Stream.ofNullable(current), others.stream()).toList();
        }
    }

    /// Copies the list.
    public Profiles {
        servers = List.copyOf(servers);
    }

    /// Reads a file of profiles. There are none if there is no file; a profile whose address cannot be one is left out.
    ///
    /// @throws IOException if there is a file that cannot be read
    ///
    /// @param environment the variables of the program, for its proxies
    public static Profiles read(Path file, Map<String, String> environment) throws IOException {
        return read(tables(file), environment, new ArrayList<>());
    }

    private static Profiles read(
            Map<String, Map<String, String>> tables, Map<String, String> environment, List<BadSettingException> wrong) {
        var servers = new ArrayList<Profile>();
        tables.forEach((table, values) -> {
            if (table.startsWith(TABLE)) {
                usable(table.substring(TABLE.length()), withProxies(values, environment), wrong)
                        .ifPresent(servers::add);
            }
        });
        return new Profiles(servers, active(tables, environment));
    }

    private static Map<String, Map<String, String>> tables(Path file) throws IOException {
        return Files.exists(file) ? TomlTables.of(Files.readString(file)) : Map.of();
    }

    // As Prefect does (`ProfileSettingsTomlLoader` in `prefect/settings/sources.py`): an empty variable is none.
    private static @Nullable String active(Map<String, Map<String, String>> tables, Map<String, String> environment) {
        var named = environment.getOrDefault("PREFECT_PROFILE", "");
        return named.isEmpty() ? tables.getOrDefault("", Map.of()).get("active") : named;
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

    /// The server that Prefect's own tools would take: the one that the environment names, else that of the
    /// profile in use; empty if neither names one. Blocks.
    ///
    /// @throws IOException if there is a file of profiles that cannot be read; a [BadSettingException] if the
    ///     setting that names the server is wrong, since any other server would not be the one that is meant
    public static Optional<Profile> current(Map<String, String> environment) throws IOException {
        var named = profile(null, environment);
        return named.isPresent() ? named : inUse(tables(file(environment)), environment);
    }

    private static Optional<Profile> inUse(Map<String, Map<String, String>> tables, Map<String, String> environment)
            throws BadSettingException {
        var active = active(tables, environment);
        var values = tables.get(TABLE + active);
        if (active != null && values != null) {
            return profile(active, withProxies(values, environment));
        }
        if (active != null && active.equals(environment.get("PREFECT_PROFILE")) && !BUILT_IN.contains(active)) {
            var file = file(environment).toString();
            throw new BadSettingException(null, new Failure(FailureReason.NO_PROFILE, file, active));
        }
        return Optional.empty();
    }

    /// The servers that a person has configured: the one that the environment names, the profile in use, the other
    /// profiles; and the settings that name none, without their values. Blocks.
    ///
    /// @throws IOException if there is a file of profiles that cannot be read
    public static Configured configured(Map<String, String> environment) throws IOException {
        var tables = tables(file(environment));
        var all = new LinkedHashSet<Profile>();
        BadSettingException current = null;
        try {
            var named = profile(null, environment);
            (named.isPresent() ? named : inUse(tables, environment)).ifPresent(all::add);
        } catch (BadSettingException e) {
            current = e;
        }
        var others = new ArrayList<BadSettingException>();
        var profiles = read(tables, environment, others);
        Optional.ofNullable(profiles.inUse()).ifPresent(all::add);
        all.addAll(profiles.servers());
        var profile = current == null ? null : current.profile();
        others.removeIf(each -> Objects.equals(each.profile(), profile));
        return new Configured(List.copyOf(all), current, others);
    }

    // As Prefect does (`_get_profiles_path` in `prefect/settings/sources.py`), without the files of a project.
    private static Path file(Map<String, String> environment) {
        var named = environment.getOrDefault("PREFECT_PROFILES_PATH", "");
        return named.isEmpty() ? home(environment).resolve("profiles.toml") : Path.of(named);
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

    private static Optional<Profile> usable(
            @Nullable String name, Map<String, String> values, List<BadSettingException> wrong) {
        try {
            return profile(name, values);
        } catch (BadSettingException e) {
            wrong.add(e);
            return Optional.empty();
        }
    }

    /// The server that some settings name; empty if they name none.
    ///
    /// @param name the profile; null for the environment
    private static Optional<Profile> profile(@Nullable String name, Map<String, String> values)
            throws BadSettingException {
        var url = values.getOrDefault("PREFECT_API_URL", "");
        if (url.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Profile(
                    name == null ? ENVIRONMENT : name,
                    withCredentials(ServerAddress.parse(url), values),
                    ClientSettings.of(values)));
        } catch (BadAddressException e) {
            throw new BadSettingException(name, e.failure());
        }
    }

    private static ServerAddress withCredentials(ServerAddress address, Map<String, String> values) {
        var key = values.get("PREFECT_API_KEY");
        var pair = values.get("PREFECT_API_AUTH_STRING");
        if (key != null) {
            return address.withCredentials(new Credentials.Token(key));
        }
        return pair == null ? address : address.withCredentials(Credentials.Basic.of(pair));
    }
}
